"""A sentence made plain: what only stands beside its finding goes, and its order is set right."""
