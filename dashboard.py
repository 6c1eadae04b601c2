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
    st.Page("pages/national.py", title="National picture", default=True),
    st.Page("pages/regions.py", title="Regions"),
    st.Page("pages/forces.py", title="Forces"),
    st.Page("pages/review.py", title="Review"),
    st.Page("pages/progress.py", title="Progress"),
    st.Page("pages/report.py", title="Report"),
    st.Page("pages/sources.py", title="Sources"),
    st.Page("pages/method.py", title="Method"),
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
