"""Where words stand on a page of a PDF. Runs in the drawing process only."""

from collections.abc import Iterator

from pypdfium2 import PdfTextPage, raw

from progress.letters.contacts import find_contacts

Box = tuple[float, float, float, float]
_NEVER_DRAWN = frozenset("-\xad\u2010\u2011\ufffe\ufffd")


class PageText:
    """The characters of a page, each with its number in PDFium's count."""

    def __init__(self, page: PdfTextPage) -> None:
        self.page = page
        codes = [raw.FPDFText_GetUnicode(page, number) for number in range(page.count_chars())]
        self.text = "".join(map(chr, codes))
        self._numbers = [number for number, sign in enumerate(self.text) if _is_drawn(sign)]
        self._signs = "".join(self.text[number] for number in self._numbers)

    def find(self, stored: str, start: int, end: int) -> list[Box]:
        """Give the boxes of stored[start:end], one a line; none where it is not on the page.

        `stored`: the page's text as it was read. White space, control characters and hyphens are
        left out of the comparison: they are what reading may change.
        """
        wanted = _keep_drawn(stored[start:end])
        expected = len(_keep_drawn(stored[:start]))
        places = [
            place
            for place in range(len(self._signs) - len(wanted) + 1)
            if self._signs.startswith(wanted, place)
        ]
        if not wanted or not places:
            return []
        place = min(places, key=lambda found: abs(found - expected))
        return self.frame(self._numbers[place], self._numbers[place + len(wanted) - 1] + 1)

    def find_contacts(self) -> list[Box]:
        """Give the boxes of telephone numbers and e-mail addresses."""
        return [box for start, end in find_contacts(self.text) for box in self.frame(start, end)]

    def frame(self, start: int, end: int) -> list[Box]:
        """Give the boxes of characters by their numbers: left, bottom, right, top in points."""
        return list(self._frame(start, end))

    def _frame(self, start: int, end: int) -> Iterator[Box]:
        for number in range(self.page.count_rects(start, end - start)):
            yield self.page.get_rect(number)


def _is_drawn(sign: str) -> bool:
    # Beyond the basic plane PDFium counts two units where Python counts one character.
    return (
        not sign.isspace()
        and sign.isprintable()
        and sign not in _NEVER_DRAWN
        and not "\ud800" <= sign <= "\udfff"
        and sign <= "\uffff"
    )


def _keep_drawn(text: str) -> str:
    return "".join(filter(_is_drawn, text))
