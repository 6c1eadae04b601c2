"""The parts of the page on which a person confirms, changes and replies."""
