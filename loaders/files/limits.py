"""The refusals that every kind of file shares, and the limits they speak of."""

from loaders.refusals import Problem, Refused

LONGEST_SECONDS = 10
MOST_MEGABYTES = 500
LARGEST_FILE = 25 << 20
MOST_INFLATED = 100 << 20


def refuse(kind: str, found: str, expected: str, action: str, place: str = "") -> Refused:
    """A refusal for one reason; `place` is "" where it concerns the file as a whole."""
    return Refused(kind, Problem(place, found, expected, action))


def refuse_time() -> Refused:
    """The file took too long to read."""
    return refuse(
        "too slow",
        f"a file that could not be read within {LONGEST_SECONDS} seconds",
        "an ordinary file, which is read in a moment",
        "open it in its own program, save it as a new file (a long table as CSV) and load that",
    )


def refuse_memory() -> Refused:
    """The file took too much memory, or broke its parser off."""
    return refuse(
        "too much memory",
        f"a file that needs more than {MOST_MEGABYTES} MB of memory to read, or is so damaged "
        "that reading it broke off",
        "an ordinary file of a few pages or sheets",
        "open it in its own program, save it as a new file and load that",
    )


def refuse_broken(what: str, why: str, place: str = "") -> Refused:
    """The file is of the right type, but cannot be opened."""
    return refuse(
        "broken",
        f"{what} that cannot be read ({why})",
        f"{what} that opens in its own program",
        "obtain the file again, or open it, save it as a new file and load that",
        place,
    )


def refuse_password(what: str) -> Refused:
    """The file asks for a password."""
    return refuse(
        "password",
        f"{what} protected by a password",
        f"{what} that opens without one",
        "save a copy without the password and load that",
    )


def refuse_type(found: str, name: str, wanted: str, action: str) -> Refused:
    """The content is not what is wanted here, or not what the file name says."""
    return refuse("wrong type", f"{found} under the name “{name}”", wanted, action)
