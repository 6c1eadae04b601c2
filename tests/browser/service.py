"""The dashboard as an inspectorate runs it: sign-in with a real provider, and a person a role."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import expect

from loaders.shipped import EXAMPLE_LETTERS
from tests.browser.drawing import wait_until_drawn
from tests.serving import ROOT, copy_product, find_free_port, serve

COOKIE_SECRET = "0123456789abcdef0123456789abcdef"
PEOPLE = {"vera": "visitors", "rita": "readers", "ines": "inspectors", "edda": "editors"}
SECRETS = """[auth]
redirect_uri = "{url}/oauth2callback"
cookie_secret = "{secret}"
client_id = "national-progress"
client_secret = "secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
[roles]
ask = "the progress desk"
[roles.reader]
groups = ["readers"]
[roles.inspector]
groups = ["inspectors"]
[roles.editor]
emails = ["edda@example.org"]
"""


@dataclass(frozen=True)
class Service:
    url: str
    database: Path
    log: Path
    secrets: Path

    def read_acts(self):
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute("SELECT person, role, act, about FROM audit").fetchall()


@contextmanager
def serve_with_sign_in(folder: Path) -> Iterator[Service]:
    """Serve a copy of the dashboard, with two letters loaded, to the people of PEOPLE. Its backups
    are looked for in the folder `backups` of this folder."""
    copy_product(folder)
    database = folder / "data" / "progress.db"
    letters = [EXAMPLE_LETTERS / "surrey.pdf", EXAMPLE_LETTERS / "kent.txt"]
    load = [sys.executable, "-m", "loaders", "letters", *letters, "--database", database]
    subprocess.run(load, cwd=ROOT, check=True, capture_output=True)
    users = [
        User(
            sub=name,
            claims={
                "name": name.title(),
                "email": f"{name}@example.org",
                "email_verified": True,
                "groups": [group],
            },
        )
        for name, group in PEOPLE.items()
    ]
    port = find_free_port()
    with run_server_in_thread(user_claims=users) as provider:
        secrets = SECRETS.format(
            url=f"http://127.0.0.1:{port}",
            provider=f"http://localhost:{provider.server_port}",
            secret=COOKIE_SECRET,
        )
        kept = folder / ".streamlit" / "secrets.toml"
        kept.write_text(secrets, "utf-8")
        settings = {
            "STREAMLIT_SECRETS_FILES": str(kept),
            # The agent API is on, to see that it stays shut all the same.
            "STREAMLIT_SERVER_ENABLE_AGENT_API": "true",
            "DASHBOARD_BACKUPS": str(folder / "backups"),
        }
        with serve(folder / "server.py", folder / "log", port, **settings) as running:
            yield Service(running.url, database, running.log, kept)


def sign_in(page, name, service):
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_url(f"{service.url}/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    wait_until_drawn(page)
