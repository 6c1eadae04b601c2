"""One letter under review: its points with what stands, the acts on them, and the letter beside."""

from functools import partial

import streamlit as st

from pages.parts.data_sets import open_data_set
from pages.parts.letter import show_letter
from pages.parts.links import choose_force
from pages.parts.plain_text import escape_markdown
from pages.parts.reading import read
from pages.parts.review.acting import FORM, act, show_notice
from pages.parts.review.forms import CATEGORY_FORM, CHANGE, REPLY, SILENCE, open_form, show_form
from pages.parts.review.queue import find_next
from pages.parts.tables import paint_outcome
from pages.parts.view import View
from progress import acts, queries
from progress.filters import lower_first, say_date, say_moment
from progress.framework import CATEGORY, Outcome, read_framework

SILENT = "The letter does not say."


@st.fragment
def show_round(view: View, force: str) -> None:
    """Show the points of a force and what a person may do about each, beside the letter."""
    view.demand_current()
    review = view.read(queries.read_review, force)
    letter = view.read_all_forces(queries.read_letter, force)
    key = f"review_point_{view.filters.assessment}_{force}"
    known = [point.criterion for point in review.points]
    if st.session_state.get(key) not in known:
        st.session_state[key] = find_open(review)
    st.header(review.force_name, anchor=False)
    show_notice()
    points, page = st.columns([2, 3], gap="medium")
    with points:
        st.container(key="review_points").radio(
            "**Criteria.** Choose one, or step with J and K.",
            known,
            key=key,
            format_func=lambda slug: say_point(review.find(slug)),
        )
        point = review.find(st.session_state[key])
        _show_point(point, letter)
        if not show_form(view, review, letter, find_next_step):
            _show_acts(view, review, point, key)
    with page:
        row = {"force": force, "force_name": review.force_name}
        if letter:
            passage = find_passage(letter, point.criterion)
            page_key = f"review_page_{letter.document}_{point.criterion}"
            if passage is not None:
                st.session_state.setdefault(page_key, letter.passages[passage].page)
            show_letter(view, row, letter, passage, page_key)
        else:
            st.markdown("No letter is loaded for this force; its findings come from other sources.")


def find_open(review: queries.Review, after: str | None = None) -> str:
    """Give the first criterion, from the one after `after` on, that nobody has looked at."""
    known = [point.criterion for point in review.points]
    begin = known.index(after) + 1 if after in known else 0
    order = [*review.points[begin:], *review.points[:begin]]
    left = [point.criterion for point in order if not point.is_confirmed]
    return next(iter(left), after if after in known else known[0])


def find_next_step(view: View, review: queries.Review, criterion: str) -> None:
    """Go on after an act: to the next criterion that is open, or to the next letter."""
    fresh = open_data_set(view.data_set.name, view.data_set.path)
    now = read(fresh.path, fresh.revision, queries.read_review, view.filters, review.force)
    if any(not point.is_confirmed for point in now.points):
        choose_force(review.force)
        key = f"review_point_{view.filters.assessment}_{review.force}"
        st.session_state[key] = find_open(now, criterion)
        return
    queue = read(fresh.path, fresh.revision, queries.list_review, view.filters)
    choose_force(find_next(queue, review.force) or review.force)


def find_passage(letter: queries.Letter, criterion: str) -> int | None:
    """Give the passage (from 0) that proves what stands on a criterion, or is unread about it."""
    numbered = list(enumerate(letter.passages))
    proving = [n for n, passage in numbered if criterion in passage.proves]
    about = [n for n, passage in numbered if passage.criterion == criterion]
    return next(iter((*proving, *about)), None)


def say_point(point: queries.Point) -> str:
    """Give a point as a line to choose: what it is about, what stands, and whether it is open."""
    framework = read_framework()
    label = queries.label_criterion(point.criterion)
    if point.is_silence:
        return f"{label}: the letter does not say · ✓ looked at"
    if point.outcome is None:
        return f"{label}: {paint_outcome(framework.missing)} · waits for a person"
    state = "✓ confirmed" if point.is_confirmed else "to confirm"
    return f"{label}: {paint_outcome(_find_outcome(point))} · {state}"


def _find_outcome(point: queries.Point) -> Outcome:
    framework = read_framework()
    if point.criterion == CATEGORY:
        return framework.categories[point.outcome]
    return framework.outcomes_of(point.criterion)[point.outcome]


