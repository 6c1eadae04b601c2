"""The national page: against a bare Streamlit page, and with many assessments against one."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from loaders.files import find_files, read_documents
from loaders.intake.letters import find_occasion, take_letter
from loaders.shipped import EXAMPLE_LETTERS
from progress.database import back_up, open_writer
from tests.benchmarks.assessments import register_assessments
from tests.benchmarks.measures import Measure, compare, read_processor_seconds
from tests.benchmarks.tables import run_module
from tests.browser.drawing import redrawing, wait_until_drawn, watch
from tests.browser.find_browser import launch_browser
from tests.serving import ROOT, Server, serve

ASSESSMENTS, ROUNDS = 200, 9
PROCESSOR_LIMIT, BROWSER_LIMIT = 1.3, 1.5
REGIONS = (
    *("East Midlands", "East of England", "London", "North East", "North West"),
    *("South East", "South West", "Wales", "West Midlands", "Yorkshire and the Humber"),
)


@dataclass
class Visits:
    """What visits to one server took, in seconds: on the clock to navigate and to change the
    region, and of the server's processor to change it.
    """

    server: Server
    navigations: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)


def measure_pages(folder: Path) -> list[Measure]:
    """Visit three servers by turns: the example, the example among 199 more assessments with all
    their letters, and a bare page with as many charts.

    Each visit navigates until all charts are drawn and then chooses two regions, one after the
    other; no choice occurs twice, so that no answer is kept from before.
    """
    with ExitStack() as stack:
        browser = stack.enter_context(launch_browser())
        one, many = build_data_sets(folder)
        served = [
            stack.enter_context(
                serve(ROOT / "dashboard.py", folder / f"{path.stem}.log", DASHBOARD_DATABASE=path)
            )
            for path in (one, many)
        ]
        charts = count_charts(browser, served[0].url)
        bare_page = ROOT / "tests" / "benchmarks" / "bare_page.py"
        served.append(
            stack.enter_context(serve(bare_page, folder / "bare.log", CHARTS=str(charts)))
        )
        ours, among_many, bare = (Visits(server) for server in served)
        for number in range(ROUNDS):
            for visits in (ours, among_many, bare):
                visit(browser, visits, REGIONS[number], REGIONS[number - 3])
    return [
        compare(
            f"server's processor time of a region change, {ASSESSMENTS} assessments to one",
            among_many.processor,
            ours.processor,
            PROCESSOR_LIMIT,
        ),
        compare(
            f"navigation to {charts} charts drawn",
            ours.navigations,
            bare.navigations,
            BROWSER_LIMIT,
        ),
        compare("region change to redrawn", ours.changes, bare.changes, BROWSER_LIMIT),
    ]


def build_data_sets(folder: Path) -> tuple[Path, Path]:
    """Build the example by its command, and a copy with 199 more assessments and letters."""
    one, many = folder / "one.db", folder / "many.db"
    run_module("loaders", "example", "--database", one)
    back_up(one, many)
    documents = [document for _, document in read_documents(find_files([EXAMPLE_LETTERS]))]
    database = open_writer(many, "example")
    with closing(database.conn):
        slugs = [f"assessment-{number}" for number in range(1, ASSESSMENTS)]
        register_assessments(database, slugs)
        for slug in slugs:
            occasion = find_occasion(database.conn, slug)
            for document in documents:
                take_letter(database, document, occasion, author="Benchmark")
        count = "SELECT count(DISTINCT assessment) FROM findings"
        assert database.execute(count).fetchone() == (ASSESSMENTS,)
    return one, many


def count_charts(browser: Browser, url: str) -> int:
    """Count the charts of a page."""
    page = browser.new_page()
    watch(page)
    page.goto(url)
    wait_until_drawn(page)
    charts = page.get_by_test_id("stPlotlyChart").count()
    page.close()
    return charts


def visit(browser: Browser, visits: Visits, *regions: str) -> None:
    """Navigate to a server's page in a new window and choose these regions one after the other.

    What the browser keeps of an earlier visit is kept, as it is for a user.
    """
    page = browser.contexts[0].new_page() if browser.contexts else browser.new_context().new_page()
    watch(page)
    page.goto(visits.server.url)
    wait_until_drawn(page)
    visits.navigations.append(page.evaluate("drawing.changed / 1000"))
    for region in regions:
        choose_region(page, visits, region)
    page.close()


def choose_region(page: Page, visits: Visits, region: str) -> None:
    """Choose one more region by keyboard; the clock starts with the key that chooses it."""
    box = page.get_by_label("Region", exact=True)
    box.fill(region)
    page.get_by_role("option", name=region, exact=True).wait_for()
    before = read_processor_seconds(visits.server.pid)
    with redrawing(page):
        box.press("Enter")
    visits.processor.append(read_processor_seconds(visits.server.pid) - before)
    visits.changes.append(page.evaluate("(drawing.changed - drawing.acted) / 1000"))
