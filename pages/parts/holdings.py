"""What belongs to whom while the server runs: sessions, files to take away, sign-ins that ended.

Scripts tell it and server.py asks it, from different threads. Each list keeps the newest alone.
"""

import threading
from collections import OrderedDict

from streamlit.runtime import Runtime

# Streamlit gives a file to take away its number only once it has been made, outside of any session.
from streamlit.runtime.memory_media_file_storage import _calculate_file_id

from progress.roles import Person

MOST_REMEMBERED = 10_000
_lock = threading.Lock()
_sessions: OrderedDict[str, str] = OrderedDict()
_files: OrderedDict[tuple[str, str], None] = OrderedDict()
_seen: OrderedDict[tuple, None] = OrderedDict()
_ended: OrderedDict[tuple, None] = OrderedDict()


def keep_session(session: str, person: Person) -> None:
    """Note whose session this is."""
    _put(_sessions, session, person.key)


def is_session_of(session: str, person: Person) -> bool:
    """Whether this is a session of this person's."""
    return _sessions.get(session) == person.key


def keep_download(person: Person, data: bytes, mime: str, file_name: str) -> None:
    """Note whose file to take away this is."""
    _put(_files, (_calculate_file_id(data, mime, file_name), person.key), None)


def keep_shown(session: str) -> None:
    """Note whose the pictures are that a run has shown: Streamlit lets go of them when the next run
    begins, and a browser may still be fetching them.
    """
    owner = _sessions.get(session)
    if owner is None:
        return
    shown = Runtime.instance().media_file_mgr
    with shown._lock:
        files = set(shown._files_by_session_and_coord.get(session, {}).values())
    for file in files:
        if shown.read_file(file) is not None:
            _put(_files, (file, owner), None)


def is_media_of(file: str, person: Person) -> bool:
    """Whether a file served under /media/ was made for this person, or is shown in a session of
    theirs. `file`: its name there, with or without an ending.
    """
    number = file.partition(".")[0]
    if (number, person.key) in _files:
        return True
    shown = Runtime.instance().media_file_mgr
    with shown._lock:
        holding = [
            session
            for session, files in shown._files_by_session_and_coord.items()
            if number in files.values()
        ]
    return any(is_session_of(session, person) for session in holding)


def is_new_sign_in(person: Person) -> bool:
    """Whether this sign-in is seen for the first time."""
    is_new = _tell_apart(person) not in _seen
    _put(_seen, _tell_apart(person), None)
    return is_new


def end_sign_in(person: Person) -> None:
    """End a sign-in for all its sessions, and for every copy of its cookie."""
    _put(_ended, _tell_apart(person), None)


def is_ended(person: Person) -> bool:
    """Whether the person has signed out since."""
    return _tell_apart(person) in _ended


def _tell_apart(person: Person) -> tuple:
    return person.key, person.signed_in_at


def _put(remembered: OrderedDict, key: object, value: object) -> None:
    with _lock:
        remembered[key] = value
        remembered.move_to_end(key)
        if len(remembered) > MOST_REMEMBERED:
            remembered.popitem(last=False)
