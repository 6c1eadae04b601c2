"""Mentions: where a sentence names what is assessed, by any of its names.

The parts of a name may stand apart ("seek intelligence from charities and other bodies that help
vulnerable people"): neighbouring parts of one name make one mention, also across "and".
"""

from functools import cache

from loaders.reading.text.catalogue import Phrase
from loaders.reading.text.units import is_the_unit_meant, note_other_units
from loaders.reading.text.words import Word

COMPREHENSIVE = "comprehensive"
STRATEGY = "national_strategy"
MONITORING = "it_monitoring"
SUPPORT = "support_organisations"
REVIEW = "ccu_review"
PLANS = "plans"
CRITERIA = (COMPREHENSIVE, STRATEGY, MONITORING, SUPPORT, REVIEW)
ELEMENTS = (MONITORING, SUPPORT)
_PROGRESS = frozenset({"in_place", "started", "not_started", "no_information"})
OUTCOMES = {
    COMPREHENSIVE: frozenset({"comprehensive", "not_comprehensive", "no_information"}),
    STRATEGY: frozenset({"reflected", "partly_reflected", "not_reflected", "no_information"}),
    MONITORING: _PROGRESS,
    SUPPORT: _PROGRESS,
    REVIEW: frozenset({"reviewed", "no_evidence", "no_information"}),
}
DONE = frozenset({"started", "in_place", "reviewed"})

_NAMES = {
    "monitoring": MONITORING,
    "oversight": MONITORING,
    "it_systems": MONITORING,
    "it_short": MONITORING,
    "intelligence": SUPPORT,
    "organisations": SUPPORT,
    "vulnerable_people": SUPPORT,
    "relationships": SUPPORT,
    "strategy": STRATEGY,
    "unit": REVIEW,
    "capability_and_capacity": REVIEW,
    "review": REVIEW,
    "plans": PLANS,
}
_HALVES = {"capability", "capacity"}
_LINKS = {"comma", "and", "or"}
_TRANSPARENT = _LINKS | {"own_force", "full", "floating", "both", "part"}
_OTHER_UNITS = frozenset(
    ["unit", "department", "team", "branch", "office", "division", "directorate", "section"]
)  # fmt: skip
_BESIDE_VERB = frozenset({"relative", "intention", "time"})
_COVERING = frozenset(["cover", "covers", "covered", "covering"])
_BEFORE_RELATIVE = frozenset(
    ["on", "to", "from", "with", "for", "by", "upon", ",", "and", "or", "others", "those", "all"]
)
_FARTHEST = 12
_FARTHEST_POINTER = 6


class Mention:
    """One naming of a criterion (or of the plans) in a sentence."""

    __slots__ = (
        "criterion",
        "first",
        "is_used",
        "kinds",
        "last",
        "phrases",
        "segment",
        "sentence",
        "text",
    )

    def __init__(self, criterion: str, phrase: Phrase, kind: str) -> None:
        self.criterion = criterion
        self.phrases = [phrase]
        self.kinds = {kind}
        self.first = phrase.first
        self.last = phrase.last
        self.segment = 0
        self.sentence = None
        self.is_used = False
        self.text = phrase.text

    def extend(self, phrase: Phrase, kind: str) -> None:
        """Add a further part of the name."""
        self.phrases.append(phrase)
        self.kinds.add(kind)
        self.last = phrase.last

    def __repr__(self) -> str:
        return f"<<{self.criterion}>>"

    @property
    def is_agent(self) -> bool:
        """The counter-corruption unit as the one who does something, not as what is reviewed."""
        return self.criterion == REVIEW and self.kinds == {"unit"}

    @property
    def is_half(self) -> bool:
        """A review of the capability without the capacity, or the other way round."""
        return (
            self.criterion == REVIEW
            and len(self.kinds & _HALVES) == 1
            and ("capability_and_capacity" not in self.kinds)
        )


