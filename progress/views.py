"""The SQL of the public views, made from the framework.

The same SQL with a moment in it gives the picture as it was recorded then: every function takes
`as_recorded`, and with it the text holds the named parameter :recorded (UTC, ISO 8601).
"""

from progress.framework import CATEGORY, MISSING, STATED_LINE, read_framework


def current_findings_sql(as_recorded: bool = False) -> str:
    """Give the newest row of each finding that is not withdrawn.

    Columns: assessment, force, criterion, outcome, basis, source, author, recorded_at, evidence
    (the text of its passages, None where none is recorded), document, finding (ids), is_confirmed
    (1 where a person confirmed it, or recorded it themselves, else 0).
    """
    return f"""SELECT f.assessment, f.force, f.criterion, f.outcome, f.basis, f.source, f.author,
    f.recorded_at,
    (SELECT group_concat(text, ' […] ') FROM (
        SELECT p.text FROM finding_passages fp JOIN passages p ON p.id = fp.passage
        WHERE fp.finding = f.id ORDER BY p.start, p.id)) AS evidence,
    (SELECT p.document FROM finding_passages fp JOIN passages p ON p.id = fp.passage
        WHERE fp.finding = f.id LIMIT 1) AS document,
    f.id AS finding,
    {is_confirmed_sql("f.id", as_recorded)} AS is_confirmed
FROM findings f
WHERE f.outcome IS NOT NULL
    AND f.id = ({_newest("f.assessment", "f.force", "f.criterion", as_recorded)})"""


def is_confirmed_sql(finding: str, as_recorded: bool = False) -> str:
    """Give the expression that says whether the newest word on a finding (id) confirms it (1, 0).

    A finding without outcome that is confirmed records that the letter does not say.
    """
    until = " AND v.recorded_at <= :recorded" if as_recorded else ""
    return (
        "coalesce((SELECT v.takes_back IS NULL FROM confirmations v "
        f"WHERE v.finding = {finding}{until} ORDER BY v.id DESC LIMIT 1), 0)"
    )


def is_standing_sql(table: str, row: str) -> str:
    """Give the condition that a row of a table stands: no newer one takes it back, nor does it take
    back another.
    """
    return (
        f"{row}.takes_back IS NULL AND NOT EXISTS "
        f"(SELECT 1 FROM {table} back WHERE back.takes_back = {row}.id)"
    )


def force_progress_sql(as_recorded: bool = False) -> str:
    """Give every force for every assessment, found or not, with its category.

    Columns: assessment, force, force_name, short_name, region, country, category, category_basis
    ("derived", or the basis of the finding that states it), category_rule (line of the rule), and
    one column a criterion (outcome, None where there is no finding).
    """
    framework = read_framework()
    criteria = tuple(framework.criteria)
    joins = "\n".join(
        f"LEFT JOIN findings {slug} ON {slug}.id = "
        f"({_newest('a.slug', 'f.slug', _quote(slug), as_recorded)})"
        for slug in (*criteria, CATEGORY)
    )
    outcomes = ", ".join(f"{slug}.outcome AS {slug}" for slug in criteria)
    nothing = " AND ".join(f"{slug}.outcome IS NULL" for slug in criteria)
    rule = " AND ".join(
        f"r.{slug} = coalesce({slug}.outcome, {_quote(MISSING)})"
        for slug in framework.rule_criteria
    )
    return f"""SELECT a.slug AS assessment, f.slug AS force, f.force_name, f.short_name, f.region,
    f.country,
    CASE WHEN {CATEGORY}.outcome IS NOT NULL THEN {CATEGORY}.outcome
        WHEN {nothing} THEN 'not_assessed' ELSE r.category END AS category,
    CASE WHEN {CATEGORY}.outcome IS NOT NULL THEN {CATEGORY}.basis ELSE 'derived' END
        AS category_basis,
    CASE WHEN {CATEGORY}.outcome IS NOT NULL THEN {STATED_LINE} ELSE r.line END AS category_rule,
    {outcomes}
FROM assessments a CROSS JOIN forces f
{joins}
JOIN category_rule r ON {rule}"""


