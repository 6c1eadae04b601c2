"""The browser that the tests drive: the machine's own, or one line that says what to install."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MACOS_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
QUIETLY = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)
INSTALL_ONE = "The tests need a browser: install Chromium, Google Chrome or Microsoft Edge."


def find_browser() -> str | None:
    """Give the path of Chromium, Chrome or Edge on this machine; None where there is none."""
    found = (shutil.which(name) for name in NAMES)
    places = (place for place in MACOS_PLACES if Path(place).is_file())
    return next(filter(None, found), None) or next(places, None)


def can_install_chromium() -> bool:
    """Whether this is Debian itself, whose package is a real browser, and we are root."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text("utf-8").splitlines()
    return is_root() and is_debian and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether this process may do anything here; Chromium then refuses to run in its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_chromium() -> None:
    """Install Debian's chromium. Raises CalledProcessError where apt-get fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "chromium"]):
        subprocess.run(["apt-get", "--quiet", *command], env=environment, check=True)


def demand_browser() -> str:
    """Give a browser's path, installing Debian's where that can be done; else end the program."""
    if not find_browser() and can_install_chromium():
        try:
            install_chromium()
        except subprocess.CalledProcessError as error:
            sys.exit(f"{INSTALL_ONE} apt-get could not install chromium ({error}).")
    return find_browser() or sys.exit(INSTALL_ONE)


@contextmanager
def launch_browser(*switches: str) -> Iterator[Browser]:
    """Run the machine's browser without a window, with further switches of its own if need be."""
    arguments = [*QUIETLY, *switches, *(["--no-sandbox"] if is_root() else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=demand_browser(), args=arguments)
        yield browser
        browser.close()


if __name__ == "__main__":
    print(f"Browser for the tests: {demand_browser()}")
