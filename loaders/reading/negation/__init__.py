"""What is denied: how far a negative reaches, and what speaks of no fact of this force."""
