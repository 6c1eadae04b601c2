"""Everything behind the picture in one file: data, dictionary, and a README that explains both."""

import textwrap
from collections.abc import Mapping

import pandas as pd

from progress.dictionary import tabulate_columns, tabulate_words
from progress.exports import to_csv, to_zip

WIDTH = 90
CONTENTS = {
    "findings.csv": "every finding for the forces within the filters, with its evidence and source",
    "force_progress.csv": "every force within the filters, found or not, with its category and the "
    "line of the rule that gave it",
    "loads.csv": "every load of the assessment, refused and withdrawn ones too, whatever the "
    "regions, countries and categories",
    "dictionary_columns.csv": "what every view, table and column of a data set means",
    "dictionary_words.csv": "what every criterion, outcome and category means",
}


def make_bundle(
    heading: Mapping[str, str],
    findings: pd.DataFrame,
    forces: pd.DataFrame,
    loads: pd.DataFrame,
) -> bytes:
    """Give a zip with findings, forces, loads, the data dictionary and a README.

    `heading`: what it says of itself, line by line, as every download does. `findings`, `forces`,
    `loads`: what the queries `read_findings`, `read_forces` and `list_loads` give.
    """
    tables = (findings, forces, loads, tabulate_columns(), tabulate_words())
    return to_zip(
        {"README.txt": write_readme(heading).encode()}
        | {
            name: to_csv(table, heading | {"Title": f"{heading['Title']}: {name}"})
            for name, table in zip(CONTENTS, tables, strict=True)
        }
    )


def write_readme(heading: Mapping[str, str]) -> str:
    """Give the words that explain a bundle: what it is, what is in it, how to cite it."""
    cited = (
        f"{heading['Data set']}: {heading['Filters']}. Recorded: {heading['Recorded']}. "
        f"{heading['Marking']}. {heading['Link']}"
    )
    parts = [
        heading["Title"],
        "\n".join(
            _wrap(f"{name}: {said}", "  ") for name, said in heading.items() if name != "Title"
        ),
        "What is in it\n"
        + "\n".join(_wrap(f"{name}: {said}.", "  ") for name, said in CONTENTS.items()),
        _wrap(
            "Each CSV begins with lines that start with “#” and repeat what stands above. Text is "
            "UTF-8. Moments are in UTC. An empty cell in a column of a criterion means that "
            "nothing is known: it is neither “no information” nor “no evidence”."
        ),
        "How to cite it\n" + _wrap(cited),
    ]
    return "\n\n".join(parts) + "\n"


def _wrap(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
