"""The front door: which data set, which page, shared filters, banners. It routes, nothing else."""

import streamlit as st

from pages.parts.banners import show_banner
from pages.parts.data_sets import choose_data_set, find_first_data_set
from pages.parts.entrance import admit, show_person
from pages.parts.navigation import show_page_links
from pages.parts.occasion import choose_occasion
from pages.parts.running import run_page
from pages.parts.style import set_style
from progress.roles import Role

PAGES = [
    st.Page(
        "pages/national.py",
        title="National picture",
        default=True,
        help="How far the 43 forces have come: headline counts, categories, map, regions.",
    ),
    st.Page(
        "pages/regions.py",
        title="Regions",
        help="All ten regions side by side, and one of them beside another.",
    ),
    st.Page(
        "pages/forces.py",
        title="Forces",
        help="Every force on every criterion, and one force down to the words of its letter.",
    ),
    st.Page(
        "pages/review.py",
        title="Review",
        help="Letters one at a time, those that wait first: confirm, change, undo, sign off.",
    ),
    st.Page(
        "pages/progress.py",
        title="Progress",
        help="What changed from one assessment to the next, and who is still short.",
    ),
    st.Page(
        "pages/report.py",
        title="Report",
        help="Draft the national report: every number bound to the data, checked, for Word.",
    ),
    st.Page(
        "pages/sources.py",
        title="Sources",
        help="Every load and document, what is covered and what waits, downloads, loading files.",
    ),
    st.Page(
        "pages/method.py",
        title="Method",
        help="What forces were asked, what is assessed, and how a category is derived.",
    ),
]
# Pages that take more than a reader, by title.
NEEDED_ROLES: dict[str, Role] = {"Review": Role.INSPECTOR, "Report": Role.INSPECTOR}

st.set_page_config(page_title="National progress", layout="wide")
page = st.navigation(PAGES, position="hidden")
person = admit(find_first_data_set)
page_list = st.sidebar.container(key="pages", gap="xxsmall")
data_set = choose_data_set()
show_person(person, find_first_data_set)
show_banner(data_set)
st.title(page.title, anchor=False)
occasion = choose_occasion(data_set)
shown = [one for one in PAGES if person.may(NEEDED_ROLES.get(one.title, Role.READER))]
show_page_links(page_list, shown, occasion)
set_style(occasion.look_at_all(data_set).marking)
run_page(page, NEEDED_ROLES.get(page.title, Role.READER), data_set, occasion)
