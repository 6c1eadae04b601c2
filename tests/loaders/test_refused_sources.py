"""After a refused source everything but one row in `loads` is as it was."""

import hashlib

import pytest

from loaders.files import find_files
from loaders.taking import settle_assessment, take_letters, take_tables
from progress.database import open_writer
from progress.integrity import check_integrity
from tests.loaders.test_bad_input import LETTERS, TABLES
from tests.writing import COMPREHENSIVE_NOT_STARTED, write_letter

ASSESSMENT = "plan-review-2017"

OTHER_LETTERS = {
    "a date in 2071": write_letter(dated="2 October 2071"),
    "a body outside the 43": write_letter(force_name="British Transport Police"),
    "no force": write_letter(force_name="The Constabulary"),
    "two forces": write_letter(force_name="Essex Police and Kent Police"),
    "a second and different letter": write_letter(
        COMPREHENSIVE_NOT_STARTED.replace("neither", "both")
    ),
    "a letter of another subject": write_letter().replace("abuse of position", "data integrity"),
    "half a letter": write_letter().split("This letter will be")[0],
    "a scan": " \n\f \n",
}
OTHER_TABLES = {
    "unknown force": "force,criterion,outcome\natlantis,ccu_review,reviewed\n",
    "unknown outcome": "force,criterion,outcome\nkent,ccu_review,splendid\n",
    "outcome of another criterion": "force,criterion,outcome\nkent,ccu_review,started\n",
    "the same force twice": "force,ccu_review\nkent,reviewed\nKent Police,no_evidence\n",
    "unknown assessment": "force,criterion,outcome,assessment\nkent,ccu_review,reviewed,x\n",
    "one bad row among good ones": "force,ccu_review\nkent,reviewed\nessex,perhaps\n",
}
SOURCES = (
    [pytest.param(take_letters, *LETTERS[case][:2], id=f"letter: {case}") for case in LETTERS]
    + [pytest.param(take_tables, *TABLES[case][:2], id=f"table: {case}") for case in TABLES]
    + [
        pytest.param(take_letters, "letter.txt", text.encode(), id=f"letter: {case}")
        for case, text in OTHER_LETTERS.items()
    ]
    + [
        pytest.param(take_tables, "table.csv", text.encode(), id=f"table: {case}")
        for case, text in OTHER_TABLES.items()
    ]
)


@pytest.fixture(scope="module")
def data_set(tmp_path_factory):
    """A data set that holds one letter to Cumbria, and grows by refusals only."""
    folder = tmp_path_factory.mktemp("data")
    database = open_writer(folder / "progress.db")
    settle_assessment(database, None)
    path = folder / "cumbria.txt"
    path.write_text(write_letter(), "utf-8")
    assert take_letters(database, [path], ASSESSMENT, "A")[0].result == "loaded"
    return database


def digest(database):
    """A digest of every row of every table but `loads`, and of the revision."""
    tables = sorted(set(database.table_names()) - {"loads", "dataset"})
    rows = [database.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


@pytest.mark.parametrize(("take", "name", "content"), SOURCES)
def test_a_refused_source_leaves_one_row_in_loads(data_set, tmp_path, take, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    before, loads = digest(data_set), data_set["loads"].count
    [taken] = take(data_set, find_files([path]), ASSESSMENT, "A")
    assert taken.result == "refused"
    assert digest(data_set) == before
    assert data_set["loads"].count == loads + 1
    reason = data_set.execute("SELECT reason FROM loads ORDER BY id DESC LIMIT 1").fetchone()[0]
    assert "Expected: " in reason
    assert "What to do: " in reason
    assert check_integrity(data_set.conn) == []


def test_a_script_in_a_letter_goes_in_as_text(data_set, tmp_path):
    path = tmp_path / "kent.txt"
    path.write_text(
        write_letter(force_name="Kent Police").replace(
            "We will return", "<script>alert(1)</script> We will return"
        ),
        "utf-8",
    )
    [taken] = take_letters(data_set, [path], ASSESSMENT, "A")
    assert (taken.result, taken.findings) == ("loaded", 5)
    text = data_set.execute("SELECT text FROM documents WHERE force = 'kent'").fetchone()[0]
    assert "<script>alert(1)</script>" in text


def test_latin_1_and_utf_16_letters_are_read(data_set, tmp_path):
    for slug, encoding in {"essex": "latin-1", "dorset": "utf-16"}.items():
        path = tmp_path / f"{slug}.txt"
        text = write_letter(force_name=f"{slug.title()} Police")
        path.write_bytes(text.replace("A. N. Inspector", "Zoë N. Inspector").encode(encoding))
        [taken] = take_letters(data_set, [path], ASSESSMENT, "A")
        assert (taken.result, taken.force, taken.findings) == ("loaded", slug, 5)
