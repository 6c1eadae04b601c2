"""Rules of language that keep an outcome from being asserted, or that find none in the way."""
