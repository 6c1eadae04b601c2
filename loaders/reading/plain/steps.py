"""The steps by which a sentence is made plain before phrases are sought in it.

The order matters. What an aside parts is closed first, since every later step looks for words that
stand together; then what only stands beside the finding is taken out; then what is left is set in
the order in which findings are told; and the turns of the catalogue, which are spelled word by
word, come last.
"""

from collections.abc import Callable
from typing import NamedTuple

from loaders.reading.plain.absolutes import PARTICIPLES, open_absolutes
from loaders.reading.plain.advice import ADVISING, drop_advice
from loaders.reading.plain.answered_denials import SAYING, UNSAYING, give_answer_to_denial
from loaders.reading.plain.asides import (
    CONCEDING,
    CONNECTING,
    drop_bare_asides,
    drop_bare_concessions,
    drop_connectives,
)
from loaders.reading.plain.asides import OPENERS as ASIDE_OPENERS
from loaders.reading.plain.beside_others import OTHERS, tell_of_yours
from loaders.reading.plain.both_halves import join_halves
from loaders.reading.plain.brought_up import BRINGING, drop_what_brings_up
from loaders.reading.plain.claims_answered import CLAIMING, SETTLING, tell_what_became_of_claim
from loaders.reading.plain.counted_objects import COUNTING, NAMING, WORKING, put_counted_first
from loaders.reading.plain.counterfactuals import (
    ASSESSED,
    SENDING,
    WOULD,
    tell_what_was_not_assessed,
    tell_what_was_not_so,
)
from loaders.reading.plain.degrees_set_off import (
    DEGREES,
    EXCEPTING,
    REFLECTING,
    close_degrees,
    tell_what_is_excepted,
)
from loaders.reading.plain.denied_again import COLON, name_what_is_denied
from loaders.reading.plain.did_not_fail import (
    DENYING_LESS,
    FAILING,
    LESS,
    STATES,
    WANTING,
    tell_what_did_not_fail,
    tell_what_was_not_wanting,
    tell_what_was_nothing_less,
)
from loaders.reading.plain.earlier_years import drop_comparison, drop_earlier_asides
from loaders.reading.plain.instruments import INSTRUMENTS, name_purpose
from loaders.reading.plain.inversions import (
    DENIED,
    OPENERS,
    WITHIN,
    put_date_last,
    put_papers_first,
    tell_what_papers_lack,
)
from loaders.reading.plain.left_out_as_done import DONE, tell_what_was_done
from loaders.reading.plain.moved_names import MONITORING, join_parted_name
from loaders.reading.plain.not_meant import MEANING, part_what_is_not_meant
from loaders.reading.plain.not_only import ONLY, tell_last_stage
from loaders.reading.plain.not_without import (
    DENYING,
    DOUBT,
    WITHOUT,
    close_denied_doubt,
    close_denied_lack,
)
from loaders.reading.plain.others_listed import LISTING, name_the_others
from loaders.reading.plain.parted import (
    FINDING,
    NOTHING,
    NOUNS,
    PLACES,
    SEEKING,
    close_nothing,
    close_nouns,
    close_verbs,
    lead_with_neither,
    part_at_nor,
    share_object,
)
from loaders.reading.plain.partners_told import AGREED, EACH, drop_what_is_held
from loaders.reading.plain.plans_carried_out import CARRYING, name_work_carried_out
from loaders.reading.plain.present import PEOPLE, write_present
from loaders.reading.plain.put_first import COUNTED, name_work_again, put_pointer_last
from loaders.reading.plain.questions_answered import WHETHER, give_answer
from loaders.reading.plain.reasons_beside import (
    LEADING,
    REASONS,
    drop_reason_for_judgement,
    drop_reasons,
)
from loaders.reading.plain.reasons_told import GIVING, write_because
from loaders.reading.plain.review_again import ONE, REVIEW, name_review_again
from loaders.reading.plain.shared_units import REVIEWING, SHARING, tell_what_partner_reviewed
from loaders.reading.plain.sought_for_years import LASTING, tell_what_is_routine
from loaders.reading.plain.sought_for_years import SEEKING as SOUGHT_FROM
from loaders.reading.plain.sought_in_vain import SOUGHT, tell_what_was_found
from loaders.reading.plain.told_of_plans import (
    BLANK,
    COVERING,
    DID,
    PARTS,
    PLANS,
    TELLING,
    THINGS,
    TOLD,
    drop_what_plans_tell,
    join_both,
    name_part_of_plans,
    name_what_was_left_blank,
    tell_what_plans_leave_out,
)
from loaders.reading.plain.turns import put_plain
from loaders.reading.plain.watching_software import SOFTWARE, USES, tell_what_is_watched
from loaders.reading.plain.what_was_needed import ASSESSING, NEEDED, name_what_was_needed
from loaders.reading.plain.wishes import WISHING, open_wish
from loaders.reading.text.catalogue import Catalogue
from loaders.reading.text.common_words import EARLIER_YEARS, HAVING
from loaders.reading.text.word_sets import WordSets
from loaders.reading.text.words import Word

_Texts = frozenset[str]


class _Step(NamedTuple):
    """One way of rewriting, asked for where one word of each of `among` stands in the sentence."""

    among: tuple[_Texts, ...]
    rewrite: Callable[[list[Word]], list[Word]]


def _one_of(*words: str) -> _Texts:
    return frozenset(words)


