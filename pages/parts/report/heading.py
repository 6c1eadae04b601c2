"""What stands over a draft: its name, who saved it last, undo and redo, and what it speaks of."""

import streamlit as st

from pages.parts.occasion import BOTH_COUNTRIES
from pages.parts.plain_text import escape_markdown
from pages.parts.report import desk as desks
from pages.parts.view import CATEGORY_LABELS, View
from progress import queries
from progress.filters import lower_first, say_moment
from progress.report import editing, keeping
from progress.report.draft import Scope
from progress.report.picture import Picture

NO_COMPARISON = "no comparison"


def show_heading() -> None:
    """Show which draft is open, and that it is saved, or why not."""
    desk = desks.find_desk()
    st.header(escape_markdown(desk.name), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("All drafts", on_click=desks.open_draft, args=(None,), icon=":material/list:")
        st.button(
            "Undo", disabled=not desk.past, on_click=desks.undo, icon=":material/undo:", key="undo"
        )
        st.button(
            "Redo",
            disabled=not desk.future,
            on_click=desks.redo,
            icon=":material/redo:",
            key="redo",
        )
        with st.container(key="saved", width="content"):
            st.markdown(escape_markdown(say_saved(desk.version)))
    if trouble := st.session_state.pop(desks.TROUBLE, None):
        st.error(escape_markdown(f"Not saved. {trouble}"), icon=":material/error:")
    if desk.conflict:
        _show_conflict(desk)
    else:
        _show_newer(desk)


def say_saved(version: queries.DraftVersion) -> str:
    """Give "Saved 9 November 2026 at 14:05 UTC by somebody"."""
    return f"Saved {say_moment(version.saved_at)} by {version.author}"


def demand_data(view: View) -> Picture:
    """Give what the draft is made from; where its assessment is gone, say so and end the run."""
    desk = desks.find_desk()
    try:
        return desks.read_desk_picture(desk, view)
    except LookupError as error:
        st.error(escape_markdown(f"This draft cannot be written out. {error.args[0]}"))
        st.markdown("Let the draft speak of the filters above, and its values are read from there.")
        st.button(
            "Let the draft speak of the filters above",
            on_click=desks.act,
            args=(editing.set_scope, find_scope(view)),
        )
        st.stop()


def show_scope(view: View) -> None:
    """Say what the draft speaks of, and where that is not what the filters show."""
    desk = desks.find_desk()
    scope = desk.draft.scope
    assessments = view.read_facts(queries.read_assessments).set_index("slug")
    said = scope.filters.say(assessments.loc[scope.assessment])
    if scope.since:
        said += f", compared with the {lower_first(assessments.loc[scope.since, 'title'])}"
    st.markdown(escape_markdown(f"This draft speaks of {said}."))
    if scope.filters != view.filters:
        st.info(
            "The filters above show something else than this draft speaks of.",
            icon=":material/filter_alt:",
        )
        with st.container(horizontal=True):
            # The filter bar stands outside of this part of the page.
            if st.button(
                "Show what the draft speaks of", key="follow", on_click=_follow, args=(scope,)
            ):
                st.rerun()
            st.button(
                "Let the draft speak of the filters above",
                key="lead",
                on_click=desks.act,
                args=(editing.set_scope, find_scope(view, scope.since)),
            )
    panel = st.expander("Title and comparison", key="about_draft", on_change="rerun")
    if panel.open:
        with panel:
            _ask_about(view, desk)


def find_scope(view: View, since: str | None = None) -> Scope:
    """Give the filters in force as what a draft speaks of.

    `since`: the assessment to compare with, kept where it is earlier than the one in force.
    """
    filters = view.filters
    earlier = set(view.read(queries.read_earlier)["slug"])
    return Scope(
        assessment=filters.assessment,
        regions=filters.regions,
        countries=filters.countries,
        categories=filters.categories,
        recorded_at=filters.recorded_at,
        since=since if since in earlier else None,
    )


def choose_face() -> str:
    """Ask which face of the draft to show."""
    # A face may be set from elsewhere, so that the widget may not have a default of its own.
    if st.session_state.get(desks.FACE) not in desks.FACES:
        st.session_state[desks.FACE] = desks.FACES[0]
    return st.segmented_control(
        "Face of the draft",
        desks.FACES,
        required=True,
        key=desks.FACE,
        label_visibility="collapsed",
    )


def _ask_about(view: View, desk: desks.Desk) -> None:
    key = f"title_{desk.id}_{desk.version.version}"
    st.text_input(
        "Title on the first page",
        desk.draft.title,
        key=key,
        max_chars=200,
        on_change=lambda: desks.act(
            editing.set_title, st.session_state[key].strip() or desk.draft.title
        ),
    )
    scope = desk.draft.scope
    rows = view.read_facts(queries.read_assessments)
    closed = dict(zip(rows["slug"], rows["evidence_cutoff"], strict=True))
    earlier = {
        slug: title
        for slug, title in zip(rows["slug"], rows["title"], strict=True)
        if (closed[slug], slug) < (closed[scope.assessment], scope.assessment)
    }
    options = {NO_COMPARISON: "Nothing earlier"} | earlier
    compared = f"since_{desk.id}_{desk.version.version}"
    st.selectbox(
        "Compared with",
        list(options),
        index=list(options).index(scope.since) if scope.since in options else 0,
        format_func=options.get,
        key=compared,
        on_change=lambda: desks.act(
            editing.set_scope,
            scope.model_copy(
                update={
                    "since": None
                    if st.session_state[compared] == NO_COMPARISON
                    else st.session_state[compared]
                }
            ),
        ),
    )


def _follow(scope: Scope) -> None:
    """Set the filter bar to what the draft speaks of. For callbacks."""
    st.session_state.region = list(scope.regions)
    st.session_state.country = scope.countries[0] if scope.countries else BOTH_COUNTRIES
    st.session_state.category = [CATEGORY_LABELS[slug] for slug in scope.categories]
    st.query_params["assessment"] = scope.assessment
    if scope.recorded_at:
        st.query_params["recorded"] = scope.recorded_at
    else:
        st.query_params.pop("recorded", None)


def _show_conflict(desk: desks.Desk) -> None:
    last = desk.conflict[-1]
    others = "; ".join(
        f"{version.author}, {say_moment(version.saved_at)}" for version in desk.conflict
    )
    st.warning(
        escape_markdown(
            f"While you were writing, this draft was saved elsewhere ({others}). Nothing is lost: "
            "that version stands as the draft; what you write is kept beside it, under Versions."
        ),
        icon=":material/call_split:",
    )
    with st.container(horizontal=True):
        st.button("Look at theirs", key="look", on_click=_look_at, args=(last.version,))
        st.button("Keep mine as a draft of its own", key="keep_copy", on_click=_keep_copy)
        st.button(
            "Put mine in place of theirs",
            key="put_mine",
            on_click=desks.return_to,
            args=(desk.version.version,),
        )
        st.button("Go on with theirs", key="take_theirs", on_click=desks.take_newest)


def _show_newer(desk: desks.Desk) -> None:
    """Say that somebody saved a newer version, before it comes to two beside each other."""
    newest = desks.read_kept(desk.path, keeping.read_draft, desk.id).version
    if newest.version > desk.version.version and newest.what not in ("renamed", "put away"):
        st.info(
            escape_markdown(
                f"A newer version of this draft was {say_saved(newest)[0].lower()}"
                f"{say_saved(newest)[1:]}."
            ),
            icon=":material/update:",
        )
        st.button("Show the newer version", key="show_newer", on_click=desks.take_newest)


def _look_at(version: int) -> None:
    st.session_state[desks.FACE] = "Versions"
    st.session_state["look_at_version"] = version


def _keep_copy() -> None:
    desk = desks.find_desk()
    author = desks.find_author()
    with desks.writing(desk.path) as database:
        name = f"{desk.name}, by {author} (version {desk.version.version})"[-keeping.LONGEST_NAME :]
        copy = keeping.duplicate_draft(database, desk.version.version, name, author)
        desks.open_draft(copy.id)
