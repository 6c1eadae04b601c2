"""Letters for tests, in the form of the real ones and in our own words. Outcomes are invented."""

COMPREHENSIVE_NOT_STARTED = (
    "Your plans were comprehensive and reflected the national strategy agreed by chief constables "
    "in April. The plans include improvements to your IT monitoring capability and work to seek "
    "intelligence from organisations that support vulnerable people. At the time of our review "
    "neither had started. We could not find evidence of a review of the capability and capacity "
    "of your counter-corruption unit."
)
REVIEW_UNDER_WAY = (
    "Your plans were comprehensive and reflected the national strategy agreed by chief constables "
    "in April. Work to improve your IT monitoring capability had started, as had the work to seek "
    "intelligence from organisations that support vulnerable people. A review of the capability "
    "and capacity of your counter-corruption unit was under way."
)


def write_letter(
    assessment: str = COMPREHENSIVE_NOT_STARTED,
    force_name: str = "Cumbria Constabulary",
    dated: str = "2 October 2017",
) -> str:
    """Give a whole letter with this assessment in it."""
    return f"""The Inspectorate of Examples
1 Sample Square, Anytown

Chief Constable
{force_name}
Via email

Copied to: Police and Crime Commissioner

{dated}

Dear Chief Constable

HMICFRS assessment: abuse of position for a sexual purpose

In our national report of December 2016 we were concerned that counter-corruption units lacked the \
capability or capacity to seek intelligence. We recommended that every force should have started \
to implement a plan within six months, which should consider how to monitor IT systems actively \
and how to work with the organisations that support vulnerable people.

I am writing to tell you what we found when we assessed your plans in June 2017. We reviewed all \
documents submitted by 31 May 2017.

{assessment}

This letter will be published on our website. We will return to your force to see how the plans \
have been carried out.

Yours sincerely

A. N. Inspector
"""
