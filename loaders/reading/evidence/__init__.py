"""Information and evidence: what a phrase of either covers, and where its reach ends."""
