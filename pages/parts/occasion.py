"""Which assessment is looked at, and as recorded when: chosen once, above everything else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import pandas as pd
import streamlit as st

from pages.parts.data_sets import DataSet
from pages.parts.links import read_choice, tidy_force, write_choice
from pages.parts.plain_text import escape_markdown
from pages.parts.reading import read
from pages.parts.terms import explain
from pages.parts.view import CATEGORY_LABELS, View, find_view
from progress import queries
from progress.filters import Filters, lower_first, say_date, say_moment

BOTH_COUNTRIES = "Both countries"
LATEST = "latest"
MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True)
class Occasion:
    """Which assessment is looked at, as recorded when, and what there is to choose from.

    `assessments`: slug → row of `queries.read_assessments`. `moments`: those to offer. `regions`:
    as `queries.read_regions`. `unknown`: values of the address that are not known here. `choices`:
    what stands in the address besides the bound filters. `signed`: moment → what it was signed off
    as. `force`: the one that the address names.
    """

    assessments: Mapping[str, Mapping]
    assessment: str
    moments: Sequence[str]
    recorded: str
    regions: pd.DataFrame
    unknown: Sequence[str]
    choices: Mapping[str, str]
    signed: Mapping[str, str]
    force: str | None

    @property
    def recorded_at(self) -> str | None:
        """Give the moment that is looked at; None for the latest."""
        return None if self.recorded == LATEST else self.recorded

    def look_at_all(self, data_set: DataSet) -> View:
        """Give the view of all forces."""
        filters = Filters(self.assessment, recorded_at=self.recorded_at)
        return View(data_set, self.assessments[self.assessment], filters, self.choices)

    def is_left(self) -> bool:
        """Whether the address has come to name something else since."""
        return _read_choices() != self.choices or _read_force() != self.force


def choose_occasion(data_set: DataSet) -> Occasion:
    """Give the assessment and the moment that the address names, and say which they are.

    Where the data set describes no assessment yet, say so and end the run.
    """
    assessments = read(data_set.path, data_set.revision, queries.read_assessments)
    if assessments.empty:
        _say_no_assessment()
    regions = read(data_set.path, data_set.revision, queries.read_regions)
    rows = {row["slug"]: row for row in assessments.to_dict("records")}
    tiles = read(data_set.path, data_set.revision, queries.read_all_tiles)
    unknown = _find_unknown(regions)
    tidy_force(dict(zip(tiles["slug"], tiles["force_name"], strict=True)), unknown)
    assessment = read_choice("assessment", rows, next(iter(rows)), unknown)
    moments = _offer_moments(data_set, assessment)
    signed = _read_signed(data_set, assessment)
    recorded = read_choice("recorded", [LATEST, *moments], LATEST, unknown)
    occasion = Occasion(
        *(rows, assessment, moments, recorded, regions, unknown),
        *(_read_choices(), signed, _read_force()),
    )
    _show_occasion(occasion, occasion.look_at_all(data_set).say_recorded())
    return occasion


def _show_occasion(occasion: Occasion, last_recorded: str) -> None:
    """Say what was asked and assessed, and let the reader choose another occasion."""
    rows = occasion.assessments
    with st.container(horizontal=True, vertical_alignment="bottom", key="occasion"):
        said = f"{_say_assessment(rows[occasion.assessment])} Last recorded: {last_recorded}."
        st.markdown(escape_markdown(said))
        if len(rows) > 1:
            st.selectbox(
                "Assessment",
                list(rows),
                width=280,
                key="assessment",
                format_func=lambda slug: rows[slug]["title"],
                on_change=_change_assessment,
                help=explain("assessment", "evidence", "recommendation"),
            )
        st.selectbox(
            "As recorded on",
            [LATEST, *occasion.moments],
            width=250,
            key="recorded",
            format_func=lambda moment: _say_offered(moment, occasion.signed),
            on_change=write_choice,
            args=("recorded",),
            help=explain("recorded", "finding"),
        )
        _show_link()


@st.fragment
def _show_link() -> None:
    """Offer the link to what is looked at. It stands apart from the filters, which would redraw it
    each time that one is chosen; it tells what they leave when it is opened.
    """
    panel = st.popover("Copy link", key="link", on_change="rerun")
    if panel.open:
        view = find_view()
        view.demand_current()
        with panel:
            st.markdown("This link brings back exactly this view, also after more is recorded.")
            st.code(view.build_permalink(), language=None, wrap_lines=True)


def _say_assessment(assessment: Mapping[str, str]) -> str:
    asked = lower_first(assessment["recommendation_title"])
    return (
        f"{assessment['title']}, on evidence to {say_date(assessment['evidence_cutoff'])}: "
        f"all forces were asked to {asked}, by {say_date(assessment['deadline'])}."
    )


def _find_unknown(regions: pd.DataFrame) -> list[str]:
    """Give the values in the address that the bound widgets are about to drop in silence."""
    known = {
        "region": set(regions["region"]),
        "country": {BOTH_COUNTRIES, *regions["country"]},
        "category": set(CATEGORY_LABELS.values()),
    }
    return [
        value
        for name, values in known.items()
        for value in st.query_params.get_all(name)
        if value and value not in values
    ]


def _change_assessment() -> None:
    write_choice("assessment")
    st.query_params.pop("recorded", None)


def _offer_moments(data_set: DataSet, assessment: str) -> list[str]:
    """Give the moments to choose from, newest first, with the one that the address names."""
    moments = read(data_set.path, data_set.revision, queries.read_moments, assessment)
    signed = list(_read_signed(data_set, assessment))
    offered = [moment for moment in _newest_of_each_minute(moments) if moment not in signed]
    named = st.query_params.get("recorded", "")
    is_known = named in (*signed, *offered)
    if moments and not is_known and moments[-1] <= named <= moments[0] and _is_moment(named):
        offered = sorted({*offered, named}, reverse=True)
    return [*signed, *offered]


def _read_signed(data_set: DataSet, assessment: str) -> dict[str, str]:
    """Give the moments that were signed off, the newest first, with their names."""
    signed = read(data_set.path, data_set.revision, queries.read_sign_offs, assessment)
    named: dict[str, list[str]] = {}
    for moment, name in zip(signed["moment"], signed["name"], strict=True):
        named.setdefault(moment, []).append(name)
    return {moment: ", ".join(names) for moment, names in named.items()}


def _say_offered(moment: str, signed: Mapping[str, str]) -> str:
    return "Latest" if moment == LATEST else signed.get(moment) or say_moment(moment)


def _newest_of_each_minute(moments: list[str]) -> list[str]:
    """Give the moments to offer: a folder of letters goes in within seconds, one moment each."""
    newest: dict[str, str] = {}
    for moment in moments:
        newest.setdefault(moment[:16], moment)
    return list(newest.values())


def _is_moment(named: str) -> bool:
    try:
        return datetime.fromisoformat(named).strftime(MOMENT) == named
    except ValueError:
        return False


def _read_choices() -> dict[str, str]:
    return {
        name: st.query_params[name]
        for name in ("data", "assessment", "recorded")
        if name in st.query_params
    }


def _read_force() -> str | None:
    return st.query_params.get("force")


def _say_no_assessment() -> None:
    st.header("No assessment is described yet", anchor=False)
    st.markdown("This data set holds no assessment. Load its letters, or describe one first:")
    st.code(
        "python -m loaders letters FOLDER-WITH-LETTERS\npython -m loaders assessment FILE.toml",
        language=None,
    )
    st.stop()
