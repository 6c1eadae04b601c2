"""How inspectors name what is counted: the phrases of a draft, each with what it stands for.

A phrase is written in lower case; a hyphen counts as a space. `a/b` means either word. Longer
phrases win over shorter ones.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product

from progress.database import DATA

IT, ORGANISATIONS, UNIT, STRATEGY, PLANS = (
    "it_monitoring",
    "support_organisations",
    "ccu_review",
    "national_strategy",
    "comprehensive",
)
SUBJECTS = {
    IT: """it monitoring | monitoring | monitor | monitors | monitored | it system/systems
        | ict system/systems | computer system/systems | information system/systems | ict
        | information technology | it capability | it work | misuse of systems""",
    ORGANISATIONS: """support organisation/organisations | organisation/organisations
        | organization/organizations | agency/agencies | charity/charities | voluntary sector
        | third sector | voluntary bodies | partner organisation/organisations | partner agencies
        | outside bodies | bodies that support | support groups | support services
        | vulnerable people | vulnerable persons | vulnerable victims
        | those who support the vulnerable""",
    UNIT: """counter corruption unit/units | anti corruption unit/units | ccu | ccus
        | corruption unit/units | counter corruption | unit review/reviews | ccu review/reviews
        | counter corruption unit review/reviews | counter corruption review/reviews
        | evidence of a review | evidence of review | evidence of any review
        | evidence of such a review | capability and capacity | capacity and capability
        | capability or capacity | the unit | their unit/units | its unit | review of the unit""",
    STRATEGY: """national strategy | npcc strategy | npcc national strategy | the strategy | npcc
        | national police chiefs council | national police chiefs' council | chief officers strategy
        | strategy agreed | strategy of april | strategy""",
    "category": """work | plan/plans | implementing | implement | implementation | recommendation
        | category | categories""",
    "both": """both elements | both the elements | the two elements | two elements | both strands
        | both of the elements""",
    "either": """at least one element | at least one of the elements | either element
        | at least one of the two elements | one or both elements | either of the two elements
        | one of the two elements | one or other element | at least one of these elements
        | at least one of its elements | at least one of their elements""",
    "neither": """neither element | neither of the elements | neither of the two elements
        | neither strand""",
}
STATUSES = {
    "in_place": """in place | established | complete | completed | in use | operational
        | up and running | introduced | implemented | able to monitor | could monitor
        | can monitor | have the capability | had the capability | has the capability
        | in operation | finished""",
    "started": """started | start | starting | begun | began | begin | beginning | commenced
        | commence | made a start | got under way | embarked | launched""",
    "under_way": """under way | underway | in progress | being implemented | ongoing
        | in train | in hand""",
    "not_started": """yet to start/begin/commence | yet to be started/begun | not yet started/begun
        | still to start/begin | waiting to start/begin | unstarted | remained to be started
        | had only planned | at the planning stage | planned but not started/begun
        | in the plan but not started/begun | not begun | not started | not commenced
        | remain/remained/remains to start""",
    "no_information": """insufficient information | no information | too little information
        | too thin | not enough information | could not be assessed | cannot be assessed
        | could not assess | not be assessed | unable to assess | unable to be assessed
        | impossible to assess | lack of information | lacked information | inadequate information
        | insufficient detail | too little detail | not sufficient information
        | insufficient evidence to assess | insufficient to assess | not possible to assess
        | lacked sufficient information | provided too little""",
    "reviewed": """reviewed | a review | review | reviews | reviewing | been reviewed
        | evidence of a review | evidence of review | evidence | evident | carried out | undertaken
        | conducted | took place | taken place""",
    "no_evidence": """no evidence | found no evidence | without evidence | lack of evidence
        | lacked evidence | lack evidence | not find evidence | not find any evidence
        | could not find evidence | found none | no sign | absence of evidence
        | evidence was lacking
        | not found evidence | no review | no ccu review | lacked a review | lacked a ccu review
        | lack a ccu review | lacking a review | not reviewed | evidence was not found
        | evidence could not be found | unreviewed | without a review""",
    "reflected": """reflected | reflect | reflects | reflecting | in line with | aligned | align
        | consistent with | took account of | taken account of | take account of | mirrored | mirror
        | followed | follow | in keeping with | drew on""",
    "partly_reflected": """partly reflected | partially reflected | partly reflect
        | partially reflect | partly reflects | reflected in part | reflect in part
        | reflects in part | only partly | only partially | in part | partly in line with
        | partly | partially | to some extent | only some of | some of the national strategy""",
    "not_reflected": """not reflected | not reflect | no reflection of | ignored
        | out of line with""",
    "reflected_any": """reflected or partly reflected | fully reflected or partly reflected
        | reflected fully or partly | fully or partly | wholly or partly | wholly or in part
        | fully or in part
        | in full or in part | at least partly | at least in part | at least partially
        | wholly or partially | fully or partially | partly or fully | in whole or in part""",
    "comprehensive": """comprehensive""",
    "not_comprehensive": """not comprehensive | incomplete | not found comprehensive
        | not to be comprehensive | not found to be comprehensive | less than comprehensive
        | not considered comprehensive | not judged comprehensive | short of comprehensive
        | non comprehensive | far from comprehensive | not have comprehensive
        | not have a comprehensive | no comprehensive | lacked a comprehensive
        | lacked comprehensive | without a comprehensive | without comprehensive""",
    "all_in_place": """all elements in place | all the elements in place | all in place
        | everything in place | all elements were in place | all elements of their plan in place
        | all elements of their plans in place | all elements of the plan in place
        | all of the elements in place | all its elements in place | all their elements in place
        | all elements being in place | every element in place | all elements of its plan in place
        | implemented their plan/plans | fully implemented | carried out their plan/plans
        | completed their plan/plans | implemented in full | all elements had been put in place
        | put all elements in place | implemented all elements | completed all elements
        | all of their elements in place | all elements implemented | all elements complete""",
    "undetermined": """undetermined | no settled category | category is not settled
        | category was not settled | category could not be settled | not be settled
        | do not settle a category | did not settle a category | unsettled""",
    "not_assessed": """not assessed | not been assessed | unassessed | no finding | no findings
        | not reinspected | not inspected | not revisited | not yet assessed""",
    "assessed": """assessed | reinspected | been assessed | were assessed | was assessed | revisited
        | findings | a finding""",
    "forward": """moved forward | move forward | moved forwards | moving forward | improved
        | improve
        | improvement | progressed | advanced | made progress | moved up | moved on
        | better category | moved to a better category | better outcome | made headway
        | got better | gone forward | went forward | forward | rose a category""",
    "back": """moved back | move back | moved backwards | moving back | fell back | gone back
        | slipped
        | slipped back | went back | went backwards | regressed | worsened | deteriorated
        | deteriorate | worse category | moved down | moved to a worse category | declined
        | lost ground | got worse | gone backwards | back | backwards""",
    "stayed": """stayed | stayed the same | unchanged | same category | no change | not change
        | not changed | not moved | not move | remained the same | remained where they were
        | stood still | remained in the same category | stayed in the same category
        | stayed where they were | remained unchanged""",
    "now_assessed": """could be assessed this time | could now be assessed | now be assessed
        | can now be assessed | could be assessed for the first time""",
    "no_longer_assessed": """no longer be assessed | could not be assessed this time
        | could no longer be assessed""",
    "not_comparable": """not be compared | cannot be compared | could not be compared
        | not comparable | not known in one or both""",
    "missing": """not known | unknown | no outcome | no outcome recorded | not recorded
        | no finding recorded""",
    "waiting": """wait for a person | waits for a person | waiting for a person | await a person
        | awaiting a person | wait to be read | waiting to be read | waiting for an inspector
        | wait for an inspector | awaiting an inspector | need a person | still wait | wait""",
}
DENIALS = """not | no | never | neither | nor | without | lacked | lack | lacks | lacking
        | failed to
    | fail to | cannot | absence of | unable to | hadn't | haven't | hasn't | didn't | wasn't
    | weren't | isn't | aren't | couldn't | doesn't | don't"""
TIES = """had | have | has | did | do | does | was | were | is | are | been | so"""
EXCLUDES = """except | except for | apart from | other than | with the exception of | excepting
        | bar
    | save for | excluding | aside from"""
CONTRASTS = """unlike | compared with | compared to | in contrast to | in contrast with
    | as opposed to | as against | rather than"""
SKIPPED = """not the case | not true | on evidence to | evidence to | evidence cut off
        | evidence cutoff | plan review
    | desk based review | the time of the review | this review | our review | the review
    | first review | earlier review | previous review | further review | the evidence
    | all in all | at all | after all | above all | first half | second half | police force area
    | start of the | no later than | not only | no doubt | no matter | of course
    | one another | each other | at the same time | on the one hand | one by one
    | the one hand | and so on | so far | so that | either way | few months | few weeks
    | few years | in place of"""
LIMITS = {
    ">=": """at least | no fewer than | no less than | not fewer than | not less than
        | a minimum of | or more""",
    ">": """more than | over | above | greater than | upwards of""",
    "<=": """at most | no more than | not more than | up to | a maximum of | not exceeding
        | or fewer""",
    "<": """fewer than | less than | under | below""",
    "nearly": """nearly | almost | just under | close to | just short of | slightly under
        | a little under | approaching | just fewer than | just less than | slightly fewer than
        | slightly less than""",
    "beyond": """just over | slightly more than | a little over | slightly over | just more than
        | a little more than | just above""",
    "about": """about | around | approximately | roughly | some | circa | in the region of
        | or so""",
    "=": """exactly | only | just | precisely | as few as | as many as | a total of | merely""",
}
PLACES = {
    "North East": "north east | north eastern",
    "North West": "north west | north western",
    "Yorkshire and the Humber": "yorkshire and the humber | yorkshire and humber | yorkshire",
    "East Midlands": "east midlands",
    "West Midlands": "the west midlands | west midlands region | west midlands forces",
    "East of England": "east of england | eastern region | eastern",
    "London": "london",
    "South East": "south east | south eastern",
    "South West": "south west | south western",
    "Wales": "wales | welsh",
    "England": "england | english",
    "nation": "england and wales | nationally | national picture | across the country",
}
TABLE_COLUMNS = ("force_name", "short_name", "welsh_name", "pfa_name", "police_uk_name")
Phrase = tuple[str, ...]
Entry = tuple[Phrase, str, str]
Lexicon = Mapping[str, Mapping[str, tuple[Entry, ...]]]


@cache
def read_lexicon() -> Lexicon:
    """Give, by first and second word ("" where there is none), the phrases that begin with them:
    words, kind, meaning; longest first.

    Kinds: "subject", "status", "not", "tie", "except", "contrast", "limit", "place", "force",
    "skip" (what only looks like one of these).
    """
    entries: dict[Phrase, tuple[str, str]] = {}
    for kind, table in (
        ("tie", {"": TIES}),
        ("not", {"": DENIALS}),
        ("skip", {"": SKIPPED}),
        ("subject", SUBJECTS),
        ("status", STATUSES),
        ("except", {"": EXCLUDES}),
        ("contrast", {"": CONTRASTS}),
        ("limit", LIMITS),
        ("place", PLACES),
    ):
        for meaning, phrases in table.items():
            for phrase in _spell_out(phrases):
                entries[phrase] = (kind, meaning or " ".join(phrase))
    for slug, names in read_force_names().items():
        for name in names:
            entries[name] = ("force", slug)
    found: dict[str, dict[str, list[Entry]]] = {}
    for phrase, (kind, meaning) in entries.items():
        second = phrase[1] if len(phrase) > 1 else ""
        found.setdefault(phrase[0], {}).setdefault(second, []).append((phrase, kind, meaning))
    return {
        first: {
            second: tuple(sorted(listed, key=lambda entry: -len(entry[0])))
            for second, listed in by_second.items()
        }
        for first, by_second in found.items()
    }


@cache
def read_force_names() -> dict[str, tuple[Phrase, ...]]:
    """Give every name of each force by its slug: official, short, Welsh and usual ones."""
    with (DATA / "forces.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["slug"]: tuple(
                {
                    words
                    for name in (
                        *(row[column] for column in TABLE_COLUMNS),
                        *row["aliases"].split(";"),
                    )
                    if (words := split_name(name)) and len("".join(words)) > 2
                }
            )
            for row in csv.DictReader(file)
        }


def split_name(name: str) -> Phrase:
    """Give the words of a name as the checker reads them: "&" as "and", no hyphens or commas."""
    return tuple(name.lower().replace("&", " and ").replace("-", " ").replace(",", " ").split())


def _spell_out(phrases: str) -> Iterable[Phrase]:
    for phrase in phrases.split("|"):
        yield from product(*(word.split("/") for word in phrase.split()))
