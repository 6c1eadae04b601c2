"""The words of letters as a draft quotes them, each with its citation."""

from progress.report.picture import Picture


def find_quotation(picture: Picture, force: str, criterion: str) -> tuple[str, str] | None:
    """Give the words that prove a finding and their citation; None where none are recorded."""
    return None
