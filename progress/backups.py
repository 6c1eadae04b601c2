"""Back a data set up, look into a backup, and put one in the place of what stands.

A backup is worked on as a copy that lies apart: it is checked, brought up to date, given a revision
of its own and the log of acts, and only then replaces what stands, all at once.
"""

import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from progress.audit import carry_log, read_log
from progress.database import (
    APPLICATION_ID,
    BUSY_MILLISECONDS,
    UnusableDatabase,
    demand_ours,
    now,
    open_reader,
    open_writer,
    read_revision,
)
from progress.integrity import check_integrity
from progress.queries import Contents, Difference, compare_contents, read_contents
from progress.schema import find_foreign, find_unknown_migrations

SQLITE_HEAD = b"SQLite format 3\0"
OTHER_FILE = "Choose a file that “Back up now”, the nightly backup or the command line made."
ASIDE = "before-restore"


class MovedSince(UnusableDatabase):
    """What stands has changed since the person compared it with the backup."""


def back_up(path: Path, to: Path) -> None:
    """Copy a data set while others use it. Raises UnusableDatabase where it cannot be read."""
    with closing(open_reader(path)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def keep_aside(path: Path) -> Path:
    """Back a data set up beside itself, and give the file. Raises UnusableDatabase."""
    name = f"{path.stem}-{ASIDE}-{stamp(now())}"
    free = (
        path.with_name(f"{name}{number}.db") for number in ("", *map("-{}".format, range(2, 99)))
    )
    aside = next(file for file in free if not file.exists())
    back_up(path, aside)
    return aside


def list_backups(path: Path, folder: Path | None) -> list[Path]:
    """Give the backups at hand, the newest first: those kept aside beside the data set, and those
    in the folder that the deployment names."""
    found = [*path.parent.glob(f"{path.stem}-{ASIDE}-*.db")]
    if folder is not None and folder.is_dir():
        found += [file for file in folder.glob("*.db") if file.resolve() != path.resolve()]
    return sorted(
        {file.resolve(): file for file in found if file.is_file()}.values(),
        key=lambda file: (file.stat().st_mtime, file.name),
        reverse=True,
    )


def look_into(
    backup: Path, path: Path, name: str | None = None, largest: int | None = None
) -> tuple[Contents, Difference]:
    """Check a backup as `restore` does; give what it holds, and how what stands differs from it.

    `name`: what the file is called, where that is not its own name. `largest`: in bytes. Raises
    UnusableDatabase where it cannot be restored; nothing is changed.
    """
    with (
        _prepare(backup, name or backup.name, largest) as prepared,
        closing(open_reader(prepared)) as former,
        closing(open_reader(path)) as standing,
    ):
        _demand_kind(prepared, path, name or backup.name)
        return read_contents(former), compare_contents(standing, prepared)


def restore(
    path: Path,
    backup: Path,
    name: str | None = None,
    largest: int | None = None,
    seen: str | None = None,
) -> Path | None:
    """Replace a data set by a backup, once the backup is found sound, and renew its revision.

    The log of acts is not turned back: what was noted since the backup stays noted. A backup of an
    earlier version is brought up to date. A data set that is damaged is set aside, with what it
    noted: gives where, otherwise None. `seen`: the revision of what stands, as the person compared
    it.

    Raises UnusableDatabase, and replaces nothing, where the backup is damaged, too large or
    something else; MovedSince where something was recorded since `seen`.
    """
    named = name or backup.name
    noted: list[tuple] = []
    aside = None
    with _prepare(backup, named, largest) as prepared:
        try:
            if _stands(path):
                _demand_kind(prepared, path, named)
                noted = _read_unmoved_log(path, named, seen)
        except (sqlite3.DatabaseError, UnusableDatabase) as error:
            if not _is_ours_but_damaged(path, error.__cause__ or error):
                raise
            aside = _set_aside(path)
        with closing(open_writer(prepared).conn) as connection:
            with connection:
                # Both before it replaces anything, so that nobody ever sees the data of the backup
                # under a revision that pages may have kept something of.
                connection.execute("UPDATE dataset SET revision = ?", (secrets.token_hex(8),))
                carry_log(noted, connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try:
            _replace(path, prepared)
        except sqlite3.Error as error:
            if not _is_ours_but_damaged(path, error):
                raise UnusableDatabase(
                    f"{named}: not restored, since {path.name} cannot be written ({error}). "
                    "Nothing was replaced."
                ) from error
            aside = _set_aside(path)
            _replace(path, prepared)
    return aside


def restore_and_keep(
    path: Path, backup: Path, name: str | None = None, largest: int | None = None, *, seen: str
) -> Path:
    """Restore a backup as `restore` does, and give the file in which what stood is kept."""
    aside = keep_aside(path)
    try:
        restore(path, backup, name, largest, seen)
    except BaseException:
        aside.unlink()
        raise
    return aside


def stamp(moment: str) -> str:
    """Give a moment (UTC, ISO 8601) as a file name holds it: 20261124T151527Z."""
    return f"{datetime.fromisoformat(moment):%Y%m%dT%H%M%S}Z"


@contextmanager
def _prepare(backup: Path, name: str, largest: int | None) -> Iterator[Path]:
    """Give a copy of a backup that is sound, ours and up to date."""
    _demand_file(backup, name, largest)
    with tempfile.TemporaryDirectory(prefix="backup-") as folder:
        prepared = Path(folder) / "backup.db"
        try:
            _copy(backup, prepared)
            with closing(sqlite3.connect(prepared)) as connection:
                _demand_fitting(connection, name)
            with closing(open_writer(prepared).conn) as connection:
                faults = check_integrity(connection)
                if connection.execute("SELECT 1 FROM dataset").fetchone() is None:
                    faults.append("It does not say what it is.")
        except sqlite3.Error as error:
            raise UnusableDatabase(
                f"{name}: not restored. The file is damaged ({error}). {OTHER_FILE}"
            ) from error
        if faults:
            raise UnusableDatabase(f"{name}: not restored. {' '.join(faults)} {OTHER_FILE}")
        yield prepared


def _demand_file(backup: Path, name: str, largest: int | None) -> None:
    size = backup.stat().st_size
    if largest is not None and size > largest:
        raise UnusableDatabase(
            f"{name}: not restored. It has {size / 2**20:.0f} MB, and up to {largest / 2**20:.0f} "
            "MB can be taken this way. Have it restored on the server:  python -m loaders restore"
        )
    with backup.open("rb") as file:
        head = file.read(len(SQLITE_HEAD))
    if head != SQLITE_HEAD:
        raise UnusableDatabase(
            f"{name}: not restored. It is no SQLite file, and a backup of a data set is one. "
            f"{OTHER_FILE}"
        )


def _copy(backup: Path, to: Path) -> None:
    """Copy a file as it lies. One that is in use is read through SQLite, as it stands then."""
    beside = backup.with_name(f"{backup.name}-wal")
    if not (beside.is_file() and beside.stat().st_size):
        # Its folder may be one in which nothing can be written, not even what SQLite keeps beside.
        shutil.copyfile(backup, to)
        return
    uri = f"{backup.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def _demand_fitting(connection: sqlite3.Connection, name: str) -> None:
    """Stop a file of another program or a later version, and one that brings statements along."""
    connection.execute("PRAGMA trusted_schema = OFF")
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise UnusableDatabase(
            f"{name}: not restored. The database is of another application, where a data set of "
            f"this software was expected. {OTHER_FILE}"
        )
    if unknown := find_unknown_migrations(connection):
        raise UnusableDatabase(
            f"{name}: not restored. A later version of this software made it (it knows "
            f"“{unknown[0]}”, which this one does not). Install that version first."
        )
    if foreign := find_foreign(connection):
        raise UnusableDatabase(
            f"{name}: not restored. Somebody has changed how it is built ({foreign[0]}), so what "
            f"it would do cannot be told. {OTHER_FILE}"
        )


def _demand_kind(prepared: Path, path: Path, name: str) -> None:
    kind, expected = (_read_kind(file) for file in (prepared, path))
    if kind != expected:
        raise UnusableDatabase(
            f"{name}: not restored. It is a backup of a data set of another kind ({kind}) than the "
            f"one that stands here ({expected}). Choose a backup of the same data set."
        )


def _read_kind(path: Path) -> str:
    with closing(open_reader(path)) as connection:
        return connection.execute("SELECT kind FROM dataset").fetchone()[0]


def _read_unmoved_log(path: Path, name: str, seen: str | None) -> list[tuple]:
    """Give the log of acts of what stands. Raises MovedSince."""
    with closing(sqlite3.connect(path)) as standing:
        demand_ours(standing, path)
        if seen is not None and read_revision(standing) != seen:
            raise MovedSince(
                f"{name}: not restored, since something was recorded while you looked. "
                "Compare it with what stands now, and decide again."
            )
        return read_log(standing)


def _replace(path: Path, prepared: Path) -> None:
    with (
        closing(sqlite3.connect(prepared)) as source,
        closing(sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000)) as target,
    ):
        source.backup(target)


def _is_ours_but_damaged(path: Path, error: BaseException) -> bool:
    if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
        return False
    with path.open("rb") as file:
        head = file.read(72)
    return int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _set_aside(path: Path) -> Path:
    """Move a data set, and what SQLite keeps beside it, out of the way; give where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{stamp(now())}")
    for beside in ("", "-wal", "-shm"):
        part = Path(f"{path}{beside}")
        if part.exists():
            part.rename(f"{aside}{beside}")
    return aside


def _stands(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
