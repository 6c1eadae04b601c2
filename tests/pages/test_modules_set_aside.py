"""What a page imports is kept out of the search for garbage that follows each run."""

import gc
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import running
from tests.serving import ROOT


@pytest.fixture
def nothing_set_aside(monkeypatch):
    monkeypatch.setattr(running, "_set_aside", set())
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_the_modules_of_a_page_are_set_aside_once(nothing_set_aside):
    running._set_modules_aside(Path("national.py"))
    kept = gc.get_freeze_count()
    assert kept > 10_000, "the modules that this process holds"
    made_since = [[] for _ in range(5000)]
    running._set_modules_aside(Path("national.py"))
    assert gc.get_freeze_count() <= kept, "what a later run makes is searched as ever"
    running._set_modules_aside(Path("regions.py"))
    assert gc.get_freeze_count() >= kept + len(made_since)


def test_running_a_page_sets_its_modules_aside(nothing_set_aside, example_database, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATABASE", str(example_database))
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60).run()
    assert not app.exception
    assert running._set_aside == {ROOT / "pages" / "national.py"}
    assert gc.get_freeze_count() > 10_000
