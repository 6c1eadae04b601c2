"""The command line: python -m loaders …

Exit 0: all in. 1: something was refused, the rest is in. 2: nothing was changed.
"""

import getpass
import json
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import loaders.starting  # isort: skip
import click
from sqlite_utils import Database

from loaders.assessments import read_assessment_file, register_assessment
from loaders.intake.rows import Taken
from loaders.refusals import Refused
from loaders.reports import say_status, say_taken, say_withdrawn
from loaders.taking import settle_assessment, take_letters, take_tables
from progress import audit
from progress.command_line import (
    FILE,
    SETTINGS,
    STANDING_FILE,
    database_option,
    ending_cleanly,
    stop,
)
from progress.database import (
    DATA,
    UnusableDatabase,
    open_reader,
    open_writer,
    record,
)
from progress.roles import Person, Role

SOME_REFUSED = 1


class Commands(click.Group):
    """The commands, with what they may meet turned into one clean line each."""

    def invoke(self, ctx: click.Context) -> Any:
        with ending_cleanly(
            Refused,
            interrupted="Stopped. What was loaded so far is whole; the same command takes up the "
            "rest.",
        ):
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings=SETTINGS)
def loaders() -> None:
    """Load letters and tables of outcomes into a data set, and look after it."""


def data_set_option(default: str) -> Callable:
    """Give the option that names the data set, with the file it means by default."""
    return database_option(type=FILE, default=DATA / default, show_default=f"data/{default}")


assessment_option = click.option(
    "--assessment", metavar="SLUG", help="The assessment, where the data set holds several."
)
author_option = click.option(
    "--by", "author", metavar="NAME", default=getpass.getuser, help="Whose act it is."
)
paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True)
)


@loaders.command()
@paths_argument
@data_set_option("progress.db")
@assessment_option
@author_option
@click.option("--force", metavar="SLUG", help="Whose letter it is, where the letter does not say.")
@click.option("--replaces", is_flag=True, help="A corrected letter: it replaces the standing one.")
def letters(
    paths: Sequence[Path],
    database: Path,
    assessment: str | None,
    author: str,
    force: str | None,
    replaces: bool,
) -> None:
    """Read assessment letters: PDF, DOCX, TXT and MD; files and folders."""
    from loaders.files import find_files

    files = find_files(paths)
    if not files:
        stop("There are no letters (PDF, DOCX, TXT or MD) in what was named.")
    if force and len(files) > 1:
        stop(f"--force says whose one letter is, but {len(files)} files were named. Name one.")
    with closing(open_data_set(database).conn) as connection:
        data_set = Database(connection)
        slug = settle_assessment(data_set, assessment)
        if force and not _is_force(connection, force):
            stop(f"--force {force}: there is no such force. Use the slug, such as “cumbria”.")
        taken = take_letters(data_set, files, slug, author, force=force, replaces=replaces)
    note_taken(database, author, taken)
    close_with({"letter": taken})


@loaders.command()
@paths_argument
@data_set_option("progress.db")
@assessment_option
@author_option
def outcomes(paths: Sequence[Path], database: Path, assessment: str | None, author: str) -> None:
    """Read tables of outcomes: CSV and XLSX, one row a force or one row a finding."""
    with closing(open_data_set(database).conn) as connection:
        data_set = Database(connection)
        slug = settle_assessment(data_set, assessment)
        taken = take_tables(data_set, paths, slug, author)
    note_taken(database, author, taken)
    close_with({"table": taken})


@loaders.command()
@data_set_option("example.db")
def example(database: Path) -> None:
    """Build the example: 43 letters and the table of a reinspection, with invented outcomes."""
    from loaders.files import find_files
    from loaders.shipped import (
        EXAMPLE_LETTERS,
        REINSPECTION,
        REINSPECTION_TABLE,
        build_data_set,
    )

    letters: list[Taken] = []
    tables: list[Taken] = []

    def fill(data_set: Database) -> None:
        slug = settle_assessment(data_set, None)
        letters.extend(take_letters(data_set, find_files([EXAMPLE_LETTERS]), slug, "Example"))
        again = read_assessment_file(REINSPECTION)
        with record(data_set):
            register_assessment(data_set, again)
        tables.extend(take_tables(data_set, [REINSPECTION_TABLE], again.slug, "Example"))

    build_data_set(database, "example", fill)
    close_with({"letter": letters, "table": tables})


@loaders.command()
@data_set_option("published.db")
def published(database: Path) -> None:
    """Build the public record: what was published about single forces in October 2017."""
    from loaders.shipped import PUBLISHED_RECORD, build_data_set

    taken: list[Taken] = []

    def fill(data_set: Database) -> None:
        slug = settle_assessment(data_set, None)
        taken.extend(take_tables(data_set, [PUBLISHED_RECORD], slug, "Public record"))

    build_data_set(database, "published", fill)
    close_with({"table": taken})