_AFTER_PRONOUN = _one_of(
    "had", "has", "includes", "included", "covers", "covered", "applies", "goes"
)
_COMMA = _one_of(",")
_STEPS = (
    _Step((ADVISING, _one_of("we"), _COMMA), drop_advice),
    _Step((EARLIER_YEARS,), drop_earlier_asides),
    _Step((EARLIER_YEARS,), drop_comparison),
    _Step((_COMMA, DEGREES), close_degrees),
    _Step((_COMMA, EXCEPTING, REFLECTING), tell_what_is_excepted),
    _Step((HAVING, _one_of("been")), close_verbs),
    _Step((_one_of("yet", "still"),), close_verbs),
    _Step((_COMMA, NOUNS | FINDING, PLACES), close_nouns),
    _Step((NOTHING, _one_of("from"), _one_of("which")), close_nothing),
    _Step((_COMMA, SEEKING), share_object),
    _Step((WITHOUT, DENYING), close_denied_lack),
    _Step((DOUBT, _one_of("that")), close_denied_doubt),
    _Step((_COMMA, CONNECTING), drop_connectives),
    _Step((_COMMA, ASIDE_OPENERS), drop_bare_asides),
    _Step((ONE, REVIEW, _one_of("evidence")), name_review_again),
    _Step((OTHERS,), tell_of_yours),
    _Step((LISTING, _one_of("others")), name_the_others),
    _Step((_COMMA, EACH, AGREED), drop_what_is_held),
    _Step((_one_of("capability"), _one_of("capacity"), _one_of(",", "also")), join_halves),
    _Step((WHETHER, _one_of("and")), give_answer),
    _Step((CLAIMING, _one_of("that"), SETTLING), tell_what_became_of_claim),
    _Step((WOULD, _one_of("comprehensive")), tell_what_was_not_so),
    _Step((ASSESSED, SENDING, _one_of("had"), _one_of("have")), tell_what_was_not_assessed),
    _Step((DONE, _one_of("not")), tell_what_was_done),
    _Step((MEANING, _one_of("that")), part_what_is_not_meant),
    _Step((SAYING, UNSAYING), give_answer_to_denial),
    _Step((FAILING, _one_of("not", "nor")), tell_what_did_not_fail),
    _Step((WANTING, _one_of("not", "nor")), tell_what_was_not_wanting),
    _Step((LESS, DENYING_LESS, STATES), tell_what_was_nothing_less),
    _Step((CONCEDING,), drop_bare_concessions),
    _Step((COLON, _one_of("not", "neither", "nor")), name_what_is_denied),
    _Step((ONLY, _one_of("but")), tell_last_stage),
    _Step((BRINGING,), drop_what_brings_up),
    _Step((OPENERS,), put_date_last),
    _Step((WITHIN, DENIED, _one_of("we")), put_papers_first),
    _Step((_one_of("nothing"), _one_of("which"), _one_of("from")), tell_what_papers_lack),
    _Step((NEEDED, ASSESSING), name_what_was_needed),
    _Step((DID, COVERING), tell_what_plans_leave_out),
    _Step((PLANS, TELLING | TOLD), drop_what_plans_tell),
    _Step((_COMMA, _one_of("both"), THINGS), join_both),
    _Step((_one_of("which"), INSTRUMENTS), name_purpose),
    _Step((BLANK,), name_what_was_left_blank),
    _Step((PLANS, PARTS), name_part_of_plans),
    _Step((PEOPLE,), write_present),
    _Step((SHARING, REVIEWING, _one_of("unit"), _COMMA), tell_what_partner_reviewed),
    _Step((PLANS, CARRYING, HAVING), name_work_carried_out),
    _Step((SOUGHT_FROM, LASTING, _one_of("from")), tell_what_is_routine),
    _Step((USES, SOFTWARE), tell_what_is_watched),
    _Step((PARTICIPLES,), open_absolutes),
    _Step((_one_of("neither"),), lead_with_neither),
    _Step((_one_of("neither"), _one_of("nor"), _one_of("comprehensive")), part_at_nor),
    _Step((WISHING,), open_wish),
    _Step((SOUGHT,), tell_what_was_found),
    _Step((_COMMA, _one_of("comprehensive"), LEADING), drop_reason_for_judgement),
    _Step((_COMMA, REASONS), drop_reasons),
    _Step((_COMMA, GIVING), write_because),
    _Step((_one_of(MONITORING),), join_parted_name),
    _Step((_one_of("no"), COUNTED), put_pointer_last),
    _Step((WORKING, COUNTING, NAMING, _COMMA), put_counted_first),
    _Step((_one_of("as"), _one_of("work"), _one_of("it")), name_work_again),
)  # fmt: skip
_SETS = WordSets()
_REQUIRED = tuple((_SETS.require(step.among), step.rewrite) for step in _STEPS)


def make_plain(words: list[Word], catalogue: Catalogue) -> list[Word]:
    """The words of a sentence after every step that has a say in it, and its turns made plain."""
    words = _mark_pronoun(words)
    held = _SETS.bits_of({word.text for word in words})
    for required, rewrite in _REQUIRED:
        if required & held == required:
            rewritten = rewrite(words)
            if rewritten is not words:
                words = rewritten
                held = _SETS.bits_of({word.text for word in words})
    return put_plain(words, catalogue)


def _mark_pronoun(words: list[Word]) -> list[Word]:
    """ "That had yet to begin", "that includes A": "that" is a pronoun here."""
    if len(words) > 1 and words[0].text == "that" and words[1].text in _AFTER_PRONOUN:
        return [words[0]._replace(text="this"), *words[1:]]
    return words
