"""How the picture is made: what was asked, what is assessed, and what a category rests on."""

import streamlit as st

from pages.parts.plain_text import escape_markdown
from pages.parts.view import find_view
from progress.framework import read_framework

view = find_view()
framework = read_framework()

st.header("What forces were asked to do", anchor=False)
st.markdown(escape_markdown(view.assessment["asked"]))

st.header("What is assessed", anchor=False)
for criterion in framework.criteria.values():
    st.markdown(f"### {criterion.label}\n\n{criterion.question} {criterion.definition}")

st.header("How a category is derived", anchor=False)
st.markdown("\n".join(f"{line.line}. {line.says}" for line in framework.rule.values()))
