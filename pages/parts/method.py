"""The sections of the page on method."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.tables import escape_cells, say_count
from pages.parts.view import View
from progress import queries, sentences
from progress.filters import say_date
from progress.framework import Outcome, RuleLine, read_framework
from progress.method import read_changes, read_method
from progress.sentences.words import lower_label


def show_asked(view: View) -> None:
    """Show the recommendation: its words, source, publication and deadline."""
    about = view.assessment
    st.markdown(escape_markdown(about["asked"]))
    _show_list(
        {
            "Recommendation": about["recommendation_title"],
            "Source": about["recommendation_source"],
            "Published on": say_date(about["recommended_on"]),
            "Deadline": say_date(about["deadline"]),
        },
        "Recommendation",
    )


def show_dates(view: View) -> None:
    """Show the dates of the assessment, each with what it means."""
    about = view.assessment
    st.markdown(
        escape_markdown(f"{about['title']} has four different dates. They are never merged.")
    )
    reviewed = f"{say_date(about['review_began'])} to {say_date(about['review_ended'])}"
    _show_list(
        {
            "Evidence cut-off": f"{say_date(about['evidence_cutoff'])}: what forces had sent by "
            "then was assessed. Every figure speaks of this date.",
            "Review": f"{reviewed}: when the inspectorate read it.",
            "Letters": f"{say_date(about['letters_dated'])}: the date that the letters bear.",
            "Publication": f"{say_date(about['published_on'])}: when the national results came "
            "out.",
        },
        "Dates of the assessment",
    )
    st.markdown(
        "When a finding entered this data set is a fifth date, **recorded**. It says what was "
        "known when, and nothing about when a force acted."
    )


def show_criteria(view: View) -> None:  # noqa: ARG001  sections are called alike
    """Show each criterion with its outcomes."""
    for criterion in read_framework().criteria.values():
        st.markdown(
            f"### {criterion.label}\n\n{criterion.question} {criterion.definition}", anchors=False
        )
        _show_outcomes(criterion.outcomes, criterion.label)
    missing = read_framework().missing
    st.markdown(
        f"**{missing.tone.symbol} {missing.label}** is not an outcome. {missing.definition}"
    )


def show_categories(view: View) -> None:  # noqa: ARG001
    """Show the categories, and the lines of the rule."""
    framework = read_framework()
    _show_outcomes(framework.categories.values(), "Category")
    st.markdown(
        "The first of these lines that holds gives the category:\n\n"
        + "\n".join(f"{line.line}. {_say_line(line)}" for line in framework.rule.values())
    )
    st.markdown(read_method()["derived"]["says"])


def show_bases(view: View) -> None:
    """Show how many categories and findings rest on what, whatever the filters."""
    everywhere = view.widen()
    said = everywhere.say(sentences.say_bases, queries.count_category_bases)
    st.markdown(escape_markdown(said))
    bases = everywhere.read(queries.count_category_bases)
    _show_counts(bases["label"], bases["forces"], bases["of"], ("Category", "Forces"))
    findings = everywhere.read(queries.count_finding_bases)
    if not findings.empty:
        _show_counts(
            findings["label"],
            findings["findings"],
            findings["of"],
            ("Findings rest on", "Findings"),
        )


def show_measures(view: View) -> None:  # noqa: ARG001
    """Show what each headline measure counts, and why they do not add up."""
    measures = read_framework().measures.values()
    st.markdown(
        "\n".join(f"- **{measure.label}**: {measure.definition}" for measure in measures)
        + f"\n\n{read_method()['measures']['says']}"
    )


def show_limits(view: View) -> None:  # noqa: ARG001
    """Show what a desk-based review cannot tell."""
    st.markdown(
        "\n".join(f"- **{limit['title']}.** {limit['says']}" for limit in read_method()["limits"])
    )


def show_sources(view: View) -> None:  # noqa: ARG001
    """Show where facts come from, and under which licence."""
    sources = pd.DataFrame(read_method()["sources"])
    st.table(
        escape_cells(
            sources.rename(columns={"what": "What", "source": "Source", "licence": "Licence"})
        ).set_index("What"),
        border="horizontal",
        alt="Sources and licences",
    )
    licence = read_method()["licence"]
    st.markdown(f"{licence['says']} The licence: {licence['link']}")


def show_accessibility(view: View) -> None:  # noqa: ARG001
    """Show the accessibility statement, with what falls short."""
    method = read_method()
    st.markdown(method["accessibility"]["says"])
    shortfalls = pd.DataFrame(method["shortfalls"])
    st.table(
        escape_cells(
            shortfalls.rename(columns={"what": "What falls short", "instead": "What to do instead"})
        ).set_index("What falls short"),
        border="horizontal",
        alt="What falls short of the guidelines",
    )


@st.fragment
def show_changes(view: View) -> None:  # noqa: ARG001
    """Show the list of changes, once the reader opens it."""
    panel = st.expander("Changes, the newest first", key="changes", on_change="rerun")
    if panel.open:
        panel.markdown(read_changes(), anchors=False)


def _say_line(line: RuleLine) -> str:
    if not line.category:
        return line.says
    return f"**{read_framework().categories[line.category].label}**: {lower_label(line.says)}"


def _show_outcomes(outcomes: Iterable[Outcome], title: str) -> None:
    st.table(
        pd.DataFrame(
            [(f"{one.tone.symbol} {one.label}", one.definition) for one in outcomes],
            columns=["Outcome", "Means"],
        ).set_index("Outcome"),
        border="horizontal",
        hide_header=True,
        alt=f"{title}: outcomes and what they mean",
    )


def _show_counts(
    labels: pd.Series, counts: pd.Series, of: pd.Series, headings: tuple[str, str]
) -> None:
    said = [say_count(*row) for row in zip(counts, of, strict=True)]
    st.table(
        pd.DataFrame({headings[0]: labels, headings[1]: said}).set_index(headings[0]),
        border="horizontal",
        alt=f"{headings[0]}: {headings[1].lower()}",
    )


def _show_list(facts: dict[str, str], title: str) -> None:
    st.table(
        pd.Series({name: escape_markdown(said) for name, said in facts.items()}, name=title),
        border="horizontal",
        hide_header=True,
        alt=title,
    )
