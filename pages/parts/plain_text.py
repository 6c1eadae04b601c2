"""Text that came from a file, a link or a person, made safe for Streamlit's Markdown."""

import re

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
LONGEST = 200


def escape_markdown(text: str) -> str:
    """Give text so that Markdown shows it letter for letter: no link, no picture, no emphasis."""
    return PUNCTUATION.sub(r"\\\1", text)


def quote_value(text: str) -> str:
    """Give a value from a link in quotation marks, shortened where it is endless."""
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"“{escape_markdown(shown)}”"
