"""Signing in with a real provider: who sees and does what, and nobody gets what is another's."""

import json
import re
import sqlite3
import time
from contextlib import closing

import pytest
from playwright.sync_api import expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from loaders.shipped import EXAMPLE_LETTERS
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.service import COOKIE_SECRET, PEOPLE, serve_with_sign_in, sign_in
from tests.browser.steps import PAGES, choose, find_exceptions, open_page, open_window
from tests.serving import ROOT, serve

SIGN_IN_PAGE = ["National progress", "Sign in to go on.", "Sign in"]
BEGIN = "report?country=England"
BUILT = ("surrey.pdf (load 1)", "kent.txt (load 2)")
FORCE = "forces?force=surrey"
OF_THE_LETTER = b"Your plans did not reflect"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with serve_with_sign_in(tmp_path_factory.mktemp("service")) as running:
        yield running


@pytest.fixture(scope="module")
def visits(service, browser):
    """A page for each person, signed in from the address BEGIN, and one for nobody."""
    visits = {}
    for name in ("nobody", *PEOPLE):
        context = open_window(browser)
        visits[name] = context.new_page()
        watch(visits[name])
        open_page(visits[name], f"{service.url}/{BEGIN}")
        assert read_words(visits[name]) == SIGN_IN_PAGE
        if name != "nobody":
            sign_in(visits[name], name, service)
    yield visits
    for page in visits.values():
        page.context.close()


def read_words(page):
    """Give what stands on the page, sidebar and all, line by line."""
    lines = page.get_by_test_id("stApp").inner_text().splitlines()
    return [line for line in map(str.strip, lines) if line and line != "Skip to main content"]


def ask(page, address, method="GET"):
    return page.context.request.fetch(address, method=method, max_redirects=0).status


def sign_cookie(service, **claims):
    """Give the cookie that the server itself would set, valid for as long as `exp` says."""
    known = {
        "iss": "x",
        "sub": "edda",
        "iat": 1,
        "email": "edda@example.org",
        "origin": service.url,
        "is_logged_in": True,
        "provider": "default",
    }
    value = create_signed_value(COOKIE_SECRET, "_streamlit_user", json.dumps(known | claims))
    return {"name": "_streamlit_user", "value": value.decode(), "url": service.url}


def see_that_nobody_sees_the_way_in_alone(service, visits):
    page = visits["nobody"]
    received = []

    def listen(socket):
        socket.on("framereceived", lambda frame: received.append(frame))

    page.on("websocket", listen)
    for path in (*PAGES, FORCE, "nowhere"):
        page.goto(f"{service.url}/{path}")
        expect(page.get_by_role("button", name="Sign in")).to_be_visible()
        assert read_words(page) == SIGN_IN_PAGE, path
    assert received
    sent = b"".join(frame if isinstance(frame, bytes) else frame.encode() for frame in received)
    for known in (b"OFFICIAL", b"Surrey", b"Kent", OF_THE_LETTER):
        assert known not in sent


def see_what_each_role_sees(service, visits):
    words = read_words(visits["vera"])
    assert words[0] == "You have no access yet"
    assert "You are signed in as Vera, and you are listed for no role here." in words[1]
    assert "Ask the progress desk." in words[1]
    assert words[2:] == ["Sign out"]
    open_page(visits["vera"], f"{service.url}/{FORCE}")
    assert read_words(visits["vera"]) == words
    for name, role, paths in (
        ("rita", "reader", PAGES),
        ("ines", "inspector", ["report", "review", "sources"]),
        ("edda", "editor", ["report", "review", "sources"]),
    ):
        page = visits[name]
        assert page.url == f"{service.url}/{BEGIN}"
        expect(page.get_by_text(f"{name.title()} · {role}")).to_be_visible()
        is_listed = role != "reader"
        assert page.get_by_role("link", name="Report").count() == is_listed
        for path in paths:
            open_page(page, f"{service.url}/{path}")
            expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[path])
            assert find_exceptions(page) == []
            is_refused = page.get_by_text("This is for the role “inspector”").count() == 1
            assert is_refused == (path in ("report", "review") and not is_listed)
            if path == "report":
                assert bool(page.get_by_role("heading", level=2).count()) == is_listed
            is_editor = role == "editor"
            if path == "review":
                assert page.get_by_role("heading", name="Sign off").count() == is_editor
            if path == "sources":
                is_editor = role == "editor"
                assert page.get_by_role("radio", name="Acts on record").count() == is_editor
                open_page(page, f"{service.url}/sources?section=Load+files")
                assert page.get_by_test_id("stFileUploader").count() == is_editor
                assert page.get_by_text("Files are loaded here.").count() == (not is_editor)


