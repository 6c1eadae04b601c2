"""What a report says of itself, from the data alone."""

from contextlib import closing

from progress.database import open_reader
from progress.filters import Filters
from progress.report.facts import describe
from progress.report.picture import read_picture


def test_a_report_says_what_it_is_made_from(example_database):
    with closing(open_reader(example_database)) as connection:
        (revision,) = connection.execute("SELECT revision FROM dataset").fetchone()
        filters = Filters("reinspection-2018", regions=("Wales",))
        said = describe(read_picture(connection, filters, "plan-review-2017"), "A report")
    assert said.pop("Recorded").endswith("UTC")
    assert said == {
        "Title": "A report",
        "Marking": "EXAMPLE: outcomes are invented",
        "Data set": "Example",
        "Revision": str(revision),
        "Forces shown": "4 of 43",
        "Filters": "Forces in Wales, reinspection of August 2018, on evidence to 10 August 2018, "
        "compared with plan review of June 2017, on evidence to 31 May 2017",
        "Evidence": "to 31 May 2017 and to 10 August 2018",
    }


def test_without_findings_nothing_is_recorded_and_the_inspectorates_own_is_marked(made_database):
    picture = read_picture(made_database({}), Filters("plan-review"))
    said = describe(picture, "A report")
    assert said["Recorded"] == "nothing is recorded yet"
    assert said["Marking"] == "OFFICIAL-SENSITIVE · Draft findings"
