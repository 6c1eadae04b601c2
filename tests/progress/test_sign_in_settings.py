"""Who is let in, as what, and until when; and a configuration that cannot be used says why."""

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest

from progress.roles import Members, Role, find_role
from progress.sign_in import WrongConfiguration, read_sign_in, recognise

EXAMPLE = Path(__file__).parents[2] / ".streamlit" / "secrets.example.toml"
SECRETS = {
    "auth": {
        "redirect_uri": "https://progress.example.org/oauth2callback",
        "cookie_secret": "0123456789abcdef0123456789abcdef",
        "client_id": "national-progress",
        "client_secret": "secret",
        "server_metadata_url": "https://sso.example.org/.well-known/openid-configuration",
    },
    "roles": {
        "ask": "the progress desk",
        "reader": {"groups": ["readers"]},
        "inspector": {"groups": ["inspectors"], "emails": ["Jo@Example.org"]},
        "editor": {"emails": ["ed@example.org"]},
    },
}
CLAIMS = {
    "is_logged_in": True,
    "iss": "https://sso.example.org",
    "sub": "1",
    "iat": 1000,
    "exp": 2000,
    "name": "Jo",
}


def change(section, name, value):
    """Give the configuration with one value changed, or left out where it is None."""
    secrets = deepcopy(SECRETS)
    place = secrets
    for part in section.split("."):
        place = place.setdefault(part, {})
    place[name] = value
    if value is None:
        del place[name]
    return secrets


@pytest.mark.parametrize(
    ("groups", "email", "role"),
    [
        (["readers"], None, Role.READER),
        (["readers", "inspectors", "others"], None, Role.INSPECTOR),
        (["inspectors"], "ED@example.org", Role.EDITOR),
        (["Readers"], "someone@example.org", Role.NONE),
        ([], None, Role.NONE),
    ],
)
def test_the_highest_role_that_a_group_or_an_address_is_listed_for_holds(groups, email, role):
    members = {
        Role.READER: Members(groups=frozenset({"readers"})),
        Role.INSPECTOR: Members(groups=frozenset({"inspectors"})),
        Role.EDITOR: Members(emails=frozenset({"ed@example.org"})),
    }
    assert find_role(members, groups, email) is role


def test_a_person_is_known_by_the_providers_claims():
    sign_in = read_sign_in(SECRETS)
    person = recognise(CLAIMS | {"email": "jo@example.ORG", "groups": "readers"}, sign_in, 1500)
    assert (person.name, person.role) == ("Jo", Role.INSPECTOR)
    named = read_sign_in(change("roles", "groups_claim", "roles"))
    assert recognise(CLAIMS | {"roles": ["readers"]}, named, 1500).role is Role.READER
    assert recognise(CLAIMS | {"groups": ["readers"]}, named, 1500).role is Role.NONE


@pytest.mark.parametrize("verified", [False, "false", None])
def test_an_address_that_the_provider_did_not_verify_gives_no_role(verified):
    claims = CLAIMS | {"email": "ed@example.org", "email_verified": verified}
    assert recognise(claims, read_sign_in(SECRETS), 1500).role is Role.NONE


@pytest.mark.parametrize(
    "claims",
    [
        CLAIMS | {"exp": 1500},
        CLAIMS | {"exp": None},
        CLAIMS | {"exp": "9999"},
        CLAIMS | {"is_logged_in": False},
        CLAIMS | {"sub": ""},
        {},
    ],
)
def test_without_a_sign_in_that_still_runs_there_is_nobody(claims):
    assert recognise(claims, read_sign_in(SECRETS), 1500) is None


def test_without_any_configuration_there_is_no_sign_in():
    assert read_sign_in({"something": "else"}) is None


METADATA = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"


@pytest.mark.parametrize(
    ("section", "name", "value", "said"),
    [
        ("auth", "client_secret", None, "[auth] client_secret: is missing"),
        ("auth", "cookie_secret", "short", "[auth] cookie_secret: is too short (at least 32"),
        ("auth", "client_secrte", "x", "[auth] client_secrte: is not known here"),
        ("auth", "client_id", "REPLACE", "[auth] client_id: still holds the placeholder"),
        ("auth", "redirect_uri", "http://progress.example.org/oauth2callback", "https://"),
        ("auth", "redirect_uri", "https://progress.example.org/", "must end in /oauth2callback"),
        ("auth", "redirect_uri", "https://x:port/oauth2callback", "[auth] redirect_uri"),
        ("auth", "server_metadata_url", METADATA, "must name your own tenant"),
        ("roles", "ask", None, "[roles] ask: is missing"),
        ("roles.editor", "emails", ["no address"], "“no address” is no e-mail address"),
        ("roles.editor", "groups", "editors", "[roles.editor] groups: "),
        ("roles.reviewer", "groups", ["x"], "[roles] reviewer: is not known here"),
    ],
)
def test_a_configuration_that_cannot_be_used_says_where_and_why(section, name, value, said):
    with pytest.raises(WrongConfiguration) as wrong:
        read_sign_in(change(section, name, value))
    assert said in str(wrong.value)
    assert "0123456789abcdef" not in str(wrong.value)


@pytest.mark.parametrize("part", ["auth", "roles"])
def test_half_a_configuration_is_not_taken_for_none(part):
    with pytest.raises(WrongConfiguration, match=r"is missing"):
        read_sign_in({part: SECRETS[part]})


def test_lists_without_anybody_are_refused():
    with pytest.raises(WrongConfiguration, match="nobody is listed"):
        read_sign_in(SECRETS | {"roles": {"ask": "the desk"}})


def test_the_example_file_holds_once_its_placeholders_are_filled():
    text = EXAMPLE.read_text("utf-8")
    with pytest.raises(WrongConfiguration, match="placeholder"):
        read_sign_in(tomllib.loads(text))
    filled = read_sign_in(tomllib.loads(text.replace("REPLACE", "x" * 32)))
    assert filled.is_secure
    for other in ("Entra ID", "Keycloak"):
        assert other in text
