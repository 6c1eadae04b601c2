"""Each page: against a bare Streamlit page, and with many assessments against one."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooSlow

from loaders.files import find_files, read_documents
from loaders.intake.letters import find_occasion, take_letter
from loaders.shipped import EXAMPLE_LETTERS
from progress.backups import back_up
from progress.database import open_writer
from tests.benchmarks.assessments import register_assessments
from tests.benchmarks.measures import Measure, compare, read_processor_seconds
from tests.benchmarks.tables import run_module
from tests.browser.drawing import wait_until_drawn, watch
from tests.browser.find_browser import launch_browser
from tests.serving import ROOT, Server, serve

ASSESSMENTS, ROUNDS, MORE_ROUNDS, TRIES = 200, 7, 14, 3
PROCESSOR_LIMIT, BROWSER_LIMIT = 1.3, 1.5
# Where one works, on a letter or on a draft, there is no chart and no table: what is left of the
# bare page is one filter and a sentence, which says little of a desk with a letter and its forms.
DESKS, DESK_LIMIT = ("Review", "Report"), 2.5
PAGES = {
    "National picture": "",
    "Regions": "regions",
    "Forces": "forces",
    "One force": "forces?force=cumbria&assessment=plan-review-2017",
    "Review": "review?assessment=plan-review-2017",
    "Progress": "progress",
    "Report": "report",
    "Sources": "sources",
    "Method": "method",
}
SIZES = """tables => tables.map(table => {
  const rows = [...table.querySelectorAll("tbody tr")];
  return `${rows.length}x${rows[0] ? rows[0].children.length : 0}`;
})"""
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
    path: str = ""
    navigations: list[float] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)


def measure_pages(folder: Path) -> Iterator[Measure]:
    """Visit each page on three servers by turns: the example, the example among 198 more
    assessments with all their letters, and a bare page with as many charts and tables.

    Each visit navigates until everything is drawn and then chooses two regions, one after the
    other; no choice occurs twice on a page, so that no answer is kept from before.
    """
    with ExitStack() as stack:
        browser = stack.enter_context(launch_browser())
        servers = [
            stack.enter_context(
                serve(
                    ROOT / "server.py",
                    folder / f"{path.stem}.log",
                    DASHBOARD_DATABASE=str(path),
                )
            )
            for path in build_data_sets(folder)
        ]
        for server in servers:
            for path in PAGES.values():
                warm_up(browser, f"{server.url}/{path}")
        for title, path in PAGES.items():
            yield from measure_page(browser, servers, title, path, folder)


def measure_page(
    browser: Browser, servers: list[Server], title: str, path: str, folder: Path
) -> list[Measure]:
    """Visit one page by turns, with a bare page of its own size and at its own address between.

    What comes close to its limit, on either side, is measured for longer.
    """
    charts, tables = size_up(browser, f"{servers[0].url}/{path}")
    navigation = f"{title}: navigation to all drawn, {charts} charts and {len(tables)} tables"
    change = f"{title}: region change to redrawn"
    limit = DESK_LIMIT if title in DESKS else BROWSER_LIMIT
    bare_page = ROOT / "tests" / "benchmarks" / "bare_page.py"
    place = path.partition("?")[0]
    made_of = {"CHARTS": str(charts), "TABLES": " ".join(tables), "PLACE": place}
    with serve(bare_page, folder / f"bare-{place}.log", **made_of) as bare_server:
        warm_up(browser, f"{bare_server.url}/{place}")
        ours, among_many = (Visits(server, path) for server in servers)
        bare = Visits(bare_server, place)
        for number in range(ROUNDS):
            for visits in (ours, among_many, bare):
                visit(browser, visits, REGIONS[number], REGIONS[number - 3])
        if compare(change, ours.changes, bare.changes, limit).is_close:
            for number in range(ROUNDS, len(REGIONS)):
                for visits in (ours, bare):
                    visit(browser, visits, REGIONS[number], REGIONS[number - 3])
        if compare(navigation, ours.navigations, bare.navigations, limit).is_close:
            for _ in range(MORE_ROUNDS):
                for visits in (ours, bare):
                    visit(browser, visits)
    return [
        compare(
            f"{title}: server's processor time of a region change, {ASSESSMENTS} assessments "
            "to one",
            among_many.processor,
            ours.processor,
            PROCESSOR_LIMIT,
        ),
        compare(navigation, ours.navigations, bare.navigations, limit),
        compare(change, ours.changes, bare.changes, limit),
    ]


def build_data_sets(folder: Path) -> tuple[Path, Path]:
    """Build the example by its command, and a copy with 198 more assessments and letters."""
    one, many = folder / "one.db", folder / "many.db"
    run_module("loaders", "example", "--database", one)
    back_up(one, many)
    documents = [document for _, document in read_documents(find_files([EXAMPLE_LETTERS]))]
    database = open_writer(many, "example")
    with closing(database.conn):
        slugs = [f"assessment-{number}" for number in range(ASSESSMENTS - 2)]
        register_assessments(database, slugs)
        for slug in slugs:
            occasion = find_occasion(database.conn, slug)
            for document in documents:
                take_letter(database, document, occasion, author="Benchmark")
        count = "SELECT count(DISTINCT assessment) FROM findings"
        assert database.execute(count).fetchone() == (ASSESSMENTS,)
    return one, many


def size_up(browser: Browser, url: str) -> tuple[int, list[str]]:
    """Give how many charts a page has, and the size of each table, such as "43x8"."""
    with opened(browser, url) as page:
        charts = page.get_by_test_id("stPlotlyChart").count()
        return charts, page.get_by_test_id("stTable").evaluate_all(SIZES)


def warm_up(browser: Browser, url: str) -> None:
    """Open a page once, so that nobody's visit pays for what a server does at its first."""
    with opened(browser, url):
        pass


@contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    """Give a page in a new tab, drawn. What the browser keeps of earlier visits is kept."""
    context = browser.contexts[0] if browser.contexts else browser.new_context()
    page = context.new_page()
    watch(page)
    page.goto(url)
    wait_until_drawn(page)
    yield page
    page.close()


def visit(browser: Browser, visits: Visits, *regions: str) -> None:
    """Navigate to a server's page and choose these regions one after the other."""
    with opened(browser, f"{visits.server.url}/{visits.path}") as page:
        visits.navigations.append(page.evaluate("drawing.changed / 1000"))
        for region in regions:
            choose_region(page, visits, region)


def choose_region(page: Page, visits: Visits, region: str) -> None:
    """Choose one more region by keyboard; the clock starts with the key that chooses it."""
    box = page.get_by_label("Region", exact=True)
    chosen = page.get_by_test_id("stMultiSelect").first.get_by_text(region, exact=True)
    for _ in range(TRIES):
        box.fill(region)
        page.get_by_role("option", name=region, exact=True).wait_for()
        before = read_processor_seconds(visits.server.pid)
        box.press("Enter")
        with suppress(TooSlow):
            # A key that comes before the list has marked its first line chooses nothing.
            chosen.wait_for(timeout=2000)
            break
    wait_until_drawn(page)
    visits.processor.append(read_processor_seconds(visits.server.pid) - before)
    visits.changes.append(page.evaluate("(drawing.changed - drawing.acted) / 1000"))
