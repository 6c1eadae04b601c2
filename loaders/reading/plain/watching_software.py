"""Software that watches every system: "software alerts your unit to misuse of any of them".

What it does today is what the force monitors today. The whole clause has to be of this kind: a
system left out, a condition or a doubt would stand in words that are not looked for here.
"""

import re

from loaders.reading.text.words import Word

SOFTWARE = frozenset(["software", "tool", "tools", "programme", "program"])
USES = frozenset(["misuse", "use", "uses", "runs", "operates", "monitors"])
_TOOL = (
    "(?:(?:the|a|your|its|specialist|dedicated|automated|monitoring|audit|auditing) )*"
    "(?:software|tools?|programme|program)"
)
_WATCHING_TOOL = (
    "(?:(?:the|a|your|its|specialist|dedicated|automated) )*(?:monitoring|audit|auditing) "
    "(?:software|tools?|programme|program)"
)
_EVERY = "(?:(?:every|each|any) one of|(?:all|any|each) of|every|each|all|any)"
_OWNED = "(?:the )?(?:(?:your|its|forces?|police|IT|ICT|computer|information) )+"
_ALL_SYSTEMS = f"(?:{_EVERY} {_OWNED}systems?|(?:your|its|the forces?) (?:IT|ICT) systems)"
_ALL_MACHINES = (
    "(?:every|each|all|all of)"
    "(?P<machines>(?: (?:your|its|the|forces?|police|computers?|mobile|devices?|and|laptops?|"
    "phones?|tablets?|desktops?|IT|systems?))+)"
)
_MISUSE = "(?:(?:any|all|possible|potential|suspected|apparent|likely) )*misuse"
_UNIT = "(?:(?:the|your|its) )?(?:counter ?corruption|anti ?corruption) (?:unit|team)|the unit"
_PROMPTLY = "(?:automatically|already|now|immediately|promptly)"
_WHEN = "(?:daily|immediately|weekly|at once|every day|each day|automatically)"
_ALERTS = "(?:alerts|notifies|warns|informs)"
_TELLS = (
    f"(?:(?:reports|flags|notifies) {_MISUSE}(?: of (?:them|it))? to (?:{_UNIT})"
    f"|{_ALERTS} (?:{_UNIT}) (?:to|of) {_MISUSE}(?: of (?:them|it))?)"
)
# "Software on all computers reports misuse to the unit".
_ON_MACHINES = (
    f"{_TOOL} (?:installed |running )?on {_ALL_MACHINES} (?:{_PROMPTLY} )?{_TELLS}(?: {_WHEN})?"
)
# "Software alerts your unit to possible misuse of any of the systems", "… reports misuse of them".
_OF_SYSTEMS = (
    f"{_TOOL} (?:{_PROMPTLY} )?(?:{_ALERTS} (?:{_UNIT}) (?:to|of) {_MISUSE} of {_ALL_SYSTEMS}"
    f"|(?:reports|flags) {_MISUSE} of {_ALL_SYSTEMS} to (?:{_UNIT}))(?: {_WHEN})?"
)
# "Your unit is alerted by software to possible misuse of any of the systems".
_ALERTED = (
    f"(?:{_UNIT}) is (?:{_PROMPTLY} )?(?:alerted|notified|warned|informed) (?:{_PROMPTLY} )?"
    f"by {_TOOL} (?:to|of) {_MISUSE} of {_ALL_SYSTEMS}"
)
# "All systems are monitored by software that alerts the unit to possible misuse".
_BY_SOFTWARE = (
    f"(?:(?:the )?use of )?{_ALL_SYSTEMS} (?:is|are) (?:{_PROMPTLY} )?(?:monitored|audited) "
    f"by {_TOOL} (?:that|which) (?:{_PROMPTLY} )?{_TELLS}(?: {_WHEN})?"
)
# "Your unit uses monitoring software on every one of the systems, and examines the results".
_USED = (
    f"(?:{_UNIT}|your force|the force|you) (?:(?:{_PROMPTLY}|routinely|also) )?"
    f"(?:uses|use|runs|operates|operate) {_WATCHING_TOOL} (?:on|across) {_ALL_SYSTEMS}"
    "(?: ,? ?and (?:examines|examine|reviews|review|checks|check) (?:the|its) "
    f"(?:results|alerts|output|reports|logs)(?: {_WHEN}| every week| each week)?)?"
)
# "Monitoring software runs on all of your systems, and its alerts are examined daily".
_EXAMINED = (
    "(?: ,? ?and (?:its|the|their) (?:results|alerts|output|reports|logs) (?:is|are) "
    f"(?:examined|reviewed|checked)(?: by (?:{_UNIT}))? {_WHEN})?"
)
_RUNS = f"{_WATCHING_TOOL} (?:runs|operates|is in use) (?:on|across) {_ALL_SYSTEMS}{_EXAMINED}"
# "Software monitors the use of every system, and staff in the unit examine its results each day".
_EXAMINING = (
    f"(?: ,? ?and (?:staff|officers) (?:in|from|of) (?:{_UNIT}) (?:examine|review|check) "
    f"(?:its|the) (?:results|alerts|output|reports|logs) {_WHEN})?"
)
_MONITORS = f"{_TOOL} (?:{_PROMPTLY} )?monitors (?:the use of )?{_ALL_SYSTEMS}{_EXAMINING}"
# "Your unit has software with which it monitors every system that your force uses".
_WITH = (
    f"(?:{_UNIT}) has {_TOOL} with which it monitors {_ALL_SYSTEMS}"
    "(?: (?:that|which) (?:your|the) forces? uses)?"
)
# "Your unit uses dedicated software to monitor all of the systems".
_TO_MONITOR = (
    f"(?:{_UNIT}|your force|the force|you) (?:(?:{_PROMPTLY}|routinely|also) )?"
    f"(?:uses|use) {_TOOL} to (?:actively )?(?:monitor|audit) (?:the use of )?{_ALL_SYSTEMS}"
)
_WATCHING = re.compile(
    f"(?:{_ON_MACHINES}|{_OF_SYSTEMS}|{_ALERTED}|{_BY_SOFTWARE}|{_USED}|{_RUNS}|{_MONITORS}|{_WITH}"
    f"|{_TO_MONITOR})"
    r"(?= [.]$| , and (?:(?:officers|staff|detectives) (?:from|of)|its|the unit|the units|you|your"
    r"|each|every|meets|regularly|routinely|also) )"
)
_MACHINES = frozenset(
    ["computer", "computers", "desktop", "desktops", "system", "systems", "device", "devices"]
)
_PORTABLE = frozenset(
    ["mobile", "laptop", "laptops", "phone", "phones", "tablet", "tablets"]
)  # fmt: skip
_MONITORED = ("your", "force", "monitors", "its", "IT", "systems")


def tell_what_is_watched(words: list[Word]) -> list[Word]:
    """The words with such a clause at their head as "your force monitors its IT systems"."""
    found = _WATCHING.match(" ".join(word.text for word in words))
    if found is None or not _is_of_every_machine((found["machines"] or "").split()):
        return words
    count = len(found[0].split(" "))
    kept = words[: len(_MONITORED)]
    told = [word._replace(text=text) for word, text in zip(kept, _MONITORED, strict=True)]
    return [*told, *words[count:]]


def _is_of_every_machine(machines: list[str]) -> bool:
    """ "Every computer", "all laptops and desktops"; not "every mobile phone"."""
    return not machines or (
        not _MACHINES.isdisjoint(machines) and (_PORTABLE.isdisjoint(machines) or "and" in machines)
    )
