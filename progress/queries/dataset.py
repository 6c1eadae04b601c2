"""What a data set is, and what it holds whatever the filters."""

import sqlite3
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.queries.shown import read_frame, shown_sql

MARKINGS = {"example": "EXAMPLE: outcomes are invented", "published": "Public record, incomplete"}


@dataclass(frozen=True)
class Dataset:
    """One data set: what it is called, of what kind, how it is marked, and at which revision."""

    title: str
    kind: str
    marking: str
    revision: str

    @property
    def full_marking(self) -> str:
        """Give what must stand on everything that is made from this data set."""
        return MARKINGS.get(self.kind, f"{self.marking} · Draft findings")


def read_dataset(connection: sqlite3.Connection) -> Dataset:
    """Give what the data set says of itself."""
    return Dataset(
        *connection.execute("SELECT title, kind, marking, revision FROM dataset").fetchone()
    )


def read_earlier(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the assessments whose evidence closed before that of the filters' assessment.

    Columns and order as in `read_assessments`; of two that closed on one day, the first by slug
    counts as earlier.
    """
    assessments = read_assessments(connection)
    closed = list(zip(assessments["evidence_cutoff"], assessments["slug"], strict=True))
    chosen = max((pair for pair in closed if pair[1] == filters.assessment), default=("", ""))
    return assessments[[pair < chosen for pair in closed]].reset_index(drop=True)


def read_assessments(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give every assessment with its recommendation, the newest evidence first.

    One without any finding comes last, so that nobody opens on an empty picture. Columns: slug,
    title, recommendation (slug), recommendation_title, recommendation_source, asked (str),
    recommended_on, deadline, evidence_cutoff, review_began, review_ended, letters_dated,
    published_on (ISO dates).
    """
    return read_frame(
        connection,
        """SELECT a.slug, a.title, a.recommendation, r.title AS recommendation_title,
    r.source AS recommendation_source, r.asked, r.published_on AS recommended_on, r.deadline,
    a.evidence_cutoff, a.review_began, a.review_ended, a.letters_dated, a.published_on
FROM assessments a JOIN recommendations r ON r.slug = a.recommendation
ORDER BY EXISTS (SELECT 1 FROM findings f WHERE f.assessment = a.slug) DESC,
    a.evidence_cutoff DESC, a.slug""",
        {},
    )


def read_regions(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give the regions in alphabetical order. Columns: region, country (str), forces (int)."""
    return read_frame(
        connection,
        "SELECT region, country, count(*) AS forces FROM forces "
        "GROUP BY region, country ORDER BY region",
        {},
    )


def read_all_tiles(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give the place of every force on the tile map, whatever the filters.

    Columns: slug, force_name, short_name, abbreviation, region (str), tile_row, tile_column (int;
    row 0 is the north, column 0 the west).
    """
    return read_frame(
        connection,
        "SELECT slug, force_name, short_name, abbreviation, region, tile_row, tile_column "
        "FROM forces ORDER BY force_name",
        {},
    )


def read_names(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give every name of each force, for searching. Columns: slug, names (str, in lower case)."""
    found = read_frame(
        connection,
        "SELECT slug, force_name || ' ' || short_name || ' ' || coalesce(welsh_name, '') AS names "
        "FROM forces ORDER BY force_name",
        {},
    )
    return found.assign(names=found["names"].str.casefold())


def read_moments(connection: sqlite3.Connection, assessment: str) -> list[str]:
    """Give the moments (UTC, ISO 8601) at which findings were recorded, the newest first."""
    return [
        moment
        for (moment,) in connection.execute(
            "SELECT DISTINCT recorded_at FROM findings WHERE assessment = ? "
            "ORDER BY recorded_at DESC",
            (assessment,),
        )
    ]


def read_last_recorded(connection: sqlite3.Connection, filters: Filters) -> str | None:
    """Give when the newest finding or withdrawal within the filters was recorded (UTC).

    None where nothing is recorded.
    """
    shown, parameters = shown_sql(filters)
    until = "AND recorded_at <= :recorded" if filters.recorded_at else ""
    return connection.execute(
        f"{shown} SELECT max(recorded_at) FROM findings WHERE assessment = :assessment {until} "
        "AND force IN (SELECT force FROM shown)",
        parameters,
    ).fetchone()[0]
