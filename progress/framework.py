"""The criteria, outcomes, categories and measures, and the rule that leads from findings to a
category. All of it is read from data/framework.toml."""

import itertools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FRAMEWORK_FILE = Path(__file__).parent.parent / "data" / "framework.toml"
CATEGORY = "category"
MISSING = "missing"
NOT_ASSESSABLE = ("no_information", "insufficient_information")
UNSETTLED = ("undetermined", "not_assessed")
STATED_LINE = 1


@dataclass(frozen=True)
class Tone:
    """How a value looks in every chart: colour, symbol and fill pattern stand together."""

    colour: str
    symbol: str
    pattern: str


@dataclass(frozen=True)
class Outcome:
    """One value from a fixed list: an outcome of a criterion, a category, or a move."""

    slug: str
    label: str
    short_label: str
    definition: str
    tone: Tone
    has_started: bool = False


@dataclass(frozen=True)
class Criterion:
    """One thing assessed, with its outcomes best first."""

    slug: str
    label: str
    question: str
    definition: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Beside:
    """A count that stands beside a headline measure and is never added to it."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """A headline count: forces whose `column` holds one of `counted`.

    `unknown` are the values that say nothing either way, besides a missing finding.
    """

    slug: str
    label: str
    definition: str
    column: str
    counted: tuple[str, ...]
    beside: tuple[Beside, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class RuleLine:
    """One line of the category rule. `any_of` or `all_of` maps criteria to outcomes."""

    line: int
    says: str
    category: str | None
    any_of: Mapping[str, tuple[str, ...]]
    all_of: Mapping[str, tuple[str, ...]]

    def holds(self, outcomes: Mapping[str, str]) -> bool:
        """Whether the line holds for known outcomes (criterion → outcome)."""
        if self.any_of:
            return any(outcomes[criterion] in wanted for criterion, wanted in self.any_of.items())
        return all(outcomes[criterion] in wanted for criterion, wanted in self.all_of.items())


@dataclass(frozen=True)
class Framework:
    """What data/framework.toml says."""

    criteria: Mapping[str, Criterion]
    categories: Mapping[str, Outcome]
    missing: Outcome
    rule: Mapping[int, RuleLine]
    measures: Mapping[str, Measure]
    moves: Mapping[str, Outcome]
    bases: Mapping[str, str]
    terms: Mapping[str, str]

    def outcomes_of(self, criterion: str) -> dict[str, Outcome]:
        """Give the outcomes of a criterion, or the categories for "category", by slug."""
        if criterion == CATEGORY:
            return dict(self.categories)
        return {outcome.slug: outcome for outcome in self.criteria[criterion].outcomes}

    def order_of(self, criterion: str) -> tuple[str, ...]:
        """Give the outcomes of a criterion, or the categories, that say how far a force is.

        Best first. What could not be assessed, or is not settled, has no place in that order.
        """
        return tuple(
            slug
            for slug in self.outcomes_of(criterion)
            if slug not in (*NOT_ASSESSABLE, *UNSETTLED)
        )

    @property
    def rule_criteria(self) -> tuple[str, ...]:
        """Give the criteria on which the category rule rests, in the framework's order."""
        named = {name for line in self.rule.values() for name in (*line.any_of, *line.all_of)}
        return tuple(slug for slug in self.criteria if slug in named)


@cache
def read_framework() -> Framework:
    """Give the framework that ships with the dashboard."""
    described = tomllib.loads(FRAMEWORK_FILE.read_text("utf-8"))
    tones = {name: Tone(**tone) for name, tone in described["tones"].items()}

    def outcome(row: dict) -> Outcome:
        return Outcome(
            slug=row.get("slug", MISSING),
            label=row["label"],
            short_label=row.get("short_label", row["label"]),
            definition=row["definition"],
            tone=tones[row["tone"]],
            has_started=row.get("has_started", False),
        )

    return Framework(
        criteria={
            row["slug"]: Criterion(
                row["slug"],
                row["label"],
                row["question"],
                row["definition"],
                tuple(map(outcome, row["outcomes"])),
            )
            for row in described["criteria"]
        },
        categories={row["slug"]: outcome(row) for row in described["categories"]},
        missing=outcome(described["missing"]),
        rule={row["line"]: _read_line(row) for row in described["rule"]},
        measures={row["slug"]: _read_measure(row) for row in described["measures"]},
        moves={row["slug"]: outcome(row) for row in described["moves"]},
        bases=described["bases"],
        terms=described["terms"],
    )


def _read_line(row: dict) -> RuleLine:
    conditions = {
        quantifier: {
            criterion: tuple(wanted) for criterion, wanted in row.get(quantifier, {}).items()
        }
        for quantifier in ("any", "all")
    }
    return RuleLine(
        row["line"], row["says"], row.get("category"), conditions["any"], conditions["all"]
    )


def _read_measure(row: dict) -> Measure:
    return Measure(
        slug=row["slug"],
        label=row["label"],
        definition=row["definition"],
        column=row["column"],
        counted=tuple(row["counted"]),
        beside=tuple(Beside(item["label"], tuple(item["values"])) for item in row["beside"]),
        unknown=tuple(row.get("unknown", ())),
    )


def derive_category(outcomes: Mapping[str, str | None]) -> tuple[str, int]:
    """Give the category and the line of the rule that findings lead to (nothing stated).

    `outcomes` maps criteria to outcomes; a missing criterion is absent or None. A category stands
    only where every outcome that the missing criteria could have would lead to the same one.
    """
    framework = read_framework()
    last = max(framework.rule)
    if not any(outcomes.get(criterion) for criterion in framework.criteria):
        return "not_assessed", last
    derived = {_apply_rule(completed) for completed in _complete(outcomes)}
    categories = {category for category, _ in derived}
    if len(categories) > 1:
        return "undetermined", last
    return categories.pop(), min(line for _, line in derived)


def tabulate_rule() -> Iterator[tuple[str, ...]]:
    """Give the rule as a truth table: one outcome (or "missing") for each of `rule_criteria`,
    then category and line. The row in which all are missing is that of a force with findings on
    other criteria alone; a force without any is `not_assessed` by the same line.
    """
    framework = read_framework()
    ranges = [(*framework.outcomes_of(slug), MISSING) for slug in framework.rule_criteria]
    for values in itertools.product(*ranges):
        known = {
            slug: None if value == MISSING else value
            for slug, value in zip(framework.rule_criteria, values, strict=True)
        }
        if not any(known.values()):
            yield (*values, "undetermined", str(max(framework.rule)))
            continue
        category, line = derive_category(known)
        yield (*values, category, str(line))


def _complete(outcomes: Mapping[str, str | None]) -> Iterator[dict[str, str]]:
    framework = read_framework()
    ranges = [
        (outcomes[slug],) if outcomes.get(slug) else tuple(framework.outcomes_of(slug))
        for slug in framework.rule_criteria
    ]
    for values in itertools.product(*ranges):
        yield dict(zip(framework.rule_criteria, values, strict=True))


def _apply_rule(outcomes: Mapping[str, str]) -> tuple[str, int]:
    for line in read_framework().rule.values():
        if (line.any_of or line.all_of) and line.holds(outcomes):
            return line.category or "undetermined", line.line
    raise ValueError(f"No line of the category rule covers {dict(outcomes)}")
