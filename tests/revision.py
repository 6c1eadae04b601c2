"""At which revision the file of a data set stands."""

from contextlib import closing
from pathlib import Path

from progress import database


def read_revision(path: Path) -> str:
    """Give what every load, act and restore renews."""
    with closing(database.open_reader(path)) as connection:
        return database.read_revision(connection)
