"""What a report says of itself: title, marking, data set, filters and dates."""

from progress.filters import say_compared, say_evidence, say_moment
from progress.report.picture import Picture


def describe(picture: Picture, title: str) -> dict[str, str]:
    """Give what a report says of itself, line by line, as every download does."""
    recorded = picture.recorded_at
    return {
        "Title": title,
        "Marking": picture.dataset.full_marking,
        "Data set": picture.dataset.title,
        "Revision": str(picture.dataset.revision),
        "Forces shown": f"{len(picture.forces)} of {picture.all_forces}",
        "Filters": say_compared(picture.filters, picture.assessment, picture.since),
        "Evidence": say_evidence(picture.assessment, picture.since),
        "Recorded": say_moment(recorded) if recorded else "nothing is recorded yet",
    }
