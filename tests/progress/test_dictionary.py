"""The data dictionary tells of everything in a data set, and nothing else does."""

from contextlib import closing
from pathlib import Path

import pytest

from progress import queries
from progress.database import open_reader, open_writer
from progress.dictionary import tabulate_columns, tabulate_words, write_guide_section
from progress.filters import Filters
from progress.framework import read_framework

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"
DECLARED = {
    "text": "TEXT",
    "date": "TEXT",
    "moment": "TEXT",
    "whole number": "INTEGER",
    "number": "REAL",
    "file": "BLOB",
}


@pytest.fixture
def columns_of_database(tmp_path):
    path = tmp_path / "progress.db"
    open_writer(path).conn.close()
    with closing(open_reader(path)) as connection:
        return connection.execute(
            "SELECT m.type, m.name, c.name, c.type FROM sqlite_master m "
            "JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view') "
            "AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'"
        ).fetchall()


def test_every_column_of_a_data_set_is_in_the_dictionary_and_no_other(columns_of_database):
    described = tabulate_columns()[["kind", "name", "column"]]
    described = described[described["kind"] != "download"]
    standing = {(kind, name, column) for kind, name, column, _ in columns_of_database}
    assert set(described.itertuples(index=False, name=None)) == standing
    assert not described.duplicated().any()


def test_every_column_of_the_findings_to_take_away_is_in_the_dictionary(example):
    described = tabulate_columns()
    described = described[described["kind"] == "download"]
    taken = queries.read_findings(example, Filters("plan-review-2017"))
    assert described["column"].tolist() == taken.columns.tolist()


def test_types_are_those_of_the_database(columns_of_database):
    declared = {(name, column): of for _, name, column, of in columns_of_database if of}
    for row in tabulate_columns().itertuples():
        assert row.meaning
        if (row.name, row.column) in declared:
            assert DECLARED[row.type] == declared[row.name, row.column], (row.name, row.column)


def test_every_criterion_outcome_and_category_has_its_definition():
    words = tabulate_words()
    told = {(row.criterion, row.value): row.definition for row in words.itertuples()}
    framework = read_framework()
    for slug, criterion in framework.criteria.items():
        assert criterion.definition in told[slug, None]
        for outcome in criterion.outcomes:
            assert told[slug, outcome.slug] == outcome.definition
    for slug, category in framework.categories.items():
        assert told["category", slug] == category.definition


def test_the_guides_list_of_views_and_tables_is_the_dictionarys():
    assert write_guide_section() in GUIDE.read_text("utf-8"), (
        "In docs/guide.md, put what progress.dictionary.write_guide_section() gives."
    )
