"""Words that rules of several rooms look for: the forms of little verbs, relatives and dates."""

BEING = frozenset(["are", "is", "was", "were"])
HAVING = frozenset(["had", "has", "have"])
AUXILIARIES = BEING | HAVING
FINITE_VERBS = AUXILIARIES | {"do", "does", "did"}
RELATIVES = frozenset(["that", "which"])
JUDGING = frozenset(
    ["judged", "judge", "found", "find", "consider", "considered", "think", "regard", "believe"]
)
# The months up to the end of May 2017, by when the plans were to be sent.
PAST_MONTHS = frozenset(["january", "february", "march", "april", "May"])
# What was done in these years was done before the plans were asked for.
EARLIER_YEARS = frozenset(["2014", "2015", "2016"])
