"""What must be understood around a statement before it is asserted."""
