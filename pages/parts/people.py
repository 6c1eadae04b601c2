"""Who is looking, and what they may do. Every page and every act asks here.

Without sign-in configured there is one person: whoever runs the dashboard on this machine.
"""

import getpass
import threading
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from pages.parts.holdings import is_ended, keep_download
from progress.audit import EXPORTED, REFUSED, note
from progress.roles import DUTIES, Person, Role
from progress.sign_in import LOOPBACK, SignIn, WrongConfiguration, read_sign_in, recognise

NOBODY = Person("nobody")
# Set by server.py: every address is guarded, not the pages alone.
GUARDED = threading.Event()


@cache
def read_settings() -> SignIn | None:
    """Give the configuration of sign-in, read once; None where there is none.

    Raises WrongConfiguration.
    """
    try:
        secrets = st.secrets.to_dict()
    except (StreamlitSecretNotFoundError, OSError, UnicodeDecodeError) as error:
        for file in map(Path, st.get_option("secrets.files")):
            try:
                file.stat()
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as closed:
                raise WrongConfiguration(f"{file} cannot be read: {closed}") from closed
            raise WrongConfiguration(f"{file} cannot be read: {error}") from error
        return None
    settings = read_sign_in(secrets)
    if settings and st.get_option("server.trustedUserHeaders"):
        raise WrongConfiguration(
            "server.trustedUserHeaders is set, so that a request could say itself who sends it. "
            "Take it out: people sign in as secrets.toml says."
        )
    return settings


def say_why_not_here(settings: SignIn | None) -> str | None:
    """Give why the dashboard may not listen where it was asked to; None where it may."""
    address = st.get_option("server.address")
    if settings or address in LOOPBACK:
        return None
    return (
        "Sign-in is not configured, so the dashboard serves this machine alone (127.0.0.1), but it "
        f"was asked to listen on {address or 'every address'}. Configure sign-in, as "
        ".streamlit/secrets.example.toml says, or leave server.address as it is."
    )


def look() -> Person:
    """Give who is looking; NOBODY where nobody signed in, or their sign-in has ended."""
    settings = read_settings()
    return find_person(st.user.to_dict(), settings) if settings else find_local_person()


def may(needed: Role) -> bool:
    """Whether who is looking holds this role, or one that includes it."""
    return look().may(needed)


def find_person(claims: Mapping[str, Any], settings: SignIn) -> Person:
    """Give whom the provider's claims tell of; NOBODY where the sign-in expired or was ended."""
    person = recognise(claims, settings, time.time())
    return NOBODY if person is None or is_ended(person) else person


def find_local_person() -> Person:
    """Give the user of the operating system, who may do everything here."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "local user"
    return Person(name, role=Role.EDITOR, key="local", is_local=True)


def demand_signed_in() -> None:
    """Run the front door again where a sign-in has ended since this page was shown."""
    if not may(Role.READER):
        st.rerun()


def demand(needed: Role, about: str, data_set: Path | None) -> Person:
    """Give who is looking where they hold the role; else note it, say so and end the run."""
    person = look()
    if not person.may(needed):
        note(data_set, person, REFUSED, about, f"needs the role {needed.say()}")
        st.error(say_needed(person, needed), icon=":material/block:")
        st.stop()
    return person


def say_needed(person: Person, needed: Role) -> str:
    """Give why somebody may not see or do this."""
    return (
        f"This is for the role “{needed.say()}”, who {DUTIES[needed]}. "
        f"Yours is “{person.role.say()}”."
    )


def exporting(
    data_set: Path, file_name: str, mime: str, make: Callable[[], bytes]
) -> Callable[[], bytes]:
    """Give what makes a file to take away and notes who takes it. For `st.download_button`.

    The file is made outside of any run: who takes it is who was looking when it was offered, and
    nobody any more once their sign-in has ended.
    """
    person = look()

    def export() -> bytes:
        if person.expires_at <= time.time() or is_ended(person):
            raise PermissionError("the sign-in has ended")
        data = make()
        keep_download(person, data, mime, file_name)
        note(data_set, person, EXPORTED, file_name)
        return data

    return export
