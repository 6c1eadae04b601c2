"""The configuration of sign-in, checked before anything is served, and whom it recognises."""

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import SplitResult, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from progress.roles import Members, Person, Role, find_role

PLACEHOLDER = "REPLACE"
CALLBACK = "/oauth2callback"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST_SECRET = 32
# Addresses of Entra ID that let in accounts of any organisation, whose e-mail claim anyone may set.
ANY_TENANT = ("common", "organizations", "consumers")


class WrongConfiguration(Exception):  # noqa: N818  the message is for whoever starts the server
    """What stands in secrets.toml cannot be used. The message says where and what to do."""


def _demand_filled(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    if PLACEHOLDER in text:
        raise ValueError("still holds the placeholder of the example file: put your own in")
    return text


def _split(address: str) -> SplitResult:
    place = urlsplit(address)
    is_local = place.hostname in LOOPBACK
    if not place.hostname or place.scheme not in ("https", "http") or place.port == 0:
        raise ValueError("must be a full address, such as https://progress.example.org/…")
    if place.scheme == "http" and not is_local:
        raise ValueError("must begin with https://, since anyone can read what goes over http://")
    return place


def _demand_callback(address: str) -> str:
    place = _split(_demand_filled(address))
    if place.path != CALLBACK or place.query:
        raise ValueError(f"must end in {CALLBACK}, with nothing between it and the host")
    return address


def _demand_tenant(address: str) -> str:
    place = _split(_demand_filled(address))
    named = place.path.split("/")[1:2]
    if place.hostname == "login.microsoftonline.com" and named and named[0] in ANY_TENANT:
        raise ValueError("must name your own tenant: with this one, any organisation could sign in")
    return address


def _demand_email(address: str) -> str:
    if "@" not in _demand_filled(address):
        raise ValueError(f"“{address}” is no e-mail address")
    return address.strip().casefold()


Filled = Annotated[str, AfterValidator(_demand_filled)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Auth(_Section):
    redirect_uri: Annotated[str, AfterValidator(_demand_callback)]
    cookie_secret: Annotated[Filled, Field(min_length=SHORTEST_SECRET)]
    client_id: Filled
    client_secret: Filled
    server_metadata_url: Annotated[str, AfterValidator(_demand_tenant)]
    client_kwargs: dict[str, Any] = {}


class _Listed(_Section):
    groups: frozenset[Filled] = frozenset()
    emails: frozenset[Annotated[str, AfterValidator(_demand_email)]] = frozenset()


class _Roles(_Section):
    ask: Filled
    groups_claim: Filled = "groups"
    reader: _Listed = _Listed()
    inspector: _Listed = _Listed()
    editor: _Listed = _Listed()

    @model_validator(mode="after")
    def _demand_somebody(self) -> "_Roles":
        if not any(role.groups or role.emails for role in self._lists()):
            raise ValueError("nobody is listed for any role, so nobody could come in")
        return self

    def _lists(self) -> tuple[_Listed, ...]:
        return (self.reader, self.inspector, self.editor)

    def members(self) -> dict[Role, Members]:
        held = zip((Role.READER, Role.INSPECTOR, Role.EDITOR), self._lists(), strict=True)
        return {role: Members(listed.groups, listed.emails) for role, listed in held}


class _File(BaseModel):
    auth: _Auth
    roles: _Roles


class SignIn(BaseModel):
    """How people sign in: who is let in as what, whom to ask, and the address of the service."""

    model_config = ConfigDict(frozen=True)

    origin: str
    ask: str
    groups_claim: str
    members: dict[Role, Members]

    @property
    def host(self) -> str:
        """Give the name of the host under which the service is reached."""
        return urlsplit(self.origin).hostname or ""

    @property
    def is_secure(self) -> bool:
        """Whether the service is reached over TLS."""
        return self.origin.startswith("https://")


def read_sign_in(secrets: Mapping[str, Any]) -> SignIn | None:
    """Give the configuration of sign-in; None where there is none at all.

    `secrets`: what stands in secrets.toml. Raises WrongConfiguration where a part of it is missing,
    unknown or cannot be used.
    """
    if "auth" not in secrets and "roles" not in secrets:
        return None
    try:
        read = _File.model_validate(dict(secrets))
    except ValidationError as error:
        raise WrongConfiguration(_say_faults(error)) from None
    place = urlsplit(read.auth.redirect_uri)
    return SignIn(
        origin=f"{place.scheme}://{place.netloc}",
        ask=read.roles.ask,
        groups_claim=read.roles.groups_claim,
        members=read.roles.members(),
    )


def recognise(claims: Mapping[str, Any], sign_in: SignIn, moment: float) -> Person | None:
    """Give the person whom the provider's claims tell of; None for nobody, or once they expired.

    An e-mail address that the provider calls unverified gives no role. Claims without an expiry
    are taken for expired. `moment`: now, in seconds since 1970.
    """
    expires_at = claims.get("exp")
    subject = claims.get("sub")
    if not claims.get("is_logged_in") or not subject or not isinstance(expires_at, int | float):
        return None
    if expires_at <= moment:
        return None
    email = claims.get("email") if claims.get("email_verified", True) is True else None
    groups = claims.get(sign_in.groups_claim) or ()
    named = [claims.get(claim) for claim in ("name", "preferred_username", "email")]
    return Person(
        name=str(next((name for name in named if name), subject)),
        email=email,
        role=find_role(
            sign_in.members,
            [groups] if isinstance(groups, str) else [str(group) for group in groups],
            email,
        ),
        key=f"{claims.get('iss')} {subject}",
        signed_in_at=float(claims.get("iat") or 0),
        expires_at=float(expires_at),
    )


def _say_faults(error: ValidationError) -> str:
    lines = ["Sign-in is not configured rightly, so nothing is served. In secrets.toml:"]
    for fault in error.errors(include_url=False, include_input=False):
        place = [str(part) for part in fault["loc"]]
        section = ".".join(place[:-1]) or place[0]
        name = f" {place[-1]}" if len(place) > 1 else ""
        said = {
            "missing": "is missing",
            "extra_forbidden": "is not known here: check its spelling",
            "too_short": f"is too short (at least {_shortest(fault)} characters)",
        }.get(fault["type"], fault["msg"].removeprefix("Value error, "))
        lines.append(f"  [{section}]{name}: {said}.")
    lines.append("Compare with .streamlit/secrets.example.toml, which explains every line.")
    return "\n".join(lines)


def _shortest(fault: Mapping[str, Any]) -> int:
    return fault.get("ctx", {}).get("min_length", 1)