def _is_whole(mention: Mention, introduced: set[str], near: bool) -> bool:
    """Do the parts suffice to name the criterion? Once it has been named, fewer do."""
    kinds, criterion = mention.kinds, mention.criterion
    if criterion == MONITORING:
        if "it_short" in kinds or ("it_systems" in kinds and kinds & {"monitoring", "oversight"}):
            return True
        return ("monitoring" in kinds and criterion in introduced) or near
    if criterion == SUPPORT:
        people = kinds & {"organisations", "vulnerable_people"}
        if len(kinds) >= 2 and people:
            return True
        return criterion in introduced and bool(kinds & {"intelligence", "organisations"})
    if criterion == REVIEW and kinds == {"review"}:
        return bool(introduced & {REVIEW, "unit"})
    return True


@cache
def _find_name(kinds: frozenset[str]) -> str | None:
    """Which of a phrase's kinds names a criterion; the catalogue's few combinations recur."""
    return next((kind for kind in _NAMES if kind in kinds), None)


def find_mentions(
    phrases: list[Phrase], words: list[Word], introduced: set[str]
) -> list[Phrase | Mention]:
    """The phrases of a sentence with those that name a criterion gathered into mentions."""
    units: list[Phrase | Mention] = []
    note_other_units(words, introduced)
    count = len(phrases)
    for at, phrase in enumerate(phrases):
        kinds = phrase.kinds
        kind = _find_name(kinds)
        criterion = _NAMES[kind] if kind else None
        if kinds & _HALVES:
            following = phrases[at + 1] if at + 1 < count else None
            criterion, kind = _place_half(phrase, units, following), next(iter(kinds & _HALVES))
            if criterion is None:
                continue
        if criterion is None:
            units.append(phrase)
            continue
        back = len(units) - 1
        while (
            back >= 0 and not isinstance(units[back], Mention) and units[back].kinds <= _TRANSPARENT
        ):
            back -= 1
        if kind == "it_systems" and _is_covered(units):
            # "Monitoring software that covers all of your IT systems": the verb joins the name.
            while not isinstance(units[-1], Mention):
                units.pop()
            back = len(units) - 1
        if _is_pointed_out(units, criterion, phrase):
            # "The monitoring of those systems": the pointer is part of the name.
            units.pop()
            back = len(units) - 1
        named = _find_described(units, phrase, words)
        if named is not None:
            # "Agencies which support the vulnerable": the clause is part of the name.
            del units[named + 1 :]
            back = named
        last = units[back] if back >= 0 else None
        if (
            isinstance(last, Mention)
            and last.criterion == criterion
            and criterion != PLANS
            and phrase.first - last.last <= _FARTHEST
            and not _begins_anew(last, kind, words[last.last + 1 : phrase.first])
        ):
            units[back + 1 :] = [u for u in units[back + 1 :] if not u.kinds <= _LINKS]
            last.extend(phrase, kind)
        else:
            if units and _points_at(units[-1], phrase, words):
                units.pop()
            units.append(Mention(criterion, phrase, kind))
    return [unit for at, unit in enumerate(units) if _keep(unit, at, units, words, introduced)]


def _begins_anew(last: Mention, kind: str | None, between: list[Word]) -> bool:
    """ "It does not deal with your unit, and of a review of it …": the unit, then its review."""
    joins = [word.text for word in between[:2]]
    return last.is_agent and kind == "review" and joins == [",", "and"]


def _is_covered(units: list) -> bool:
    """Whether the monitoring of something, and a verb that says what it covers, stand before."""
    named = [at for at, unit in enumerate(units) if isinstance(unit, Mention)]
    if not named or units[named[-1]].kinds != {"monitoring"}:
        return False
    between = [u for u in units[named[-1] + 1 :] if not u.kinds <= _TRANSPARENT | _BESIDE_VERB]
    return len(between) == 1 and between[0].text in _COVERING


def _find_described(units: list, phrase: Phrase, words: list[Word]) -> int | None:
    """ "Agencies which help", "charities on which … rely", "refuges and others who support"."""
    relative = units[-1] if units else None
    if "vulnerable_people" not in phrase.kinds or not isinstance(relative, Phrase):
        return None
    back = len(units) - 2
    while back >= 0 and isinstance(units[back], Phrase) and units[back].kinds <= _TRANSPARENT:
        back -= 1
    name = units[back] if back >= 0 else None
    if not isinstance(name, Mention) or name.criterion != SUPPORT:
        return None
    between = {word.text for word in words[name.last + 1 : relative.first]}
    is_near = phrase.first - relative.last <= _FARTHEST_POINTER
    is_relative = relative.text in ("which", "who", "whom") and between <= _BEFORE_RELATIVE
    return back if is_relative and is_near else None