def national_progress_sql() -> str:
    """Give the number of forces in each category, for every assessment; zeros included."""
    return f"""SELECT a.slug AS assessment, o.outcome AS category, count(p.force) AS forces
FROM assessments a CROSS JOIN outcomes o
LEFT JOIN force_progress p ON p.assessment = a.slug AND p.category = o.outcome
WHERE o.criterion = {_quote(CATEGORY)}
GROUP BY a.slug, o.outcome
ORDER BY a.slug, o.rank"""


def current_letters_sql(as_recorded: bool = False) -> str:
    """Give every letter in force: neither withdrawn nor replaced.

    Columns: document, assessment, force, file_name, letter_date, loaded_at, missing (criteria
    without a finding, number), left_open (those among them of which no person has recorded, since
    this letter came, that it does not say), unread (passages that a person has yet to read,
    number), is_waiting (1 where either of the last two is above 0). A passage is read once its
    criterion is settled; one that speaks of no one criterion, once a person confirmed them all.
    """

    def known(alias: str) -> str:
        return f" AND {alias}.loaded_at <= :recorded" if as_recorded else ""

    def count(condition: str) -> str:
        return " + ".join(
            f"EXISTS (SELECT 1 FROM findings c WHERE c.id = "
            f"({_newest('d.assessment', 'd.force', _quote(slug), as_recorded)}) AND ({condition}))"
            for slug in criteria
        )

    criteria = tuple(read_framework().criteria)
    confirmed = is_confirmed_sql("c.id", as_recorded)
    settled = f"c.outcome IS NOT NULL OR c.recorded_at >= l.loaded_at AND {confirmed}"
    looked_at = f"(c.outcome IS NOT NULL OR c.recorded_at >= l.loaded_at) AND {confirmed}"
    of_passage = _newest("d.assessment", "d.force", "p.criterion", as_recorded)
    return f"""SELECT document, assessment, force, file_name, letter_date, loaded_at,
    missing, left_open, unread,
    left_open > 0 OR unread > 0 AS is_waiting
FROM (SELECT d.id AS document, d.assessment, d.force, d.file_name, d.letter_date, l.loaded_at,
    {len(criteria)} - ({count("c.outcome IS NOT NULL")}) AS missing,
    {len(criteria)} - ({count(settled)}) AS left_open,
    (SELECT count(*) FROM passages p WHERE p.document = d.id AND p.kind = 'unread'
        AND NOT EXISTS (SELECT 1 FROM findings c WHERE c.id = ({of_passage}) AND ({settled}))
        AND NOT (p.criterion IS NULL AND {len(criteria)} = {count(looked_at)})) AS unread
FROM documents d JOIN loads l ON l.id = d.load{known("l")}
WHERE NOT EXISTS (SELECT 1 FROM loads w WHERE w.withdraws = d.load{known("w")})
    AND NOT EXISTS (SELECT 1 FROM documents n JOIN loads m ON m.id = n.load
        WHERE n.replaces = d.id{known("m")}
        AND NOT EXISTS (SELECT 1 FROM loads v WHERE v.withdraws = m.id{known("v")})))"""


VIEWS = {
    "current_findings": current_findings_sql,
    "force_progress": force_progress_sql,
    "national_progress": national_progress_sql,
    "current_letters": current_letters_sql,
}


def _newest(assessment: str, force: str, criterion: str, as_recorded: bool) -> str:
    until = " AND n.recorded_at <= :recorded" if as_recorded else ""
    return (
        f"SELECT max(n.id) FROM findings n WHERE n.assessment = {assessment} "
        f"AND n.force = {force} AND n.criterion = {criterion}{until}"
    )


def _quote(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"
