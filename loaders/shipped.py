"""The data sets that ship are built from their letters and tables, through the real loaders."""

import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from progress.backups import restore
from progress.database import (
    DATA,
    UnusableDatabase,
    open_reader,
    open_writer,
)
from progress.report.keeping import carry_drafts

EXAMPLE_LETTERS = DATA / "example" / "letters"
REINSPECTION = DATA / "example" / "reinspection-2018.toml"
REINSPECTION_TABLE = DATA / "example" / "reinspection.xlsx"
PUBLISHED_RECORD = DATA / "published_record.csv"


def build_data_set(path: Path, kind: str, fill: Callable[[Database], None]) -> None:
    """Build a shipped data set beside its place, and put it there once it is whole.

    A data set that stands there already is replaced through SQLite, so that open dashboards go on;
    drafts that were kept in it are kept.
    Raises UnusableDatabase where another kind of data set stands there.
    """
    is_standing = path.exists() and path.stat().st_size > 0
    if is_standing:
        with closing(open_writer(path, kind).conn) as connection:
            standing = connection.execute("SELECT kind FROM dataset").fetchone()[0]
        if standing != kind:
            raise UnusableDatabase(
                f"{path}: a data set of another kind ({standing}) stands there. Name another file."
            )
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".building-") as folder:
        built = Path(folder) / path.name
        database = open_writer(built, kind)
        with closing(database.conn):
            fill(database)
            if is_standing:
                with closing(open_reader(path)) as standing_drafts:
                    carry_drafts(standing_drafts, database)
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if is_standing:
            restore(path, built)
        else:
            os.replace(built, path)
