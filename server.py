"""The served entry: the dashboard behind a guard that asks who is there before anything answers.

    streamlit run server.py

Without sign-in configured it answers this machine alone.
"""

import re
import sys
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote, unquote, urlsplit

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

# What a page's session knows of its person comes from here too, so that both always agree.
from streamlit.web.server.starlette.starlette_websocket import (
    _get_signed_cookie_with_chunks,
    _parse_decoded_user_cookie,
    is_host_allowed,
)

from pages.parts import holdings
from pages.parts.people import (
    GUARDED,
    NOBODY,
    find_local_person,
    find_person,
    read_settings,
    say_why_not_here,
)
from progress.audit import REFUSED, note
from progress.roles import Person, Role
from progress.sign_in import LOOPBACK, SignIn, WrongConfiguration

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
LOGIN, CALLBACK, CAME_FROM = "/auth/login", "/oauth2callback", "progress_came_from"
OUR_PAGE = re.compile(r"/[\w-]*(\?[!-~]*)?", re.ASCII)
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
POLICY = (
    "default-src 'self'",
    # Our own components are modules that the page itself makes from what the server sent it.
    "script-src 'self' blob: {scripts}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' {sockets}",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TWO_YEARS = 63_072_000
# The status that says the configuration is wrong: to start anew would not help.
WRONG_CONFIGURATION = 78
LONGEST_ADDRESS = 2000


@dataclass(frozen=True)
class Refusal:
    """Why a request is not answered, and to whom."""

    status: int
    said: str
    person: Person = NOBODY


class Guard:
    """Asks where a request comes from, for which host it is and who sends it, before anything
    answers; and gives every answer its security headers.
    """

    def __init__(self, app: ASGIApp, settings: SignIn | None) -> None:
        self.app = app
        self.settings = settings
        self.headers = choose_headers(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        request = HTTPConnection(scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(MutableHeaders(scope=message), request, message["status"])
            await send(message)

        refusal = self._find_refusal(request)
        if refusal is None:
            await self.app(scope, receive, send_with_headers)
            return
        if refusal.person is not NOBODY:
            await run_in_threadpool(note_refusal, refusal, scope["path"])
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(refusal.said, refusal.status)(scope, receive, send_with_headers)

    def _find_refusal(self, request: HTTPConnection) -> Refusal | None:
        path = request.scope["path"]
        is_health = path == HEALTH
        if not is_health and not self._is_host_ours(request.headers.get("host", "")):
            return Refusal(421, "This service is not known under that name.")
        if self.settings is None and (why := say_why_not_local(request)):
            return Refusal(403, why)
        is_socket = request.scope["type"] == "websocket"
        if (path == STREAM) if is_socket else OPEN.fullmatch(path):
            return None
        person = self._find_person(request)
        refusal = judge(path, person)
        if refusal is None and self.settings and is_under(path, AGENT):
            # What comes this way says nothing of who sends it.
            return Refusal(403, "Not served here.", person)
        return refusal

    def _is_host_ours(self, host: str) -> bool:
        if self.settings is None:
            return read_host(host) in LOOPBACK
        is_listed = bool(st.get_option("server.allowedHosts")) and is_host_allowed(host)
        return is_listed or read_host(host) == self.settings.host

    def _find_person(self, request: HTTPConnection) -> Person:
        if self.settings is None:
            return find_local_person()
        cookie = _get_signed_cookie_with_chunks(dict(request.cookies), USER_COOKIE_NAME)
        claims = _parse_decoded_user_cookie(cookie, self.settings.origin) if cookie else {}
        return find_person(claims, self.settings)

    def _complete(self, headers: MutableHeaders, request: HTTPConnection, status: int) -> None:
        """Put our headers on an answer; where there is TLS, cookies go over TLS alone."""
        path = request.scope["path"]
        headers.update(self.headers)
        if not OPEN.fullmatch(path):
            headers["Cache-Control"] = "private, no-store"
        if self.settings is None:
            return
        if path == LOGIN and (came_from := find_page(request)):
            headers.append(
                "Set-Cookie",
                f"{CAME_FROM}={came_from}; Path={CALLBACK}; Max-Age=600; HttpOnly; SameSite=Lax",
            )
        if path == CALLBACK and status == HTTPStatus.FOUND:
            came_from = unquote(request.cookies.get(CAME_FROM, "/"))
            headers["Location"] = came_from if OUR_PAGE.fullmatch(came_from) else "/"
        if self.settings.is_secure:
            cookies = headers.getlist("Set-Cookie")
            del headers["Set-Cookie"]
            for cookie in cookies:
                is_marked = "; secure" in cookie.lower()
                headers.append("Set-Cookie", cookie if is_marked else f"{cookie}; Secure")


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


def choose_headers(settings: SignIn | None) -> dict[str, str]:
    """Give the headers that every answer carries."""
    frame = (Path(get_static_dir()) / "index.html").read_text("utf-8")
    scripts = " ".join(
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in re.findall(r"<script>(.*?)</script>", frame, re.DOTALL)
    )
    sockets = "ws://127.0.0.1:* ws://localhost:*"
    if settings:
        sockets = settings.origin.replace("http", "ws", 1)
    headers = HEADERS | {
        "Content-Security-Policy": "; ".join(POLICY).format(scripts=scripts, sockets=sockets)
    }
    if settings and settings.is_secure:
        headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
    return headers


def find_page(request: HTTPConnection) -> str | None:
    """Give the page that somebody signs in from, path and choices, as a cookie can hold it."""
    place = urlsplit(request.headers.get("referer", ""))
    page = place.path + (f"?{place.query}" if place.query else "")
    is_ours = place.netloc == request.headers.get("host") and OUR_PAGE.fullmatch(page)
    return quote(page, safe="") if is_ours and len(page) <= LONGEST_ADDRESS else None


def is_loopback(address: str) -> bool:
    """Whether an address is of this machine alone."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def is_under(path: str, place: str) -> bool:
    """Whether a path is a place or lies below it."""
    return path == place or path.startswith(f"{place}/")


def note_refusal(refusal: Refusal, path: str) -> None:
    """Note in the log of acts who was refused what."""
    # What it imports may only come once Streamlit runs.
    from pages.parts.data_sets import find_first_data_set

    note(find_first_data_set(), refusal.person, REFUSED, name_address(path), refusal.said)


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


def demand_settings() -> SignIn | None:
    """Give the configuration of sign-in, or end with the reason why nothing can be served."""
    try:
        settings = read_settings()
    except WrongConfiguration as error:
        stop(str(error))
    if why := say_why_not_here(settings):
        stop(why)
    if st.get_option("server.baseUrlPath"):
        stop("server.baseUrlPath is set, but the dashboard is served at the root of its host.")
    return settings


def stop(why: str) -> NoReturn:
    """End with the reason, so that whatever watches over the service does not start it again."""
    print(why, file=sys.stderr)
    sys.exit(WRONG_CONFIGURATION)


GUARDED.set()
app = st.App(
    Path(__file__).with_name("dashboard.py"),
    middleware=[Middleware(Guard, settings=demand_settings())],
)
