"""The tables of a draft."""

from collections.abc import Sequence

from progress.framework import (
    CATEGORY,
    MISSING,
    Outcome,
    Tone,
    read_framework,
)
from progress.report.charts import say_source
from progress.report.document import Grid
from progress.report.picture import Picture

FROM_FRAMEWORK = "Source: the framework of this assessment."
Cell = tuple[str, Tone | None]


def list_forces(picture: Picture, block: str = "") -> Grid | None:
    """Give every force shown with its category and outcomes."""
    if picture.forces.empty:
        return None
    criteria = read_framework().criteria
    rows = [
        [
            (row["force_name"], None),
            (row["region"], None),
            *(_show(_find_outcome(slug, row[slug])) for slug in (CATEGORY, *criteria)),
        ]
        for row in picture.forces.to_dict("records")
    ]
    return _lay_out(
        picture,
        "Every force: category and outcomes",
        ("Force", "Region", "Category", *(criterion.label for criterion in criteria.values())),
        rows,
        block,
    )


def tabulate_criteria(picture: Picture, block: str = "") -> Grid | None:
    """Give how many forces have each outcome of each criterion."""
    if picture.forces.empty:
        return None
    rows = [
        [
            (row.criterion_label, None),
            _show(_find_outcome(row.criterion, row.outcome)),
            (str(row.forces), None),
            (str(row.of), None),
        ]
        for row in picture.outcomes.itertuples(index=False)
    ]
    columns = ("Criterion", "Outcome", "Forces", "Of")
    return _lay_out(picture, "Outcomes on each criterion", columns, rows, block)


def tabulate_regions(picture: Picture, block: str = "") -> Grid | None:
    """Give how many forces of each region have each category."""
    counts = picture.region_counts
    if counts.empty:
        return None
    categories = read_framework().categories
    numbers = counts.pivot(index="region", columns="category", values="forces")
    rows = [
        [
            (region, None),
            *((str(numbers.at[region, slug]), None) for slug in categories),
            (str(numbers.loc[region].sum()), None),
        ]
        for region in numbers.index
    ]
    totals = ["All forces shown", *(numbers[slug].sum() for slug in categories)]
    rows.append([*((str(cell), None) for cell in totals), (str(numbers.to_numpy().sum()), None)])
    columns = ("Region", *(category.label for category in categories.values()), "Forces")
    return _lay_out(picture, "Forces in each category, by region", columns, rows, block)


def tabulate_region_criteria(picture: Picture, block: str = "") -> Grid | None:
    """Give how many forces of each region have the best outcome of each criterion: "2 of 4"."""
    forces = picture.forces
    if forces.empty:
        return None
    criteria = read_framework().criteria
    rows: list[list[Cell]] = []
    is_open = False
    for region in (*picture.regions, None):
        within = forces if region is None else forces[forces["region"] == region]
        assessed = within[within["category"] != "not_assessed"]
        row: list[Cell] = [(region or "All forces shown", None)]
        for slug, criterion in criteria.items():
            best = int((assessed[slug] == criterion.outcomes[0].slug).sum())
            unknown = int(assessed[slug].isna().sum())
            is_open = is_open or bool(unknown)
            aside = f" ({unknown} not known)" if unknown else ""
            row.append((f"{best} of {len(assessed)}{aside}" if len(assessed) else "–", None))
        rows.append(row)
    best_labels = [
        f"{criterion.label}: {criterion.outcomes[0].label[:1].lower()}"
        f"{criterion.outcomes[0].label[1:]}"
        for criterion in criteria.values()
    ]
    notes = ["Each cell gives the forces with the best outcome, of the forces assessed."]
    if (forces["category"] == "not_assessed").any():
        notes.append("Forces that were not assessed are left out; “–” where none was.")
    if is_open:
        notes.append("What is not known may add to a count.")
    return _lay_out(
        picture,
        "Best outcome on each criterion, by region",
        ("Region", *best_labels),
        rows,
        block,
        notes,
    )


