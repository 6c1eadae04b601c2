"""One filter object gives both the SQL and the English, so the two cannot drift apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from progress.framework import read_framework


@dataclass(frozen=True)
class Filters:
    """What an inspector chose to look at. Empty tuples mean all.

    `assessment`: slug. `recorded_at`: the picture as recorded at that moment (UTC, ISO 8601);
    None is the latest.
    """

    assessment: str
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    recorded_at: str | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether the filters may leave some of the forces out."""
        return bool(self.regions or self.countries or self.categories)

    def sql(self) -> tuple[str, dict[str, str]]:
        """Give a condition on the columns of force_progress, and the parameters it names."""
        conditions = ["assessment = :assessment"]
        parameters = {"assessment": self.assessment}
        for column, values in self._columns().items():
            if values:
                names = [f"{column}_{number}" for number in range(len(values))]
                conditions.append(f"{column} IN ({', '.join(f':{name}' for name in names)})")
                parameters |= dict(zip(names, values, strict=True))
        if self.recorded_at:
            parameters["recorded"] = self.recorded_at
        return " AND ".join(conditions), parameters

    def say_forces(self) -> str:
        """Give the forces in words: "all forces", "forces in Wales or London, not started"."""
        places = " or ".join(self.regions)
        if self.countries:
            country = " or ".join(self.countries)
            places = f"{places} ({country})" if places else country
        said = f"forces in {places}" if places else ("forces" if self.categories else "all forces")
        if self.categories:
            categories = read_framework().categories
            labels = [categories[slug].label for slug in self.categories if slug in categories]
            said += " in the category " + " or ".join(f"“{label}”" for label in labels)
        return said

    def say(self, assessment: Mapping[str, str]) -> str:
        """Give the filters as one phrase, for captions, downloads and documents.

        `assessment`: a row of `queries.read_assessments` (title, evidence_cutoff).
        """
        phrase = (
            f"{self.say_forces()}, {lower_first(assessment['title'])}, "
            f"on evidence to {say_date(assessment['evidence_cutoff'])}"
        )
        if self.recorded_at:
            phrase += f", as recorded on {say_moment(self.recorded_at)}"
        return phrase

    def _columns(self) -> dict[str, tuple[str, ...]]:
        return {"region": self.regions, "country": self.countries, "category": self.categories}


def say_compared(filters: Filters, assessment: Mapping, since: Mapping | None) -> str:
    """Give the filters in words with the earlier assessment compared with, if there is one.

    `assessment`, `since`: rows of `queries.read_assessments`.
    """
    said = filters.say(assessment)
    if since:
        earlier = Filters(since["slug"]).say(since).removeprefix("all forces, ")
        said += f", compared with {earlier}"
    return said[:1].upper() + said[1:]


def say_evidence(assessment: Mapping, since: Mapping | None) -> str:
    """Give up to when evidence counts: "to 31 May 2017", an earlier assessment's date first."""
    dates = [row["evidence_cutoff"] for row in (since, assessment) if row]
    return f"to {' and to '.join(map(say_date, dates))}"


def lower_first(words: str) -> str:
    """Give words as they stand inside a sentence: "plan review of June 2017"."""
    return words[:1].lower() + words[1:]


def say_date(day: str) -> str:
    """Give an ISO date as "31 May 2017"."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B %Y}"


def say_moment(moment: str) -> str:
    """Give an ISO moment as "9 November 2026 at 14:05 UTC"."""
    found = datetime.fromisoformat(moment)
    return f"{found.day} {found:%B %Y} at {found:%H:%M} UTC"
