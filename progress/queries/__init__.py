"""Every read of a data set: a connection and Filters in, a DataFrame (or a small record) out."""

from progress.queries.counts import (
    Counted,
    count_categories,
    count_forces,
    count_measures,
    count_outcomes,
    count_regions,
    list_measure_forces,
)
from progress.queries.coverage import Coverage, compare_published, list_letters, read_coverage
from progress.queries.dataset import (
    Dataset,
    read_all_tiles,
    read_assessments,
    read_dataset,
    read_earlier,
    read_last_recorded,
    read_moments,
    read_regions,
)
from progress.queries.findings import read_all_findings, read_findings
from progress.queries.forces import ForceDetails, read_force, read_forces
from progress.queries.moves import count_flows, count_moves, count_short, list_short, read_moves
from progress.queries.regions import (
    BY_NAME,
    NATION,
    WANTED,
    compare_regions,
    count_cells,
    count_region_outcomes,
    find_wanted,
    list_regions,
)

__all__ = [
    "BY_NAME",
    "NATION",
    "WANTED",
    "Counted",
    "Coverage",
    "Dataset",
    "ForceDetails",
    "compare_published",
    "compare_regions",
    "count_categories",
    "count_cells",
    "count_flows",
    "count_forces",
    "count_measures",
    "count_moves",
    "count_outcomes",
    "count_region_outcomes",
    "count_regions",
    "count_short",
    "find_wanted",
    "list_letters",
    "list_measure_forces",
    "list_regions",
    "list_short",
    "read_all_findings",
    "read_all_tiles",
    "read_assessments",
    "read_coverage",
    "read_dataset",
    "read_earlier",
    "read_findings",
    "read_force",
    "read_forces",
    "read_last_recorded",
    "read_moments",
    "read_moves",
    "read_regions",
]
