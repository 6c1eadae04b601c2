"""When has a Streamlit page been drawn? Watched inside the page, so that no time is guessed."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

WATCH = """() => {
  const drawing = { acted: 0, changed: 0, asks: 0, asked: 0, heard: 0 };
  window.drawing = drawing;
  const isState = ({ attributeName }) => attributeName === "data-test-script-state";
  const isDrawn = ({ target }) => (target.closest ? target : target.parentElement)
    ?.closest(["stPlotlyChart", "stTable", "stImage", "stAlert"]
      .map((name) => `[data-testid="${name}"]`).join());
  new MutationObserver((changes) => {
    if (changes.some((change) => isState(change) || isDrawn(change)))
      drawing.changed = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const act of ["pointerdown", "keydown"])
    document.addEventListener(act, () => { drawing.acted = performance.now(); }, true);
  window.WebSocket = class extends WebSocket {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", () => { drawing.heard = performance.now(); });
    }
    send(data) {
      drawing.asks += 1;
      drawing.asked = performance.now();
      super.send(data);
    }
  };
}"""
IS_DRAWN = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')];
  return app?.dataset.testScriptState === "notRunning"
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
    && charts.every((chart) => chart.querySelector(".main-svg"))
    && drawing.heard >= drawing.asked
    && performance.now() - Math.max(drawing.acted, drawing.changed, drawing.heard) > 300;
}"""


def watch(page: Page) -> None:
    """Have each document that this page opens note when one acts on it, when it asks its server
    and hears from it, and when charts, tables, pictures and messages change."""
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
    Raises playwright's TimeoutError where the page asks nothing of its server.
    """
    asks = page.evaluate("drawing.asks")
    yield
    # A run can be over before the page has shown that it began, and redraw nothing that is watched.
    page.wait_for_function("asks => drawing.asks > asks", arg=asks, polling=50)
    wait_until_drawn(page)
