"""How far the work on the two elements and the review of the unit have come."""
