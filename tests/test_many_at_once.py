"""Twenty readers click while one person loads 43 letters and two review: nobody meets an error.

Real sessions of a real server, without a browser each: Streamlit's agent API runs the same script
in the same sessions, and gives back the page that a browser would draw.
"""

import json
import re
import sqlite3
import subprocess
import sys
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from loaders.assessments import PLAN_REVIEW_2017
from loaders.shipped import EXAMPLE_LETTERS
from tests.serving import ROOT, serve

READERS, REVIEWERS, ACTS_EACH = 20, 2, 6
LONGEST_SECONDS = 240
PAGES = ("", "regions", "forces", "sources", "progress", "method")
REGIONS = ("Wales", "London", "North East", "South West")
COUNTED = re.compile(r"(\d+) of (\d+) findings? confirmed")
SAVED = re.compile(r": confirmed: .*Saved")


class Session:
    """Somebody at the dashboard. Every page they get is a whole one, or the test fails."""

    def __init__(self, url, **opened):
        self.url, self.name = url, None
        self.page = self.ask(**opened)
        self.name = self.page["session_id"]

    def ask(self, **request):
        body = json.dumps(request | ({"session_id": self.name} if self.name else {})).encode()
        asked = urllib.request.Request(
            f"{self.url}/_stcore/agent/interact", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=LONGEST_SECONDS) as answer:
            self.page = json.loads(answer.read())
        while self.page["status"] not in ("ready", "error"):
            return self.ask()
        assert self.page["status"] == "ready", self.read()
        assert "Traceback" not in self.read()
        return self.page

    def read(self):
        """Give all that the page says, without the marks that keep it from being Markdown."""
        return json.dumps(self.page["tree"], ensure_ascii=False).replace("\\", "")

    def count(self):
        """Give how many findings are confirmed, and of how many; none where none stands."""
        found = COUNTED.search(self.read())
        return tuple(map(int, found.groups())) if found else (0, 0)


@pytest.fixture
def database(tmp_path):
    """A reinspection, recorded from a table; the letters of the plan review are still to come."""
    path = tmp_path / "progress.db"
    example = ROOT / "data" / "example"
    for described in (PLAN_REVIEW_2017, example / "reinspection-2018.toml"):
        load(path, "assessment", described)
    load(path, "outcomes", example / "reinspection.csv", "--assessment", "reinspection-2018")
    return path


def load(database, *command):
    loader = subprocess.run(
        [sys.executable, "-m", "loaders", *command, "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_SECONDS,
    )
    assert loader.returncode == 0, loader.stdout + loader.stderr
    return loader.stdout


def read(url, place, is_over):
    """Click from page to page until the load is over; what is counted never becomes less."""
    session = Session(url, query_params={"assessment": ["reinspection-2018"]})
    last, clicks = (0, 0), 0
    while not is_over.is_set() or not clicks:
        clicks += 1
        chosen = {"assessment": ["reinspection-2018"]}
        if clicks % 2:
            chosen["region"] = [REGIONS[(place + clicks) % len(REGIONS)]]
        session.ask(page=PAGES[(place + clicks) % len(PAGES)], query_params=chosen)
        if "Showing all 43 forces" in session.read():
            counted = session.count()
            assert counted >= last
            last = counted
    return session


def review(url):
    """Confirm one point after another; give how many were saved."""
    session = Session(url, page="review", query_params={"assessment": ["reinspection-2018"]})
    saved = 0
    for _ in range(100):
        offered = [action["key"] for action in session.page["actions"]]
        confirm = [key for key in offered if key.startswith("review_confirm_")]
        if not confirm:
            session.ask(trigger={"key": "review_next"})
            continue
        session.ask(trigger={"key": confirm[0]})
        said = session.read()
        saved += bool(SAVED.search(said))
        assert SAVED.search(said) or "Nothing was saved" in said
        if saved == ACTS_EACH:
            return saved
    raise AssertionError("too many acts were refused")


def test_twenty_read_while_one_loads_and_two_review(database, tmp_path):
    is_over = threading.Event()
    with (
        serve(
            ROOT / "dashboard.py",
            tmp_path / "log",
            DASHBOARD_DATABASE=str(database),
            STREAMLIT_SERVER_ENABLE_AGENT_API="true",
        ) as server,
        ThreadPoolExecutor(READERS + REVIEWERS + 1) as people,
    ):
        readers = [people.submit(read, server.url, n, is_over) for n in range(READERS)]
        reviewers = [people.submit(review, server.url) for _ in range(REVIEWERS)]
        letters = "letters", EXAMPLE_LETTERS, "--assessment", "plan-review-2017"
        loading = people.submit(load, database, *letters)
        try:
            assert "43 letters read, 209 findings recorded" in loading.result(LONGEST_SECONDS)
            saved = sum(one.result(LONGEST_SECONDS) for one in reviewers)
        finally:
            is_over.set()
        sessions = [one.result(LONGEST_SECONDS) for one in readers]
        for session in sessions:
            session.ask(trigger={"key": "clear"})
            session.ask(page="", query_params={"assessment": ["plan-review-2017"]})
            assert session.count() == (0, 209)
        session.ask(page="", query_params={"assessment": ["reinspection-2018"]})
        assert session.count() == (saved, 187)
        log = (tmp_path / "log").read_text("utf-8")
    assert "locked" not in log
    assert "Traceback" not in log
    with closing(sqlite3.connect(database)) as connection:
        confirmed = connection.execute("SELECT count(*) FROM confirmations").fetchone()
        noted = connection.execute("SELECT count(*) FROM audit WHERE act = 'confirmed'").fetchone()
    assert confirmed == noted == (saved,) == (REVIEWERS * ACTS_EACH,)
