"""Every read of a data set: a connection and Filters in, a DataFrame (or a small record) out."""

from progress.queries.acts import list_acts
from progress.queries.bases import count_category_bases, count_finding_bases
from progress.queries.changes import list_changes
from progress.queries.checks import MET, MISSED, OPEN, WHOLE_FILE, run_checks
from progress.queries.completeness import (
    FOUND,
    UNKNOWN,
    WAITS,
    count_completeness,
    list_waiting,
    read_completeness,
)
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
    read_names,
    read_regions,
)
from progress.queries.evidence import read_evidence
from progress.queries.findings import read_all_findings, read_findings
from progress.queries.forces import ForceDetails, read_force, read_forces
from progress.queries.letters import Letter, Passage, read_document, read_letter
from progress.queries.loads import ALL_LOADS, NEWEST, ORDERS, list_loads, list_standing_loads
from progress.queries.moves import count_flows, count_moves, count_short, list_short, read_moves
from progress.queries.profile import compare_force, read_history
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
    "ALL_LOADS",
    "BY_NAME",
    "FOUND",
    "MET",
    "MISSED",
    "NATION",
    "NEWEST",
    "OPEN",
    "ORDERS",
    "UNKNOWN",
    "WAITS",
    "WANTED",
    "WHOLE_FILE",
    "Counted",
    "Coverage",
    "Dataset",
    "ForceDetails",
    "Letter",
    "Passage",
    "compare_force",
    "compare_published",
    "compare_regions",
    "count_categories",
    "count_category_bases",
    "count_cells",
    "count_completeness",
    "count_finding_bases",
    "count_flows",
    "count_forces",
    "count_measures",
    "count_moves",
    "count_outcomes",
    "count_region_outcomes",
    "count_regions",
    "count_short",
    "find_wanted",
    "list_acts",
    "list_changes",
    "list_letters",
    "list_loads",
    "list_measure_forces",
    "list_regions",
    "list_short",
    "list_standing_loads",
    "list_waiting",
    "read_all_findings",
    "read_all_tiles",
    "read_assessments",
    "read_completeness",
    "read_coverage",
    "read_dataset",
    "read_document",
    "read_earlier",
    "read_evidence",
    "read_findings",
    "read_force",
    "read_forces",
    "read_history",
    "read_last_recorded",
    "read_letter",
    "read_moments",
    "read_moves",
    "read_names",
    "read_regions",
    "run_checks",
]
