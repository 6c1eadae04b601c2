"""Text → words that know where they stand. Page furniture falls away, broken words become whole.

Offsets always count characters of the stored text. A hyphen is dropped where the joined word is
one the catalogue knows (counter-corruption, evi-⏎dence) and parts two words elsewhere.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple


class Word(NamedTuple):
    """A word or mark: `text` in lower case (but IT), offsets in the stored text."""

    text: str
    start: int
    end: int


_FURNITURE = re.compile(
    r"""[\W_]*(?:
        (?:page|p\.?)?\W*\d{1,3}\W*(?:(?:of|/)\W*\d{1,3})?
        | page\W+\w+\W+of\W+\w+
        | (?:not\ )?protectively\ marked | official(?:\W+sensitive)?\W*\d{0,3}
        | restricted | confidential
        | (?:\d{1,3}\W+)?hmicfrs(?:\W+\d{1,3})?
        | (?:continued|cont'?d|continued\ overleaf|over|pto|p\.t\.o\.)
        | services(?:\ to\ make\ everyone\ safer)? | (?:to\ make\ )?everyone\ safer | safer
        | (?:rescue\ )?(?:ser-?)?vices
        )[\W_]*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LETTERHEAD = re.compile(
    r"""promoting\ improvements\ in | fire\ \&\ rescue\ services?\W*$
        | inspector\ of\ constabulary
        | inspector\ of\ fire | \bdirect\ line | \bfax:?
        | \btel(?:ephone)?\b[\s:.]*[\d(+] | \be-?mail:
        | [\w.]+@[\w.]+ | www\. | https?:// | globe\ house | eccleston\ square
        | \b[A-Z]{1,2}\d[\dA-Z]?\s+\d[A-Z]{2}\b
        | hmicfrs\ assessment\s*[:–-]
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Looked for before the letterhead is, since they are seldom there. Postcodes and telephone numbers
# have digits.
_SIGNS = ("inspector of", "improvements in", "rescue service", "direct line", "fax", "mail:", "@",
          "www.", "http", "globe house", "eccleston", "hmicfrs")  # fmt: skip
_DIGIT = re.compile(r"\d")
# The head or marking of a page that was copied into a line, where no line's end is left.
_WITHIN_LINE = re.compile(
    r"(?:\d{1,2}\s)?HMICFRS \| Promoting [^.|]{0,80}?ser\xad?vices(?:\s\d{1,2}\b)?"
    r"|\bOFFICIAL(?:[\s-]SENSITIVE)?(?:\s\d{1,2}\b)?"
)
_RUNNING_HEAD = re.compile(
    r"[\W\d]*(?:(?:the\ )?chief\ constable|.{0,40}(?:police|constabulary)|letter\ to\ .{0,60})"
    r"[\W\d]*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\ \w+\ \d{4})?[\W\d]*$"
    r"|\W*\d{1,2}(?:st|nd|rd|th)?\ [A-Z][a-z]+\ \d{4}\W*$",
    re.IGNORECASE | re.VERBOSE,
)
_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+|[\n\r\f\v\x85\u2028\u2029]")
_TERMINAL = ".:;!?)]"
_PAGE_MARKS = "0123456789 \t\xa0|-–—"
_SHORTEST_HEAD = 5

# A broken word may have been copied into running text: "compre- hensive".
_BREAK = r"(?:[ \t\xa0]*[\r\n\f]\s*|[ \t\xa0]+(?=[a-z]))"
_JOINER = rf"(?:\xad\s*|\ufffe\s*|[-\u2010\u2011]{_BREAK}?|['’ʼ‘])"
_WORD = re.compile(
    # Marks of raised and underlined type that the copy kept are no words.
    r"<sup>\s*(?:st|nd|rd|th)\s*</sup>|</?(?:sup|sub|u|b|i|em|strong)>"
    rf"|[^\W_]+(?:{_JOINER}[^\W_]+)*"
    r"|[.,;:()!?—–•█]|\[[^\]]{0,80}\]|_{3,}|…|(?<=\n)[-*]\s|[^\S\n]-\s|\n[ \t\r\xa0]*\n"
)
# The abbreviation is not the pronoun, and the month is not the verb.
_CASED = frozenset({"IT", "ICT", "May"})
_SPLIT = re.compile(_JOINER)
_HYPHEN = re.compile(r"[-\u2010\u2011\ufffe]")
_HYPHEN_WITHIN = re.compile(r"[-\u2010\u2011\ufffe]\s*")
_HYPHEN_AT_LINE_END = re.compile(r"[-\u2010\u2011]\s*[\r\n\f]|\ufffe")
_SOFT_HYPHEN = re.compile(r"\xad\s*")
_POSSESSIVE = re.compile(r"'s\b|'[sS]?$")
_SPACE = re.compile(r"\s")


def find_furniture(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of page numbers, markings, letterhead and running heads within the assessment.

    A line that also stands above "Dear …" or after the assessment is a repeated head or foot.
    """
    spans = []
    repeated = _find_repeatable_lines(text, start, end)
    begun = None
    for match in _LINE.finditer(text, start, end):
        line = match[0]
        if line.isspace():
            continue
        stripped = line.strip()
        is_repeated = stripped in repeated or stripped.strip(_PAGE_MARKS) in repeated
        if not is_repeated and (len(stripped) > 160 or not _is_furniture(stripped)):
            is_head = len(stripped) <= 80 and begun is not None and _RUNNING_HEAD.match(stripped)
            if not (is_head and begun not in _TERMINAL):
                begun = stripped[-1]
                if "OFFICIAL" in line or "HMICFRS |" in line:
                    spans += [m.span() for m in _WITHIN_LINE.finditer(text, *match.span())]
                continue
        spans.append(match.span())
    return spans


def _is_furniture(line: str) -> bool:
    """Whether a line is a page number, a marking, or a piece of the letterhead."""
    if _FURNITURE.match(line):
        return True
    lowered = line.lower()
    may_be_head = _DIGIT.search(line) or any(sign in lowered for sign in _SIGNS)
    return bool(may_be_head and _LETTERHEAD.search(line))


def _find_repeatable_lines(text: str, start: int, end: int) -> frozenset[str]:
    """The lines of the letterhead and of the signature: where these recur, a page was turned."""
    salutation = text.find("\nDear ", 0, start)
    outside = text[: max(salutation, 0)].splitlines() + text[end:].splitlines()
    stripped = (line.strip().strip(_PAGE_MARKS) for line in outside)
    return frozenset(line for line in stripped if len(line) >= _SHORTEST_HEAD)


def cut_words(text: str, start: int, end: int, known: frozenset[str]) -> list[Word]:
    """The words and marks of text[start:end]; `known` are the words that the catalogue knows."""
    furniture = find_furniture(text, start, end)
    if not furniture:
        return _cut(text[start:end], known, start.__add__)
    pieces, clean_starts, raw_starts, length, position = [], [], [], 0, start
    for cut_start, cut_end in [*furniture, (end, end)]:
        piece = text[position:cut_start]
        if pieces and piece.isspace():
            position = cut_end
            continue
        if pieces:
            # What the page break parted belongs together: its blank lines are no paragraph.
            before = len(piece)
            piece = piece.lstrip()
            position += before - len(piece)
            pieces[-1] = pieces[-1].rstrip() + "\n"
            length = clean_starts[-1] + len(pieces[-1])
        clean_starts.append(length)
        raw_starts.append(position)
        pieces.append(piece)
        length += len(piece)
        position = cut_end

    def locate(offset: int) -> int:
        at = bisect_right(clean_starts, offset) - 1
        return raw_starts[at] + offset - clean_starts[at]

    return _cut("".join(pieces), known, locate)


def _cut(text: str, known: frozenset[str], locate) -> list[Word]:
    words = []
    for match in _WORD.finditer(text):
        raw = match[0]
        first, last = match.span()
        if raw.isascii() and raw.isalpha():
            begin = locate(first)
            text = raw if raw in _CASED else raw.lower()
            words.append(Word(text, begin, begin + last - first))
        elif len(raw) == 1 and not raw.isalnum():
            begin = locate(first)
            words.append(Word(raw, begin, begin + 1))
        elif raw[0] == "<":
            continue
        elif raw[0] in "[_█…":
            words.append(Word(_read_bracket(raw), locate(first), locate(last - 1) + 1))
        elif raw.isspace():
            words.append(Word("¶", locate(first), locate(last - 1) + 1))
        elif raw.strip() in "-*":
            words.append(Word("–", locate(first), locate(last - 1) + 1))
        else:
            words.extend(_part(raw, first, known, locate))
    return words


def _fold(raw: str) -> str:
    return raw if raw in _CASED else raw.lower()


def _read_bracket(raw: str) -> str:
    inside = raw.strip("[]").strip().lower()
    if raw[0] in "_█…" or not inside or not inside.strip("….x█_- "):
        return "redacted"
    if "/" in inside:
        return "redacted"
    if re.search(
        r"redact|withh|remov|exempt|delet|illegib|missing|omitted|s\.\s?\d|section \d", inside
    ):
        return "redacted"
    return "[]"


def _part(raw: str, first: int, known: frozenset[str], locate) -> list[Word]:
    plain = unicodedata.normalize("NFKC", raw) if not raw.isascii() else raw
    soft = _SOFT_HYPHEN.sub("", plain)
    soft = soft.replace("’", "'").replace("ʼ", "'").replace("‘", "'")
    if soft.endswith("n't"):
        soft = soft[:-3]
        words = [] if soft in ("ca", "wo") else [(soft, first, first + len(raw))]
        words.append(("not", first, first + len(raw)))
        return [Word(_fold(w), locate(a), locate(b - 1) + 1) for w, a, b in words]
    soft = _POSSESSIVE.sub("", soft).replace("'", "")
    if not _HYPHEN.search(soft) and not _SPACE.search(soft):
        return [Word(_fold(soft), locate(first), locate(first + len(raw) - 1) + 1)]
    joined = _HYPHEN_WITHIN.sub("", soft).lower()
    broken_at_line_end = _HYPHEN_AT_LINE_END.search(soft)
    if joined in known or (broken_at_line_end and not _is_known_pair(soft, known)):
        return [Word(joined, locate(first), locate(first + len(raw) - 1) + 1)]
    words, position = [], first
    for part in _SPLIT.split(raw):
        at = raw.index(part, position - first) + first
        position = at + len(part)
        words.append(Word(_fold(part), locate(at), locate(position - 1) + 1))
    return words


def _is_known_pair(soft: str, known: frozenset[str]) -> bool:
    parts = [part.lower() for part in _HYPHEN_WITHIN.split(soft)]
    return all(part in known for part in parts)
