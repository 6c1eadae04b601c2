"""The protective marking of a data set is set. The one before stays on record."""

import unicodedata

from sqlite_utils import Database

from progress.acts.rows import RefusedAct
from progress.database import KINDS, OWN, record

MARKINGS_OFFERED = (
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "OFFICIAL-SENSITIVE – PERSONAL DATA",
    "OFFICIAL-SENSITIVE – RECIPIENTS ONLY",
)
LONGEST_MARKING = 80


def set_marking(database: Database, marking: str, author: str, *, seen: str) -> str:
    """Set the marking of the inspectorate's own data set, and give it as it stands then.

    `seen`: the marking in force that the person saw. Raises RefusedAct where the data set is the
    example or the public record, the words will not do, or another marking was set meanwhile.
    """
    worded = word_marking(marking)
    with record(database) as moment:
        kind, standing = database.conn.execute("SELECT kind, marking FROM dataset").fetchone()
        if kind != OWN:
            raise RefusedAct("This data set says itself what it is. Its marking cannot be changed.")
        if standing != seen:
            raise RefusedAct(f"The marking was set to “{standing}” since you looked.")
        if worded == standing:
            raise RefusedAct(f"“{standing}” is the marking in force already.")
        database.conn.execute(
            "INSERT INTO markings (marking, author, recorded_at) VALUES (?, ?, ?)",
            (worded, author, moment),
        )
    return worded


def word_marking(text: str) -> str:
    """Give the words of a marking on one line. Raises RefusedAct where they will not do."""
    worded = " ".join(text.split())
    if not any(character.isalpha() for character in worded):
        raise RefusedAct("Give the marking in words.")
    if len(worded) > LONGEST_MARKING:
        raise RefusedAct(
            f"A marking has up to {LONGEST_MARKING} characters, so that it fits the margin of a "
            f"page; this one has {len(worded)}."
        )
    # Characters that nothing shows, or that turn what stands around them.
    if any(unicodedata.category(character)[0] == "C" for character in worded):
        raise RefusedAct("Write the marking in plain letters: some that it holds do not print.")
    for kind, (_, mark) in KINDS.items():
        if kind != OWN and worded.casefold().startswith(mark.casefold()):
            raise RefusedAct(f"“{mark}” marks another kind of data set. Choose other words.")
    return worded
