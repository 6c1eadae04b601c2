"""The draft report that an inspector begins with."""

from collections.abc import Iterator

from progress.framework import CATEGORY, read_framework
from progress.report.draft import (
    Draft,
    Figure,
    Generated,
    Own,
    Quotation,
    Scope,
    Section,
    Table,
)
from progress.report.picture import Picture
from progress.report.quotations import choose_quotations
from progress.report.rendering import look_at

TITLE = "National progress report"
LIMITS = ("What a force had sent by the cut-off", "Absence of evidence", "Forces differ")


def draft_report(picture: Picture) -> Draft:
    """Give the default draft of a report on what the picture shows, looked at as it is now."""
    filters = picture.filters
    draft = Draft(
        title=TITLE,
        scope=Scope(
            assessment=filters.assessment,
            regions=filters.regions,
            countries=filters.countries,
            categories=filters.categories,
            recorded_at=filters.recorded_at,
            since=picture.since["slug"] if picture.since else None,
        ),
        sections=tuple(_list_sections(picture)),
    )
    return look_at(draft, picture)


def _list_sections(picture: Picture) -> Iterator[Section]:
    yield _section(
        "Summary",
        *_paragraphs("status", "scope", "summary", "measures", "progress_in_short"),
    )
    yield _section("What forces were asked to do", *_paragraphs("asked", "deadline"))
    yield _section(
        "How the assessment was made",
        *_paragraphs("dates", "criteria", "coverage", "bases", "waiting", "published", "recorded"),
    )
    if not picture.forces.empty:
        yield from _list_findings(picture)
        yield _section("Annex: all forces", Table(name="forces"))
    yield _section(
        "Annex: method and definitions",
        *_paragraphs("rule"),
        Table(name="rule"),
        *(Generated(name="limit", about=title) for title in LIMITS),
        Table(name="definitions"),
    )


def _list_findings(picture: Picture) -> Iterator[Section]:
    framework = read_framework()
    yield from _national(picture)
    yield _section("Findings on each criterion", Figure(name="criteria"), Table(name="criteria"))
    for slug, criterion in framework.criteria.items():
        yield Section(
            title=criterion.label,
            level=2,
            blocks=(
                *_paragraphs("criterion_asks", "criterion", "criterion_forces", about=slug),
                *_quote(picture, slug),
            ),
        )
    yield _section(
        "Regions",
        *_paragraphs("regions"),
        Figure(name="regions"),
        *(Generated(name="region", about=region) for region in picture.regions),
        Table(name="regions"),
        Table(name="region_criteria"),
    )
    if picture.since:
        yield _section(
            "Progress since the earlier assessment",
            *_paragraphs("between"),
            Generated(name="moves", about=CATEGORY),
            *_paragraphs("moved_forces"),
            Figure(name="moves"),
            *(Generated(name="moves", about=slug) for slug in framework.criteria),
            Table(name="flows"),
            *_paragraphs("move_rule"),
        )
    short = [slug for slug, category in framework.categories.items() if not category.has_started]
    yield _section(
        "Forces still short of the recommendation",
        *_paragraphs("short"),
        *(Generated(name="short_forces", about=slug) for slug in short),
        Table(name="short"),
    )
    yield _section("What happens next", *_paragraphs("still_to_start", "next"), Own())


def _national(picture: Picture) -> Iterator[Section]:
    framework = read_framework()
    yield _section(
        "National findings" if not picture.filters.is_narrowed else "Findings on the forces shown",
        Figure(name="categories"),
        Figure(name="tiles"),
    )
    yield Section(
        title="Categories",
        level=2,
        blocks=tuple(Generated(name="category", about=slug) for slug in framework.categories),
    )
    yield Section(
        title="Headline measures",
        level=2,
        blocks=(
            *(Generated(name="measure", about=slug) for slug in framework.measures),
            *_paragraphs("overlap"),
        ),
    )


def _quote(picture: Picture, criterion: str) -> Iterator[Quotation]:
    """Quote a letter with the best outcome and one with the lowest, where letters are kept."""
    ordered = read_framework().order_of(criterion)
    for force in choose_quotations(picture, criterion, (ordered[0], ordered[-1])):
        yield Quotation(force=force, criterion=criterion)


def _section(title: str, *blocks) -> Section:
    return Section(title=title, blocks=blocks)


def _paragraphs(*names: str, about: str | None = None) -> Iterator[Generated]:
    return (Generated(name=name, about=about) for name in names)
