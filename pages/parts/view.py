"""What is being looked at, handed from the front door to pages and cards."""

import runpy
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts.data_sets import DataSet, open_data_set
from pages.parts.holdings import keep_shown
from pages.parts.links import build_link, read_choice
from pages.parts.people import demand_signed_in
from pages.parts.reading import find_revision, read, say
from progress import queries
from progress.figures import Stamp
from progress.filters import Filters, say_compared, say_evidence, say_moment
from progress.framework import read_framework

CATEGORY_LABELS = {slug: category.label for slug, category in read_framework().categories.items()}
FRONT_DOOR = Path(__file__).parents[2] / "dashboard.py"
WHOLE_RUN = "whole_run"


@contextmanager
def run_whole_page() -> Iterator[None]:
    """Note that a page is running from its filters down, not one card alone; and at the end, whose
    the pictures are that it showed.
    """
    st.session_state[WHOLE_RUN] = True
    try:
        yield
    finally:
        st.session_state[WHOLE_RUN] = False
        if context := get_script_run_ctx():
            keep_shown(context.session_id)


def is_run_alone() -> bool:
    """Whether only a part of the page is running, by itself."""
    return not st.session_state.get(WHOLE_RUN)


def find_view() -> "View":
    """Give what the front door says is being looked at.

    On the first visit to a new server Streamlit takes the folder pages/ for a list of pages of its
    own, and runs the page that a link names without the front door. So it is opened from here; it
    shows the page, and what it took out of the address it has told. Nothing is left to be run.
    """
    if "view" not in st.session_state:
        runpy.run_path(str(FRONT_DOOR))
        st.stop()
    demand_signed_in()
    return st.session_state.view


@dataclass(frozen=True)
class View:
    """A data set at one revision, seen through filters.

    `assessment`: the row of `queries.read_assessments`. `choices`: what stands in the address
    besides the bound filters. `page_choices`: what the open page lets its reader choose, defaults
    too, once it has asked. `since`: the earlier assessment that a page compares with.
    """

    data_set: DataSet
    assessment: Mapping[str, str]
    filters: Filters
    choices: Mapping[str, str]
    page_choices: dict[str, str] = field(default_factory=dict)
    since: Mapping[str, str] | None = None

    def demand_current(self) -> None:
        """Run the whole page again where a card alone is rerun after more has been loaded, or after
        the sign-in has ended.
        """
        demand_signed_in()
        if is_run_alone() and find_revision(self.data_set.path) != self.data_set.revision:
            st.rerun()

    def read(self, query: Callable, *arguments: Any) -> Any:
        """Give what a query finds within the filters."""
        return read(self.data_set.path, self.data_set.revision, query, self.filters, *arguments)

    def say(self, sentence: Callable, query: Callable, *arguments: Any) -> str:
        """Give what a sentence says of what a query finds within the filters."""
        place = self.data_set.path, self.data_set.revision
        return say(*place, sentence, query, self.filters, *arguments)

    def choose(self, name: str, known: Collection[str], default: str, unknown: list[str]) -> str:
        """Give a choice of this page's own from the address, and have copied links carry it.

        As `read_choice`. The link states it also where it is the default.
        """
        self.page_choices[name] = read_choice(name, known, default, unknown)
        return self.page_choices[name]

    def compare_with(self, since: Mapping[str, str]) -> "View":
        """Give the same view beside an earlier assessment, a row of `queries.read_assessments`."""
        return replace(self, since=since)

    def widen(self) -> "View":
        """Give the same view of all forces, for a page that the filters leave as it is."""
        filters = Filters(self.filters.assessment, recorded_at=self.filters.recorded_at)
        return replace(self, filters=filters)

    def read_all_forces(self, query: Callable, *arguments: Any) -> Any:
        """Give what a query finds for all forces, at the same recorded moment."""
        filters = Filters(self.filters.assessment, recorded_at=self.filters.recorded_at)
        return read(self.data_set.path, self.data_set.revision, query, filters, *arguments)

    def read_facts(self, query: Callable) -> Any:
        """Give what a query finds that no filter touches."""
        return read(self.data_set.path, self.data_set.revision, query)

    def read_sign_offs(self) -> pd.DataFrame:
        """Give the moments of the assessment that were signed off, the newest first."""
        place = self.data_set.path, self.data_set.revision
        return read(*place, queries.read_sign_offs, self.filters.assessment)

    @cached_property
    def counted(self) -> queries.Counted:
        """Give how many forces are shown, and of how many."""
        return self.read(queries.count_forces)

    @property
    def marking(self) -> str:
        """Give what must stand on everything that is made from this data set."""
        return self.data_set.facts.mark(self.is_draft)

    def read_marking_now(self) -> str:
        """Give the marking as it is in force when a file is taken away, however long ago its page
        was shown. Raises UnusableDatabase.
        """
        return replace(self, data_set=open_data_set(self.data_set.name, self.data_set.path)).marking

    @property
    def is_draft(self) -> bool:
        """Whether any finding was still to be confirmed at the moment that is looked at."""
        if self.data_set.facts.is_draft or not self.filters.recorded_at:
            return self.data_set.facts.is_draft
        counted = self.read_all_forces(queries.count_forces)
        return counted.confirmed < counted.findings

    @cached_property
    def newest_moment(self) -> str | None:
        """Give the moment of the newest finding or confirmation that is looked at (UTC)."""
        return self.read_all_forces(queries.read_last_recorded)

    def stamp(self) -> Stamp:
        """Give the lines that stand inside every figure."""
        return Stamp(
            source=f"Source: {self.data_set.facts.title}",
            marking=self.marking,
            filters=self.say_filters(),
        )

    def say_filters(self) -> str:
        """Give the filters in words, with the evidence date."""
        return say_compared(self.filters, self.assessment, self.since)

    def say_title(self, page: str) -> str:
        """Give the title of the browser's tab: what is shown, then the page."""
        if not self.filters.is_narrowed:
            return f"{page} · National progress"
        said = self.filters.say_forces()
        return f"{said[:1].upper()}{said[1:]} · {page}"

    def say_recorded(self) -> str:
        """Give when the newest finding that is looked at was recorded."""
        return say_moment(self.newest_moment) if self.newest_moment else "nothing is recorded yet"

    def build_permalink(self) -> str:
        """Give a link that brings back exactly this, also after more has been recorded.

        What a page keeps in the address besides the shared filters stays in it.
        """
        return build_link(
            {name: st.query_params.get_all(name) for name in st.query_params}
            | {
                "data": self.data_set.name or self.data_set.facts.kind,
                "assessment": self.filters.assessment,
                "recorded": self.filters.recorded_at or self.newest_moment or "",
                "region": self.filters.regions,
                "country": self.filters.countries,
                "category": [CATEGORY_LABELS[slug] for slug in self.filters.categories],
                **self.page_choices,
            }
        )

    def describe(self, title: str) -> dict[str, str]:
        """Give what a download says of itself, line by line."""
        return {
            "Title": title,
            "Marking": self.marking,
            "Data set": self.data_set.facts.title,
            "Forces shown": f"{self.counted.shown} of {self.counted.all}",
            "Filters": self.say_filters(),
            "Evidence": say_evidence(self.assessment, self.since),
            "Recorded": self.say_recorded(),
            "Link": self.build_permalink(),
        }