def tabulate_flows(picture: Picture, block: str = "") -> Grid | None:
    """Give how many forces went from each category to each; None where nothing is compared."""
    flows = picture.flows
    if flows.empty or picture.since is None:
        return None
    categories = read_framework().categories
    moves = read_framework().moves
    rows = [
        [
            _show(categories[row.category_from]),
            _show(categories[row.category_to]),
            (moves[row.move].label, None),
            (str(row.forces), None),
        ]
        for row in flows.itertuples(index=False)
    ]
    rows.append(
        [("All forces shown", None), ("", None), ("", None), (str(flows["of"].iloc[0]), None)]
    )
    columns = (
        f"In the {_title(picture.since)}",
        f"In the {_title(picture.assessment)}",
        "Change",
        "Forces",
    )
    return _lay_out(
        picture,
        "From category to category",
        columns,
        rows,
        block,
        source=say_source(picture, is_compared=True),
    )


def list_short(picture: Picture, block: str = "") -> Grid | None:
    """Give the forces not known to have started; None where there are none."""
    categories = read_framework().categories
    criteria = read_framework().criteria
    rows = []
    for slug, category in categories.items():
        if category.has_started:
            continue
        for row in picture.forces[picture.forces["category"] == slug].to_dict("records"):
            rows.append(
                [
                    (row["force_name"], None),
                    (row["region"], None),
                    _show(category),
                    *(
                        _show(_find_outcome(name, row[name]))
                        for name in ELEMENTS
                        if name in criteria
                    ),
                ]
            )
    if not rows:
        return None
    elements = (criteria[name].label for name in ELEMENTS if name in criteria)
    return _lay_out(
        picture,
        "Forces not known to have started",
        ("Force", "Region", "Category", *elements),
        rows,
        block,
    )


def tabulate_definitions(picture: Picture, block: str = "") -> Grid | None:
    """Give what every category and outcome means."""
    framework = read_framework()
    rows: list[list[Cell]] = [
        [("Category", None), _show(category), (category.definition, None)]
        for category in framework.categories.values()
    ]
    for criterion in framework.criteria.values():
        rows.append([(criterion.label, None), ("", None), (criterion.definition, None)])
        rows += [
            [(criterion.label, None), _show(outcome), (outcome.definition, None)]
            for outcome in criterion.outcomes
        ]
    missing = framework.missing
    rows.append([("Every criterion", None), _show(missing), (missing.definition, None)])
    return _lay_out(
        picture,
        "What the categories and outcomes mean",
        ("Criterion", "Word", "Meaning"),
        rows,
        block,
        source=FROM_FRAMEWORK,
    )


def tabulate_rule(picture: Picture, block: str = "") -> Grid | None:
    """Give the rule that leads from findings to a category, line by line."""
    framework = read_framework()
    rows: list[list[Cell]] = [
        [
            (str(line.line), None),
            (line.says, None),
            _show(framework.categories[line.category])
            if line.category
            else (
                "As stated" if line.line == 1 else framework.categories["undetermined"].label,
                None,
            ),
        ]
        for line in framework.rule.values()
    ]
    return _lay_out(
        picture,
        "The rule from findings to category",
        ("Line", "First line that holds", "Category"),
        rows,
        block,
        source=FROM_FRAMEWORK,
    )


ELEMENTS = ("it_monitoring", "support_organisations", "ccu_review")


def _find_outcome(criterion: str, slug: str | None) -> Outcome:
    framework = read_framework()
    return framework.outcomes_of(criterion).get(slug or MISSING, framework.missing)


def _show(outcome: Outcome) -> Cell:
    return f"{outcome.tone.symbol} {outcome.label}", outcome.tone


def _title(assessment) -> str:
    return assessment["title"][:1].lower() + assessment["title"][1:]


def _lay_out(
    picture: Picture,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    block: str,
    notes: Sequence[str] = (),
    source: str = "",
) -> Grid:
    return Grid(
        title=title,
        source=source or say_source(picture),
        columns=tuple(columns),
        rows=tuple(tuple(text for text, _ in row) for row in rows),
        notes=tuple(notes),
        tones={
            (place, column): tone
            for place, row in enumerate(rows)
            for column, (_, tone) in enumerate(row)
            if tone
        },
        id=block,
    )
