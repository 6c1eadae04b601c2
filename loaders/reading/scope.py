"""An open phrase of information or evidence, and what comes under it."""


class Scope:
    """An open phrase of information or evidence: `outcome` for what comes under it."""

    __slots__ = (
        "has_objects",
        "is_doubtful",
        "is_question",
        "outcome",
        "segment",
        "sentence",
        "wording",
    )

    def __init__(self, outcome: str, wording: str, segment: int, sentence: int) -> None:
        self.outcome = outcome
        self.wording = wording
        self.segment = segment
        self.sentence = sentence
        self.is_question = False
        self.is_doubtful = False
        self.has_objects = False
