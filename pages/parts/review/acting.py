"""An act of a reviewer: written, noted in the log, and told; or why it was not saved."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace

import streamlit as st
from sqlite_utils import Database

from pages.parts.links import choose_force
from pages.parts.people import look, say_needed
from pages.parts.plain_text import escape_markdown
from pages.parts.view import View
from progress import acts, queries, sentences
from progress.audit import CHANGED, CONFIRMED, REFUSED, note
from progress.database import UnusableDatabase, open_reader, open_writer
from progress.filters import Filters
from progress.roles import Role

NOTICE, DONE_ACTS, FORM = "review_notice", "review_acts", "review_form"
MOST_ACTS = 200


@dataclass(frozen=True)
class Notice:
    """What came of the last act. `told`: what others did meanwhile, one sentence each."""

    said: str
    is_saved: bool = True
    told: tuple[str, ...] = ()


def show_notice(key: str = NOTICE) -> None:
    """Show what came of the last act, kept under this key; it stays until the next."""
    notice = st.session_state.get(key)
    if notice is None:
        return
    said = "\n".join(
        [escape_markdown(notice.said), *(f"- {escape_markdown(line)}" for line in notice.told)]
    )
    if notice.is_saved:
        st.success(said, icon=":material/check:")
    else:
        st.warning(said, icon=":material/sync_problem:")


def act(view: View, review: queries.Review, write: Callable[[Database, str], acts.Act]) -> bool:
    """Do one act on the force under review, for whoever is looking; give whether it was saved.

    `write` takes the data set and the author. For callbacks: what the person saw is that of the
    run in which they were shown the button.
    """
    seen = review.seen
    done = _write(view, write, seen)
    if done is None:
        return False
    _follow(seen, done.after)
    kept = [*st.session_state.get(DONE_ACTS, []), (str(view.data_set.path), done)]
    st.session_state[DONE_ACTS] = kept[-MOST_ACTS:]
    st.session_state[NOTICE] = Notice(f"{review.force_name}: {done.said}. Saved.")
    st.session_state.pop(FORM, None)
    return True


def undo_last(view: View) -> None:
    """Put back what stood before the last act of this person on this visit. For `on_click`."""
    done = st.session_state.get(DONE_ACTS, [])
    mine = [one for place, one in done if place == str(view.data_set.path)]
    if not mine:
        st.session_state[NOTICE] = Notice("There is nothing to undo on this visit.", False)
        return
    last = mine[-1]
    undone = _write(
        view, lambda data_set, author: acts.undo_act(data_set, last, author), last.after
    )
    st.session_state[DONE_ACTS] = [pair for pair in done if pair[1] is not last]
    st.session_state.pop(FORM, None)
    choose_force(last.after.force)
    if undone is None:
        return
    _follow(last.after, undone.after)
    name = _name_force(view, last.after.force)
    st.session_state[NOTICE] = Notice(f"{name}: {undone.said}.")


def _write(
    view: View, write: Callable[[Database, str], acts.Act], seen: acts.Seen
) -> acts.Act | None:
    person = look()
    path = view.data_set.path
    about = f"review of {_name_force(view, seen.force)}"
    if not person.may(Role.INSPECTOR):
        note(path, person, REFUSED, about, f"needs the role {Role.INSPECTOR.say()}")
        st.session_state[NOTICE] = Notice(say_needed(person, Role.INSPECTOR), False)
        return None
    try:
        data_set = open_writer(path)
        with closing(data_set.conn):
            done = write(data_set, person.name)
    except acts.MovedOn as moved:
        st.session_state[NOTICE] = Notice(
            f"{moved} Look at what changed, and act again if it still holds.",
            False,
            _tell_changes(view, seen),
        )
        return None
    except (acts.RefusedAct, UnusableDatabase, OSError, sqlite3.OperationalError) as error:
        st.session_state[NOTICE] = Notice(f"Nothing was saved. {error}", False)
        return None
    is_confirmation = done.said.startswith("confirmed")
    note(path, person, CONFIRMED if is_confirmation else CHANGED, f"{about}: {done.said}")
    return done


def _follow(seen: acts.Seen, after: acts.Seen) -> None:
    """Let earlier acts on the force be undone on what stands now, where nobody came in between."""
    st.session_state[DONE_ACTS] = [
        (place, replace(one, after=after) if one.after == seen else one)
        for place, one in st.session_state.get(DONE_ACTS, [])
    ]


def _tell_changes(view: View, seen: acts.Seen) -> tuple[str, ...]:
    """Give what was recorded of the force since somebody looked: who, what, when."""
    with closing(open_reader(view.data_set.path)) as connection:
        history = queries.read_history(connection, Filters(seen.assessment), seen.force)
        letter = queries.read_seen(connection, seen.assessment, seen.force).letter
    newest = {
        "finding": seen.finding,
        "confirmation": seen.confirmation,
        "reply": seen.reply,
    }
    is_new = [
        number > newest[kind] for kind, number in zip(history["kind"], history["id"], strict=True)
    ]
    told = sentences.say_history(history[is_new])
    if letter != seen.letter:
        told.append("The letter in force is another one now.")
    return tuple(told)


def _name_force(view: View, force: str) -> str:
    names = view.read_facts(queries.read_all_tiles)
    return dict(zip(names["slug"], names["force_name"], strict=True))[force]
