"""What stands around the figures of two assessments: which two, by which rule, who is in one."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.parts.choices import ask
from pages.parts.links import say_unknown
from pages.parts.plain_text import escape_markdown
from pages.parts.terms import explain
from pages.parts.view import View
from progress import queries, sentences
from progress.filters import lower_first


def choose_since(view: View) -> Mapping[str, str] | None:
    """Ask with which earlier assessment to compare, and give its row; None where there is none."""
    found = view.read_all_forces(queries.read_earlier)
    earlier = {row["slug"]: row for row in found.to_dict("records")}
    if not earlier:
        return None
    unknown: list[str] = []
    titles = {slug: row["title"] for slug, row in earlier.items()}
    since = view.choose("from", titles, next(iter(titles)), unknown)
    say_unknown(unknown)
    ask("From (to the assessment chosen above)", "from", titles, explain("assessment", "evidence"))
    return earlier[since]


def say_nothing_earlier(view: View) -> None:
    """Say that no assessment is earlier than the one chosen, and what to do."""
    if named := st.query_params.get("from"):
        say_unknown([named])
        del st.query_params["from"]
    title = escape_markdown(lower_first(view.assessment["title"]))
    st.header("There is no earlier assessment to compare with", anchor=False)
    st.markdown(escape_markdown(sentences.say_deadline(view.assessment)))
    if len(view.read_facts(queries.read_assessments)) > 1:
        st.markdown(
            f"The {title} is the earliest in this data set. Choose a later one under "
            "“Assessment” above, to see what changed since."
        )
        return
    st.markdown(
        f"This data set holds one assessment, the {title}. Once a later one is described and its "
        "outcomes are loaded, what changed between the two stands here:"
    )
    st.code(
        "python -m loaders assessment FILE.toml\npython -m loaders outcomes FILE.xlsx",
        language=None,
    )


def show_heading(view: View) -> None:
    """Say which two assessments are compared, how far each lies from its deadline, and the rule."""
    before, after = view.since, view.assessment
    title = f"From {lower_first(before['title'])} to {lower_first(after['title'])}"
    deadlines = f"{sentences.say_deadline(before)} {sentences.say_deadline(after)}"
    said = [title, deadlines, sentences.say_rule()]
    if view.filters.categories:
        said.append(f"The category filter refers to the {lower_first(after['title'])}.")
    words = "\n\n".join(map(escape_markdown, said))
    st.markdown(
        f"## {words}",
        anchors=False,
        help=explain("assessment", "evidence", "recommendation", "category"),
    )


def show_assessed_once(view: View) -> None:
    """Count and name the forces that were assessed on one of the two occasions only."""
    moves = view.read(queries.read_moves, view.since["slug"])
    paragraphs = ["## Assessed in one of the two only"]
    for side, only in (("from", view.since), ("to", view.assessment)):
        names = [
            name
            for name, assessed in zip(moves["force_name"], moves["assessed"], strict=True)
            if assessed == side
        ]
        said = sentences.say_assessed_once(len(names), len(moves), only)
        paragraphs.append(escape_markdown(f"{said} {_list_names(names)}"))
    st.markdown("\n\n".join(paragraphs), anchors=False)


def show_not_assessed(view: View) -> None:
    """Count and name the forces that were not assessed, apart from those still short."""
    short = view.read(queries.list_short)
    names = [
        name
        for name, category in zip(short["force_name"], short["category"], strict=True)
        if category == sentences.NOT_ASSESSED
    ]
    said = sentences.say_not_assessed(len(names), view.counted.shown, view.assessment)
    st.markdown(escape_markdown(f"{said} {_list_names(names)}"))


def _list_names(names: Sequence[str]) -> str:
    return f"{sentences.join_words(names)}." if names else ""
