"""Whose letter it is: the force named as addressee, in "Copied to" or as sender of the documents.

Names come from data/forces.csv and are matched whole and by case. A full name ("Kent Police")
decides; a bare area ("Kent") counts only where it says whose commissioner or chief constable is
meant, since streets, towns and persons bear such names too.
"""

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from loaders.refusals import Problem, Refused

_FORCES = Path(__file__).parent.parent / "data" / "forces.csv"
_FULL_NAME = re.compile(r"\b(?:Police|Constabulary|Heddlu|Service)\b")
_INITIALS = re.compile(r"[A-Z]{3,6}")
# Each alternative begins with a letter, and that a word begins there is asked after it: so the
# places in a letter where none can stand, which are most, are passed over fast.
_OUTSIDE = re.compile(
    r"British Transport Police|Police Scotland|Police Service of Scotland|Scottish Police Authority"
    r"|Police Service of Northern Ireland|PSNI(?<=\bPSNI)\b|Ministry of Defence Police"
    r"|MOD Police(?<=\bMOD Police)\b|Civil Nuclear (?:Constabulary|Police)|National Crime Agency"
    r"|States of (?:Jersey|Guernsey) Police|Jersey Police|Guernsey Police"
    r"|Isle of Man Constabulary|Royal Gibraltar Police"
    r"|Royal (?:Military|Navy|Air Force) Police|Port of \w+ Police|Parks Police"
    r"|HM Revenue (?:and|&) Customs|Border Force|Immigration Enforcement|An Garda"
    r"|Independent Police Complaints Commission|College of Policing|Provost Marshal"
)
# The letter comes first, and that a word begins there after it: letters are found fast.
_COPIED = re.compile(r"[Cc](?<=\b[Cc])(?i:opied to\b|c\b[: ]|\.c\.|opy to\b)")
_SOFT_BREAK = re.compile(r"[\xad\ufffe](?:\s*\n\s*)?")
_HYPHEN_AT_LINE_END = re.compile(r"[-\u2010\u2011]\s*\n\s*(?=[a-z])")
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2013": "-", "’": "'"})
_MARKUP = re.compile(r"[*_#>]+")
# The words come first and what stands before them after, since words are found fast.
_SUBMISSION = re.compile(r"Further to\b(?<=\bFurther to)")


class ForceUncertain(Exception):  # noqa: N818  not a fault: the letter leaves the question open
    """The letter does not settle whose it is; `found` says what it names."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(found)


@lru_cache(maxsize=1)
def _load_names() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Slug → name, full name or initials → slug, bare area → slug."""
    official, full, areas = {}, {}, {}
    with _FORCES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            slug = row["slug"]
            official[slug] = row["force_name"]
            names = {row["force_name"], row["short_name"], row["welsh_name"]}
            names.update(row["aliases"].split(";"))
            for name in filter(None, map(str.strip, names)):
                if _FULL_NAME.search(name) or _INITIALS.fullmatch(name):
                    full[name] = slug
                else:
                    areas[name] = slug
    return official, full, areas


def name_of_force(slug: str) -> str:
    """The official name of a force; the slug itself where there is no such force."""
    return _load_names()[0].get(slug, slug)


def _spell_name(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+").replace(r"\-", r"[-\s]\s*")


@lru_cache(maxsize=1)
def _compile_names() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Patterns of full names and of "Commissioner for AREA", and full name → slug."""
    _, full, areas = _load_names()

    def alternatives(names: Iterable[str], begin: int = 0) -> str:
        return "|".join(_spell_name(name[begin:]) for name in sorted(names, key=len, reverse=True))

    shouted = {name.upper(): slug for name, slug in full.items()}
    initials: dict[str, list[str]] = {}
    for name in full | shouted:
        initials.setdefault(name[0], []).append(name)
    named = re.compile(
        "|".join(
            rf"{initial}(?<![\w&-]{initial})(?:{alternatives(names, 1)})(?![\w-])"
            for initial, names in initials.items()
        )
    )
    whose = re.compile(
        r"(?:[Cc]ommissioner(?:’s|'s)?(?:\s+\([A-Z]+\))?|PCC|OPCC|Mayor|[Cc]hief\s+[Cc]onstable"
        r"|Throseddu|Office)(?:\s+of\s+Police)?(?:,|\s+(?:for|of|dros|yn))?\s+(?:the\s+)?"
        rf"(?P<area>{alternatives(areas)})(?![\w-])(?!\s+(?:Road|Street|Lane|House|Avenue|Park|Way))"
    )
    return named, whose, full | shouted


_BODIES = {
    "Mayor's Office for Policing and Crime": "metropolitan",
    "MOPAC": "metropolitan",
    "Mayor of London": "metropolitan",
    "City of London Corporation": "city-of-london",
    "City of London Police Authority": "city-of-london",
    "Greater Manchester Combined Authority": "greater-manchester",
    "GMCA": "greater-manchester",
    "Commissioner of Police of the Metropolis": "metropolitan",
    "Commissioner of the Metropolis": "metropolitan",
    "New Scotland Yard": "metropolitan",
    "Commissioner for Leicester, Leicestershire and Rutland": "leicestershire",
    "Commissioner for Devon, Cornwall and the Isles of Scilly": "devon-and-cornwall",
    "Commissioner for County Durham": "durham",
}
_BODY = re.compile("|".join(_spell_name(name) for name in _BODIES))


def _find_named(text: str) -> set[str]:
    """Slugs of the forces that these words name beyond doubt."""
    areas = _load_names()[2]
    named, whose, spelled = _compile_names()
    found = set()
    for match in named.finditer(text):
        name = re.sub(r"\s+", " ", match[0])
        slug = spelled.get(name) or spelled.get(re.sub(r"[-\s]\s*", "-", name, count=1))
        if slug:
            found.add(slug)
    found.update(areas[" ".join(match["area"].split())] for match in whose.finditer(text))
    found.update(_BODIES[" ".join(match[0].split())] for match in _BODY.finditer(text))
    return found


def _plain(text: str) -> str:
    """The words without the marks of line ends, so that names are whole again."""
    text = _HYPHEN_AT_LINE_END.sub("", _SOFT_BREAK.sub("", text)).translate(_DASHES)
    return _MARKUP.sub(" ", text)


def find_force(header: str, body: str) -> str:
    """Slug of the force that the letter is for, by `header` (above "Dear …") and `body` (below it).

    Raises ForceUncertain where none or several are named, and Refused ("outside the 43").
    """
    header = _plain(header)
    copied = _COPIED.search(header)
    copied_at = copied.start() if copied else len(header)
    addressee, copies = header[:copied_at], header[copied_at:]
    submission = _SUBMISSION.search(body)
    paragraph = _plain(body[submission.start() :]) if submission else ""
    evidence = _find_named(f"{addressee} | {copies} | {paragraph}")
    outside = _OUTSIDE.search(addressee) or (None if evidence else _OUTSIDE.search(header))
    if outside is None and not evidence:
        outside = _OUTSIDE.search(paragraph)
    if outside:
        raise Refused(
            "outside the 43",
            Problem(
                "",
                f"a letter to {outside[0]}",
                "a letter to one of the 43 territorial forces of England and Wales",
                "leave it out; this assessment counts the 43 forces only",
            ),
        )
    if len(evidence) == 1:
        return next(iter(evidence))
    if not evidence:
        raise ForceUncertain("no force is named as addressee, in “Copied to” or as the submitter")
    names = ", ".join(sorted(name_of_force(slug) for slug in evidence))
    raise ForceUncertain(f"several forces are named: {names}")
