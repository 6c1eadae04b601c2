"""Reports that several tests read."""

import pytest

from progress.database import open_reader
from progress.filters import Filters
from tests.progress.report.reading import Report


@pytest.fixture
def example(example_database):
    connection = open_reader(example_database)
    yield connection
    connection.close()


@pytest.fixture
def published_report(published_database):
    connection = open_reader(published_database)
    yield Report(connection, Filters("plan-review-2017"))
    connection.close()
