"""All that a draft report is made from, read once at one revision of a data set."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from progress import queries
from progress.filters import Filters
from progress.framework import MISSING

LETTERS = {None: "none", False: "read", True: "waiting"}


@dataclass(frozen=True)
class Picture:
    """What a draft may say, and nothing besides.

    `assessment`, `since`: rows of `queries.read_assessments`; `since` is the earlier assessment
    that is compared with, or None. `forces`: the columns of `queries.read_forces`, one row a force
    within the filters, in alphabetical order, and letter ("read", "waiting" for a person, or
    "none"); with `since` also those of `queries.read_moves`. `everywhere`: the same of all forces,
    whatever the filters; None where it was not read.
    `all_forces`: how many forces there are, whatever the filters. `regions`: those of the forces
    shown, in alphabetical order. `findings`, `evidence`, `waiting`, `published`: what
    `queries.read_findings`, `read_evidence`, `list_waiting` and `compare_published` give;
    `categories`, `outcomes`, `region_counts`, `moves` and `flows`: `queries.count_categories`,
    `count_outcomes`, `count_regions`, `count_moves` and `count_flows`, the last two without rows
    where nothing is compared. `tiles`: the columns of `queries.read_all_tiles`.
    """

    dataset: queries.Dataset
    filters: Filters
    assessment: Mapping
    since: Mapping | None
    forces: pd.DataFrame
    all_forces: int
    findings: pd.DataFrame
    waiting: pd.DataFrame
    published: pd.DataFrame
    coverage: queries.Coverage
    recorded_at: str | None
    evidence: pd.DataFrame
    categories: pd.DataFrame
    outcomes: pd.DataFrame
    region_counts: pd.DataFrame
    moves: pd.DataFrame
    flows: pd.DataFrame
    tiles: pd.DataFrame
    everywhere: pd.DataFrame | None = None

    @cached_property
    def held(self) -> dict[str, list]:
        """Give the columns of `forces` as lists; what is not known is "missing".

        A draft asks for hundreds of counts, and each takes far longer from a frame.
        """
        return {
            str(column): [MISSING if pd.isna(value) else value for value in self.forces[column]]
            for column in self.forces
        }

    @cached_property
    def passages(self) -> dict[tuple[str, str], list[dict]]:
        """Give the rows of `evidence` by force and criterion, in their order."""
        found: dict[tuple[str, str], list[dict]] = {}
        for row in self.evidence.to_dict("records"):
            found.setdefault((row["force"], row["criterion"]), []).append(row)
        return found

    @property
    def regions(self) -> list[str]:
        """Give the regions of the forces shown, in alphabetical order."""
        return sorted(set(self.forces["region"]))

    @cached_property
    def written(self) -> dict:
        """What was worked out from this picture already: selections of forces, words of values."""
        return {}


def read_picture(
    connection: sqlite3.Connection, filters: Filters, since: str | None = None
) -> Picture:
    """Read what a draft within these filters is made from.

    `since`: slug of the earlier assessment to compare with. Raises LookupError where there is no
    such assessment.
    """
    assessments = {
        row["slug"]: row for row in queries.read_assessments(connection).to_dict("records")
    }
    for slug in filter(None, (filters.assessment, since)):
        if slug not in assessments:
            raise LookupError(f"There is no assessment “{slug}” in this data set.")
    forces = _read_forces(connection, filters, since)
    everywhere = replace(filters, regions=(), countries=(), categories=())
    return Picture(
        dataset=queries.read_dataset(connection),
        filters=filters,
        assessment=assessments[filters.assessment],
        since=assessments[since] if since else None,
        forces=forces,
        all_forces=queries.count_forces(connection, filters).all,
        findings=queries.read_findings(connection, filters),
        waiting=queries.list_waiting(connection, filters),
        published=queries.compare_published(connection, filters),
        coverage=queries.read_coverage(connection, filters),
        recorded_at=filters.recorded_at or queries.read_last_recorded(connection, filters),
        evidence=queries.read_evidence(connection, filters),
        categories=queries.count_categories(connection, filters),
        outcomes=queries.count_outcomes(connection, filters),
        region_counts=queries.count_regions(connection, filters),
        moves=queries.count_moves(connection, filters, since) if since else pd.DataFrame(),
        flows=queries.count_flows(connection, filters, since) if since else pd.DataFrame(),
        tiles=queries.read_all_tiles(connection),
        everywhere=(_read_forces(connection, everywhere, since) if filters.is_narrowed else forces),
    )


def _read_forces(
    connection: sqlite3.Connection, filters: Filters, since: str | None
) -> pd.DataFrame:
    forces = queries.read_forces(connection, filters)
    letters = queries.list_letters(connection, filters)
    waits = dict(zip(letters["force"], letters["is_waiting"], strict=True))
    forces["letter"] = [LETTERS[waits.get(force)] for force in forces["force"]]
    if not since:
        return forces
    moves = queries.read_moves(connection, filters, since)
    return forces.merge(moves[[c for c in moves if c == "force" or c not in forces]], on="force")
