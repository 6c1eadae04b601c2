"""The question mark beside a word: what the word means here."""

from progress.framework import read_framework


def explain(*terms: str) -> str:
    """Give the definitions of terms as help text, one paragraph a term.

    Raises KeyError where data/framework.toml defines no such term.
    """
    known = read_framework().terms
    return "\n\n".join(f"**{term.capitalize()}**: {known[term]}" for term in terms)
