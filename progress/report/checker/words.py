"""Plain words that stand around a number, and the words that numbers are."""


def split_words(words: str) -> frozenset[str]:
    """Give the words of a text, each once."""
    return frozenset(words.split())


FORCE_NOUNS = split_words("""
    force forces constabulary constabularies service services
""")
PLAN_NOUNS = split_words("""
    plan plans
""")
LETTER_NOUNS = split_words("""
    letter letters
""")
REGION_NOUNS = split_words("""
    region regions
""")
OTHER_NOUNS = split_words("""
    month months year years week weeks day days hour hours element elements criterion
    criteria measure measures strand strands category categories paragraph paragraphs page
    pages section sections chapter chapters figure figures table tables recommendation
    recommendations question questions inspector inspectors officer officers people person
    persons date dates point points report reports step steps thing things area areas part
    parts assessment assessments occasion occasions aspect aspects stage stages way ways
    time times annex annexes reason reasons country countries nation nations outcome
    outcomes finding findings kind kinds type types word words sentence sentences example
    examples organisation organisations agency agencies charity charities commissioner
    commissioners constables member members case cases allegation allegations review reviews
    evidence information inspection inspections theme themes document documents phase phases
    principle principles round rounds exception exceptions minute minutes copy copies line
    lines lesson lessons pound pounds department departments staff employee employees victim
    victims investigation investigations complaint complaints system systems unit units
    crime crimes
""")
NOUNS = {
    noun: kind
    for kind, nouns in (
        ("force", FORCE_NOUNS),
        ("plan", PLAN_NOUNS),
        ("letter", LETTER_NOUNS),
        ("region", REGION_NOUNS),
        ("other", OTHER_NOUNS),
    )
    for noun in nouns
}
ADJECTIVES = split_words("""
    police territorial more further other others remaining the these those such them all of
    welsh english assessed same its their comprehensive new national individual different
    english-speaking submitted separate reinspected inspected which that we local home
    county metropolitan
""")
VERBS = split_words("""
    had have has was were is are did do does could can lacked moved stayed went showed show
    improved reflected reviewed started began remain remained reported fell slipped provided
    sent gave made got needed need wait waited regressed advanced progressed worsened
    deteriorated monitored commenced completed established implemented changed fall move
    stay reach reached submitted produced put not yet cannot may might must should would
    will wholly partly fully only no still saw
""")
MONTHS = split_words("""
    january february march april may june july august september october november december
""")
LABELLED = split_words("""
    section sections figure figures table tables page pages paragraph paragraphs annex
    chapter recommendation version footnote note box part volume appendix question
    regulation article number no line step criterion element
""")
UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
"""
TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: number for number, word in enumerate(UNITS.split())}
TENS = {word: 10 * number for number, word in enumerate(TEN_WORDS.split(), start=2)}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
