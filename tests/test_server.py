"""What server.py lets out, and where it listens, asked over plain HTTP as anybody could."""

import http.client
import os
import subprocess
import sys

import pytest
from starlette.requests import HTTPConnection

from guard.addresses import say_why_not_local
from server import WRONG_CONFIGURATION
from tests.serving import copy_product, find_free_port, serve

SECRETS = """[auth]
redirect_uri = "https://progress.example.org/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "national-progress"
client_secret = "secret"
server_metadata_url = "https://sso.example.org/.well-known/openid-configuration"
[roles]
ask = "the progress desk"
[roles.reader]
emails = ["reader@example.org"]
"""
GUARDED = (
    *("/media/x.png", "/_stcore/metrics", "/_stcore/agent/openapi.json", "/component/a/b"),
    *("/_stcore/bidi-components/a/b", "/_stcore/upload_file/a/b", "/app/static/x", "/a/b"),
    *("/_stcore/script-health-check", "//media/x.png", "/static/../media/x.png"),
)


@pytest.fixture(scope="module")
def product(tmp_path_factory):
    """The product in a folder of its own, without any data set."""
    return copy_product(tmp_path_factory.mktemp("product"))


@pytest.fixture(scope="module")
def guarded(product, tmp_path_factory):
    """The port on which the product is served with sign-in, as behind a proxy with TLS."""
    secrets = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    secrets.write_text(SECRETS, "utf-8")
    listening = {
        "STREAMLIT_SECRETS_FILES": str(secrets),
        "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
    }
    port = find_free_port()
    with serve(product / "server.py", product / "log", port, **listening):
        yield port


def ask(port, path, host="progress.example.org", method="GET", **headers):
    """Give status, headers and body of an answer, as they come."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path, skip_host=True)
    for name, value in ({"Host": host} | headers).items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, body


def start(product, script, *options, **environment):
    """Start the product, which must end by itself, and give its exit code and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", product / script, *options],
        cwd=product,
        env=os.environ | {"STREAMLIT_SERVER_PORT": str(find_free_port())} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (["--server.address", "0.0.0.0"], {}),
        ([], {"STREAMLIT_SERVER_ADDRESS": "::"}),
        (["--server.address="], {}),
    ],
)
def test_without_sign_in_it_refuses_to_listen_elsewhere(product, options, environment):
    code, said = start(product, "server.py", *options, **environment)
    assert code == WRONG_CONFIGURATION
    assert "Sign-in is not configured, so the dashboard serves this machine alone" in said
    assert "Traceback" not in said


def test_a_wrong_configuration_stops_the_start(product, tmp_path):
    secrets = tmp_path / "secrets.toml"
    for text, why in (
        (SECRETS.replace("client_id", "client_name"), "[auth] client_id: is missing"),
        ("[auth\n", "cannot be read"),
    ):
        secrets.write_text(text, "utf-8")
        code, said = start(product, "server.py", STREAMLIT_SECRETS_FILES=str(secrets))
        assert code == WRONG_CONFIGURATION
        assert why in said
        assert "Traceback" not in said
        assert "0123456789abcdef" not in said
    # A file that is there but out of reach is no reason to serve without sign-in.
    secrets.unlink()
    secrets.symlink_to(secrets)
    code, said = start(product, "server.py", STREAMLIT_SECRETS_FILES=str(secrets))
    assert code == WRONG_CONFIGURATION
    assert f"{secrets} cannot be read" in said


@pytest.mark.parametrize(
    ("server", "client", "headers", "is_answered"),
    [
        ("127.0.0.1", "127.0.0.1", [], True),
        ("::1", "::1", [], True),
        ("192.0.2.7", "127.0.0.1", [], False),
        ("127.0.0.1", "192.0.2.7", [], False),
        ("/run/progress.socket", "127.0.0.1", [], False),
        ("127.0.0.1", "127.0.0.1", [(b"x-forwarded-for", b"192.0.2.7")], False),
    ],
)
def test_without_sign_in_only_this_machine_itself_is_answered(server, client, headers, is_answered):
    scope = {"type": "http", "server": (server, 1), "client": (client, 1), "headers": headers}
    assert (say_why_not_local(HTTPConnection(scope)) is None) == is_answered


