"""Work that the next sentence tells apart: "that training is distinct from A, which had …".

"Officers have begun to attend training given by charities" leaves open what has begun. Where the
next sentence says that this training is another thing than A, nothing is open any more of A.
"""

from loaders.reading.discourse import Discourse
from loaders.reading.plain.brought_up import BRINGING, find_other_work
from loaders.reading.statements import DOUBTED, Statement
from loaders.reading.text.words import Word


def drop_told_apart(
    statements: list[Statement], words: list[Word], memory: Discourse
) -> list[Statement]:
    """The statements without a doubt that this sentence, the last that was read, has settled."""
    texts = [word.text for word in words]
    if (
        BRINGING.isdisjoint(texts)
        or len(memory.spans) == 1
        or not (thing := find_other_work(texts))
    ):
        return statements
    told = {s.criterion for s in statements if s.passages[-1] == memory.spans[-1] and s.outcome}
    return [
        s
        for s in statements
        if s.criterion not in told
        or s.passages[-1] != memory.spans[-2]
        or s.weight != DOUBTED
        or not s.why.endswith(f"({thing})")
    ]
