"""Backups for an editor: take one now, look into one, and put it in the place of what stands."""
