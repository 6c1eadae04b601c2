"""What a person has to look at, letter by letter, and where they read it otherwise."""

import sqlite3
from dataclasses import dataclass

import pandas as pd

from progress.filters import Filters
from progress.framework import CATEGORY, read_framework
from progress.letters import mask_contacts
from progress.letters.quotes import quote_passage
from progress.queries.findings import CATEGORY_LABEL
from progress.queries.seen import Seen, read_seen
from progress.queries.shown import letters_source, read_frame, shown_sql
from progress.views import is_confirmed_sql, is_standing_sql

WAITING, UNCONFIRMED, DONE = "waiting", "unconfirmed", "done"
NOT_READ = "Not read"
SAYS_NOTHING = "The letter does not say"


@dataclass(frozen=True)
class Reply:
    """What a force replied on a finding. `replied_on`: ISO date; `recorded_at`: UTC."""

    reply: str
    replied_on: str
    author: str
    recorded_at: str


@dataclass(frozen=True)
class Point:
    """One criterion of a force, or its stated category, as a reviewer meets it.

    `outcome`: None where none stands. `evidence`: the words that prove it, contacts covered.
    `is_confirmed`: a person looked; with no outcome they recorded that the letter does not say.
    `is_certain`: read in the letter, where nothing about it is left unread. `confirmed_by`,
    `confirmed_at`: who and when (UTC).
    """

    criterion: str
    outcome: str | None
    basis: str | None
    source: str | None
    author: str | None
    reason: str | None
    recorded_at: str | None
    evidence: str | None
    is_confirmed: bool
    is_certain: bool
    confirmed_by: str | None
    confirmed_at: str | None
    replies: tuple[Reply, ...] = ()

    @property
    def is_silence(self) -> bool:
        """Whether a person recorded that the letter does not say."""
        return self.outcome is None and self.is_confirmed


@dataclass(frozen=True)
class Review:
    """One force under review: its points, the category first, and what the reviewer saw of it."""

    force: str
    force_name: str
    points: tuple[Point, ...]
    seen: Seen

    def find(self, criterion: str) -> Point:
        """Give the point on one criterion."""
        return next(point for point in self.points if point.criterion == criterion)


