"""Asides that only tell in spite of what, or because of what, something is so.

"The plans, despite the date of their approval, did not reflect it" says what "the plans did not
reflect it" says. The aside has no verb, stands between commas, and names nothing that is assessed:
"despite the gaps in them" and "despite the lack of a review" stay where they are.
"""

from loaders.reading.text.catalogue import Catalogue, load_catalogue
from loaders.reading.text.words import Word

OPENERS = frozenset(
    ["including", "despite", "notwithstanding", "spite", "owing", "because", "due", "thanks",
     "result"]
)  # fmt: skip
_OPENINGS = (
    ["despite"], ["notwithstanding"], ["in", "spite", "of"], ["owing", "to"], ["because", "of"],
    ["due", "to"], ["thanks", "to"], ["as", "a", "result", "of"],
)  # fmt: skip
_CAUSES = (
    ["owing", "to"], ["because", "of"], ["due", "to"], ["thanks", "to"],
    ["as", "a", "result", "of"],
)  # fmt: skip
_LONGEST_CAUSE = 5
# "Although short they were comprehensive": what the plans are like beside it.
CONCEDING = frozenset(["although", "though", "while"])
_LOOKS = frozenset(
    ["short", "brief", "concise", "drafted", "written", "prepared", "submitted", "modest", "simple",
     "ambitious", "lengthy", "long", "late", "produced", "revised", "drawn"]
)  # fmt: skip
_PLANS_AGAIN = frozenset(["they", "it"])
_NAMED_AGAIN = (["your", "plans"], ["your", "plan"], ["the", "plans"], ["the", "plan"])
# "Had been made, on the other hand, to …": what sets one thing against another, and says no more.
CONNECTING = frozenset(["hand", "contrast", "comparison", "turn", "same", "either"])
_CONNECTIVES = (
    ["on", "the", "other", "hand"], ["by", "contrast"], ["in", "contrast"], ["by", "comparison"],
    ["in", "turn"], ["all", "the", "same"], ["for", "all", "that"], ["even", "so"],
    ["for", "its", "part"], ["for", "their", "part"], ["as", "it", "happens"],
    ["either"],
)  # fmt: skip
_GOING_ON = frozenset(["to", "with", "of", "from", "been", "yet", "that"])
_DETERMINERS = frozenset(["the", "their", "its", "your", "this", "that", "these", "those", "our"])
_LONGEST = 10
_CIRCUMSTANCES = frozenset(
    ["approval", "date", "dates", "time", "timing", "length", "brevity", "size", "age", "shortness",
     "lateness", "notice", "deadline", "recommendation", "publication", "short", "interval",
     "submission", "title", "recent", "recency", "bulk", "pages", "cost", "costs", "scale"]
)  # fmt: skip
_STAGES = frozenset(
    ["procurement", "purchase", "purchasing", "acquisition", "tendering", "design", "installation",
     "testing", "preparation", "preparations", "planning", "scoping", "training", "recruitment",
     "specification", "configuration", "costing"]
)  # fmt: skip
_BESIDE_STAGES = frozenset(
    ["any", "of", "for", "and", "software", "staff", "necessary", "initial", "even", "needed"]
)
# What is assessed, what would limit it, and what holds a clause of its own.
_WEIGHED = frozenset(
    ["review", "reviews", "reviewed", "evidence", "information", "monitoring", "monitor",
     "intelligence", "systems", "IT", "unit", "strategy", "capability", "capacity", "comprehensive",
     "no", "not", "never", "without", "lack", "absence", "want", "failure", "only", "except", "but",
     "apart", "some", "most", "many", "part", "parts", "few", "one", "two", "three", "several",
     "section", "sections", "chapter", "omission", "omissions", "gap", "gaps", "fault", "faults",
     "weakness", "weaknesses", "flaws", "limits", "limitations", "shortcomings", "defects", "flaw",
     "doubt", "doubts", "claim", "claims", "assurance", "assurances", "partial", "incomplete",
     "who", "which", "that", "what", "we", "you", "they", "it", "he", "she", "there", "if",
     "unless", "until", "whether", "has", "had", "have", "was", "were", "is", "are", "will",
     "would", "could", "can", "may", "might", "should", "did", "does", "do", "and", "or", "other",
     "forces", "force", "start", "started", "beginning", "progress", "completion", "delay",
     "delays", "missing", "unfinished", "problems", "exception", "exceptions", "promise",
     "promises", "statement", "statements", "appearance", "appearances", "name",
     "relationships", "organisations", "charities", "gaping", "difficulty", "difficulties",
     "concern", "concerns", "reservation", "reservations", "criticism", "criticisms"]
)  # fmt: skip


