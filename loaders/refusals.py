"""A source that cannot be taken says where, what stands there, what was expected and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a source, in words for the person who holds the file.

    `place` names the sheet, row, column or page ("" for the file as a whole); `found` is what
    stands there; `expected` what should; `action` what to do about it.
    """

    place: str
    found: str
    expected: str
    action: str

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.found}. Expected: {self.expected}. What to do: {self.action}."


class Refused(Exception):  # noqa: N818  a refusal is an answer, not a fault of the program
    """A source is not loaded. `kind` is a short stable word for the reason, e.g. "scan"."""

    def __init__(self, kind: str, *problems: Problem) -> None:
        self.kind = kind
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))