def _is_pointed_out(units: list, criterion: str, phrase: Phrase) -> bool:
    if len(units) < 2 or not isinstance(units[-2], Mention) or units[-2].criterion != criterion:
        return False
    return units[-1].kinds <= {"these", "this"} and units[-1].last + 1 == phrase.first


def _points_at(unit: Phrase | Mention, phrase: Phrase, words: list[Word]) -> bool:
    """ "Those organisations", "those to seek intelligence": part of the name, and no pronoun."""
    if not isinstance(unit, Phrase) or not unit.kinds <= {"these", "this"}:
        return False
    if unit.last + 1 == phrase.first:
        return True
    following = words[unit.last + 1].text
    is_near = phrase.first - unit.last <= _FARTHEST_POINTER
    return is_near and unit.text == "those" and following in ("to", "for", "of")


def _keep(
    unit: Phrase | Mention, at: int, units: list, words: list[Word], introduced: set[str]
) -> bool:
    if not isinstance(unit, Mention):
        return True
    if unit.criterion == REVIEW and "unit" not in unit.kinds:
        following = words[unit.last + 1].text if unit.last + 1 < len(words) else ""
        if following in ("of", "into") and not _is_of_yours(words, unit):
            return False
        if unit.first and words[unit.first - 1].text in _OTHER_UNITS:
            # "Your vetting unit's capability and capacity".
            return False
    near = _is_of_systems_named(unit, at, units, words)
    near = near or (
        unit.criterion == MONITORING
        and any(
            isinstance(other, Phrase) and any(w.id == "monitors-today" for w in other.wordings)
            for other in units[max(0, at - 4) : at + 5]
        )
    )
    if not _is_whole(unit, introduced, near):
        return False
    if unit.criterion == REVIEW:
        is_named = bool(introduced & {REVIEW, "unit"})
        if not is_the_unit_meant([p.text for p in unit.phrases], introduced, is_named):
            return False
    if unit.criterion in CRITERIA:
        introduced.add("unit" if unit.is_agent else unit.criterion)
    return True


def _is_of_yours(words: list[Word], unit: Mention) -> bool:
    """ "A review of the capability and capacity of yours": your unit, named before."""
    after = [word.text for word in words[unit.last + 1 : unit.last + 5]]
    is_own = after[:3] == ["of", "your", "own"] and after[3:] in (["."], [","], [";"])
    return after[:2] == ["of", "yours"] or is_own


def _is_of_systems_named(unit: Mention, at: int, units: list, words: list[Word]) -> bool:
    """ "As for your IT systems, work to improve the monitoring of them …": the systems before."""
    if unit.kinds != {"monitoring"}:
        return False
    after = [word.text for word in words[unit.last + 1 : unit.last + 3]]
    is_pointed = after[:1] == ["them"] or after in (["of", "them"], ["of", "these"])
    named = [other for other in units[:at] if isinstance(other, Mention)]
    if unit.first and words[unit.first - 1].text == "their":
        # "Of your IT systems we know that their monitoring …": theirs, where they come last.
        return bool(named) and named[-1].kinds == {"it_systems"}
    return is_pointed and any("it_systems" in other.kinds for other in named)


def _place_half(phrase: Phrase, units: list, following: Phrase | None) -> str | None:
    """ "Capability" or "capacity" alone is the unit's only beside the unit or its review."""
    is_of_systems = following is not None and bool(following.kinds & {"it_systems"})
    if is_of_systems and following.first - phrase.last <= len(("of", "your", "IT")):
        return None
    back = units[-1] if units else None
    if isinstance(back, Phrase) and back.kinds <= _TRANSPARENT and len(units) > 1:
        back = units[-2]
    if isinstance(back, Mention) and back.criterion == REVIEW and phrase.first - back.last <= 6:
        return REVIEW
    if following is not None and following.first - phrase.last <= 5 and following.kinds & {"unit"}:
        return REVIEW
    return None