def _names_only_stages(texts: list[str]) -> bool:
    """ ", including its procurement,": what belongs to the work, and takes nothing from it."""
    if "," not in texts:
        return False
    inside = texts[1 : texts.index(",")]
    return bool(_STAGES & set(inside)) and set(inside) <= _STAGES | _DETERMINERS | _BESIDE_STAGES


def drop_bare_asides(words: list[Word]) -> list[Word]:
    """The words without ", despite the date of their approval,"."""
    catalogue = load_catalogue()
    at = 1
    while at < len(words) - 3:
        end = _find_end(words, at, catalogue) if words[at].text == "," else 0
        if end:
            words = [*words[:at], *words[end + 1 :]]
        at += 1
    return words


def _find_end(words: list[Word], comma: int, catalogue: Catalogue) -> int:
    """The comma that closes a bare aside; 0 where something else stands here."""
    texts = [word.text for word in words[comma + 1 : comma + 2 + _LONGEST]]
    if texts[:1] == ["including"]:
        return comma + 1 + texts.index(",") if _names_only_stages(texts) else 0
    opening = next((o for o in _OPENINGS if texts[: len(o)] == o), None)
    if opening is None or "," not in texts:
        return 0
    length = texts.index(",")
    inside = texts[len(opening) : length]
    if not inside or comma + 2 + length >= len(words):
        return 0
    if opening in _CAUSES and len(inside) <= _LONGEST_CAUSE:
        # ", owing to staff shortages,": why it is so, and no less so for that.
        return 0 if _WEIGHED & set(inside) else comma + 1 + length
    if inside[0] not in _DETERMINERS:
        return 0
    is_plain = all(
        text in _CIRCUMSTANCES | _DETERMINERS
        or text in catalogue.ordinary
        or text in catalogue.harmless
        for text in inside
    )
    if not is_plain or _WEIGHED & set(inside[1:]):
        return 0
    return comma + 1 + length


def drop_connectives(words: list[Word]) -> list[Word]:
    """The words without ", on the other hand," where the phrase that it parts goes on."""
    texts = [word.text for word in words]
    for at in range(1, len(texts) - 3):
        if texts[at] != ",":
            continue
        for connective in _CONNECTIVES:
            end = at + 1 + len(connective)
            if texts[at + 1 : end] == connective and texts[end : end + 1] == [","]:
                goes_on = texts[end + 1 : end + 2] and texts[end + 1] in _GOING_ON
                return [*words[:at], *words[end + 1 :]] if goes_on else words
    return words


def drop_bare_concessions(words: list[Word]) -> list[Word]:
    """The words without "although short", "though drafted before April", where "they" follows."""
    texts = [word.text for word in words]
    for at, text in enumerate(texts):
        if text not in CONCEDING or texts[at + 1 : at + 2] == [] or texts[at + 1] not in _LOOKS:
            continue
        for end in range(at + 2, min(at + 2 + _LONGEST_CAUSE, len(texts) - 1)):
            if texts[end] in _PLANS_AGAIN or texts[end : end + 2] in _NAMED_AGAIN:
                is_bare = not _WEIGHED & set(texts[at + 1 : end])
                return [*words[:at], *words[end:]] if is_bare else words
    return words
