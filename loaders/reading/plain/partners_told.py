"""What a force has with each of the bodies that it names, told after them and beside the finding.

"Your unit obtains intelligence from agencies that help A, with each of which it has a written
agreement" says what it says without the last clause, which is of all of them and narrows nothing.
"With some of which" and "with none of which" stay, and so does whatever follows the agreement.
"""

import re

from loaders.reading.text.words import Word

EACH = frozenset(["each", "all", "both", "which", "whom"])
AGREED = frozenset(["agreement", "agreements", "protocol", "protocols", "contact", "contacts",
                    "memorandum", "officer", "officers"])  # fmt: skip
_HELD = re.compile(
    ", (?:with|for) (?:each of |every one of |all of |both of )?(?:which|whom) "
    "(?:it|you|your force|the force|the unit) (?:now |already |also )?(?:has|have|had) "
    "(?:an? |the |its |your |one |)"
    "(?:(?:information|intelligence|data|sharing|written|signed|formal|standing|named|single|"
    "designated|working|current|confidentiality|liaison) )*"
    "(?:agreements?|protocols?|contacts?|point of contact|memorandum of understanding|officers?)"
    "(?: in place)?(?= [.]$| , and (?:your|its|the|you|it) )"
)


def drop_what_is_held(words: list[Word]) -> list[Word]:
    """The words without ", with each of which it has an information-sharing agreement"."""
    said = " ".join(word.text for word in words)
    found = _HELD.search(said)
    if found is None:
        return words
    begin = said[: found.start()].count(" ")
    return [*words[:begin], *words[begin + len(found[0].split()) :]]
