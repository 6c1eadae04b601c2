"""Whoever signs in comes back to the page that they came from."""

import re
from http import HTTPStatus
from urllib.parse import quote, unquote, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection

LOGIN, CALLBACK, CAME_FROM = "/auth/login", "/oauth2callback", "progress_came_from"
OUR_PAGE = re.compile(r"/[\w-]*(\?[!-~]*)?", re.ASCII)
LONGEST_ADDRESS = 2000


def lead_back(headers: MutableHeaders, request: HTTPConnection, status: int) -> None:
    """Have an answer that begins a sign-in remember the page, and one that ends it lead there."""
    path = request.scope["path"]
    if path == LOGIN and (came_from := find_page(request)):
        headers.append(
            "Set-Cookie",
            f"{CAME_FROM}={came_from}; Path={CALLBACK}; Max-Age=600; HttpOnly; SameSite=Lax",
        )
    if path == CALLBACK and status == HTTPStatus.FOUND:
        came_from = unquote(request.cookies.get(CAME_FROM, "/"))
        headers["Location"] = came_from if OUR_PAGE.fullmatch(came_from) else "/"


def find_page(request: HTTPConnection) -> str | None:
    """Give the page that somebody signs in from, path and choices, as a cookie can hold it."""
    place = urlsplit(request.headers.get("referer", ""))
    page = place.path + (f"?{place.query}" if place.query else "")
    is_ours = place.netloc == request.headers.get("host") and OUR_PAGE.fullmatch(page)
    return quote(page, safe="") if is_ours and len(page) <= LONGEST_ADDRESS else None
