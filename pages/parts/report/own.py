"""A paragraph of the inspector's own words, edited in the browser among values that stay bound."""

import hashlib
import json
from pathlib import Path
from typing import Any

import streamlit as st
from pydantic import ValidationError

from pages.parts.report import desk as desks
from pages.parts.view import View
from progress.report import editing
from progress.report.catalogue import FORMS, list_entries, say_value
from progress.report.draft import Bound, Own, Piece, Scope, make_id
from progress.report.picture import Picture
from progress.report.rendering import write_piece
from progress.report.values import UnknownValue, Value

HERE = Path(__file__).parent
WANTED = "values_wanted"
MOST_PIECES = 2000
MOST_CHARACTERS = 100_000
# Own files, with nothing of a data set in them. Texts and values are handed over as data.
_mount_editor = st.components.v2.component(
    "national_progress.own_paragraph",
    html=(HERE / "editor.html").read_text("utf-8"),
    css=(HERE / "editor.css").read_text("utf-8"),
    js=(HERE / "editor.js").read_text("utf-8"),
    isolate_styles=False,
)
_mount_catalogue = st.components.v2.component(
    "national_progress.catalogue",
    js=(HERE / "catalogue.js").read_text("utf-8"),
    isolate_styles=False,
)


def offer_values(view: View, scope: Scope) -> None:
    """Hand the catalogue of values to the browser, for all paragraphs, once somebody wants it."""
    if st.session_state.get(WANTED) != _name_scope(view, scope):
        return
    _mount_catalogue(
        key="catalogue",
        data={
            "scope": _name_scope(view, scope),
            "entries": _write_entries(
                str(view.data_set.path),
                view.data_set.revision,
                scope.model_dump_json(),
                view,
                scope,
            ),
            "forms": list(FORMS.items()),
        },
    )


def lead_to(jump: int, block: str) -> None:
    """Bring a block into sight, once for each jump."""
    _mount_catalogue(key="jump", data={"jump": jump, "block": block})


def show_own(view: View, block: Own, label: str, picture: Picture) -> None:
    """Show a paragraph to write in. What is typed is kept after each pause."""
    desk = desks.find_desk()
    key = f"own_{desk.id}_{block.id}"
    written = st.session_state.get(key, {}).get("text") or {}
    _mount_editor(
        key=key,
        data={
            "block": block.id,
            "label": label,
            "pieces": [_write_piece(piece, picture) for piece in block.pieces],
            "ack": {name: written.get(name) for name in ("mount", "sequence")},
            "focus": desk.focus.get(block.id),
            "scope": _name_scope(view, desk.draft.scope),
        },
        on_text_change=lambda: _take_text(key, block.id, picture),
        on_split_change=lambda: _take_split(key, block.id, picture),
        on_wanted_change=lambda: _note_wanted(key),
    )


def _name_scope(view: View, scope: Scope) -> str:
    """Give what tells the values of this draft from those of another, or of other data."""
    said = f"{view.data_set.path} {view.data_set.revision} {scope.model_dump_json()}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _note_wanted(key: str) -> None:
    st.session_state[WANTED] = st.session_state[key].get("wanted")


def _take_text(key: str, block: str, picture: Picture) -> None:
    written = st.session_state[key].get("text") or {}
    _keep(lambda draft: editing.write_own(draft, block, _read_pieces(written["pieces"]), picture))


def _take_split(key: str, block: str, picture: Picture) -> None:
    broken = st.session_state[key].get("split") or {}
    new = make_id()
    _keep(
        lambda draft: editing.split_own(
            draft,
            block,
            _read_pieces(broken["before"]),
            _read_pieces(broken["after"]),
            picture,
            new,
        )
    )
    desks.note_focus(new, make_id())


def _keep(change: Any) -> None:
    """Keep what the browser sent, where it is something that an editor of ours can have sent."""
    try:
        desks.act(change)
    except (KeyError, TypeError, ValidationError, UnknownValue, ValueError) as error:
        st.session_state[desks.TROUBLE] = f"What was written last could not be read: {error}"


def _read_pieces(sent: list) -> list[Piece]:
    if len(sent) > MOST_PIECES or len(json.dumps(sent)) > MOST_CHARACTERS:
        raise ValueError("a paragraph may hold 100,000 characters. Break it in two.")
    return [
        piece if isinstance(piece, str) else Bound(value=Value.model_validate_json(piece["value"]))
        for piece in sent
    ]


def _write_piece(piece: Piece, picture: Picture) -> str | dict[str, str]:
    if isinstance(piece, str):
        return piece
    try:
        words = write_piece(piece, picture)
    except UnknownValue:
        words = piece.seen.text if piece.seen else "?"
        return _describe(piece.value, words, "no longer part of the data set")
    described = _describe(piece.value, words, say_value(piece.value))
    if piece.seen and piece.seen.text.casefold() != words.casefold():
        described["was"] = piece.seen.text
    return described


def _describe(value: Value, words: str, says: str) -> dict[str, str]:
    return {"value": value.model_dump_json(), "words": words, "says": says}


@st.cache_data(max_entries=30, show_spinner=False)
def _write_entries(
    path: str,  # noqa: ARG001
    revision: str,  # noqa: ARG001
    said: str,  # noqa: ARG001
    _view: View,
    _scope: Scope,
) -> list[dict[str, str]]:
    return [
        _describe(entry.value, entry.words, say_value(entry.value))
        | {
            "form": entry.value.form,
            "label": entry.label,
            "find": f"{entry.group} {entry.label} {entry.words}".lower(),
        }
        for entry in list_entries(desks.read_scope_picture(_view, _scope))
    ]
