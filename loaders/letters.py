"""Is this text an assessment letter, whose is it, when was it written, where is its assessment?

Only what a letter says settles these: the force comes from its addressee, from "Copied to" or from
the paragraph that names its submission, by the reviewed names in data/forces.csv, never by
likeness; the date is the one above "Dear …". Whatever else looks like a letter is refused.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from loaders.addressees import ForceUncertain, find_force, name_of_force
from loaders.assessments import LetterForm
from loaders.dates import find_last_date
from loaders.refusals import Problem, Refused

FEWEST_LETTERS = 100
LONGEST_ASSESSMENT = 20_000
LONGEST_LETTER = 200_000

_BREAK = r"(?:\xad\s*|\ufffe\s*|[-\u2010\u2011]\s*\n\s*)?"
_SPACE = r"(?:\s|</?\w{1,5}>|[*_>#]|\n[^\n\w]*(?:OFFICIAL|(?i:page)?[ ]?\d{1,2})[^\n\w]*\n){1,12}"
_ORDINAL = r"(?:\s*<sup>)?(?:st|nd|rd|th)?(?:</sup>)?"
_SALUTATION = re.compile(r"^[ \t>*#_]*Dear[ \t\xa0]+\S", re.MULTILINE)
_INLINE_SALUTATION = re.compile(r"\bDear[ \t\xa0]+(?:Chief Constable|Commissioner|Sir|Madam)\b")
_CLOSING = re.compile(
    # The letter comes first, and that a word begins there after it: letters are found fast.
    r"[Yy](?<=\b[Yy])(?i:ours)[\s\xa0]+(?i:sincerely|faithfully|truly|ever)\b"
)
_EMAIL_HEADERS = re.compile(r"^[ \t>*]*(From|Sent|To|Subject|Cc|Attachments?):", re.MULTILINE)
_PLACEHOLDER = re.compile(
    r"<<[^>\n]{1,60}>>|\{\{?[^}\n]{1,60}\}\}?|<(?:insert|name|force|date)[^>\n]{0,60}>"
    r"|\[[ ]?(?:insert|delete|select|choose|option|enter|add|force|forename|surname|name|date"
    r"|chief constable|title|xx+|dd|either|police force|[^\]\n]{0,40}\bas appropriate\b"
    r"|[^\]\n/]{1,60}/[^\]\n]{1,60})(?!\s*(?:withheld|redacted|removed))[^\]\n]{0,80}\]"
    r"|\bXX+[ ](?:Police|Constabulary|October|September)\b|\bForce X\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(r"^[ \t*#]*(?:draft|template)\b[^.\n]{0,60}$", re.IGNORECASE | re.MULTILINE)
# Fast substrings first: each pattern below runs only where one of its marks stands in the text.
_OTHER_HANDS_MARKS = (
    "Freedom of Information",
    "FOI",
    "hank you for your",
    "reply to",
    "response to your",
    "By our ",
)
_PLACEHOLDER_MARKS = ("[", "{", "<<", "<insert", "<name", "<force", "<date", "XX", "xx", "Force X")
_OTHER_HANDS = re.compile(
    r"Freedom of Information|\bFOIA?\b|[Tt]hank you for your (?:letter|email|e-mail|request)"
    r"|[Ii] (?:write|am writing) in (?:reply|response) to your"
    r"|[Ii]n (?:reply|response) to your letter of|\bBy our (?:\w+ )?(?:reporter|correspondent)\b"
)
_LETTER_CHARACTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Letter:
    """An assessment letter: whose, when, and where its assessment stands in the stored text.

    `force` is a slug of data/forces.csv. Where the letter gives only a month, `dated` is its first
    day and `is_day_known` is false. The offsets count characters of the text as given.
    """

    force: str
    dated: date
    assessment_start: int
    assessment_end: int
    is_day_known: bool = True


def recognise_letter(
    text: str,
    form: LetterForm,
    *,
    evidence_cutoff: date,
    today: date,
    force: str | None = None,
) -> Letter:
    """The letter that this text is; `force` settles whose it is where the letter does not.

    Raises Refused: "scan", "not a letter", "several letters", "template", "no date",
    "implausible date", "force uncertain", "other force", "outside the 43".
    """
    _demand_text(text)
    salutation = _find_salutation(text)
    start, end = _find_assessment(text, form, salutation)
    _demand_heading(text, form, salutation, start)
    _demand_own_hand(text, start, end)
    dated, is_day_known = _date_letter(text[:salutation], evidence_cutoff, today)
    owner = _own_letter(text, salutation, start, force)
    return Letter(owner, dated, start, end, is_day_known)


def _refuse(kind: str, found: str, expected: str, action: str, place: str = "") -> Refused:
    return Refused(kind, Problem(place, found, expected, action))


def _demand_text(text: str) -> None:
    if len(text) > LONGEST_LETTER:
        raise _refuse(
            "not a letter",
            f"a text of {len(text):,} characters",
            f"a letter of one or two pages, at most {LONGEST_LETTER:,} characters",
            "load the letter alone",
        )
    letters = sum(map(str.isalpha, text[: 3 * FEWEST_LETTERS]))
    if letters >= FEWEST_LETTERS or sum(map(str.isalpha, text)) >= FEWEST_LETTERS:
        return
    raise _refuse(
        "scan",
        f"a page with hardly any text ({letters} letters of the alphabet), probably a scan",
        "a letter whose text can be read",
        "obtain the original file, or run text recognition on the scan; "
        "a scan says nothing about what the force has done",
    )


def _find_salutation(text: str) -> int:
    salutations = [match.start() for match in _SALUTATION.finditer(text)]
    if not salutations:
        inline = _INLINE_SALUTATION.search(text)
        salutations = [inline.start()] if inline else []
    if not salutations:
        raise _refuse(
            "not a letter",
            'no salutation ("Dear …")',
            "an assessment letter to the head of one force",
            "load the letter itself, not a text about it",
        )
    if len(salutations) > 1:
        raise _refuse(
            "several letters",
            f'{len(salutations)} salutations ("Dear …")',
            "one letter in a file",
            "save each letter as a file of its own",
        )
    return salutations[0]


@lru_cache(maxsize=64)
def _compile_marks(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Find a phrase whatever the spacing, case, hyphenation and page breaks within it."""
    return re.compile("|".join(map(_spell_loosely, phrases)), re.IGNORECASE)


