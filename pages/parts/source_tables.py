"""The tables of the page on sources: words instead of slugs, every count with its denominator."""

import textwrap
from datetime import date, datetime

import pandas as pd

from pages.parts.tables import NO_BREAK, say_count
from progress import queries
from progress.framework import read_framework
from progress.sentences.words import upper_first

KINDS = {
    "letter": "Letter",
    "outcomes": "Table of outcomes",
    "withdrawal": "Withdrawal",
    "restore": "Restore",
}
STATES = {
    "loaded": "● Loaded",
    "refused": "△ Refused",
    "withdrawn": "– Withdrawn",
    "replaced": "◐ Replaced",
}
RESULTS = {
    queries.MET: "● In order",
    queries.OPEN: "◇ Cannot be told yet",
    queries.MISSED: "△ Fault",
}
DIGITS_SHOWN = 8
REASON_SHOWN, REASON_WIDTH = 300, 45
NOTHING = "–"
NO_OUTCOME = "no outcome could be read in the letter"


def tabulate_loads(loads: pd.DataFrame, has_assessments: bool) -> pd.DataFrame:
    """Give one row a load. `loads`: the columns of `queries.list_loads`."""
    table = pd.DataFrame(
        {
            "Load": [str(load) for load in loads["load"]],
            "When (UTC)": [say_briefly(moment) for moment in loads["loaded_at"]],
            "What": [KINDS[kind] for kind in loads["kind"]],
            "File": loads["source"].tolist(),
            "Force": _or_nothing(loads["short_name"]),
            "Result": [
                _say_state(*row)
                for row in zip(
                    loads["kind"],
                    loads["state"],
                    loads["by_load"],
                    loads["withdraws"],
                    loads["replaces"],
                    strict=True,
                )
            ],
            "Letter dated": [_say_dated(dated) for dated in loads["letter_date"]],
            "By": loads["author"].tolist(),
            "Findings": [str(number) for number in loads["findings"]],
            "For a person": [str(number) for number in loads["unread"]],
            "SHA-256": [sha[:DIGITS_SHOWN] if sha else NOTHING for sha in loads["sha256"]],
        }
    )
    if loads["reason"].notna().any():
        why = [_say_reason(reason) for reason in loads["reason"]]
        table.insert(table.columns.get_loc("Result") + 1, "Why", why)
    if has_assessments:
        table.insert(3, "Assessment", _or_nothing(loads["assessment_title"]))
    return table


def tabulate_completeness_counts(counts: pd.DataFrame) -> pd.DataFrame:
    """Give one row a criterion. `counts`: the columns of `queries.count_completeness`."""
    table = pd.DataFrame({"Criterion": counts["criterion_label"]})
    for state, said in say_states().items():
        table[said] = [say_count(*row) for row in zip(counts[state], counts["of"], strict=True)]
    return table


def tabulate_completeness(forces: pd.DataFrame) -> pd.DataFrame:
    """Give one row a force, one column a criterion. `forces`: as `queries.read_completeness`."""
    said = say_states()
    table = pd.DataFrame({"Force": forces["force_name"], "Region": forces["region"]})
    for criterion in read_framework().criteria.values():
        table[criterion.label] = [said[state] for state in forces[criterion.slug]]
    return table


def say_states() -> dict[str, str]:
    """Give symbol and word of each state that a criterion of a force can be in."""
    framework = read_framework()
    return {
        queries.FOUND: f"●{NO_BREAK}Found",
        queries.WAITS: f"◇{NO_BREAK}Waits for a person",
        queries.SILENT: f"□{NO_BREAK}Letter does not say",
        queries.UNKNOWN: f"{framework.missing.tone.symbol}{NO_BREAK}{framework.missing.label}",
    }


def tabulate_waiting(waiting: pd.DataFrame) -> pd.DataFrame:
    """Give one row a point to look at. `waiting`: the columns of `queries.list_waiting`."""
    return pd.DataFrame(
        {
            "Force": waiting["force_name"],
            "Criterion": _or_nothing(waiting["criterion_label"]),
            "Why it waits": [upper_first(why or NO_OUTCOME) for why in waiting["why"]],
            "Passage": [f"“{text}”" if text else NOTHING for text in waiting["text"]],
            "File": waiting["file_name"],
            "Page": [f"{page:.0f}" if page else NOTHING for page in waiting["page"]],
        }
    )


def tabulate_agreement(compared: pd.DataFrame) -> pd.DataFrame:
    """Give one row a published total. `compared`: the columns of `queries.compare_published`."""
    rows = list(zip(compared["published"], compared["counted"], compared["of"], strict=True))
    return pd.DataFrame(
        {
            "Category": compared["label"],
            "Published": [say_count(published, of) for published, _, of in rows],
            "Counted here": [say_count(counted, of) for _, counted, of in rows],
            "Difference": [_say_difference(counted - published) for published, counted, _ in rows],
        }
    )


def tabulate_checks(checks: pd.DataFrame) -> pd.DataFrame:
    """Give one row a result. `checks`: the columns of `queries.run_checks`."""
    return pd.DataFrame(
        {
            "What must hold": checks["check"],
            "Of": checks["about"],
            "Result": checks["result"].map(RESULTS),
            "What was found": [found or NOTHING for found in checks["found"]],
        }
    )


def say_briefly(moment: str) -> str:
    """Give a moment as a narrow column holds it: "9 Nov 2026, 14:05"."""
    found = datetime.fromisoformat(moment)
    return f"{_join(f'{found.day} {found:%b %Y},')} {found:%H:%M}"


def _say_state(
    kind: str, state: str, by_load: int | None, withdraws: int | None, replaces: int | None
) -> str:
    if kind == "withdrawal":
        return f"Takes back load {withdraws:.0f}"
    said = _join(STATES[state]) + (f" by load {by_load:.0f}" if by_load else "")
    return f"{said}, replaces load {replaces:.0f}" if replaces else said


def _say_reason(reason: str | None) -> str:
    """Give why, in lines of readable length: a table's columns are as narrow as words allow."""
    if not reason:
        return NOTHING
    first, *others = upper_first(reason).splitlines()
    said = textwrap.shorten(first, REASON_SHOWN, placeholder=" …")
    if others:
        said += f" And {len(others)} more; the whole list is in the zip under Downloads."
    return " ".join(_join(line) for line in textwrap.wrap(said, REASON_WIDTH))


def _say_difference(difference: int) -> str:
    return f"{difference:+d}".replace("-", "\N{MINUS SIGN}") if difference else "none"


def _say_dated(dated: str | None) -> str:
    """Give the date of a letter; where it names no day, its month."""
    if not dated:
        return NOTHING
    is_day_known = len(dated) > len("2017-10")
    if is_day_known:
        return say_briefly(dated).partition(",")[0]
    return _join(f"{date.fromisoformat(f'{dated}-01'):%b %Y}")


def _join(words: str) -> str:
    """Give words that stay on one line."""
    return words.replace(" ", NO_BREAK)


def _or_nothing(texts: pd.Series) -> list[str]:
    return [text or NOTHING for text in texts]
