"""The documentation tells the truth: what exists is in it, and what it names exists."""

import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from loaders.__main__ import loaders
from progress.database import open_reader, open_writer
from progress.framework import read_framework

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
DEPLOYMENT = (ROOT / "docs" / "deployment.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(loaders.commands))
def test_every_command_and_option_is_in_the_user_guide(name):
    assert f"python -m loaders {name}" in GUIDE
    for parameter in loaders.commands[name].params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert option in GUIDE, f"{name} {option}"


def test_every_page_is_in_the_user_guide():
    titles = re.findall(r'\btitle="([^"]+)"', (ROOT / "dashboard.py").read_text("utf-8"))
    assert len(titles) == len(list((ROOT / "pages").glob("*.py")))
    for title in titles:
        assert f"## {title}" in GUIDE


@pytest.mark.parametrize("criterion", read_framework().criteria.values(), ids=lambda c: c.slug)
def test_every_criterion_and_outcome_is_in_the_user_guide(criterion):
    assert f"`{criterion.slug}`" in GUIDE
    assert criterion.label in GUIDE
    for outcome in criterion.outcomes:
        assert f"`{outcome.slug}`" in GUIDE
        assert outcome.label in GUIDE


@pytest.mark.parametrize("category", read_framework().categories.values(), ids=lambda c: c.slug)
def test_every_category_is_in_the_user_guide(category):
    assert f"`{category.slug}`" in GUIDE
    assert category.label in GUIDE


def test_every_table_view_and_column_is_in_the_user_guide(tmp_path):
    path = tmp_path / "progress.db"
    open_writer(path).close()
    with closing(open_reader(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
            "AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        for (name,) in names:
            section = re.search(rf"^- `{name}`.*?(?=^- `|^#|\Z)", GUIDE, re.DOTALL | re.MULTILINE)
            assert section, name
            for column in connection.execute("SELECT name FROM pragma_table_info(?)", (name,)):
                assert f"`{column[0]}`" in section[0], f"{name}.{column[0]}"


@pytest.mark.parametrize("text", [GUIDE, README, DEPLOYMENT], ids=["guide", "readme", "deployment"])
def test_every_file_and_make_target_that_the_documentation_names_exists(text):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"\bmake ([a-z]+)\b", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    base = ROOT if text is README else ROOT / "docs"
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (base / link).exists(), link
    for command in re.findall(r"python -m loaders ([a-z]+)", text):
        assert command in loaders.commands, command
    for named in re.findall(r"\b(deployment/[\w.*-]+|data/assessments/[\w.-]+)", text):
        assert list(ROOT.glob(named)), named


def test_what_the_services_start_is_there_and_reads_what_the_instructions_make():
    for unit in (ROOT / "deployment").glob("*.service"):
        text = unit.read_text("utf-8")
        started = re.search(r"^ExecStart=.* (\S+\.(?:py|sh))\b", text, re.MULTILINE)[1]
        assert (ROOT / started.removeprefix("/opt/national-progress/")).is_file()
        for place in re.findall(r"/(?:etc|var)/[\w/.-]+", text):
            assert place in DEPLOYMENT, place


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path):
    analyse = shutil.which("systemd-analyze")
    if analyse is None:
        return
    for unit in (ROOT / "deployment").glob("national-progress*.*"):
        text = unit.read_text("utf-8")
        text = text.replace("/opt/national-progress/.venv/bin/python", sys.executable)
        (tmp_path / unit.name).write_text(text, "utf-8")
    units = sorted(tmp_path.iterdir())
    assert len(units) == 3
    done = subprocess.run(
        [analyse, "verify", "--man=no", *units],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if "national-progress" in line]
    assert (done.returncode, said) == (0, [])
