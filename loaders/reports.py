"""What came of loading, in lines for the person who gave the command."""

from collections.abc import Iterator, Sequence

from loaders.intake.rows import Taken
from progress.framework import read_framework


def say_taken(taken: Sequence[Taken], noun: str) -> Iterator[str]:
    """Give the closing report: refused and waiting sources by name, then the sums.

    `noun`: what a source is, in the singular ("letter", "table").
    """
    for one in taken:
        if one.result == "refused":
            yield f"REFUSED  {one.source}"
            yield from (f"         {problem}" for problem in one.problems)
    waiting = [one for one in taken if one.waiting]
    for one in waiting:
        yield f"WAITING  {one.source} ({one.force})"
        yield from (f"         {words}" for words in one.waiting)
    for one in taken:
        yield from (f"NOTE     {one.source}: {note}" for note in one.notes)
    loaded = [one for one in taken if one.result == "loaded"]
    unchanged = sum(one.result == "unchanged" for one in taken)
    refused = sum(one.result == "refused" for one in taken)
    unread = sum(len(one.waiting) for one in waiting)
    findings = sum(one.findings for one in loaded)
    yield f"{count(len(loaded), noun)} read, {count(findings, 'finding')} recorded"
    if noun == "letter":
        yield (
            f"{count(len(waiting), 'letter')} waiting for a person, "
            f"{count(unread, 'point')} to look at"
        )
    if unchanged:
        yield f"{count(unchanged, noun)} loaded before: nothing changed"
    yield f"{count(refused, noun)} refused"


def say_withdrawn(load: int, changed: int) -> str:
    """Give what came of taking a load back."""
    return f"Load {load} is withdrawn: {count(changed, 'finding')} changed."


def count(number: int, noun: str) -> str:
    """Give a number with its noun: "1 letter", "43 letters"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def say_status(status: dict) -> Iterator[str]:
    """Give the state of a data set in lines. `status`: as `read_status` gives it."""
    framework = read_framework()
    yield f"{status['title']} ({status['marking']}), revision {status['revision']}"
    for assessment in status["assessments"]:
        yield ""
        yield f"{assessment['title']}, on evidence to {assessment['evidence_cutoff']}"
        yield f"  letters in force: {assessment['letters']} of {status['forces']} forces"
        for criterion, found in assessment["coverage"].items():
            label = framework.criteria[criterion].label
            yield f"  {label}: {found} of {status['forces']} forces have a finding"
        for category, forces in assessment["categories"].items():
            yield f"  {framework.categories[category].label}: {forces} of {status['forces']}"
        if assessment["waiting"]:
            yield f"  {count(len(assessment['waiting']), 'letter')} waiting for a person:"
            for letter in assessment["waiting"]:
                yield (
                    f"    {letter['force']} ({letter['file_name']}): "
                    f"{count(letter['missing'], 'outcome')} not known, "
                    f"{count(letter['unread'], 'passage')} to read"
                )
    yield ""
    yield f"{count(status['loads_total'], 'load')}, the latest first:"
    for load in status["loads"]:
        told = f"  {load['id']}  {load['loaded_at'][:16]}  {load['result']}  {load['kind']}  "
        told += f"{load['source']}  by {load['author']}"
        yield told + (f"  ({load['reason'].splitlines()[0]})" if load["reason"] else "")
