"""The front door: which data set, which page, shared filters, banners. It routes, nothing else."""

import streamlit as st

from pages.parts.banners import show_banner
from pages.parts.data_sets import choose_data_set, find_first_data_set
from pages.parts.entrance import admit, show_person
from pages.parts.navigation import Page, find_open_page, show_page_links
from pages.parts.occasion import choose_occasion
from pages.parts.running import run_page
from pages.parts.style import set_style
from progress.roles import Role

PAGES = [
    Page(st.Page("pages/national.py", title="National picture", default=True)),
    Page(st.Page("pages/regions.py", title="Regions")),
    Page(st.Page("pages/forces.py", title="Forces")),
    Page(st.Page("pages/review.py", title="Review"), needed=Role.INSPECTOR),
    Page(st.Page("pages/progress.py", title="Progress")),
    Page(st.Page("pages/report.py", title="Report"), needed=Role.INSPECTOR),
    Page(st.Page("pages/sources.py", title="Sources")),
    Page(st.Page("pages/method.py", title="Method")),
]

st.set_page_config(page_title="National progress", layout="wide")
page = find_open_page(PAGES)
person = admit(find_first_data_set)
page_list = st.sidebar.container(key="pages", gap="xxsmall")
data_set = choose_data_set()
show_person(person, find_first_data_set)
show_banner(data_set)
st.title(page.title, anchor=False)
occasion = choose_occasion(data_set)
show_page_links(page_list, PAGES, person, occasion)
set_style(occasion.look_at_all(data_set).marking)
run_page(page, data_set, occasion)
