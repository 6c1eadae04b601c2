"""Forces one by one in English: what is open, what proves what, what changed, who is alike."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from progress.filters import say_date, say_moment
from progress.framework import MISSING, read_framework
from progress.places import find_shared_departments, read_short_names
from progress.queries import Letter, Passage
from progress.sentences.words import (
    join_words,
    lower_label,
    say_evidence,
    say_of,
    say_share,
    upper_first,
)

SHARED = "†"
MONTHS = 7
UNSETTLED = ("undetermined", "not_assessed", MISSING)


def title_matrix(forces: pd.DataFrame) -> str:
    """Give how many forces have a finding on every criterion. Columns as in `read_forces`."""
    of, complete = len(forces), _count_complete(forces)
    verb = _have(of if complete == 0 else complete)
    return f"{upper_first(say_of(complete, of))} {verb} a finding on every criterion"


def say_matrix(forces: pd.DataFrame) -> str:
    """Give for how many forces something is not known. Columns as in `queries.read_forces`."""
    of = len(forces)
    complete = _count_complete(forces)
    nothing = forces["category"].tolist().count("not_assessed")
    said = (
        f"{upper_first(say_share(complete, of))} {_have(complete)} a finding on each of the "
        f"{len(read_framework().criteria)} criteria, {say_evidence(forces)}"
    )
    partly = of - complete - nothing
    others = []
    if partly:
        others.append(f"for {partly} at least one criterion is not known")
    if nothing:
        others.append(f"{nothing} {'is' if nothing == 1 else 'are'} not assessed")
    return f"{said}; {join_words(others)}." if others else f"{said}."


def say_shared_departments(forces: Collection[str]) -> str:
    """Give which of these forces (slugs) share a professional standards department.

    "Bedfordshire, Cambridgeshire and Hertfordshire share one professional standards department."
    Empty where none of them is known to.
    """
    names = read_short_names()
    return " ".join(
        f"{join_words([names[slug] for slug in group])} share one professional standards "
        "department."
        for group in find_shared_departments(tuple(forces))
    )


def mark_shared_departments(forces: Sequence[str]) -> list[str]:
    """Give the mark of the footnote, or nothing, for each of these forces (slugs)."""
    sharing = {slug for group in find_shared_departments(tuple(forces)) for slug in group}
    return [f"\u00a0{SHARED}" if force in sharing else "" for force in forces]


def title_comparison(compared: pd.DataFrame) -> str:
    """Give how many forces have the same category. Columns as in `queries.compare_force`."""
    row = compared.iloc[0]
    others = int(row["nation"]) - 1
    forces = "forces" if others > 1 else "force"
    if row["outcome"] in UNSETTLED:
        verb = "are" if others > 1 else "is"
        return f"{others or 'No'} other {forces} {verb} also {lower_label(row['outcome_label'])}"
    if not others:
        return f"No other force {'is known to share' if _is_open(row) else 'shares'} this category"
    least = "At least " if _is_open(row) else ""
    return f"{least}{others} other {forces} {'shares' if others == 1 else 'share'} this category"


def say_comparison(compared: pd.DataFrame) -> str:
    """Give where the same category occurs. Columns as in `queries.compare_force`."""
    row = compared.iloc[0]
    return (
        f"{row['short_name']} has the category “{row['outcome_label']}”. The same holds for "
        f"{_say_neighbours(row)}, {say_alike(row, 'region', ' forces')} in {row['region_name']} "
        f"and {say_alike(row, 'nation', ' forces')} in England and Wales; the last two count "
        f"{row['short_name']} too, {say_evidence(compared)}."
    )


def say_alike(row: Mapping, name: str, what: str = "") -> str:
    """Give "2 of 4", or "2 of 4 (1 not known)" where more may be alike.

    `row`: a row of `queries.compare_force`. `name`: "neighbours", "region" or "nation". `what`:
    the word behind the number, if any: " forces".
    """
    return f"{row[name]} of {row[f'{name}_of']}{what}{_say_unknown(row, name)}"


def say_open(row: Mapping, letter: Letter | None) -> str:
    """Give what keeps a force's category open; empty where a category stands.

    `row`: a row of `queries.read_forces`.
    """
    if row["category"] != "undetermined":
        return ""
    framework = read_framework()
    left_open = {passage.criterion for passage in letter.passages} if letter else set()
    said = [
        f"{lower_label(framework.criteria[slug].label)}"
        + (", which its letter leaves open" if slug in left_open else "")
        for slug in framework.rule_criteria
        if row[slug] is None
    ]
    if not said:
        return "Every criterion that the rule asks for is known. A person decides the category."
    verb = "is" if len(said) == 1 else "are"
    return f"Not known {verb} {join_words(said)}. Until then the category stays open."


def say_proof(passage: Passage, row: Mapping) -> str:
    """Give every finding that a passage proves: "Evidence 2 proves: IT monitoring (started)".

    `row`: a row of `queries.read_forces`.
    """
    framework = read_framework()
    if passage.is_unread:
        about = (
            f" It is about {lower_label(framework.criteria[passage.criterion].label)}."
            if passage.criterion
            else ""
        )
        why = f": {passage.note}" if passage.note else ""
        return f"{passage.label} proves nothing yet. A person has to read it{why}.{about}"
    if not passage.proves:
        return f"{passage.label} proves no finding that stands today."
    proved = []
    for slug in passage.proves:
        outcome = framework.outcomes_of(slug)[row[slug]]
        proved.append(
            f"{lower_label(framework.criteria[slug].label)} ({lower_label(outcome.label)})"
        )
    number = len(proved)
    what = "one finding" if number == 1 else f"{number} findings"
    return f"{passage.label} proves {what}: {join_words(proved)}."


def cite_letter(force_name: str, letter: Letter, page: int) -> str:
    """Give "Letter to Cumbria Constabulary, 2 October 2017, page 1"."""
    return cite_letter_page(force_name, letter.letter_date, page)


def cite_letter_page(force_name: str, dated: str | None, page: int) -> str:
    """Give the same from the date of the letter: ISO, a month where it names no day, or None."""
    if not dated:
        said = "date not known"
    elif len(dated) == MONTHS:
        said = say_date(f"{dated}-01").split(" ", 1)[1]
    else:
        said = say_date(dated)
    return f"Letter to {force_name}, {said}, page {page}"


def say_history(history: pd.DataFrame) -> list[str]:
    """Give one sentence for each row of `queries.read_history`: who, when, from what, why."""
    say = {"finding": _say_change, "confirmation": _say_confirmation, "reply": _say_reply}
    return [say[row["kind"]](row) for row in history.to_dict("records")]


def _say_change(row: Mapping) -> str:
    outcome, before = row["outcome_label"], row["before_label"]
    if row["is_silence"]:
        act = "recorded that the letter does not say"
        if before:
            act += f", so that {_quote(before)} was withdrawn,"
    elif outcome is None:
        act = f"the finding {_quote(before)} was withdrawn" if before else "withdrawn again"
    elif before is None:
        act = f"recorded as {_quote(outcome)}"
    elif before == outcome:
        act = f"recorded again as {_quote(outcome)}"
    else:
        act = f"changed from {_quote(before)} to {_quote(outcome)}"
    return (
        f"{row['criterion_label']}: {act} {_say_act(row)}. "
        f"Basis: {lower_label(row['basis_label'])}; source: {row['source'].rstrip('.')}."
        f"{_say_reason(row)}"
    )


def _say_confirmation(row: Mapping) -> str:
    what = _quote(row["outcome_label"]) if row["outcome_label"] else "that the letter does not say"
    verb = "was no longer confirmed: taken back" if row["is_taken_back"] else "was confirmed"
    return f"{row['criterion_label']}: {what} {verb} {_say_act(row)}.{_say_reason(row)}"


def _say_reply(row: Mapping) -> str:
    what = (
        f"{row['criterion_label']}: the force’s reply of {say_date(row['replied_on'])} on factual "
        "accuracy was"
    )
    if row["is_taken_back"]:
        return f"{what} taken back {_say_act(row)}: “{row['reply']}”"
    return f"{what} recorded {_say_act(row)}: “{row['reply']}”"


def _say_act(row: Mapping) -> str:
    return f"by {row['author']} on {say_moment(row['recorded_at'])}"


def _say_reason(row: Mapping) -> str:
    return f" Reason: {row['reason'].rstrip('.')}." if row["reason"] else ""


def _quote(label: str) -> str:
    return f"“{lower_label(label)}”"


def _count_complete(forces: pd.DataFrame) -> int:
    outcomes = zip(*[forces[slug] for slug in read_framework().criteria], strict=True)
    return sum(all(isinstance(outcome, str) for outcome in held) for held in outcomes)


def _say_neighbours(row: Mapping) -> str:
    alike, of = row["neighbours"], row["neighbours_of"]
    aside = _say_unknown(row, "neighbours")
    if of == 1:
        return f"{'its only neighbour' if alike else 'not its only neighbour'}{aside}"
    return f"{alike or 'none'} of its {of} neighbours{aside}"


def _say_unknown(row: Mapping, name: str) -> str:
    unknown = row[f"{name}_unknown"] if row["outcome"] not in UNSETTLED else 0
    return f" ({unknown} not known)" if unknown else ""


def _is_open(row: Mapping) -> bool:
    return bool(row["nation_unknown"])


def _have(number: int) -> str:
    return "has" if number == 1 else "have"
