"""Data sets that many tests look at, built once by the real commands."""

import os
import subprocess
import sys

import pytest

from tests.serving import ROOT


def pytest_xdist_auto_num_workers():
    """One worker more than there are processors: the tests with a browser often wait for it."""
    return min((os.cpu_count() or 1) + 1, 4)


def build(command, database):
    loader = subprocess.run(
        [sys.executable, "-m", "loaders", command, "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert loader.returncode == 0, loader.stdout + loader.stderr
    return database


@pytest.fixture(scope="session")
def example_database(tmp_path_factory):
    """The example as `python -m loaders example` builds it. To be read only: all tests share it."""
    return build("example", tmp_path_factory.mktemp("example") / "example.db")


@pytest.fixture(scope="session")
def published_database(tmp_path_factory):
    """The public record as `python -m loaders published` builds it. To be read only."""
    return build("published", tmp_path_factory.mktemp("published") / "published.db")
