"""Many assessments in one data set: the one that ships, described anew under other names."""

from collections.abc import Iterable
from datetime import timedelta

from sqlite_utils import Database

from loaders.assessments import PLAN_REVIEW_2017, read_assessment_file, register_assessment
from progress.database import record


def register_assessments(database: Database, slugs: Iterable[str]) -> None:
    """Register assessments of these slugs, whose evidence closed ever earlier, day by day."""
    shipped = read_assessment_file(PLAN_REVIEW_2017)
    with record(database):
        for days, slug in enumerate(slugs, start=1):
            cutoff = shipped.dates.evidence_cutoff - timedelta(days=days)
            described = shipped.model_copy(
                update={
                    "slug": slug,
                    "title": f"Plan review {slug}",
                    "dates": shipped.dates.model_copy(update={"evidence_cutoff": cutoff}),
                }
            )
            register_assessment(database, described)
