"""The command line: python -m progress.report …

Exit 0: the report is written. 2: nothing was written.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from progress import queries
from progress.command_line import (
    FILE,
    SETTINGS,
    STANDING_FILE,
    database_option,
    ending_cleanly,
    stop,
)
from progress.database import open_reader
from progress.filters import Filters
from progress.framework import read_framework
from progress.report.document import Document


class Command(click.Command):
    """The command, with what it may meet turned into one clean line each."""

    def invoke(self, ctx: click.Context) -> Any:
        with ending_cleanly(LookupError, interrupted="Stopped. Nothing was written."):
            return super().invoke(ctx)


@click.command(cls=Command, context_settings=SETTINGS)
@database_option(type=STANDING_FILE, required=True)
@click.option("--assessment", metavar="SLUG", help="The assessment; else the newest.")
@click.option("--region", "regions", metavar="NAME", multiple=True, help="A region; repeatable.")
@click.option("--country", "countries", metavar="NAME", multiple=True, help="England or Wales.")
@click.option("--category", "categories", metavar="SLUG", multiple=True, help="A category.")
@click.option("--since", metavar="SLUG", help="The earlier assessment to compare with.")
@click.option(
    "--draft", "name", metavar="NAME", help="A kept draft; its own filters and assessment hold."
)
@click.option(
    "--template",
    type=STANDING_FILE,
    help="A Word file that gives styles, header and footer.",
)
@click.option("--html", "is_html", is_flag=True, help="Write HTML in place of Word.")
@click.option("--output", type=FILE, required=True, help="The report.")
def report(
    database: Path,
    assessment: str | None,
    regions: tuple[str, ...],
    countries: tuple[str, ...],
    categories: tuple[str, ...],
    since: str | None,
    name: str | None,
    template: Path | None,
    is_html: bool,
    output: Path,
) -> None:
    """Write the draft of the national report, in Word or HTML.

    What the checker finds, and what is said of a template, goes to standard error.
    """
    from progress.report.checker import check_draft
    from progress.report.facts import describe
    from progress.report.keeping import read_draft
    from progress.report.outline import draft_report
    from progress.report.picture import read_picture
    from progress.report.rendering import write_document

    if name and (assessment or regions or countries or categories or since):
        stop("--draft stands alone: a kept draft has filters and an assessment of its own.")
    with closing(open_reader(database)) as connection:
        if name:
            draft = read_draft(connection, name).draft
            picture = read_picture(connection, draft.scope.filters, draft.scope.since)
        else:
            _demand_known(connection, regions, countries, categories)
            slug = assessment or _find_newest(connection)
            filters = Filters(slug, regions, countries, categories)
            picture = read_picture(connection, filters, since)
            draft = draft_report(picture)
    document = write_document(draft, picture, describe(picture, draft.title))
    for remark in check_draft(draft, picture):
        click.echo(f"CHECK  {remark.words}", err=True)
    data, remarks = _write(document, template, is_html)
    for remark in remarks:
        click.echo(f"TEMPLATE  {remark}", err=True)
    output.write_bytes(data)
    click.echo(f"{draft.title}: {document.facts['Filters']}.")
    click.echo(f"Written to {output} ({len(data) / 1000:,.0f} kB).")


def _write(
    document: Document, template: Path | None, is_html: bool
) -> tuple[bytes, tuple[str, ...]]:
    """The heavy libraries are loaded only where they are needed."""
    if is_html:
        from progress.report.page import write_html

        unused = "An HTML report has a style of its own: the template is not used."
        return write_html(document), (unused,) if template else ()
    from progress.report.word import write_word

    written = write_word(document, template.read_bytes() if template else None)
    return written.data, written.remarks


def _find_newest(connection: sqlite3.Connection) -> str:
    """The assessment that the dashboard opens on too."""
    assessments = queries.read_assessments(connection)
    if assessments.empty:
        raise LookupError("The data set holds no assessment yet.")
    return assessments["slug"][0]


def _demand_known(
    connection: sqlite3.Connection,
    regions: tuple[str, ...],
    countries: tuple[str, ...],
    categories: tuple[str, ...],
) -> None:
    """A filter that nothing answers to is a slip: it must not give a report on no force."""
    places = queries.read_regions(connection)
    for option, chosen, known in (
        ("--region", regions, list(places["region"])),
        ("--country", countries, sorted(set(places["country"]))),
        ("--category", categories, list(read_framework().categories)),
    ):
        for one in chosen:
            if one not in known:
                raise LookupError(f"{option} {one}: there is no such one. Use {', '.join(known)}.")


if __name__ == "__main__":
    report(prog_name="python -m progress.report")
