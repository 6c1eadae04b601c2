"""What the page on the report is put together from."""
