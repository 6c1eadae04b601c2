"""When has a Streamlit page been drawn? Watched inside the page, so that no time is guessed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooSlow

RUN_SHOWS = 5000

WATCH = """() => {
  const drawing = { acted: 0, changed: 0, runs: 0 };
  window.drawing = drawing;
  const named = (...names) => names.map((name) => `[data-testid="${name}"]`).join();
  const DRAWN = named("stPlotlyChart", "stTable", "stImage", "stAlert");
  const SHOWN = named("stMain", "stSidebar");
  const isState = ({ attributeName }) => attributeName === "data-test-script-state";
  // What a reader sees change: any words or parts of the page, and whatever a picture is made of.
  const isSeen = ({ target, type }) => (target.closest ? target : target.parentElement)
    ?.closest(type === "attributes" ? DRAWN : SHOWN);
  new MutationObserver((changes) => {
    if (changes.some(isSeen)) drawing.changed = performance.now();
    drawing.runs += changes.some(
      (change) => isState(change) && change.target.dataset.testScriptState === "notRunning");
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const act of ["pointerdown", "keydown"])
    document.addEventListener(act, () => { drawing.acted = performance.now(); }, true);
}"""
IS_DRAWN = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
  return app?.dataset.testScriptState === "notRunning"
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
    && charts.every((chart) => chart.querySelector(".main-svg"))
    && performance.now() - Math.max(window.drawing.acted, window.drawing.changed) > 300;
}"""


def watch(page: Page) -> None:
    """Have each document that this page opens note when one acts on it and when charts, tables,
    pictures and messages change."""
    page.add_init_script(f"({WATCH})()")


def wait_until_drawn(page: Page) -> None:
    """Wait until the script is done, every chart stands and none has changed for a moment.

    The page must be watched. Raises playwright's TimeoutError where that does not happen.
    """
    page.wait_for_function(IS_DRAWN, polling=50)


@contextmanager
def redrawing(page: Page) -> Iterator[None]:
    """Do what changes a widget; at the end the script has run again and the charts are redrawn.

    The page must be watched. Without this, a slow machine may not have begun when one looks.
    """
    runs = page.evaluate("drawing.runs")
    yield
    # A run can be over before the page has shown that it began, and redraw nothing that is watched.
    with suppress(TooSlow):
        page.wait_for_function(
            "runs => drawing.runs > runs || drawing.changed > drawing.acted",
            arg=runs,
            polling=50,
            timeout=RUN_SHOWS,
        )
    wait_until_drawn(page)
