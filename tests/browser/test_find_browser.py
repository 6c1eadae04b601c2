"""The tests drive a browser of the machine's own, or say in one line what to install."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.find_browser import INSTALL_ONE, MACOS_PLACES, NAMES
from tests.serving import ROOT


def run_with_path(folder):
    return subprocess.run(
        [sys.executable, "-m", "tests.browser.find_browser"],
        cwd=ROOT,
        env=os.environ | {"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_browser_is_found_by_each_of_its_names(name, tmp_path):
    browser = tmp_path / name
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    assert str(browser) in run_with_path(tmp_path).stdout


def test_where_there_is_none_one_line_says_what_to_install(tmp_path):
    on_macos = next((place for place in MACOS_PLACES if Path(place).is_file()), None)
    said = run_with_path(tmp_path)
    assert said.returncode == (0 if on_macos else 1)
    assert (said.stdout + said.stderr).splitlines() == [
        f"Browser for the tests: {on_macos}" if on_macos else INSTALL_ONE
    ]
