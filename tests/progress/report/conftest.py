"""Reports and pictures that several tests read, and drafts that say what a test wants."""

from contextlib import closing

import pytest

from progress.database import open_reader
from progress.filters import Filters
from progress.report.draft import Draft, Own, Scope, Section
from progress.report.picture import read_picture
from tests.progress.agreement import FILTERS, FROM, narrow
from tests.progress.report.reading import Report
from tests.progress.report.truth import Truth

REVIEW, REINSPECTION = "plan-review-2017", "reinspection-2018"


@pytest.fixture(scope="session")
def review(example_database):
    """The example's plan review, in which every force has a letter."""
    with closing(open_reader(example_database)) as connection:
        return read_picture(connection, Filters(REVIEW))


@pytest.fixture(scope="session")
def reinspection(example_database):
    """The example's reinspection, compared with the plan review."""
    with closing(open_reader(example_database)) as connection:
        return read_picture(connection, Filters(REINSPECTION), REVIEW)


@pytest.fixture
def write_draft():
    """A function that makes a draft of one paragraph, or of the blocks given."""

    def write(*contents, title="Findings", assessment=REVIEW):
        blocks = tuple(
            Own(id=f"own-{number}", pieces=(content,)) if isinstance(content, str) else content
            for number, content in enumerate(contents)
        )
        section = Section(id="section", title=title, blocks=blocks)
        return Draft(title="Report", scope=Scope(assessment=assessment), sections=(section,))

    return write


@pytest.fixture
def published_report(published_database):
    connection = open_reader(published_database)
    yield Report(connection, Filters("plan-review-2017"))
    connection.close()


@pytest.fixture(params=FILTERS, ids=str)
def compared(request, example):
    """The report and the truth on one of ten filters."""
    return Report(example, narrow(request.param), FROM), Truth(example, request.param)
