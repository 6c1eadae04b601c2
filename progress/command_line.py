"""What our command lines share: options, and that they end in one clean line."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from progress.database import UnusableDatabase

NOTHING_CHANGED = 2
SETTINGS = {"help_option_names": ["-h", "--help"]}
FILE = click.Path(path_type=Path, dir_okay=False)
STANDING_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


def database_option(**particulars: Any) -> Callable:
    """Give the option that names the data set; `particulars` as `click.option` takes them."""
    return click.option("--database", help="The data set: an SQLite file.", **particulars)


def stop(message: str) -> NoReturn:
    """End with one clean line; nothing was changed or written."""
    click.echo(message, err=True)
    sys.exit(NOTHING_CHANGED)


@contextmanager
def ending_cleanly(*refusals: type[Exception], interrupted: str) -> Iterator[None]:
    """Turn what a command may meet into one clean line each.

    `refusals`: what else tells its person what to do. `interrupted`: how things stand when somebody
    stops the command.
    """
    try:
        yield
    except (UnusableDatabase, *refusals) as refused:
        stop(str(refused.args[0] if refused.args else refused))
    except FileNotFoundError as missing:
        stop(f"{missing.filename or missing}: there is no such file or folder. Check the name.")
    except BrokenPipeError:
        raise
    except OSError as error:
        stop(f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.")
    except sqlite3.DatabaseError as error:
        if type(error) not in (sqlite3.OperationalError, sqlite3.DatabaseError):
            raise
        stop(f"The data set cannot be used: {error}.")
    except KeyboardInterrupt:
        stop(interrupted)
