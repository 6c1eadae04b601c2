"""What the page on method says, read from data/method.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

METHOD_FILE = Path(__file__).parent.parent / "data" / "method.toml"
CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"


@cache
def read_method() -> Mapping:
    """Give what data/method.toml says.

    Texts: derived, measures, accessibility and licence, each with `says`. Lists: limits (title,
    says), sources (what, source, licence) and shortfalls (what, instead).
    """
    return tomllib.loads(METHOD_FILE.read_text("utf-8"))


def read_changes() -> str:
    """Give what changed in the software, the newest first, in Markdown without its title."""
    _, _, changes = CHANGELOG.read_text("utf-8").partition("\n## ")
    return f"#### {changes.strip()}".replace("\n## ", "\n#### ")
