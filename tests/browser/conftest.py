"""The real dashboard on a real server, in a real browser."""

import hashlib
from contextlib import ExitStack

import pytest

from tests.browser.drawing import watch
from tests.browser.find_browser import launch_browser
from tests.browser.steps import open_window
from tests.serving import ROOT, serve

SEARCHED = ("/_stcore/health", "/_stcore/host-config")
OURS = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Give a function: the address of the dashboard served on this data set.

    server(database, **environment); without a database it finds one as it does for users. One
    server is started for each set of arguments and stopped at the end of the session.
    """
    logs = tmp_path_factory.mktemp("servers")
    running = {}
    with ExitStack() as servers:

        def serve_dashboard(database=None, **environment):
            if database is not None:
                environment["DASHBOARD_DATABASE"] = str(database)
            key = tuple(sorted(environment.items()))
            if key not in running:
                name = hashlib.sha256(repr(key).encode()).hexdigest()[:12]
                running[key] = servers.enter_context(
                    serve(ROOT / "server.py", logs / f"{name}.log", **environment)
                )
            return running[key].url

        serve_dashboard.logs = logs
        yield serve_dashboard


@pytest.fixture(scope="session")
def browser():
    """The machine's own browser, without a window to be seen."""
    with launch_browser("--process-per-site") as running:
        yield running


@pytest.fixture(scope="session")
def window(browser):
    """One window for the pages of all tests.

    Its pages share a process, and with it the programs that it has compiled, which is half of what
    it costs to open one. A page that stays open holds the process from one test to the next.
    """
    window = open_window(browser)
    kept = window.new_page()
    kept.route("**", lambda route: route.fulfill(body=""))
    kept.goto("http://127.0.0.1/")
    return window


@pytest.fixture
def page(window):
    """A page of its own for a test. It also fails the test on any error that the browser reports
    and on anything fetched from elsewhere than this machine.
    """
    faults = []

    def note_console(message):
        # Opened at a page below the root, Streamlit looks for its server in two places.
        if message.type == "error" and not message.location["url"].endswith(SEARCHED):
            faults.append(f"console: {message.text}")

    def note_request(request):
        if not request.url.startswith(OURS):
            faults.append(f"fetched from elsewhere: {request.url}")

    page = window.new_page()
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("console", note_console)
    page.on("request", note_request)
    watch(page)
    yield page
    page.close()
    window.set_storage_state({})
    assert faults == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Show what the servers printed beside a failed test."""
    report = yield
    if report.failed and "server" in getattr(item, "funcargs", {}):
        for log in item.funcargs["server"].logs.iterdir():
            report.sections.append((f"server {log.stem}", log.read_text("utf-8")[-5000:]))
    return report
