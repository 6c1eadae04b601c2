"""Which address is open to whom, and which requests are answered at all."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from pages.parts import holdings
from pages.parts.people import NOBODY
from progress.roles import Person, Role

HEALTH = "/_stcore/health"
# A page's address is answered with the empty frame that every page is shown in, sign-in among
# them. Streamlit looks for its health and its host below the page, too.
OPEN = re.compile(
    r"/[\w.-]*|/static/(?!.*\.\.).*|/auth/(login|logout)|(/[\w.-]+)?/_stcore/(health|host-config)"
)
STREAM = "/_stcore/stream"
MEDIA, UPLOAD, METRICS, AGENT = (
    "/media",
    "/_stcore/upload_file",
    "/_stcore/metrics",
    "/_stcore/agent",
)
# Inspectors upload the template of a report; to load letters is for editors, and their page asks.
NEEDED_ROLES = {METRICS: Role.EDITOR, UPLOAD: Role.INSPECTOR}
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")


@dataclass(frozen=True)
class Refusal:
    """Why a request is not answered, and to whom."""

    status: int
    said: str
    person: Person = NOBODY


def judge(path: str, person: Person) -> Refusal | None:
    """Give why a person gets no answer from an address that is not open to all; None for an answer.

    Files shown or made for somebody are theirs alone, and uploads go into one's own session.
    """
    if person is NOBODY:
        return Refusal(401, "Sign in first.")
    needed = next(
        (role for place, role in NEEDED_ROLES.items() if is_under(path, place)), Role.READER
    )
    if not person.may(needed):
        return Refusal(403, f"This needs the role {needed.say()}.", person)
    if person.is_local:
        return None
    if is_under(path, MEDIA) and not holdings.is_media_of(path.removeprefix(f"{MEDIA}/"), person):
        return Refusal(403, "This file is not yours.", person)
    if is_under(path, UPLOAD):
        session = path.removeprefix(f"{UPLOAD}/").partition("/")[0]
        if not holdings.is_session_of(session, person):
            return Refusal(403, "This session is not yours.", person)
    return None


def say_why_not_local(request: HTTPConnection) -> str | None:
    """Give why a request is not from this machine itself; None where it is."""
    ends = (request.scope.get("server"), request.scope.get("client"))
    is_near = all(end and is_loopback(str(end[0])) for end in ends)
    if is_near and not any(name in request.headers for name in FORWARDED):
        return None
    return "Sign-in is not configured, so the dashboard answers this machine alone."


def is_loopback(address: str) -> bool:
    """Whether an address is of this machine alone."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def is_under(path: str, place: str) -> bool:
    """Whether a path is a place or lies below it."""
    return path == place or path.startswith(f"{place}/")


def name_address(path: str) -> str:
    """Give what the log of acts calls an address: never the number of a file or a session."""
    for place in (MEDIA, UPLOAD, METRICS, AGENT):
        if is_under(path, place):
            return place
    return "another address"


def read_host(host: str) -> str | None:
    """Give the name in a Host header, without its port."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
