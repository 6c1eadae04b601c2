"""What proves each outcome of a force: its outcomes, and beside them the letter with its passages.

Outcome and passage are chosen together: an outcome opens the passage that proves it, and a passage
names every finding that rests on it.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from pages.parts.letter import show_letter
from pages.parts.plain_text import escape_markdown
from pages.parts.tables import paint_outcome
from pages.parts.terms import explain
from pages.parts.view import View
from progress import queries, sentences
from progress.filters import lower_first
from progress.framework import MISSING, Outcome, read_framework


@dataclass(frozen=True)
class Choice:
    """What a reader looks at in one letter, kept under one key for each kind of choice."""

    letter: queries.Letter | None
    name: str

    @property
    def outcome(self) -> str:
        """Give the key of the chosen criterion."""
        return f"outcome_{self.name}"

    @property
    def passage(self) -> str:
        """Give the key of the chosen passage, counted from 0."""
        return f"passage_{self.name}"

    @property
    def page(self) -> str:
        """Give the key of the page that is open, counted from 1."""
        return f"page_{self.name}"

    def follow_outcome(self) -> None:
        """Open the passage that proves the chosen outcome, or one about it that is unread."""
        criterion = st.session_state[self.outcome]
        passages = self.letter.passages if self.letter else ()
        proving = [n for n, passage in enumerate(passages) if criterion in passage.proves]
        about = [n for n, passage in enumerate(passages) if passage.criterion == criterion]
        self._open(next(iter((*proving, *about)), None))

    def follow_passage(self) -> None:
        """Choose the first outcome that the chosen passage proves, or is about."""
        number = st.session_state[self.passage]
        self._open(number)
        passage = self.letter.passages[number]
        about = passage.proves or tuple(filter(None, (passage.criterion,)))
        if about and st.session_state[self.outcome] not in about:
            st.session_state[self.outcome] = about[0]

    def _open(self, number: int | None) -> None:
        st.session_state[self.passage] = number
        if number is not None:
            st.session_state[self.page] = self.letter.passages[number].page


@st.fragment
def show_evidence(view: View, details: queries.ForceDetails, letter: queries.Letter | None) -> None:
    """Show the outcomes of a force, what proves the chosen one, and its letter."""
    view.demand_current()
    row = details.row
    findings = dict(zip(details.findings["criterion"], _rows(details.findings), strict=True))
    document = letter.document if letter else 0
    choice = Choice(letter, f"{view.data_set.facts.kind}_{row['force']}_{document}")
    if choice.outcome not in st.session_state:
        st.session_state[choice.outcome] = next(iter(findings))
        choice.follow_outcome()
    outcomes, page = st.columns([2, 3], gap="medium")
    with outcomes:
        st.container(key="outcomes").radio(
            "**Outcomes.** Choose one to see the words that prove it.",
            list(findings),
            key=choice.outcome,
            format_func=lambda slug: _say_outcome(slug, findings[slug]["outcome"]),
            on_change=choice.follow_outcome,
            help=explain("criterion", "outcome", "finding"),
        )
        _show_words(view, row, findings[st.session_state[choice.outcome]], choice)
    with page:
        if letter:
            show_letter(view, row, letter, st.session_state[choice.passage], choice.page)
        else:
            st.markdown(_say_no_letter(row, findings.values()))


def _show_words(view: View, row: dict, finding: dict[str, Any], choice: Choice) -> None:
    """Show what the chosen outcome rests on, and the words ready to copy."""
    letter = choice.letter
    criterion = read_framework().criteria[finding["criterion"]]
    is_known = finding["outcome"] != MISSING
    st.markdown(f"**{criterion.question}** {_find_outcome(finding).definition}")
    if letter and letter.passages:
        st.radio(
            "Passages of the letter",
            range(len(letter.passages)),
            key=choice.passage,
            index=None,
            format_func=lambda number: letter.passages[number].label,
            on_change=choice.follow_passage,
            horizontal=True,
        )
    number = st.session_state[choice.passage]
    if number is not None:
        passage = letter.passages[number]
        st.markdown(escape_markdown(sentences.say_proof(passage, row)))
        source = sentences.cite_letter(row["force_name"], letter, passage.page)
        _show_quotation(view, passage.quotation, source)
    elif is_known and pd.notna(finding["evidence"]):
        _show_quotation(view, " ".join(finding["evidence"].split()), finding["source"])
    elif is_known:
        st.markdown("No words were recorded for this finding.")
    if is_known:
        st.caption(
            f"Basis: {lower_first(finding['basis_label'])} · "
            f"Source: {escape_markdown(finding['source'])}"
        )


def _show_quotation(view: View, words: str, source: str) -> None:
    marking = "" if view.data_set.facts.kind == "published" else f" [{view.marking}]"
    quotation = f"“{words}” ({source}){marking}"
    st.container(key="quotation").text(quotation)
    # What offers to copy a text is large to load: only who asks for it waits for it.
    panel = st.popover("Copy the quotation", key="copy_quotation", on_change="rerun")
    if panel.open:
        with panel:
            st.code(quotation, language=None, wrap_lines=True)


def _say_outcome(criterion: str, slug: str) -> str:
    label = read_framework().criteria[criterion].label
    outcomes = read_framework().outcomes_of(criterion)
    return f"{label}: {paint_outcome(outcomes.get(slug, read_framework().missing))}"


def _find_outcome(finding: dict[str, Any]) -> Outcome:
    framework = read_framework()
    return framework.outcomes_of(finding["criterion"]).get(finding["outcome"], framework.missing)


def _say_no_letter(row: dict, findings: Any) -> str:
    name = escape_markdown(row["force_name"])
    bases = {finding["basis_label"] for finding in findings if finding["outcome"] != MISSING}
    if row["category_basis"] != "derived":
        bases.add(read_framework().bases[row["category_basis"]])
    if not bases:
        return (
            f"**Nothing is recorded of {name} in this assessment.** No letter has been loaded, and "
            "no table or report says anything of it. This is not a judgement on the force."
        )
    said = sentences.join_words(sorted(lower_first(basis) for basis in bases))
    return (
        f"**No letter to {name} has been loaded for this assessment.** What stands here "
        f"comes from: {said}. The words recorded with it are the only evidence."
    )


def _rows(findings: pd.DataFrame) -> list[dict[str, Any]]:
    names = list(findings.columns)
    columns = (findings[name] for name in names)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
