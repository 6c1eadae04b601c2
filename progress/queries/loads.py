"""Every act of loading: what came when, by whom, and what became of it."""

import re
import sqlite3

import pandas as pd

from progress.filters import Filters
from progress.queries.shown import read_frame

NEWEST = "newest"
ORDERS = {
    NEWEST: "l.id DESC",
    "oldest": "l.id",
    "file": "l.source COLLATE NOCASE, l.id DESC",
    "force": "f.force_name IS NULL, f.force_name, l.id DESC",
    "person": "l.author COLLATE NOCASE, l.id DESC",
    "result": "state DESC, l.id DESC",
}
ALL_LOADS = -1
LONGEST_SEARCH = 200
SEARCHED = " || ' ' || ".join(
    f"coalesce({column}, '')"
    for column in ("l.id", "l.source", "f.force_name", "l.author", "l.reason", "l.sha256")
)


def list_loads(
    connection: sqlite3.Connection,
    filters: Filters,
    everywhere: bool = False,
    search: str = "",
    order: str = NEWEST,
    limit: int = ALL_LOADS,
) -> pd.DataFrame:
    """Give the loads of the assessment, refused and withdrawn ones too, in pages.

    `everywhere`: of all assessments. `search`: words, each of which stands somewhere in the row.
    `order`: a key of ORDERS. `limit`: the most rows. Regions, countries and categories do not
    count; a recorded moment holds. Columns: load (int), loaded_at (UTC, ISO 8601), kind, source,
    assessment_title, author, state ("loaded", "refused", "withdrawn", "replaced"), by_load (int:
    the load that withdrew or replaced it), findings, unread (int), reason (str), withdraws (int:
    the load that this one takes back), force, force_name, short_name (str), letter_date (ISO date
    or month), sha256 (str), replaces (int: the load of the letter that this one replaces),
    matching (int: rows without the limit). None where there is nothing to say.
    """
    conditions, parameters = _choose(filters, everywhere, search)
    return read_frame(
        connection,
        f"""SELECT l.id AS load, l.loaded_at, l.kind, l.source, a.title AS assessment_title,
    l.author,
    CASE WHEN l.result = 'refused' THEN 'refused' WHEN w.id IS NOT NULL THEN 'withdrawn'
        WHEN n.id IS NOT NULL THEN 'replaced' ELSE 'loaded' END AS state,
    coalesce(w.id, n.load) AS by_load,
    l.findings, l.unread, l.reason, l.withdraws, d.force, f.force_name, f.short_name, d.letter_date,
    coalesce(d.sha256, l.sha256) AS sha256, r.load AS replaces,
    count(*) OVER () AS matching
{_sources(filters)}
WHERE {conditions}
ORDER BY {ORDERS[order]} LIMIT :limit""",
        parameters | {"limit": limit},
    )


def list_standing_loads(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the loads of the assessment that can be taken back, the newest first.

    Columns: load (int), source, force_name (str; None for a table), loaded_at (UTC, ISO 8601).
    """
    conditions, parameters = _choose(Filters(filters.assessment), False, "")
    return read_frame(
        connection,
        f"""SELECT l.id AS load, l.source, f.force_name, l.loaded_at
{_sources(Filters(filters.assessment))}
WHERE {conditions} AND l.result = 'loaded' AND l.kind <> 'withdrawal' AND w.id IS NULL
ORDER BY l.id DESC""",
        parameters,
    )


def _sources(filters: Filters) -> str:
    """Give the tables. What took back or replaced a load counts only once it was recorded."""
    until = "AND {0}.loaded_at <= :recorded" if filters.recorded_at else ""
    return f"""FROM loads l
LEFT JOIN loads t ON t.id = l.withdraws
LEFT JOIN assessments a ON a.slug = coalesce(l.assessment, t.assessment)
LEFT JOIN loads w ON w.withdraws = l.id {until.format("w")}
LEFT JOIN documents d ON d.load = l.id
LEFT JOIN forces f ON f.slug = d.force
LEFT JOIN documents r ON r.id = d.replaces
LEFT JOIN documents n ON n.id = (SELECT max(m.id) FROM documents m JOIN loads v ON v.id = m.load
    WHERE m.replaces = d.id {until.format("v")}
    AND NOT EXISTS (SELECT 1 FROM loads x WHERE x.withdraws = m.load {until.format("x")}))"""


def _choose(filters: Filters, everywhere: bool, search: str) -> tuple[str, dict]:
    conditions, parameters = ["TRUE"], {}
    if not everywhere:
        conditions = ["coalesce(l.assessment, t.assessment) = :assessment"]
        parameters["assessment"] = filters.assessment
    if filters.recorded_at:
        conditions.append("l.loaded_at <= :recorded")
        parameters["recorded"] = filters.recorded_at
    for number, word in enumerate(search[:LONGEST_SEARCH].split()):
        conditions.append(f"{SEARCHED} LIKE :word_{number} ESCAPE '\\'")
        parameters[f"word_{number}"] = f"%{_escape_like(word)}%"
    return " AND ".join(conditions), parameters


def _escape_like(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)
