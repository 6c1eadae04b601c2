"""The summary, and what the data set is."""

from progress.framework import CATEGORY, UNSETTLED, read_framework
from progress.report.picture import Picture
from progress.report.prose.measures import say_measure, say_rest_of_started, say_started
from progress.report.prose.phrases import (
    HAD_STARTED,
    NOT_SETTLED,
    TOO_THIN,
    Pieces,
    bind,
    count,
    count_and_name,
    day,
    fact,
    is_empty,
    is_unassessed,
    list_parts,
    name,
    on_evidence,
    say_nothing_found,
    write,
)
from progress.report.values import ASSESSED, ASSESSED_TWICE

STATUS = {
    "example": (
        "EXAMPLE: the outcomes in this report are invented. They show what a report looks like and "
        "say nothing of any force."
    ),
    "published": (
        "This report rests on the public record, which is incomplete. That a force has no finding "
        "in it says nothing of that force."
    ),
    "inspectorate": "The findings in this report are draft findings until each is confirmed.",
}


def say_status(picture: Picture) -> Pieces:
    """Say what the data set is: invented, incomplete, or in draft."""
    return write(STATUS.get(picture.dataset.kind, ""))


def say_scope(picture: Picture) -> Pieces:
    """Say which forces the report covers, where they are not all, and the moment it looks at."""
    if is_empty(picture):
        return write("No force matches the filters of this report: ", fact("filters"), ".")
    covered = write("This report covers ", fact("shown"), ": ", fact("filters"), ".")
    if not picture.filters.is_narrowed:
        covered = ()
    if not picture.filters.recorded_at:
        return covered
    space = " " if covered else ""
    return write(
        *covered, f"{space}It gives the findings as they were recorded on ", fact("recorded"), "."
    )


def say_summary(picture: Picture) -> Pieces:
    """Say what was asked by when, and how many forces had started."""
    if is_empty(picture):
        return ()
    asked = (
        *("On ", day("recommended_on"), ", every force was asked to ", fact("recommendation")),
        *(", by ", day("deadline"), ". "),
    )
    if is_unassessed(picture):
        return write(asked, say_nothing_found(picture))
    covered: Pieces = ()
    if count(picture, ((CATEGORY, ("not_assessed",)),)):
        covered = ("At least one finding is recorded for ", bind("of", ASSESSED, ()), ". ")
    return write(
        *(asked, covered, on_evidence(), say_started(picture), "."), say_rest_of_started(picture)
    )


def say_measures(picture: Picture) -> Pieces:
    """Say the three headline measures, which overlap, one by one."""
    if is_empty(picture) or is_unassessed(picture):
        return ()
    said = [say_measure(picture, slug) for slug in read_framework().measures]
    return write(
        *("Each measure is a count of its own, on evidence to ", day("evidence_cutoff"), ": "),
        *list_parts(said, "; "),
        ". One force may be counted in several of them, so they are never added together.",
    )


def say_coverage(picture: Picture) -> Pieces:
    """Say how many forces were assessed, and which were not."""
    if is_empty(picture):
        return ()
    if is_unassessed(picture):
        return say_nothing_found(picture)
    missing = ((CATEGORY, ("not_assessed",)),)
    said = write(
        "At least one finding is recorded for ",
        bind("of", ASSESSED, ()),
        " in the ",
        fact("title"),
        ".",
    )
    if not count(picture, missing):
        return said
    return write(
        *said,
        *(" Not assessed: ", bind("forces", missing, ()), " (", name(missing), ")."),
        " Forces that were not assessed are no part of any count of outcomes: shares are of the "
        "forces assessed, and say nothing of the others.",
    )


def say_progress_in_short(picture: Picture) -> Pieces:
    """Say how many forces moved forward since the earlier assessment."""
    if is_empty(picture) or not picture.since or count(picture, ASSESSED_TWICE) < 2:
        return ()
    forward = ((f"{CATEGORY}_move", ("forward",)),)
    unclear = ((f"{CATEGORY}_move", ("not_comparable", "now_assessed", "no_longer_assessed")),)
    return write(
        *("Between evidence to ", day("evidence_cutoff", True), " and evidence to "),
        *(day("evidence_cutoff"), ", ", bind("of", forward, ASSESSED_TWICE, unclear)),
        " moved to a better category.",
    )


def say_next(picture: Picture) -> Pieces:
    """Say what is still open in the findings, for what happens next."""
    if is_empty(picture):
        return ()
    waits = (("letter", ("waiting",)),)
    undetermined = ((CATEGORY, ("undetermined",)),)
    missing = ((CATEGORY, ("not_assessed",)),)
    said: list[Pieces] = [
        (f"{what} ", *count_and_name(picture, where))
        for what, where in (
            ("a person has yet to look at the letters to", waits),
            ("the category is undetermined for", undetermined),
            ("no finding is recorded for", missing),
        )
        if count(picture, where)
    ]
    if not said:
        return write("Every force shown has a category, and no letter waits for a person.")
    return write("In the findings themselves this is open: ", *list_parts(said, "; "), ".")


def say_still_to_start(picture: Picture) -> Pieces:
    """Say how many forces the recommendation is still open for."""
    if is_empty(picture) or is_unassessed(picture):
        return ()
    short = tuple(
        slug
        for slug, found in read_framework().categories.items()
        if not found.has_started and slug not in UNSETTLED
    )
    where = ((CATEGORY, short),)
    if not count(picture, where):
        return ()
    return write(
        *("The recommendation asked every force to have started by ", day("deadline"), ". "),
        *(on_evidence(), bind("of", HAD_STARTED, ASSESSED, NOT_SETTLED, TOO_THIN)),
        " had done so.",
    )
