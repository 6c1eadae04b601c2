"""How outcomes get in: read, check, write. The only code that writes findings in bulk."""
