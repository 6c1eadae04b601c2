"""Whole letters in the form of the real ones, EXAMPLE throughout: invented people and outcomes."""

from datetime import date
from pathlib import Path

from loaders.assessments import read_assessment_file
from loaders.letters import Letter, recognise_letter
from loaders.reading import Reading, read_assessment

ROOT = Path(__file__).parents[2]
ASSESSMENT = read_assessment_file(ROOT / "data" / "assessments" / "plan-review-2017.toml")
CUTOFF = date(2017, 5, 31)
TODAY = date(2018, 1, 15)

HEADER = """EXAMPLE – not a real letter

Ada Example
Chief Constable
{force}
Via email

Copied to: {copied}

{dated}

Dear Chief Constable

HMICFRS assessment: abuse of position for a sexual purpose

This EXAMPLE paragraph is background. Work on a plan should have started within six months, and some
units lacked the capability or capacity to monitor IT systems.

Further to my letter, we looked at {documents} submitted by 31 May 2017.

"""
FOOTER = """

This letter will be published with the others.

Yours sincerely

Bo Example
"""


def write_letter(
    assessment: str,
    *,
    force: str = "Kent Police",
    copied: str = "Police and Crime Commissioner",
    dated: str = "2 October 2017",
    documents: str = "the documents",
) -> str:
    """A whole letter around an assessment."""
    header = HEADER.format(force=force, copied=copied, dated=dated, documents=documents)
    return header + assessment + FOOTER


def recognise(text: str, force: str | None = None) -> Letter:
    """The letter that the text is, as the product recognises it."""
    return recognise_letter(
        text, ASSESSMENT.letters, evidence_cutoff=CUTOFF, today=TODAY, force=force
    )


def read_letter(text: str) -> Reading:
    """What a whole letter says."""
    letter = recognise(text)
    return read_assessment(text, letter.assessment_start, letter.assessment_end, letter.force)


def read_outcomes(assessment: str) -> dict[str, str]:
    """Criterion → outcome of an assessment in a whole letter."""
    reading = read_letter(write_letter(assessment))
    return {proposal.criterion: proposal.outcome for proposal in reading.proposals}
