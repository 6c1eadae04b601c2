"""A report in Word: real headings, captions, tables and charts, in the style of a template."""

from progress.report.word.writer import WrittenWord, write_word

__all__ = ["WrittenWord", "write_word"]