def test_nobody_gets_the_empty_frame_and_health_and_nothing_else(guarded):
    for path in ("/", "/forces?force=kent", "/static/no-such-file.js", "/_stcore/host-config"):
        assert ask(guarded, path)[0] == 200, path
    assert ask(guarded, "/_stcore/health")[::2] == (200, "ok")
    assert ask(guarded, "/_stcore/health", host="10.0.0.1")[::2] == (200, "ok")
    for path in GUARDED:
        for method in ("GET", "PUT", "OPTIONS"):
            assert ask(guarded, path, method=method)[::2] == (401, "Sign in first."), path


def test_a_cookie_that_is_not_ours_is_nobodys(guarded):
    for cookie in ("_streamlit_user=x", '_streamlit_user="2|1:0|10:1|15:_streamlit_user|4:e30=|a"'):
        assert ask(guarded, "/_stcore/metrics", Cookie=cookie)[0] == 401


@pytest.mark.parametrize("host", ["127.0.0.1", "other.example.org", "progress.example.org.x", ""])
def test_another_host_is_not_answered(guarded, host):
    for path in ("/", "/auth/login", "/_stcore/stream"):
        assert ask(guarded, path, host=host)[0] == 421


def test_every_answer_carries_the_security_headers(guarded):
    for path in ("/", "/media/x.png", "/_stcore/health", "/auth/login"):
        _, headers, _ = ask(guarded, path)
        policy = headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        assert "wss://progress.example.org" in policy
        assert "unsafe-eval" not in policy
        assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]
        assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert ask(guarded, "/media/x.png")[1]["Cache-Control"] == "private, no-store"
    cookies = ask(guarded, "/_stcore/health")[1].get_all("Set-Cookie")
    assert cookies
    assert all(cookie.endswith("; Secure") for cookie in cookies)


def test_the_page_one_signs_in_from_is_one_of_ours(guarded):
    def remember(referer):
        cookies = ask(guarded, "/auth/login", Referer=referer)[1].get_all("Set-Cookie") or []
        return next((cookie for cookie in cookies if cookie.startswith("progress_came_")), None)

    kept = remember("https://progress.example.org/forces?force=kent")
    assert kept.startswith("progress_came_from=%2Fforces%3Fforce%3Dkent; Path=/oauth2callback")
    assert remember("https://other.example.org/forces") is None
    assert remember("https://progress.example.org//other.example.org/") is None
    for cookie, location in (
        ("%2Fforces%3Fforce%3Dkent", "/forces?force=kent"),
        ("https%3A%2F%2Fother.example.org", "/"),
        ("%2F%2Fother.example.org", "/"),
        ("%2F%0D%0AX-Header%3A%20x", "/"),
    ):
        came = ask(guarded, "/oauth2callback", Cookie=f"progress_came_from={cookie}")
        assert (came[0], came[1]["Location"]) == (302, location)


def test_without_sign_in_a_name_from_elsewhere_is_not_answered(product):
    port = find_free_port()
    with serve(product / "server.py", product / "local", port):
        assert ask(port, "/", host=f"127.0.0.1:{port}")[0] == 200
        assert ask(port, "/", host="progress.example.org")[0] == 421
        assert ask(port, "/media/x", host="localhost")[0] == 404
        status, headers, said = ask(port, "/", host="localhost", X_Forwarded_For="192.0.2.7")
        assert (status, said) == (
            403,
            "Sign-in is not configured, so the dashboard answers this machine alone.",
        )
        assert "Strict-Transport-Security" not in headers
