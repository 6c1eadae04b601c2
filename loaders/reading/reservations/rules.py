"""Rules of language that keep an outcome from being asserted.

It may be another thing that is in place, what the force says of itself, what hangs on something
else or is of another year. Each rule takes a sentence and a statement and gives the reason in plain
words, or None.
"""

from loaders.reading.asking import Rule
from loaders.reading.negation.reach import may_be_denied_above
from loaders.reading.reservations.agents import (
    is_begun_by_somebody,
    is_done_by_another_body,
    is_done_by_us,
    is_not_done_by_these,
    is_of_an_organisation,
)
from loaders.reading.reservations.around import (
    is_denied_outside_its_aside,
    is_intended_that,
    is_of_any,
    is_unseen_in_aside,
)
from loaders.reading.reservations.claims import (
    is_expected_of_papers,
    is_only_looked_for,
    is_said_by_the_force,
)
from loaders.reading.reservations.denied_judgements import (
    is_denied_with_others,
    is_denied_with_what_is_before,
)
from loaders.reading.reservations.found_things import (
    is_lacking_in_itself,
    is_of_a_doubt,
    is_of_another_found_thing,
    is_of_what_was_not_given,
    is_of_what_we_did_not_do,
)
from loaders.reading.reservations.kinds_of_work import (
    is_of_chosen_work,
    is_of_some_of_the_work,
    is_of_work_in_one_place,
)
from loaders.reading.reservations.lacks import is_no_lack, is_only_asked
from loaders.reading.reservations.list_openings import hangs_on_what_opens_the_list
from loaders.reading.reservations.meant_to_be import is_only_meant_to_be
from loaders.reading.reservations.moments import (
    is_known_only_later,
    is_of_a_day_unknown,
    is_so_since,
    rests_on_late_papers,
    was_not_so_yet,
    was_so_long_ago,
    was_so_on_a_visit,
)
from loaders.reading.reservations.named_in_passing import (
    is_of_the_part_of_one,
    is_only_what_they_do,
    is_proposed_by_others,
    is_told_to_name_the_day,
)
from loaders.reading.reservations.narrower_lacks import (
    is_of_earlier_work,
    is_of_one_of_the_papers,
    is_of_one_paper_alone,
    is_of_papers_by_others,
    is_of_some_documents,
    is_of_some_systems,
    is_of_the_manner,
)
from loaders.reading.reservations.of_the_unit import is_of_something_else_of_the_unit
from loaders.reading.reservations.of_today import (
    happens_seldom,
    is_used_later,
    monitors_to_another_end,
    receives_another_thing,
)
from loaders.reading.reservations.other_papers import (
    is_of_a_paper_named_before,
    is_of_our_earlier_letter,
    is_told_of_a_part,
)
from loaders.reading.reservations.other_things import (
    is_done_by_organisations,
    is_sought_by_others,
    speaks_of_another_thing,
)
from loaders.reading.reservations.partners import is_of_a_partner, is_of_their_systems
from loaders.reading.reservations.plans import (
    is_not_of_the_plans,
    is_of_a_plan_for_another_thing,
    is_of_other_plans,
)
from loaders.reading.reservations.plans_in_general import is_of_plans_in_general
from loaders.reading.reservations.preparing import is_work_to_another_end
from loaders.reading.reservations.purposes import (
    gives_to_organisations,
    is_extended_to_outsiders,
    is_of_a_detail,
    is_on_another_subject,
    monitors_another_thing,
    seeks_another_thing,
    seeks_it_on_another_matter,
    serves_another_purpose,
)
from loaders.reading.reservations.recipients import is_lacking_to_others
from loaders.reading.reservations.rests import (
    is_not_of_every_system,
    is_so_after_a_fashion,
    is_taken_back,
)
from loaders.reading.reservations.reviews import (
    is_of_part_of_the_unit,
    is_of_something_of_the_unit,
    is_of_what_is_about_the_unit,
    is_of_work_on_a_review,
)
from loaders.reading.reservations.reviews_to_come import is_of_a_review_to_come
from loaders.reading.reservations.sayings import is_only_called_so
from loaders.reading.reservations.strategies import (
    is_a_matter_of_degree,
    is_of_another_strategy,
    is_only_discussed,
    is_reflected_elsewhere,
)
from loaders.reading.reservations.stretches import (
    follows_in_time,
    held_for_a_stretch,
    is_counted_from_another_day,
    is_on_early_record,
    was_so_at_first,
)
from loaders.reading.reservations.supposed import (
    hangs_on_its_opening,
    is_of_the_strategy_named,
    is_one_of_two_states,
    is_only_so_for_some,
    is_supposed_of_plans,
    is_taken_for_granted,
)
from loaders.reading.reservations.times import (
    asks_what_will_come,
    had_not_begun_only_then,
    hangs_on_another,
    held_only_for_a_time,
    is_of_another_year,
)
from loaders.reading.reservations.to_come import is_foreseen, is_of_a_team_intended, is_proposed
from loaders.reading.reservations.unfound_reviews import (
    is_of_a_certain_kind,
    is_of_something_about_the_review,
    may_be_elsewhere,
)
from loaders.reading.reservations.views import is_judged_by_you, is_somebodys_view
from loaders.reading.reservations.whose import (
    is_of_one_of_two_units,
    is_of_the_systems_of_a_body,
    is_of_the_unit_of_a_named_body,
)
from loaders.reading.reservations.whose_and_whom import (
    is_not_from_those_who_help,
    is_of_certain_systems,
)
from loaders.reading.reservations.whose_view import (
    is_so_in_the_view_of_another,
    is_the_view_of_another,
)
from loaders.reading.reservations.worth import is_of_its_worth
from loaders.reading.reservations.years_before import may_be_of_the_year_before
from loaders.reading.sentence import Sentence
from loaders.reading.statements import Statement
from loaders.reading.text.mentions import OUTCOMES
from loaders.reading.text.word_sets import WordSets
from loaders.reading.work.aims import is_of_means, is_what_the_other_is_for