def _show_point(point: queries.Point, letter: queries.Letter | None) -> None:
    said = []
    if point.criterion != CATEGORY:
        said.append(f"**{read_framework().criteria[point.criterion].question}**")
    if point.outcome:
        said.append(_find_outcome(point).definition)
    passages = letter.passages if letter else ()
    proving = [passage.quotation for passage in passages if point.criterion in passage.proves]
    if point.evidence and not proving:
        proving = [" ".join(point.evidence.split())]
    said += [f"> “{escape_markdown(words)}”" for words in proving]
    for passage in passages:
        if passage.is_unread and passage.criterion == point.criterion:
            why = f"{passage.label}: {passage.note or 'read it, and decide'}."
            said.append(f"{escape_markdown(why)}\n\n> “{escape_markdown(passage.quotation)}”")
    if not point.outcome and not point.is_silence and len(said) == 1:
        said.append("No outcome could be read in the letter.")
    st.markdown("\n\n".join(said))
    _show_account(point)


def _show_account(point: queries.Point) -> None:
    """Show where what stands comes from, who looked, and what the force replied."""
    lines = []
    if point.outcome:
        lines.append(
            f"Basis: {lower_first(read_framework().bases[point.basis])} · Source: {point.source} · "
            f"Recorded by {point.author} on {say_moment(point.recorded_at)}"
        )
    if point.is_confirmed:
        word = "Recorded" if point.is_silence else "Confirmed"
        lines.append(f"{word} by {point.confirmed_by} on {say_moment(point.confirmed_at)}")
    if point.reason and (point.outcome or point.is_silence):
        lines.append(f"Reason: {point.reason}")
    lines += [
        f"The force replied on {say_date(reply.replied_on)}: “{reply.reply}” "
        f"(recorded by {reply.author} on {say_moment(reply.recorded_at)})"
        for reply in point.replies
    ]
    if lines:
        st.caption("\n\n".join(map(escape_markdown, lines)))


def _show_acts(view: View, review: queries.Review, point: queries.Point, key: str) -> None:
    certain = tuple(
        one.criterion for one in review.points if one.is_certain and not one.is_confirmed
    )
    criterion, seen = point.criterion, review.seen
    # A key pressed twice in haste must not act on what its person has yet to see.
    shown = f"{seen.force}_{criterion}_{seen.finding}_{seen.confirmation}_{seen.reply}"
    with st.container(horizontal=True, key="review_acts"):
        st.button(
            f"Confirm all {len(certain)} read with certainty",
            key=f"review_all_{shown}",
            type="primary",
            shortcut="A",
            disabled=not certain,
            on_click=_confirm,
            args=(view, review, certain, criterion),
        )
        st.button(
            "Confirm",
            key=f"review_confirm_{shown}",
            shortcut="Y",
            disabled=point.outcome is None or point.is_confirmed,
            on_click=_confirm,
            args=(view, review, (criterion,), criterion),
        )
        st.button(
            "Change" if point.outcome else "Record an outcome",
            key=f"review_change_{shown}",
            shortcut="E",
            on_click=open_form,
            args=(CATEGORY_FORM if criterion == CATEGORY else CHANGE, review.force, criterion),
        )
        st.button(
            SILENT.rstrip("."),
            key=f"review_silence_{shown}",
            shortcut="N",
            disabled=criterion == CATEGORY or review.seen.letter is None or point.is_silence,
            on_click=open_form if point.outcome else _say_silence,
            args=(SILENCE, review.force, criterion) if point.outcome else (view, review, criterion),
        )
        st.button(
            "Force’s reply",
            key=f"review_reply_{shown}",
            shortcut="P",
            disabled=point.outcome is None,
            on_click=open_form,
            args=(REPLY, review.force, criterion),
        )
        st.button(
            "Set the category",
            key=f"review_category_{shown}",
            shortcut="G",
            on_click=open_form,
            args=(CATEGORY_FORM, review.force, CATEGORY),
        )
        for label, shortcut, step in (("Next criterion", "J", 1), ("Criterion before", "K", -1)):
            st.button(
                label,
                key=f"review_step_{shortcut}",
                shortcut=shortcut,
                type="tertiary",
                on_click=_step,
                args=(review, key, step),
            )


def _confirm(view: View, review: queries.Review, criteria: tuple[str, ...], criterion: str) -> None:
    write = partial(_write_confirmation, review.seen, criteria)
    if act(view, review, write):
        find_next_step(view, review, criterion)


def _write_confirmation(
    seen: acts.Seen, criteria: tuple, data_set: object, author: str
) -> acts.Act:
    return acts.confirm_findings(data_set, seen, author, criteria)


def _say_silence(view: View, review: queries.Review, criterion: str) -> None:
    def write(data_set: object, author: str) -> acts.Act:
        return acts.record_silence(data_set, review.seen, author, criterion, SILENT)

    if act(view, review, write):
        find_next_step(view, review, criterion)


def _step(review: queries.Review, key: str, step: int) -> None:
    st.session_state.pop(FORM, None)
    known = [point.criterion for point in review.points]
    st.session_state[key] = known[(known.index(st.session_state[key]) + step) % len(known)]