@loaders.command()
@click.argument("file", type=STANDING_FILE)
@data_set_option("progress.db")
def assessment(file: Path, database: Path) -> None:
    """Describe an assessment by a TOML file: recommendation, dates, how its letters read."""
    described = read_assessment_file(file)
    with closing(open_data_set(database).conn) as connection:
        data_set = Database(connection)
        with record(data_set):
            register_assessment(data_set, described)
    click.echo(f"“{described.title}” ({described.slug}) can take letters and tables now.")


@loaders.command()
@click.argument("load", type=int)
@click.option("--reason", required=True, metavar="TEXT", help="Why, in words; it stays on record.")
@data_set_option("progress.db")
@author_option
def withdraw(load: int, reason: str, database: Path, author: str) -> None:
    """Take a load back, such as a letter filed under the wrong force. Its history stays."""
    from loaders.intake.withdrawal import withdraw_load

    _demand_file(database)
    with closing(open_data_set(database).conn) as connection:
        changed = withdraw_load(Database(connection), load, reason=reason, author=author)
    audit.keep(database, act_for(author), audit.WITHDREW, f"load {load}")
    click.echo(say_withdrawn(load, changed))


@loaders.command()
@data_set_option("progress.db")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for other programs.")
def status(database: Path, as_json: bool) -> None:
    """Tell what is covered, which letters wait for a person, and the latest loads."""
    from loaders.status import read_status

    with closing(open_reader(database)) as connection:
        found = read_status(connection)
    lines = [json.dumps(found, indent=2, ensure_ascii=False)] if as_json else say_status(found)
    for line in lines:
        click.echo(line)


@loaders.command()
@data_set_option("progress.db")
def check(database: Path) -> None:
    """Check that the file is sound, the forces are 43 and the published totals are met."""
    from loaders.status import check_data_set

    _demand_file(database)
    open_data_set(database).conn.close()
    with closing(open_reader(database)) as connection:
        lines, faults = check_data_set(connection)
    for line in [*lines, *(f"FAULT  {fault}" for fault in faults)]:
        click.echo(line)
    sys.exit(SOME_REFUSED if faults else 0)


@loaders.command()
@click.argument("file", type=FILE)
@data_set_option("progress.db")
def backup(file: Path, database: Path) -> None:
    """Copy the data set to FILE, also while others use it."""
    from progress.backups import back_up

    if file.exists():
        stop(f"{file}: it exists already. Name a new file.")
    back_up(database, file)
    click.echo(f"{database.name} is backed up to {file}.")


@loaders.command(name="restore")
@click.argument("file", type=STANDING_FILE)
@data_set_option("progress.db")
@author_option
def restore_command(file: Path, database: Path, author: str) -> None:
    """Replace the data set by the backup FILE, once that is found sound."""
    from progress.backups import restore

    aside = restore(database, file)
    audit.keep(database, act_for(author), audit.RESTORED, file.name)
    click.echo(f"{database.name} holds what {file} held.")
    if aside:
        click.echo(
            f"It was damaged, and is kept as {aside.name}. "
            "Acts noted since the backup are in that file alone."
        )


def open_data_set(path: Path) -> Database:
    """Open for writing; a new file becomes an empty data set of the inspectorate's own."""
    return open_writer(path)


def act_for(author: str) -> Person:
    """Give who acts on the command line: whoever may write to the file may do everything."""
    return Person(author, role=Role.EDITOR)


def note_taken(database: Path, author: str, taken: Sequence[Taken]) -> None:
    """Note in the log of acts what was loaded and what was refused."""
    acts = {"loaded": audit.LOADED, "refused": audit.REFUSED}
    for one in taken:
        if one.load is not None:
            act, about = acts[one.result], f"{one.source} (load {one.load})"
            audit.keep(database, act_for(author), act, about)


def close_with(taken: Mapping[str, Sequence[Taken]]) -> None:
    """Say what came of sources by their kind ("letter", "table"), and end with the exit code."""
    for noun, sources in taken.items():
        for line in say_taken(sources, noun):
            click.echo(line)
    refused = any(one.result == "refused" for sources in taken.values() for one in sources)
    sys.exit(SOME_REFUSED if refused else 0)


def _is_force(connection: sqlite3.Connection, slug: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM forces WHERE slug = ?", (slug,)).fetchone())


def _demand_file(database: Path) -> None:
    if not database.exists():
        raise UnusableDatabase(f"{database}: there is no such data set. Check the name.")


if __name__ == "__main__":
    loaders(prog_name="python -m loaders")
