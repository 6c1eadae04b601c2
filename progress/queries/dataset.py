"""What a data set is, and what it holds whatever the filters."""

import sqlite3
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.queries.shown import read_frame, shown_sql
from progress.views import is_standing_sql

MARKINGS = {"example": "EXAMPLE: outcomes are invented", "published": "Public record, incomplete"}


@dataclass(frozen=True)
class Dataset:
    """One data set: what it is called, of what kind, how it is marked, and at which revision.

    `is_draft`: no finding stands, or some that stand are not confirmed, whatever the assessment.
    """

    title: str
    kind: str
    marking: str
    revision: str
    is_draft: bool = True

    @property
    def full_marking(self) -> str:
        """Give what must stand on everything that is made from this data set."""
        return self.mark(self.is_draft)

    def mark(self, is_draft: bool) -> str:
        """Give the marking of findings that are drafts still, or all confirmed."""
        return MARKINGS.get(
            self.kind, f"{self.marking} · Draft findings" if is_draft else self.marking
        )


def read_dataset(connection: sqlite3.Connection) -> Dataset:
    """Give what the data set says of itself."""
    *said, is_draft = connection.execute(
        """SELECT title, kind, marking, revision,
    NOT EXISTS (SELECT 1 FROM findings)
    OR EXISTS (SELECT 1 FROM current_findings WHERE NOT is_confirmed)
FROM dataset"""
    ).fetchone()
    return Dataset(*said, bool(is_draft))


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
    """Give the moments (UTC, ISO 8601) at which findings were recorded or confirmed, the newest
    first."""
    return [
        moment
        for (moment,) in connection.execute(
            """SELECT recorded_at FROM findings WHERE assessment = :assessment
UNION SELECT v.recorded_at FROM confirmations v JOIN findings f ON f.id = v.finding
    WHERE f.assessment = :assessment
ORDER BY 1 DESC""",
            {"assessment": assessment},
        )
    ]


def read_last_recorded(connection: sqlite3.Connection, filters: Filters) -> str | None:
    """Give when the newest finding, withdrawal or confirmation within the filters was recorded
    (UTC).

    None where nothing is recorded.
    """
    shown, parameters = shown_sql(filters)
    until = "AND {0}.recorded_at <= :recorded" if filters.recorded_at else ""
    within = "f.assessment = :assessment AND f.force IN (SELECT force FROM shown)"
    return connection.execute(
        f"""{shown} SELECT max(moment) FROM (
    SELECT max(f.recorded_at) AS moment FROM findings f WHERE {within} {until.format("f")}
    UNION ALL SELECT max(v.recorded_at) FROM confirmations v JOIN findings f ON f.id = v.finding
        WHERE {within} {until.format("v")})""",
        parameters,
    ).fetchone()[0]


def read_sign_offs(connection: sqlite3.Connection, assessment: str) -> pd.DataFrame:
    """Give the moments that were signed off and not taken back, the newest first.

    Columns: name (str), moment, recorded_at (UTC, ISO 8601), author (str).
    """
    return read_frame(
        connection,
        "SELECT name, moment, recorded_at, author FROM sign_offs s WHERE assessment = :assessment "
        f"AND {is_standing_sql('sign_offs', 's')} ORDER BY id DESC",
        {"assessment": assessment},
    )


def list_markings(connection: sqlite3.Connection) -> pd.DataFrame:
    """Give the protective markings that were set, the newest, which is in force, first.

    Columns: marking, author (str), recorded_at (UTC, ISO 8601).
    """
    return read_frame(
        connection, "SELECT marking, author, recorded_at FROM markings ORDER BY id DESC", {}
    )
