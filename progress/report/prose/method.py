"""What forces were asked to do, how the assessment was made, and what its words mean."""

from progress.framework import read_framework
from progress.method import read_method
from progress.report.picture import Picture
from progress.report.prose.phrases import (
    Pieces,
    bind,
    count,
    day,
    fact,
    is_empty,
    list_parts,
    name,
    write,
)
from progress.sentences.words import join_words, lower_label


def say_asked() -> Pieces:
    """Say what the recommendation asked of every force."""
    return write(
        *(
            "On ",
            day("recommended_on"),
            " this recommendation was published in ",
            fact("recommender"),
        ),
        *(": “", fact("asked"), ".”"),
    )


def say_deadline() -> Pieces:
    """Say the deadline, and how far from it the evidence closed."""
    return write(
        *("The deadline was ", day("deadline"), ". Evidence for the ", fact("title")),
        *(" closed on ", day("evidence_cutoff"), ", ", fact("distance"), "."),
    )


def say_dates() -> Pieces:
    """Say the dates of the assessment, each as what it is."""
    return write(
        *("The ", fact("title"), " took account of evidence to ", day("evidence_cutoff")),
        *(". The review ran from ", day("review_began"), " to ", day("review_ended")),
        *(". The letters to forces are dated ", day("letters_dated")),
        *(", and the results were published on ", day("published_on")),
        ". Every figure in this report speaks of that date of evidence, unless it names another.",
    )


def say_criteria() -> Pieces:
    """Say on what each force is assessed."""
    labels = [lower_label(criterion.label) for criterion in read_framework().criteria.values()]
    return write(
        *("Each force is assessed on ", fact("criteria"), f" criteria: {join_words(labels)}. "),
        "From the findings follows one category for each force.",
    )


def say_bases(picture: Picture) -> Pieces:
    """Say how many findings there are, and on what they rest."""
    if picture.findings.empty:
        return ()
    found = picture.findings["basis"].value_counts()
    bases = [(slug, label) for slug, label in read_framework().bases.items() if slug in found]
    parts: list[Pieces] = [
        (f"{lower_label(label)}, ", fact(f"findings.{slug}")) for slug, label in bases
    ]
    return write(
        *("This report rests on ", fact("findings"), ". By basis: ", *list_parts(parts, "; "), "."),
        *_say_category_bases(picture),
    )


def _say_category_bases(picture: Picture) -> Pieces:
    """Say for which forces the category is stated or set, where it is not derived for all."""
    bases = read_framework().bases
    stated = (("category_basis", tuple(slug for slug in bases if slug != "inspector")),)
    settled = (("category_basis", ("inspector",)),)
    said: Pieces = ()
    if count(picture, stated):
        said += (
            " A source states the category of ",
            bind("forces", stated, ()),
            " outright (",
            name(stated),
            ").",
        )
    if count(picture, settled):
        said += (
            " An inspector set the category of ",
            bind("forces", settled, ()),
            " (",
            name(settled),
            ").",
        )
    return said


def say_waiting(picture: Picture) -> Pieces:
    """Say which letters a person has yet to look at."""
    if is_empty(picture):
        return ()
    if not picture.coverage.letters:
        return write("No letter to the forces shown is kept in the data set for this assessment.")
    waits = (("letter", ("waiting",)),)
    held = (("letter", ("read", "waiting")),)
    said = write("The data set holds letters to ", bind("of", held, ()), ".")
    if not count(picture, waits):
        return write(*said, " None of them waits for a person.")
    return write(
        *said,
        *(" A person has yet to look at the letters to ", bind("forces", waits, ()), " ("),
        *(name(waits), "), since they leave a criterion open or say something that fits no "),
        "outcome. Until then the criterion is counted as not known.",
    )


def say_published(picture: Picture) -> Pieces:
    """Say whether the counts meet the national totals that were published."""
    totals = picture.published
    if totals.empty:
        return ()
    published: Pieces = ("the national totals published on ", fact("totals_date"))
    if not totals["counted"].sum():
        return write("Nothing is counted yet that could be held against ", *published, ".")
    forces: Pieces = ("Over all ", fact("all_forces"), " forces, ")
    different = totals[totals["published"] != totals["counted"]]
    if different.empty:
        parts: list[Pieces] = [
            (f"{lower_label(row.label)}, ", fact(f"counted.{row.category}"))
            for row in totals.itertuples()
        ]
        return write(*forces, "the counts meet ", *published, ": ", *list_parts(parts, "; "), ".")
    parts = [
        (
            *(f"{lower_label(row.label)}, ", fact(f"counted.{row.category}"), " counted and "),
            *(fact(f"published.{row.category}"), " published"),
        )
        for row in different.itertuples()
    ]
    said = write(
        *forces, "the counts do not meet ", *published, ": ", *list_parts(parts, "; "), "."
    )
    if picture.all_forces == int(totals["counted"].sum()):
        return said
    return write(
        *said, " Number of forces without a settled category here: ", fact("unsettled"), "."
    )


def say_recorded(picture: Picture) -> Pieces:
    """Say when the newest finding was recorded, or the moment that is looked at."""
    if not picture.recorded_at or picture.findings.empty:
        return ()
    if picture.filters.recorded_at:
        return write("The findings are given as they were recorded on ", fact("recorded"), ".")
    return write(
        *(
            "The newest finding used here was recorded on ",
            fact("recorded"),
            ". That is when it entered the ",
        ),
        "data set, and says nothing of when a force acted.",
    )


def say_rule() -> Pieces:
    """Say how a category follows from findings."""
    return write(
        "No rule was published that leads from findings to a category. The rule used here takes "
        "the first line of the table below that holds. A finding that is missing never tips the "
        "balance: a line is used only where every outcome that is missing would lead to the same "
        "category. A category that a source states, or that an inspector sets with a reason, "
        "stands for its force whatever the findings are."
    )


def say_overlap() -> Pieces:
    """Say that the headline measures overlap."""
    labels = [f"“{lower_label(measure.label)}”" for measure in read_framework().measures.values()]
    return write(
        f"The measures {join_words(labels)} can all be true of the same force. Each is a count of "
        "its own. Only the categories exclude each other and add up to all forces."
    )


def say_limit(about: str) -> Pieces:
    """Say what the findings cannot tell. `about`: the title of a limit in data/method.toml."""
    for limit in read_method()["limits"]:
        if limit["title"] == about:
            return write(f"{limit['title']}. {limit['says']}")
    return ()