def ask_for_what_was_made_for_another(service, visits):
    inspector = visits["ines"]
    open_page(inspector, f"{service.url}/{FORCE}")
    image = inspector.locator("img[src*='/media/']").first.get_attribute("src")
    addresses = [f"{service.url}{re.sub('^https?://[^/]+', '', image)}"]
    with inspector.expect_download() as original:
        inspector.get_by_role("button", name="Original file").click()
    addresses.append(original.value.url)
    assert original.value.path().read_bytes() == (EXAMPLE_LETTERS / "surrey.pdf").read_bytes()
    open_page(inspector, f"{service.url}/sources?section=Downloads")
    for button in ("CSV, all findings", "Excel, columns", "Zip, everything"):
        with inspector.expect_download() as started:
            inspector.get_by_role("button", name=button).click()
        addresses.append(started.value.url)
        assert started.value.path().stat().st_size > 1000
    assert len(set(addresses)) == 5
    for address in addresses[-3:]:
        assert ask(inspector, address) == 200
    for name, status in (("nobody", 401), ("vera", 403), ("rita", 403), ("edda", 403)):
        for address in addresses:
            assert ask(visits[name], address) == status, (name, address)
            assert ask(visits[name], address, "HEAD") == status


def try_uploads_metrics_and_the_agents_way_in(service, visits):
    editor = visits["edda"]
    open_page(editor, f"{service.url}/sources?section=Load+files")
    with editor.expect_request(re.compile("upload_file")) as sent:
        editor.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            EXAMPLE_LETTERS / "cumbria.txt"
        )
    expect(editor.get_by_role("button", name="Load", exact=True)).to_be_enabled()
    guarded = {
        "nobody": (401, 401),
        "vera": (403, 403),
        "rita": (403, 403),
        "ines": (403, 403),
        "edda": (200, None),
    }
    for name, (metrics, upload) in guarded.items():
        page = visits[name]
        assert ask(page, f"{service.url}/_stcore/metrics") == metrics, name
        if upload:
            for method in ("PUT", "DELETE", "OPTIONS"):
                assert ask(page, sent.value.url, method) == upload, (name, method)
        for path, method in (("openapi.json", "GET"), ("interact", "POST"), ("mcp", "POST")):
            status = ask(page, f"{service.url}/_stcore/agent/{path}", method)
            assert status == (401 if name == "nobody" else 403), (name, path)
        assert page.context.request.get(f"{service.url}/_stcore/health").text() == "ok"
    other = re.sub(r"upload_file/[^/]+", "upload_file/another-session", sent.value.url)
    assert ask(editor, other, "PUT") == 403

    with redrawing(editor):
        editor.get_by_role("button", name="Load", exact=True).click()
    expect(editor.locator(".st-key-report code")).to_contain_text("1 letter read")
    with closing(sqlite3.connect(service.database)) as connection:
        (author,) = connection.execute("SELECT author FROM loads ORDER BY id DESC").fetchone()
    assert author == "Edda"


