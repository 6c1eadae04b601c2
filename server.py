"""The served entry: the dashboard behind a guard that asks who is there before anything answers.

    streamlit run server.py

Without sign-in configured it answers this machine alone.
"""

import sys
from pathlib import Path
from typing import NoReturn

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

# What a page's session knows of its person comes from here too, so that both always agree.
from streamlit.web.server.starlette.starlette_websocket import (
    _get_signed_cookie_with_chunks,
    _parse_decoded_user_cookie,
    is_host_allowed,
)

from guard.addresses import (
    AGENT,
    HEALTH,
    OPEN,
    STREAM,
    Refusal,
    is_under,
    judge,
    name_address,
    read_host,
    say_why_not_local,
)
from guard.headers import choose_headers, demand_secure_cookies
from guard.returning import lead_back
from pages.parts.people import (
    GUARDED,
    NOBODY,
    find_local_person,
    find_person,
    read_settings,
    say_why_not_here,
)
from progress.audit import REFUSED, note
from progress.roles import Person
from progress.sign_in import LOOPBACK, SignIn, WrongConfiguration

# The status that says the configuration is wrong: to start anew would not help.
WRONG_CONFIGURATION = 78


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
        headers.update(self.headers)
        if not OPEN.fullmatch(request.scope["path"]):
            headers["Cache-Control"] = "private, no-store"
        if self.settings is None:
            return
        lead_back(headers, request, status)
        if self.settings.is_secure:
            demand_secure_cookies(headers)


def note_refusal(refusal: Refusal, path: str) -> None:
    """Note in the log of acts who was refused what."""
    # What it imports may only come once Streamlit runs.
    from pages.parts.data_sets import find_first_data_set

    note(find_first_data_set(), refusal.person, REFUSED, name_address(path), refusal.said)


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
