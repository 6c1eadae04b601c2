"""The words of letters as a draft quotes them, each with its citation."""

import pandas as pd

from progress.report.picture import Picture
from progress.sentences import cite_letter_page

LEFT_OUT = " […] "
WORDS_LEAST = 14


def find_quotation(picture: Picture, force: str, criterion: str) -> tuple[str, str] | None:
    """Give the words that prove a finding and their citation; None where none are recorded.

    Telephone numbers and e-mail addresses are covered. The citation names the letter with its date
    and page, or the source where no letter is kept.
    """
    found = picture.passages.get((force, criterion))
    if not found:
        return None
    first = found[0]
    if pd.isna(first["page"]):
        citation = f"{first['source'].rstrip('.')}, on {first['force_name']}"
    else:
        dated = first["letter_date"] if pd.notna(first["letter_date"]) else None
        citation = cite_letter_page(first["force_name"], dated, int(first["page"]))
    return LEFT_OUT.join([passage["quotation"] for passage in found]), citation


def choose_quotations(picture: Picture, criterion: str, outcomes: tuple[str, ...]) -> list[str]:
    """Give one force for each of these outcomes whose letter is kept: the first by name.

    Those whose finding rests on one passage within a page, long enough to be understood alone, go
    before others.
    """
    letters = picture.evidence[
        (picture.evidence["criterion"] == criterion) & picture.evidence["page"].notna()
    ]
    is_whole = ~letters["force"].duplicated(keep=False) & ~letters["quotation"].str.contains(
        LEFT_OUT, regex=False
    )
    is_long = letters["quotation"].str.split().str.len() >= WORDS_LEAST
    chosen: list[str] = []
    for outcome in outcomes:
        forces = picture.forces.loc[picture.forces[criterion] == outcome, "force"]
        has_outcome = letters["force"].isin(forces)
        for fits in (is_whole & is_long, is_whole, is_whole | ~is_whole):
            found = letters.loc[has_outcome & fits, "force"]
            if len(found):
                chosen.append(found.iloc[0])
                break
    return chosen