def read_the_log(service, visits):
    kept = service.read_acts()
    for act in (
        *(("Vera", "none", "signed in", "the dashboard"),),
        *(("Vera", "none", "was refused", "the dashboard"),),
        *(("Rita", "reader", "was refused", "page Report"),),
        *(("Rita", "reader", "was refused", "/media"),),
        *(("Ines", "inspector", "exported", "surrey-plan-review-2017.pdf"),),
        *(("Ines", "inspector", "exported", "inspectorate-data.zip"),),
        *(("Ines", "inspector", "was refused", "/_stcore/upload_file"),),
        *(("Edda", "editor", "loaded", "cumbria.txt (load 3)"),),
    ):
        assert act in kept, act
    assert len([act for act in kept if act[0] == "Rita" and act[2] == "signed in"]) == 1
    said = service.log.read_text("utf-8")
    told = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    lines = [(line["person"], line["role"], line["act"], line["about"]) for line in told]
    on_command_line = len([act for act in kept if act[3] in BUILT])
    assert lines == kept[on_command_line:]
    assert OF_THE_LETTER.decode() not in said
    assert "Traceback" not in said

    editor = visits["edda"]
    open_page(editor, f"{service.url}/sources?section=Acts+on+record")
    choose(editor, "Acts", "loaded")
    expect(editor.get_by_role("table", name="of 3 acts")).to_contain_text("cumbria.txt (load 3)")


def test_each_role_and_nobody_see_and_do_what_is_theirs_and_the_log_tells_it(service, visits):
    see_that_nobody_sees_the_way_in_alone(service, visits)
    see_what_each_role_sees(service, visits)
    ask_for_what_was_made_for_another(service, visits)
    try_uploads_metrics_and_the_agents_way_in(service, visits)
    read_the_log(service, visits)


def test_a_sign_in_ends_when_it_expires_also_where_a_page_is_open(service, browser):
    context = browser.new_context()
    context.add_cookies([sign_cookie(service, exp=time.time() + 10)])
    page = context.new_page()
    watch(page)
    open_page(page, f"{service.url}/{FORCE}")
    expect(page.get_by_text("edda@example.org · editor")).to_be_visible()
    image = page.locator("img[src*='/media/']").first.get_attribute("src")
    address = f"{service.url}{re.sub('^https?://[^/]+', '', image)}"
    assert ask(page, address) == 200
    deadline = time.monotonic() + 30
    while ask(page, address) == 200 and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert ask(page, address) == 401
    page.get_by_role("radio", name="About").first.click()
    expect(page.get_by_text("Your sign-in has ended. Sign in again.")).to_be_visible()
    expect(page.get_by_role("link", name="Regions")).to_have_count(0)
    wait_until_drawn(page)
    assert read_words(page)[2:] == ["Sign in"]
    context.close()


def test_signing_out_ends_every_copy_of_the_cookie(service, browser):
    reading, copied = browser.new_context(), browser.new_context()
    reader, page = reading.new_page(), copied.new_page()
    for one in (reader, page):
        watch(one)
    open_page(reader, f"{service.url}/{BEGIN}")
    sign_in(reader, "ines", service)
    copied.add_cookies(reading.cookies())
    open_page(page, f"{service.url}/report")
    expect(page.get_by_text("Ines · inspector")).to_be_visible()
    reader.get_by_role("button", name="Sign out").click()
    reader.wait_for_url(re.compile("end_session"))
    assert ask(page, f"{service.url}/media/x.png") == 401
    with redrawing(page):
        page.get_by_role("link", name="Regions").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    reading.close()
    copied.close()


def test_started_by_another_way_it_still_asks_or_refuses(service, page, tmp_path):
    folder = service.database.parents[1]
    settings = {"STREAMLIT_SECRETS_FILES": str(service.secrets)}
    with serve(folder / "dashboard.py", tmp_path / "log", **settings) as running:
        open_page(page, f"{running.url}/{FORCE}")
        assert read_words(page)[0] == "The dashboard cannot be shown"
        expect(page.get_by_text("only server.py guards all that is served")).to_be_visible()
        page.goto("about:blank")
    with serve(
        *(ROOT / "dashboard.py", tmp_path / "other"), STREAMLIT_SERVER_ADDRESS="0.0.0.0"
    ) as running:
        open_page(page, f"{running.url}/{FORCE}")
        assert read_words(page)[0] == "The dashboard cannot be shown"
        expect(page.get_by_text("asked to listen on 0.0.0.0")).to_be_visible()
        page.goto("about:blank")
