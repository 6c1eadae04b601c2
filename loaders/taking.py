"""Many sources, one after the other, each in a transaction of its own, with progress to look at."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from sqlite_utils import Database

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from loaders.intake.rows import Taken, record_refusal
from loaders.refusals import Problem, Refused
from progress.database import record


def take_letters(
    data_set: Database,
    files: Sequence[Path],
    assessment: str,
    author: str,
    *,
    force: str | None = None,
    replaces: bool = False,
) -> list[Taken]:
    """Read files and record each in a transaction of its own, with progress on a terminal."""
    each = take_each_letter(data_set, files, assessment, author, force=force, replaces=replaces)
    with show_progress(each, len(files), "Reading letters") as taken:
        return list(taken)


def take_tables(
    data_set: Database, files: Sequence[Path], assessment: str, author: str
) -> list[Taken]:
    """Check tables and record each in a transaction of its own, with progress on a terminal."""
    each = take_each_table(data_set, files, assessment, author)
    with show_progress(each, len(files), "Reading tables") as taken:
        return list(taken)


def take_each_letter(
    data_set: Database,
    files: Sequence[Path],
    assessment: str,
    author: str,
    *,
    force: str | None = None,
    replaces: bool = False,
    names: Mapping[Path, str] | None = None,
) -> Iterator[Taken]:
    """Read files one by one, record each in a transaction of its own, and say what came of it.

    `names`: what a file is called, where it does not lie under its own name.
    """
    from loaders.files import read_documents
    from loaders.intake.letters import find_occasion, take_letter

    occasion = find_occasion(data_set.conn, assessment)
    for path, document in read_documents(files):
        name = (names or {}).get(path, path.name)
        try:
            if isinstance(document, Refused):
                raise document
            yield take_letter(
                data_set,
                replace(document, file_name=name),
                occasion,
                author=author,
                force=force,
                replaces=replaces,
            )
        except Refused as refused:
            yield record_refusal(data_set, name, "letter", assessment, author, refused)


def take_each_table(
    data_set: Database,
    files: Sequence[Path],
    assessment: str,
    author: str,
    *,
    names: Mapping[Path, str] | None = None,
) -> Iterator[Taken]:
    """Check tables one by one, record each in a transaction of its own, and say what came of it.

    `names`: what a file is called, where it does not lie under its own name.
    """
    from loaders.intake.outcomes import take_outcomes
    from loaders.tables import read_outcomes

    for path in files:
        name = (names or {}).get(path, path.name)
        try:
            yield take_outcomes(data_set, read_outcomes(path, name), assessment, author=author)
        except Refused as refused:
            yield record_refusal(data_set, name, "outcomes", assessment, author, refused)


def settle_assessment(data_set: Database, slug: str | None) -> str:
    """Give the assessment meant: the one named, or the only one there is.

    A data set without any takes the plan review of 2017, which ships. Raises Refused where the
    one named is not known, or several are and none is named.
    """
    known = [row[0] for row in data_set.execute("SELECT slug FROM assessments ORDER BY slug")]
    if not known:
        described = read_assessment_file(PLAN_REVIEW_2017)
        with record(data_set):
            register_assessment(data_set, described)
        known = [described.slug]
    if slug is None and len(known) == 1:
        return known[0]
    if slug in known:
        return slug
    raise Refused(
        "unknown assessment",
        Problem(
            "--assessment",
            f"“{slug}” is not known" if slug else "there are several assessments",
            f"one of: {', '.join(known)}",
            "name one, or describe a new one with:  python -m loaders assessment FILE",
        ),
    )


def show_progress(items: Any, length: int, label: str) -> Any:
    """Give the items with a progress bar on standard error, where a terminal looks on."""
    return click.progressbar(
        items, length=length, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()
    )