def _find_mark(text: str, phrases: tuple[str, ...], start: int, end: int) -> tuple[int, int] | None:
    """Where the first of these phrases stands; most letters spell it plainly, which is fast."""
    if len(phrases) == 1:
        at = text.find(phrases[0], start, end)
        if at >= 0:
            return at, at + len(phrases[0])
    match = _compile_marks(phrases).search(text, start, end)
    return match.span() if match else None


def _spell_loosely(phrase: str) -> str:
    return _SPACE.join(
        re.escape(word) + _ORDINAL if word.isdigit() else _BREAK.join(map(re.escape, word))
        for word in phrase.split()
    )


def _find_assessment(text: str, form: LetterForm, salutation: int) -> tuple[int, int]:
    begins = _find_mark(text, tuple(form.begins_after), salutation, len(text))
    if begins is None:
        raise _missing_mark(form.begins_after, "where the assessment begins")
    ends = _find_mark(text, tuple(form.ends_before), begins[1], len(text))
    if ends is None:
        raise _missing_mark(form.ends_before, "where the assessment ends; a page may be missing")
    start, end = begins[1], ends[0]
    if end - start > LONGEST_ASSESSMENT:
        raise _refuse(
            "not a letter",
            f"{end - start:,} characters between the words that enclose the assessment",
            f"an assessment of a page or two, at most {LONGEST_ASSESSMENT:,} characters",
            "load the letter alone",
        )
    while start < end and (text[start].isspace() or text[start] in ".*_"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_#>"):
        end -= 1
    if _LETTER_CHARACTER.search(text, start, end) is None:
        raise _refuse(
            "not a letter",
            "no words where the assessment should stand",
            "at least one sentence of assessment",
            "check that the file holds the whole letter",
        )
    if _CLOSING.search(text, end) is None:
        raise _refuse(
            "not a letter",
            'no close ("Yours sincerely") after the assessment',
            "a whole letter, to its signature",
            "check that the file holds the letter itself and all its pages",
        )
    return start, end


def _missing_mark(phrases: list[str] | tuple[str, ...], meaning: str) -> Refused:
    words = " or ".join(f"“{phrase}”" for phrase in phrases)
    return _refuse(
        "not a letter",
        f"the words {words} are not in it ({meaning})",
        "an assessment letter of this assessment, whole",
        "check that this is the letter and that no page is missing",
    )


def _demand_heading(text: str, form: LetterForm, salutation: int, start: int) -> None:
    for words in form.heading:
        if _find_mark(text, (words,), salutation, start) is None:
            raise _refuse(
                "not a letter",
                f"the words “{words}” do not stand between “Dear …” and the assessment",
                "a letter on the subject of this assessment",
                "check which assessment this letter belongs to",
            )


def _demand_own_hand(text: str, start: int, end: int) -> None:
    """Refuse what merely carries a letter: an e-mail, a reply, an article, a template, a draft."""
    around = text[:start] + "\n" + text[end:]
    bears_mark = "From:" in around or "Subject:" in around
    headers = {match[1] for match in _EMAIL_HEADERS.finditer(around)} if bears_mark else set()
    if len(headers) > 1 and headers & {"From", "Subject"}:
        raise _refuse(
            "not a letter",
            "the headers of an e-mail (From, Sent, To, Subject)",
            "the letter itself",
            "save the attached letter and load that",
        )
    bears_mark = any(mark in around for mark in _OTHER_HANDS_MARKS)
    if bears_mark and (other := _OTHER_HANDS.search(around)):
        raise _refuse(
            "not a letter",
            f"the words “{other[0]}”, so this is a text about the letter or an answer to it",
            "the letter itself",
            "load the letter, not what quotes it",
        )
    bears_mark = any(mark in around for mark in _PLACEHOLDER_MARKS)
    if bears_mark and (placeholder := _PLACEHOLDER.search(around)):
        raise _refuse(
            "template",
            f"the placeholder “{placeholder[0]}”",
            "a letter as it was sent",
            "load the final letter",
        )
    lowered = around.lower()
    bears_mark = "draft" in lowered or "template" in lowered
    if bears_mark and (draft := _DRAFT.search(around)):
        raise _refuse(
            "template",
            f"the line “{draft[0].strip()}”",
            "a letter as it was sent",
            "load the final letter",
        )


def _date_letter(header: str, evidence_cutoff: date, today: date) -> tuple[date, bool]:
    found = find_last_date(header)
    if found is None:
        raise _refuse(
            "no date",
            "no date above “Dear …”",
            "the date of the letter above its salutation",
            "check that the first page is whole",
        )
    dated, is_day_known = found
    earliest = evidence_cutoff if is_day_known else evidence_cutoff.replace(day=1)
    if not earliest <= dated <= today:
        raise _refuse(
            "implausible date",
            f"the date {dated:%-d %B %Y} above “Dear …”",
            f"a date from {evidence_cutoff:%-d %B %Y} (the evidence cut-off) to {today:%-d %B %Y}",
            "check the date of the letter and that it belongs to this assessment",
        )
    return dated, is_day_known


def _own_letter(text: str, salutation: int, start: int, force: str | None) -> str:
    try:
        owner = find_force(text[:salutation], text[salutation:start])
    except ForceUncertain as uncertain:
        if force is not None:
            return force
        raise _refuse(
            "force uncertain",
            uncertain.found,
            "one force, named as addressee, in “Copied to” or as the sender of the submission",
            "say whose letter it is with --force",
        ) from None
    if force is not None and force != owner:
        raise _refuse(
            "other force",
            f"a letter to {name_of_force(owner)}",
            f"a letter to {name_of_force(force)}, as --force says",
            "check the file, or leave --force out",
        )
    return owner
