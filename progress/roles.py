"""Who may do what: the roles, the lists that give them, and the person who holds one. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from math import inf


class Role(IntEnum):
    """What a person may do. Each role may also do what those before it may."""

    NONE = 0
    READER = 1
    INSPECTOR = 2
    EDITOR = 3

    def say(self) -> str:
        """Give the role as a word: "reader"."""
        return self.name.lower()


DUTIES = {
    Role.NONE: "sees nothing",
    Role.READER: "looks and downloads",
    Role.INSPECTOR: "reviews letters and drafts",
    Role.EDITOR: "loads files, sets the marking, signs off and restores",
}


@dataclass(frozen=True)
class Members:
    """Who holds a role: groups as the provider names them, and e-mail addresses in lower case."""

    groups: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Person:
    """Somebody at work with a data set.

    `key` tells people with one name apart; `expires_at` is when the sign-in ends (seconds since
    1970), `signed_in_at` when it began.
    """

    name: str
    email: str | None = None
    role: Role = Role.NONE
    key: str = ""
    signed_in_at: float = 0
    expires_at: float = inf
    is_local: bool = False

    def may(self, needed: Role) -> bool:
        """Whether the person holds the role, or one that includes it."""
        return self.role >= needed


def find_role(
    members: dict[Role, Members], groups: Collection[str], email: str | None = None
) -> Role:
    """Give the highest role that one of the groups, or the e-mail address, is listed for."""
    address = (email or "").casefold()
    held = [
        role
        for role, listed in members.items()
        if listed.groups & set(groups) or address in listed.emails
    ]
    return max(held, default=Role.NONE)
