"""Choices that we keep in the address ourselves: data set, assessment, recorded moment, force.

The address is the only place where they stand, so that reload, Back and a copied link agree.
Region, country and category are bound to it by their widgets.
"""

from collections.abc import Collection, Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from pages.parts.plain_text import quote_value


def read_choice(name: str, known: Collection[str], default: str, unknown: list[str]) -> str:
    """Give the address's value of a choice where it is known, else the default.

    The widget of the same key starts from it. A value that is not known is taken out of the
    address and added to `unknown`.
    """
    named = st.query_params.get(name, default)
    if named not in known:
        unknown.append(named)
        st.query_params.pop(name)
        named = default
    st.session_state[name] = named
    return named


def write_choice(name: str) -> None:
    """Put what a widget was set to into the address. For `on_change`."""
    st.query_params[name] = st.session_state[name]


def tidy_force(names: Mapping[str, str], unknown: list[str]) -> None:
    """Leave a force in the address by its slug alone, where links of old state its full name.

    `names`: slug → full name. What is not known goes to `unknown` and out of the address.
    """
    named = st.query_params.get("force")
    if not named or named in names:
        return
    slugs = {name: slug for slug, name in names.items()}
    if named in slugs:
        st.query_params["force"] = slugs[named]
        return
    unknown.append(named)
    st.query_params.pop("force")


def choose_force(slug: str | None) -> None:
    """Put a force into the address, or take it out. For callbacks."""
    if slug:
        st.query_params["force"] = slug
    else:
        st.query_params.pop("force", None)


def say_unknown(values: Collection[str]) -> None:
    """Tell the reader which values of the link are not known here."""
    if not values:
        return
    quoted = ", ".join(map(quote_value, values))
    verbs = "is not known here and was" if len(values) == 1 else "are not known here and were"
    st.warning(
        f"The link asks for {quoted}, which {verbs} left out. Choose from the lists below.",
        icon=":material/link_off:",
    )


def build_link(parameters: dict[str, str | Collection[str]]) -> str:
    """Give the address of this page with these parameters; empty ones are left out."""
    place = urlsplit(st.context.url or "")
    query = urlencode({name: value for name, value in parameters.items() if value}, doseq=True)
    return urlunsplit((place.scheme, place.netloc, place.path, query, ""))
