"""Which unit is meant by "the unit" or "its unit": the counter-corruption unit, or another."""

from loaders.reading.text.words import Word

# "The unit" points at it by itself; "your unit" may be any that the letter has named.
_POINTED_OUT = frozenset(["the unit", "this unit", "that unit"])
_BARE_UNITS = _POINTED_OUT | {"your unit", "your own unit", "its unit", "its own unit"}
_UNITS_OF_OTHER_KINDS = frozenset(
    ["vetting", "intelligence", "cyber", "fraud", "training", "crime", "surveillance", "audit",
     "standards", "technology", "custody", "firearms", "dog", "roads", "protection"]
)  # fmt: skip
_OTHER = "other_unit"


def note_other_units(words: list[Word], introduced: set[str]) -> None:
    """Remember that a sentence names a unit of another kind: "your vetting unit"."""
    for at, word in enumerate(words):
        if word.text == "unit" and at and words[at - 1].text in _UNITS_OF_OTHER_KINDS:
            introduced.add(_OTHER)


def is_the_unit_meant(names: list[str], introduced: set[str], is_named: bool) -> bool:
    """ "Your unit", "its unit": once it is named, and where none of another kind has been since."""
    units = {name for name in names if "unit" in name.split()}
    if not units:
        return True
    if not units <= _BARE_UNITS:
        introduced.discard(_OTHER)
        return True
    return (is_named or units <= _POINTED_OUT) and _OTHER not in introduced