def list_review(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give the forces within the filters that have a letter or findings, those that wait first.

    Columns: force, force_name (str), document (int; None without a letter), file_name (str),
    state ("waiting": the letter waits for a person; "unconfirmed": findings do; "done"), points
    (int), looked_at (int: those that a person confirmed). Always as it stands now.
    """
    shown, parameters = shown_sql(Filters(filters.assessment, filters.regions, filters.countries))
    parameters.pop("recorded", None)
    return read_frame(
        connection,
        f"""{shown}, {_points_sql()}
SELECT s.force, s.force_name, l.document, l.file_name,
    CASE WHEN coalesce(l.is_waiting, 0) THEN '{WAITING}'
        WHEN count(*) > sum(p.is_looked_at) THEN '{UNCONFIRMED}' ELSE '{DONE}' END AS state,
    count(*) AS points, sum(p.is_looked_at) AS looked_at
FROM points p JOIN shown s ON s.force = p.force LEFT JOIN letters l ON l.force = s.force
GROUP BY s.force
ORDER BY state = '{DONE}', coalesce(l.is_waiting, 0) DESC, s.force_name""",
        parameters,
    )


def read_review(connection: sqlite3.Connection, filters: Filters, force: str) -> Review:
    """Give what a reviewer looks at of one force, as it stands now. Raises LookupError."""
    everywhere = Filters(filters.assessment)
    shown, parameters = shown_sql(everywhere)
    named = connection.execute("SELECT force_name FROM forces WHERE slug = ?", (force,)).fetchone()
    if named is None:
        raise LookupError(f"There is no force “{force}”.")
    rows = connection.execute(
        f"""{shown}, {_points_sql()}
SELECT p.criterion, f.outcome, f.basis, f.source, f.author, f.reason, f.recorded_at,
    (SELECT group_concat(text, ' […] ') FROM (
        SELECT g.text FROM finding_passages fp JOIN passages g ON g.id = fp.passage
        WHERE fp.finding = f.id ORDER BY g.start, g.id)) AS evidence,
    p.is_looked_at,
    coalesce(f.basis = 'letter', 0) AND NOT EXISTS (SELECT 1 FROM passages u JOIN letters l
        ON l.document = u.document WHERE l.force = p.force AND u.kind = 'unread'
        AND u.criterion = p.criterion),
    v.author, v.recorded_at
FROM points p LEFT JOIN findings f ON f.id = p.finding
LEFT JOIN confirmations v ON p.is_looked_at AND v.id = (
    SELECT max(id) FROM confirmations WHERE finding = f.id)
WHERE p.force = :force ORDER BY p.place""",
        parameters | {"force": force},
    ).fetchall()
    replies = _read_replies(connection, filters.assessment, force)
    points = tuple(
        Point(
            criterion,
            *said,
            evidence and mask_contacts(evidence),
            bool(is_confirmed),
            bool(is_certain),
            *confirmed,
            replies.get(criterion, ()),
        )
        for criterion, *said, evidence, is_confirmed, is_certain, confirmed in (
            (*row[:10], row[10:]) for row in rows
        )
    )
    return Review(force, named[0], points, read_seen(connection, filters.assessment, force))


def list_disagreements(connection: sqlite3.Connection, filters: Filters) -> pd.DataFrame:
    """Give where a person reads a letter otherwise than the loader did, by force and criterion.

    Columns: force, force_name, criterion, criterion_label, loader_outcome, loader_words,
    inspector_outcome, inspector_words, reason, author (str; None where there is nothing),
    recorded_at (UTC), file_name (str). Contacts are covered. Always as it stands now.
    """
    framework = read_framework()
    shown, parameters = shown_sql(Filters(filters.assessment, filters.regions, filters.countries))
    words = (
        "(SELECT group_concat(g.text, ' […] ') FROM finding_passages fp JOIN passages g "
        "ON g.id = fp.passage WHERE fp.finding = {}.id)"
    )
    rows = read_frame(
        connection,
        f"""{shown}, letters AS MATERIALIZED (SELECT * FROM {letters_source(Filters(""))}
    WHERE assessment = :assessment),
read AS (SELECT n.*, (SELECT max(r.id) FROM findings r JOIN documents d ON d.load = r.load
        JOIN letters l ON l.document = d.id
        WHERE r.force = n.force AND r.assessment = n.assessment AND r.criterion = n.criterion
        AND r.basis = 'letter' AND r.id < n.id) AS loader
    FROM findings n WHERE n.assessment = :assessment AND n.basis = 'inspector'
    AND n.criterion <> '{CATEGORY}' AND n.id = (SELECT max(m.id) FROM findings m
        WHERE m.assessment = n.assessment AND m.force = n.force AND m.criterion = n.criterion))
SELECT n.force, s.force_name, n.criterion, r.outcome AS loader_outcome,
    coalesce({words.format("r")}, (SELECT group_concat(u.text, ' […] ') FROM passages u
        WHERE u.document = l.document AND u.kind = 'unread' AND u.criterion = n.criterion))
        AS loader_words,
    n.outcome AS inspector_outcome, {words.format("n")} AS inspector_words, n.reason, n.author,
    n.recorded_at, l.file_name, d.text
FROM read n JOIN shown s ON s.force = n.force JOIN letters l ON l.force = n.force
JOIN documents d ON d.id = l.document
LEFT JOIN findings r ON r.id = n.loader
WHERE (n.outcome IS NOT NULL OR {is_confirmed_sql("n.id")}) AND r.outcome IS NOT n.outcome
ORDER BY s.force_name""",
        parameters,
    )

    def label(column: str, nothing: str) -> pd.Series:
        return pd.Series(
            [
                framework.outcomes_of(criterion)[outcome].label if outcome else nothing
                for criterion, outcome in zip(rows["criterion"], rows[column], strict=True)
            ],
            dtype=object,
        )

    rows.insert(3, "criterion_label", [framework.criteria[c].label for c in rows["criterion"]])
    rows["loader_outcome"] = label("loader_outcome", NOT_READ)
    rows["inspector_outcome"] = label("inspector_outcome", SAYS_NOTHING)
    for column in ("loader_words", "inspector_words"):
        quoted = [
            words and quote_passage(mask_contacts(words), text)
            for words, text in zip(rows[column], rows["text"], strict=True)
        ]
        rows[column] = pd.Series(quoted, dtype=object)
    return rows.drop(columns="text")


def _points_sql() -> str:
    """Give the points of all forces that are shown, as `points`, and the letters they rest on.

    A criterion is a point where there is a letter, or a finding; the category where one is stated.
    """
    criteria = (*read_framework().criteria, CATEGORY)
    named = ", ".join(f"('{slug}', {place})" for place, slug in enumerate(criteria))
    return f"""letters AS MATERIALIZED (SELECT * FROM current_letters
    WHERE assessment = :assessment),
named (criterion, place) AS (VALUES {named}),
newest AS MATERIALIZED (SELECT s.force, k.criterion, k.place, l.document, l.loaded_at,
    (SELECT max(n.id) FROM findings n WHERE n.assessment = :assessment AND n.force = s.force
        AND n.criterion = k.criterion) AS finding
    FROM shown s CROSS JOIN named k LEFT JOIN letters l ON l.force = s.force),
points AS MATERIALIZED (SELECT w.force, w.criterion, w.place, w.finding,
    f.id IS NOT NULL AND {is_confirmed_sql("f.id")}
        AND (f.outcome IS NOT NULL OR f.recorded_at >= coalesce(w.loaded_at, '')) AS is_looked_at
    FROM newest w LEFT JOIN findings f ON f.id = w.finding
    WHERE f.outcome IS NOT NULL OR (w.document IS NOT NULL AND w.criterion <> '{CATEGORY}'))"""


def _read_replies(
    connection: sqlite3.Connection, assessment: str, force: str
) -> dict[str, tuple[Reply, ...]]:
    """Give the replies that were not taken back, by criterion, the oldest first."""
    found: dict[str, tuple[Reply, ...]] = {}
    for criterion, *said in connection.execute(
        "SELECT f.criterion, r.reply, r.replied_on, r.author, r.recorded_at FROM replies r "
        "JOIN findings f ON f.id = r.finding WHERE f.assessment = ? AND f.force = ? "
        f"AND {is_standing_sql('replies', 'r')} ORDER BY r.id",
        (assessment, force),
    ):
        found[criterion] = (*found.get(criterion, ()), Reply(*said))
    return found


def label_criterion(criterion: str) -> str:
    """Give the label of a criterion, or of the category."""
    if criterion == CATEGORY:
        return CATEGORY_LABEL
    return read_framework().criteria[criterion].label
