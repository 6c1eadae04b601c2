"""The forms of review: another outcome, nothing said, a category by hand, a force's reply."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.review.acting import FORM, act
from pages.parts.view import View
from progress import acts, queries
from progress.framework import read_framework
from progress.letters.sentences import Sentence, number_sentences

CHANGE, SILENCE, CATEGORY_FORM, REPLY = "change", "silence", "category", "reply"
DERIVED = ""
TITLES = {
    CHANGE: "What the letter says",
    SILENCE: "The letter does not say: the finding is withdrawn",
    CATEGORY_FORM: "Category, set by hand",
    REPLY: "The force’s reply on factual accuracy",
}
LONGEST_OPTION = 110
# Our own file, with nothing of a data set in it.
_focus = st.components.v2.component(
    "national_progress.focus", js=(Path(__file__).parent / "focus.js").read_text("utf-8")
)


def open_form(form: str, force: str, criterion: str) -> None:
    """Open a form on one criterion. For `on_click`."""
    st.session_state[FORM] = (form, force, criterion)


def show_form(
    view: View,
    review: queries.Review,
    letter: queries.Letter | None,
    go_on: Callable[[View, queries.Review, str], None],
) -> bool:
    """Show the form that is open on this force, and give whether one is. `go_on`: what follows."""
    form, force, criterion = st.session_state.get(FORM, (None, None, None))
    is_open = form is not None and force == review.force
    if is_open:
        with st.container(key="review_form"):
            _show_open(view, review, letter, form, criterion, go_on)
    _focus(key="review_focus", data={"form": f"{form} {force} {criterion}" if is_open else ""})
    return is_open


def _show_open(
    view: View,
    review: queries.Review,
    letter: queries.Letter | None,
    form: str,
    criterion: str,
    go_on: Callable[[View, queries.Review, str], None],
) -> None:
    name = f"{form}_{review.force}_{criterion}"
    with st.form(f"form_{name}", enter_to_submit=True):
        st.markdown(f"**{queries.label_criterion(criterion)}.** {TITLES[form]}")
        _ASK[form](view, review, letter, criterion, name)
        st.form_submit_button(
            "Save",
            type="primary",
            shortcut="Ctrl+Enter",
            on_click=_save,
            args=(view, review, letter, form, criterion, name, go_on),
        )
    st.button("Cancel", key="review_cancel", shortcut="Esc", on_click=_close)


def _ask_change(
    view: View,  # noqa: ARG001
    review: queries.Review,
    letter: queries.Letter | None,
    criterion: str,
    name: str,
) -> None:
    outcomes = read_framework().outcomes_of(criterion)
    standing = review.find(criterion).outcome
    st.radio(
        "Outcome",
        list(outcomes),
        index=list(outcomes).index(standing) if standing else None,
        key=f"outcome_{name}",
        format_func=lambda slug: f"{outcomes[slug].tone.symbol} {outcomes[slug].label}",
        captions=[outcome.definition for outcome in outcomes.values()],
    )
    if letter and not letter.is_scan:
        numbered = {one.number: one for one in number_sentences(letter.text)}
        st.multiselect(
            "Evidence: sentences of the letter",
            list(numbered),
            default=find_about(letter, numbered, criterion),
            key=f"sentences_{name}",
            format_func=lambda number: say_sentence(numbered[number]),
            placeholder="Type a number or a word",
        )
        with st.expander("All sentences with their numbers"):
            st.markdown(
                "\n\n".join(
                    escape_markdown(f"{one.number}. {one.words}") for one in numbered.values()
                )
            )
    else:
        st.text_area("Evidence: the words, as they stand in the letter", key=f"words_{name}")
    _ask_reason(name)


def _ask_silence(
    view: View,  # noqa: ARG001
    review: queries.Review,  # noqa: ARG001
    letter: queries.Letter | None,  # noqa: ARG001
    criterion: str,  # noqa: ARG001
    name: str,
) -> None:
    _ask_reason(name)


def _ask_category(
    view: View,  # noqa: ARG001
    review: queries.Review,
    letter: queries.Letter | None,  # noqa: ARG001
    criterion: str,
    name: str,
) -> None:
    categories = read_framework().outcomes_of(criterion)
    stated = [point.outcome for point in review.points if point.criterion == criterion]
    options = [*categories, *([DERIVED] if stated else [])]
    st.radio(
        "Category",
        options,
        index=options.index(stated[0]) if stated else None,
        key=f"outcome_{name}",
        format_func=lambda slug: (
            f"{categories[slug].tone.symbol} {categories[slug].label}"
            if slug
            else "As the rule derives it"
        ),
    )
    _ask_reason(name)


def _ask_reply(
    view: View,  # noqa: ARG001
    review: queries.Review,  # noqa: ARG001
    letter: queries.Letter | None,  # noqa: ARG001
    criterion: str,  # noqa: ARG001
    name: str,
) -> None:
    st.text_area("What the force replied", key=f"reply_{name}", max_chars=4000)
    today = datetime.now(UTC).date()
    st.date_input(
        "Date of the reply",
        value=today,
        max_value=today,
        key=f"dated_{name}",
        format="DD/MM/YYYY",
    )


def _ask_reason(name: str) -> None:
    st.text_input("Reason", key=f"reason_{name}", max_chars=500)


_ASK = {
    CHANGE: _ask_change,
    SILENCE: _ask_silence,
    CATEGORY_FORM: _ask_category,
    REPLY: _ask_reply,
}


def say_sentence(sentence: Sentence) -> str:
    """Give a sentence as a line to choose: its number, and its beginning."""
    words = sentence.words
    shown = words if len(words) <= LONGEST_OPTION else f"{words[: LONGEST_OPTION - 1]}…"
    return f"{sentence.number}. {shown}"


def find_about(letter: queries.Letter, numbered: dict[int, Sentence], criterion: str) -> list[int]:
    """Give the numbers of the sentences that prove what stands on a criterion, or are unread."""
    places = [
        (passage.start, passage.end)
        for passage in letter.passages
        if criterion in passage.proves or passage.criterion == criterion
    ]
    return [
        number
        for number, one in numbered.items()
        if any(one.start < end and start < one.end for start, end in places)
    ]


def _close() -> None:
    st.session_state.pop(FORM, None)


def _save(
    view: View,
    review: queries.Review,
    letter: queries.Letter | None,
    form: str,
    criterion: str,
    name: str,
    go_on: Callable[[View, queries.Review, str], None],
) -> None:
    def field(part: str) -> str:
        return st.session_state.get(f"{part}_{name}") or ""

    def write(data_set: object, author: str) -> acts.Act:
        place = (data_set, review.seen, author)
        if form == SILENCE:
            return acts.record_silence(*place, criterion, field("reason"))
        if form == REPLY:
            dated = st.session_state[f"dated_{name}"].isoformat()
            return acts.record_reply(*place, criterion, field("reply"), dated)
        if form == CATEGORY_FORM and st.session_state.get(f"outcome_{name}") == DERIVED:
            return acts.unset_category(*place, field("reason"))
        chosen = set(st.session_state.get(f"sentences_{name}") or ())
        sentences = number_sentences(letter.text) if letter and chosen else ()
        return acts.change_finding(
            *place,
            criterion,
            field("outcome"),
            field("reason"),
            sentences=[(one.start, one.end) for one in sentences if one.number in chosen],
            words=field("words"),
        )

    if act(view, review, write):
        go_on(view, review, criterion)
