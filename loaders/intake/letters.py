"""A letter goes in: read, checked, and written with the passages that prove its findings."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlite_utils import Database

from loaders.assessments import LetterForm
from loaders.files import Document
from loaders.intake.rows import Taken, insert_row, is_loaded
from loaders.letters import recognise_letter
from loaders.reading import Reading, read_assessment
from loaders.refusals import Problem, Refused
from progress.database import record
from progress.framework import read_framework


@dataclass(frozen=True)
class Occasion:
    """The assessment that letters are filed under, as the database describes it."""

    slug: str
    evidence_cutoff: date
    form: LetterForm | None


def find_occasion(connection: sqlite3.Connection, slug: str) -> Occasion | None:
    """Give a registered assessment; None where the data set has none of that name."""
    row = connection.execute(
        "SELECT slug, evidence_cutoff, letter_form FROM assessments WHERE slug = ?", (slug,)
    ).fetchone()
    if row is None:
        return None
    form = LetterForm.model_validate_json(row[2]) if row[2] else None
    return Occasion(row[0], date.fromisoformat(row[1]), form)


def take_letter(
    database: Database,
    document: Document,
    occasion: Occasion,
    *,
    author: str,
    force: str | None = None,
    replaces: bool = False,
) -> Taken:
    """Read a letter and record its findings, each with the passages that prove it.

    `force` says whose it is where the letter does not; a scan is then kept, without findings, for
    a person. `replaces` takes the place of the letter that stands: what the new one no longer
    says is withdrawn. Raises Refused where the source is not taken; nothing is written then.
    """
    if is_loaded(database.conn, document.sha256, occasion.slug):
        return Taken(document.file_name, "unchanged")
    owner, letter_date, reading = _read(document, occasion, force)
    with record(database) as moment:
        replaced = _find_standing_letter(database.conn, occasion.slug, owner)
        if replaced and not replaces:
            raise _refuse_second(database.conn, replaced, owner)
        load = insert_row(
            database.conn,
            "loads",
            kind="letter",
            source=document.file_name,
            sha256=document.sha256,
            assessment=occasion.slug,
            loaded_at=moment,
            author=author,
            result="loaded",
            findings=len(reading.proposals),
            unread=len(reading.unread),
        )
        document_id = insert_row(
            database.conn,
            "documents",
            load=load,
            assessment=occasion.slug,
            force=owner,
            file_name=document.file_name,
            sha256=document.sha256,
            letter_date=letter_date,
            text=document.text,
            original=document.original,
            replaces=replaced,
        )
        finding = {
            "assessment": occasion.slug,
            "force": owner,
            "author": author,
            "recorded_at": moment,
            "load": load,
            "basis": "letter",
            "source": f"Letter “{document.file_name}”",
        }
        _write_reading(database.conn, document_id, document.text, reading, finding)
        if replaced:
            _withdraw_unsaid(database.conn, replaced, reading, finding)
    return Taken(
        document.file_name,
        "loaded",
        load,
        owner,
        len(reading.proposals),
        _say_waiting(reading),
    )


def _read(
    document: Document, occasion: Occasion, force: str | None
) -> tuple[str, str | None, Reading]:
    """Give whose the letter is, its date (ISO; a month where it names no day) and its reading."""
    if occasion.form is None:
        raise Refused(
            "no letters",
            Problem(
                "",
                f"the assessment “{occasion.slug}” describes no letters",
                "an assessment whose file has a part [letters]",
                "load a table of outcomes instead, or add [letters] to the assessment's file",
            ),
        )
    try:
        letter = recognise_letter(
            document.text,
            occasion.form,
            evidence_cutoff=occasion.evidence_cutoff,
            today=datetime.now(UTC).date(),
            force=force,
        )
    except Refused as refusal:
        if refusal.kind == "scan" and force:
            return force, None, Reading((), ())
        raise
    dated = letter.dated.isoformat()
    span = letter.assessment_start, letter.assessment_end
    reading = read_assessment(document.text, *span, letter.force)
    return letter.force, dated if letter.is_day_known else dated[:7], reading


def _find_standing_letter(
    connection: sqlite3.Connection, assessment: str, force: str
) -> int | None:
    row = connection.execute(
        "SELECT max(document) FROM current_letters WHERE assessment = ? AND force = ?",
        (assessment, force),
    ).fetchone()
    return row[0]


def _refuse_second(connection: sqlite3.Connection, standing: int, force: str) -> Refused:
    name, loaded_at = connection.execute(
        "SELECT d.file_name, l.loaded_at FROM documents d JOIN loads l ON l.id = d.load "
        "WHERE d.id = ?",
        (standing,),
    ).fetchone()
    return Refused(
        "second letter",
        Problem(
            "",
            f"a different letter to {force} stands already: “{name}”, loaded on {loaded_at[:10]}",
            "one letter a force and assessment",
            "if this one corrects it, load it with --replaces; if it is another force's, "
            "use --force; else leave it out",
        ),
    )


def _write_reading(
    connection: sqlite3.Connection, document: int, text: str, reading: Reading, finding: dict
) -> None:
    stored: dict[tuple[int, int], int] = {}

    def store(place: tuple[int, int], kind: str, criterion: str | None, note: str | None) -> int:
        start, end = place
        return insert_row(
            connection,
            "passages",
            document=document,
            # SQLite counts characters from 1, Python from 0.
            start=start + 1,
            end=end + 1,
            page=text.count("\f", 0, start) + 1,
            text=text[start:end],
            kind=kind,
            criterion=criterion,
            note=note,
        )

    proofs: list[tuple[int, int]] = []
    for proposal in reading.proposals:
        for place in proposal.passages:
            if place not in stored:
                stored[place] = store(place, "evidence", None, None)
        proved = insert_row(
            connection,
            "findings",
            **finding,
            criterion=proposal.criterion,
            outcome=proposal.outcome,
        )
        proofs += [(proved, stored[place]) for place in proposal.passages]
    connection.executemany("INSERT INTO finding_passages VALUES (?, ?)", proofs)
    for unread in reading.unread:
        store((unread.start, unread.end), "unread", unread.criterion, unread.why)


def _withdraw_unsaid(
    connection: sqlite3.Connection, replaced: int, reading: Reading, finding: dict
) -> None:
    """Withdraw what the replaced letter said and the new one no longer does."""
    said = {proposal.criterion for proposal in reading.proposals}
    for (criterion,) in connection.execute(
        "SELECT DISTINCT criterion FROM current_findings "
        "WHERE assessment = ? AND force = ? AND document = ?",
        (finding["assessment"], finding["force"], replaced),
    ).fetchall():
        if criterion not in said:
            insert_row(
                connection,
                "findings",
                **finding,
                criterion=criterion,
                outcome=None,
                reason="The corrected letter no longer says it.",
            )


def _say_waiting(reading: Reading) -> tuple[str, ...]:
    criteria = read_framework().criteria
    found = {proposal.criterion for proposal in reading.proposals}
    noted = {unread.criterion for unread in reading.unread}
    said = [
        f"{criteria[unread.criterion].label}: {unread.why}" if unread.criterion else unread.why
        for unread in reading.unread
    ]
    said += [
        f"{criterion.label}: no outcome could be read in the letter"
        for slug, criterion in criteria.items()
        if slug not in found and slug not in noted
    ]
    return tuple(said)
