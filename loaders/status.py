"""How far a data set has come, and whether it is sound and meets what was published."""

import sqlite3

from progress.database import FORCES_COUNT, check_integrity
from progress.framework import read_framework

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
        "categories": count_categories(connection, slug),
        "waiting": _read_rows(
            connection,
            "SELECT force, file_name, missing, unread FROM current_letters "
            "WHERE assessment = ? AND is_waiting ORDER BY force",
            (slug,),
        ),
    }


def count_categories(connection: sqlite3.Connection, assessment: str) -> dict[str, int]:
    """Give the number of forces in each category, zeros included."""
    counted = dict(
        connection.execute(
            "SELECT category, count(*) FROM force_progress WHERE assessment = ? GROUP BY category",
            (assessment,),
        )
    )
    return {slug: counted.get(slug, 0) for slug in read_framework().categories}


def check_data_set(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Give what was found, in lines, and the faults among it."""
    faults = check_integrity(connection)
    lines = ["The file is sound and holds all 43 forces."] if not faults else []
    for slug, title in connection.execute(
        "SELECT slug, title FROM assessments ORDER BY evidence_cutoff"
    ).fetchall():
        told, missed = _check_totals(connection, slug)
        lines += ["", title, *told]
        faults += [f"{title}: {fault}" for fault in missed]
    return lines, faults


def _check_totals(connection: sqlite3.Connection, assessment: str) -> tuple[list[str], list[str]]:
    """Hold the counts of an assessment against its published totals.

    Totals can be missed only once every force has a category; until then they are listed.
    """
    categories = read_framework().categories
    counted = count_categories(connection, assessment)
    published = dict(
        connection.execute(
            "SELECT category, forces FROM published_totals WHERE assessment = ?", (assessment,)
        )
    )
    bases = connection.execute(
        "SELECT basis, count(*) FROM current_findings WHERE assessment = ? GROUP BY basis",
        (assessment,),
    ).fetchall()
    stated = connection.execute(
        "SELECT count(*) FROM current_findings WHERE assessment = ? AND criterion = 'category'",
        (assessment,),
    ).fetchone()[0]
    assessed = FORCES_COUNT - counted["not_assessed"]
    open_forces = counted["not_assessed"] + counted["undetermined"]
    lines = [
        f"  {assessed} of {FORCES_COUNT} forces have findings; "
        f"{stated} categories are stated, the others derived",
        "  findings by basis: "
        + (", ".join(f"{basis} {number}" for basis, number in bases) or "none"),
    ]
    missed = []
    for slug, category in categories.items():
        line = f"  {category.label}: {counted[slug]} of {FORCES_COUNT}"
        if slug in published:
            line += f", published {published[slug]}"
            if counted[slug] != published[slug] and not open_forces:
                missed.append(
                    f"{category.label}: {counted[slug]} counted, {published[slug]} published."
                )
        lines.append(line)
    if published:
        lines.append(
            f"  {open_forces} forces have no category yet, so the totals cannot be met."
            if open_forces
            else f"  The published totals are {'not met' if missed else 'met'}."
        )
    return lines, missed


def _read_rows(connection: sqlite3.Connection, sql: str, parameters: tuple) -> list[dict]:
    cursor = connection.execute(sql, parameters)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor]
