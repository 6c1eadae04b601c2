"""Printing: figures scale to the paper, the marking stands in the margin, controls stay away."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
# Own files, with nothing of a data set in them. The marking is handed over as data.
_mount = st.components.v2.component(
    "national_progress.printing",
    css=(HERE / "print.css").read_text("utf-8"),
    js=(HERE / "print.js").read_text("utf-8"),
    isolate_styles=False,
)


def prepare_printing(marking: str) -> None:
    """Make this page print cleanly, with the marking in the margin of each sheet."""
    _mount(key="printing", data={"marking": marking})