def find_reservation(sentence: Sentence, statement: Statement) -> str | None:
    """The first reason not to assert this statement, in words for an inspector."""
    held = _SETS.bits_of(sentence.vocabulary)
    for required, ask in _RULES_OF[statement.criterion, statement.outcome]:
        if required & held == required and (reason := ask(sentence, statement)):
            return reason
    return None


# In the order in which they are asked; each says itself of what.
_RULES: tuple[Rule, ...] = (
    hangs_on_what_opens_the_list,
    is_of_something_else_of_the_unit,
    is_denied_with_others,
    is_unseen_in_aside,
    is_taken_back,
    speaks_of_another_thing,
    is_work_to_another_end,
    is_begun_by_somebody,
    is_not_done_by_these,
    is_done_by_us,
    is_done_by_another_body,
    is_one_of_two_states,
    was_so_long_ago,
    is_not_of_every_system,
    is_done_by_organisations,
    is_of_an_organisation,
    serves_another_purpose,
    is_on_another_subject,
    monitors_another_thing,
    monitors_to_another_end,
    receives_another_thing,
    is_used_later,
    happens_seldom,
    is_extended_to_outsiders,
    hangs_on_another,
    is_of_another_year,
    may_be_of_the_year_before,
    was_not_so_yet,
    is_known_only_later,
    is_so_since,
    rests_on_late_papers,
    was_so_on_a_visit,
    held_for_a_stretch,
    is_counted_from_another_day,
    is_on_early_record,
    follows_in_time,
    was_so_at_first,
    is_of_a_partner,
    is_of_the_part_of_one,
    is_only_what_they_do,
    is_told_to_name_the_day,
    is_proposed_by_others,
    is_of_one_of_two_units,
    is_denied_with_what_is_before,
    is_of_the_systems_of_a_body,
    is_of_the_unit_of_a_named_body,
    is_of_a_review_to_come,
    is_of_their_systems,
    held_only_for_a_time,
    asks_what_will_come,
    is_denied_outside_its_aside,
    is_of_a_paper_named_before,
    is_of_our_earlier_letter,
    is_of_any,
    is_told_of_a_part,
    is_intended_that,
    is_proposed,
    is_foreseen,
    is_of_a_team_intended,
    is_of_a_doubt,
    is_lacking_in_itself,
    is_of_another_found_thing,
    is_of_what_was_not_given,
    is_of_what_we_did_not_do,
    is_of_something_about_the_review,
    is_of_something_of_the_unit,
    may_be_elsewhere,
    is_of_another_strategy,
    is_only_discussed,
    is_a_matter_of_degree,
    is_of_part_of_the_unit,
    is_of_what_is_about_the_unit,
    is_of_work_on_a_review,
    is_of_a_certain_kind,
    is_of_a_day_unknown,
    is_said_by_the_force,
    is_only_called_so,
    is_expected_of_papers,
    is_somebodys_view,
    is_the_view_of_another,
    is_so_in_the_view_of_another,
    is_judged_by_you,
    is_lacking_to_others,
    is_no_lack,
    is_only_asked,
    is_of_earlier_work,
    is_of_the_manner,
    is_of_some_documents,
    is_of_some_systems,
    is_of_one_paper_alone,
    is_of_one_of_the_papers,
    is_of_papers_by_others,
    is_of_its_worth,
    is_of_chosen_work,
    is_of_some_of_the_work,
    is_of_work_in_one_place,
    is_only_looked_for,
    is_not_of_the_plans,
    is_of_other_plans,
    is_of_a_plan_for_another_thing,
    is_of_plans_in_general,
    is_reflected_elsewhere,
    is_only_meant_to_be,
    hangs_on_its_opening,
    is_supposed_of_plans,
    is_only_so_for_some,
    is_taken_for_granted,
    is_of_the_strategy_named,
    may_be_denied_above,
    is_of_means,
    is_what_the_other_is_for,
    is_so_after_a_fashion,
    gives_to_organisations,
    seeks_another_thing,
    seeks_it_on_another_matter,
    is_of_certain_systems,
    is_not_from_those_who_help,
    is_sought_by_others,
    had_not_begun_only_then,
    is_of_a_detail,
)
_SETS = WordSets()
_RULES_OF = {
    (criterion, outcome): tuple(
        (_SETS.require(rule.among), rule.ask)
        for rule in _RULES
        if rule.bears_on(criterion, outcome)
    )
    for criterion, outcomes in OUTCOMES.items()
    for outcome in outcomes
}
