"""What is said of the plans as plans, and of the national strategy in them."""
