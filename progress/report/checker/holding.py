"""Who holds what, for quick counting: the forces of a picture as sets of bits."""

from collections.abc import Iterable
from functools import cached_property

from progress.framework import MISSING
from progress.report.checker.meanings import Meaning, Where
from progress.report.picture import Picture
from progress.report.values import ASSESSED

COUNTRIES = ("England", "Wales")


class Holding:
    """The forces of a picture. A set of forces is an int, one bit a force, in order of name."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        forces = picture.forces if picture.everywhere is None else picture.everywhere
        self._forces = forces
        self.slugs: list[str] = list(forces["force"])
        self.names: dict[str, str] = dict(zip(forces["force"], forces["short_name"], strict=True))
        self._places = {slug: 1 << at for at, slug in enumerate(self.slugs)}
        self.all = (1 << len(self.slugs)) - 1
        self.shown = self.pick(picture.forces["force"])
        self._names = frozenset(forces.columns)
        self._selected: dict[Where, int] = {}
        self._columns: dict[str, dict[str, int]] = {}

    def pick(self, forces: Iterable[str]) -> int:
        """Give the set of these forces (slugs)."""
        chosen = 0
        for slug in forces:
            chosen |= self._places.get(slug, 0)
        return chosen

    def list(self, chosen: int) -> list[str]:
        """Give the slugs of a set, in alphabetical order of name."""
        return [slug for at, slug in enumerate(self.slugs) if chosen >> at & 1]

    def tells(self, meaning: Meaning) -> bool:
        """Whether forces have every column of these selections."""
        for where in meaning:
            for column, _ in where:
                if column not in self._names:
                    return False
        return True

    def where(self, where: Where) -> int:
        """Give the forces that a selection leaves."""
        chosen = self._selected.get(where)
        if chosen is None:
            chosen = self._selected[where] = self._select(where)
        return chosen

    def _select(self, where: Where) -> int:
        chosen = self.all
        for column, values in where:
            if column == "assessed_now":
                chosen &= ~self._column("category").get("not_assessed", 0)
                continue
            held = self._column(column)
            some = 0
            for value in values:
                some |= held.get(value, 0)
            chosen &= some
        return chosen

    def mean(self, meaning: Meaning) -> int:
        """Give the forces for which any of several selections holds."""
        chosen = 0
        for where in meaning:
            chosen |= self.where(where)
        return chosen

    def value_of(self, force: str, column: str) -> str:
        """Give what a force holds in a column."""
        bit = self._places[force]
        return next((v for v, held in self._column(column).items() if held & bit), MISSING)

    @cached_property
    def assessed(self) -> int:
        """Give the forces that were assessed."""
        return self.where(ASSESSED)

    @cached_property
    def waiting(self) -> int:
        """Give the forces with something in their letters that waits for a person."""
        return self.pick(self.picture.waiting["force"])

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Give the year that means the earlier assessment, where it has one of its own."""
        picture = self.picture
        if not picture.since:
            return ()
        now, then = (
            {row[name][:4] for name in ("evidence_cutoff", "review_ended", "published_on")}
            for row in (picture.assessment, picture.since)
        )
        return tuple(sorted(then - now))

    def _column(self, column: str) -> dict[str, int]:
        if column not in self._columns:
            held: dict[str, int] = {}
            for at, value in enumerate(self._forces[column].tolist()):
                known = value if isinstance(value, str) else MISSING
                held[known] = held.get(known, 0) | 1 << at
            self._columns[column] = held
        return self._columns[column]
