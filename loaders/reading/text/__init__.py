"""The text itself: words at their offsets, sentences, phrases of the catalogue, mentions."""
