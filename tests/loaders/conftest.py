"""What the tests of the loaders share."""

from pathlib import Path

import pytest

from loaders.refusals import Refused
from loaders.tables import OutcomeTable, read_outcomes


@pytest.fixture
def load(tmp_path: Path):
    def write_and_read(content: str | bytes, name: str = "table.csv") -> OutcomeTable:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_outcomes(path)

    return write_and_read


@pytest.fixture
def refuse(load):
    def list_problems(content: str | bytes, name: str = "table.csv") -> list[str]:
        with pytest.raises(Refused) as refusal:
            load(content, name)
        assert refusal.value.kind == "table problems"
        return [str(problem) for problem in refusal.value.problems]

    return list_problems
