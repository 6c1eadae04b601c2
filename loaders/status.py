"""How far a data set has come, and whether it is sound and meets what was published."""

import sqlite3
from collections.abc import Iterator

from progress import queries
from progress.filters import Filters
from progress.framework import read_framework
from progress.integrity import FORCES_COUNT

LOADS_SHOWN = 20


def read_status(connection: sqlite3.Connection) -> dict:
    """Give coverage by criterion, categories, letters waiting and the latest loads, as plain data
    that JSON can carry."""
    title, kind, marking, revision = connection.execute(
        "SELECT title, kind, marking, revision FROM dataset"
    ).fetchone()
    assessments = connection.execute(
        "SELECT slug, title, evidence_cutoff FROM assessments ORDER BY evidence_cutoff"
    ).fetchall()
    return {
        "title": title,
        "kind": kind,
        "marking": marking,
        "revision": revision,
        "forces": FORCES_COUNT,
        "assessments": [
            {"slug": slug, "title": name, "evidence_cutoff": cutoff}
            | _read_assessment_status(connection, slug)
            for slug, name, cutoff in assessments
        ],
        "loads_total": connection.execute("SELECT count(*) FROM loads").fetchone()[0],
        "loads": _read_rows(
            connection,
            "SELECT id, kind, source, assessment, loaded_at, author, result, findings, unread, "
            "reason, withdraws FROM loads ORDER BY id DESC LIMIT ?",
            (LOADS_SHOWN,),
        ),
    }


def _read_assessment_status(connection: sqlite3.Connection, slug: str) -> dict:
    criteria = tuple(read_framework().criteria)
    found = connection.execute(
        f"SELECT {', '.join(f'count({name})' for name in criteria)} FROM force_progress "
        "WHERE assessment = ?",
        (slug,),
    ).fetchone()
    return {
        "letters": connection.execute(
            "SELECT count(*) FROM current_letters WHERE assessment = ?", (slug,)
        ).fetchone()[0],
        "coverage": dict(zip(criteria, found, strict=True)),
        "categories": _count_categories(connection, slug),
        "waiting": _read_rows(
            connection,
            "SELECT force, file_name, missing, unread FROM current_letters "
            "WHERE assessment = ? AND is_waiting ORDER BY force",
            (slug,),
        ),
    }


def _count_categories(connection: sqlite3.Connection, assessment: str) -> dict[str, int]:
    counted = queries.count_categories(connection, Filters(assessment))
    return dict(zip(counted["category"], counted["forces"].tolist(), strict=True))


def check_data_set(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Give what was found, in lines, and the faults among it."""
    checks = queries.run_checks(connection)
    is_of_file = checks["assessment"].isna()
    lines = checks["check"][is_of_file & (checks["result"] == queries.MET)].tolist()
    missed = checks[checks["result"] == queries.MISSED]
    faults = [
        found if about == queries.WHOLE_FILE else f"{about}: {found}"
        for about, found in zip(missed["about"], missed["found"], strict=True)
    ]
    if checks["result"].iloc[0] == queries.MISSED:
        return lines, faults
    for slug, title in connection.execute(
        "SELECT slug, title FROM assessments ORDER BY evidence_cutoff"
    ).fetchall():
        lines += ["", title, *_say_counts(connection, slug)]
        told = checks[checks["assessment"] == slug].drop_duplicates("check")
        for check, result, found in zip(told["check"], told["result"], told["found"], strict=True):
            lines.append(f"  {_say_result(check, result, found)}")
    return lines, faults


def _say_counts(connection: sqlite3.Connection, assessment: str) -> Iterator[str]:
    filters = Filters(assessment)
    bases = queries.count_category_bases(connection, filters).set_index("basis")["forces"]
    findings = queries.count_finding_bases(connection, filters)
    rests = zip(findings["basis"], findings["findings"], strict=True)
    yield (
        f"  {FORCES_COUNT - bases['none']} of {FORCES_COUNT} forces have findings; "
        f"{bases['stated'] + bases['inspector']} categories are stated, the others derived"
    )
    yield "  findings by basis: " + (
        ", ".join(f"{basis} {number}" for basis, number in rests) or "none"
    )
    compared = queries.compare_published(connection, filters)
    published = dict(zip(compared["category"], compared["published"], strict=True))
    counted = queries.count_categories(connection, filters)
    for category, label, forces in zip(
        counted["category"], counted["label"], counted["forces"], strict=True
    ):
        beside = f", published {published[category]}" if category in published else ""
        yield f"  {label}: {forces} of {FORCES_COUNT}{beside}"


def _say_result(check: str, result: str, found: str) -> str:
    if result == queries.MISSED:
        return check.replace(" are met", " are not met")
    return found or check


def _read_rows(connection: sqlite3.Connection, sql: str, parameters: tuple) -> list[dict]:
    cursor = connection.execute(sql, parameters)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor]
