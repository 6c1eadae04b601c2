"""The security headers that every answer carries."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from starlette.datastructures import MutableHeaders
from streamlit.file_util import get_static_dir

from progress.sign_in import SignIn

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


def demand_secure_cookies(headers: MutableHeaders) -> None:
    """Let the cookies of an answer go over TLS alone."""
    cookies = headers.getlist("Set-Cookie")
    del headers["Set-Cookie"]
    for cookie in cookies:
        is_marked = "; secure" in cookie.lower()
        headers.append("Set-Cookie", cookie if is_marked else f"{cookie}; Secure")
