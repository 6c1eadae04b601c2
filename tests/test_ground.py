"""What a newcomer stands on: the commands, the pins, and that nothing is fetched or reported."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from loaders.files.limits import LARGEST_FILE
from pages.parts.backups.choosing import LARGEST_BACKUP_MEGABYTES
from pages.parts.loading import LARGEST_MEGABYTES
from tests.serving import ENTRIES, ROOMS, ROOT

PRODUCT = [
    *(ROOT / entry for entry in ENTRIES),
    *(file for room in ROOMS for file in (ROOT / room).rglob("*.py")),
]
TEXTS = [
    file
    for pattern in ("*.txt", "*.md", "*.toml", "Makefile", ".ci/*", ".streamlit/*", "docs/*.md")
    for file in ROOT.glob(pattern)
    if file.is_file()
]


def read_pins(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {line.split("==")[0].lower(): line for line in lines if re.match(r"\w", line)}


def test_every_pin_names_one_exact_version():
    for name in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        for pin in read_pins(name).values():
            assert re.fullmatch(r"[\w.-]+==\d[\w.]*", pin), f"{name}: {pin}"


def read_imports(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def test_every_library_that_the_product_imports_is_pinned():
    pins = read_pins("requirements.txt")
    imported = {name for file in PRODUCT for name in read_imports(file)}
    distributions = packages_distributions()
    for name in imported - sys.stdlib_module_names - set(ROOMS):
        assert {found.lower() for found in distributions[name]} & set(pins), name


def test_what_is_pinned_directly_is_pinned_the_same_among_all():
    everything = read_pins("constraints.txt")
    for name in ("requirements.txt", "requirements-dev.txt"):
        for library, pin in read_pins(name).items():
            assert everything[library] == pin


def test_make_alone_names_every_command():
    shown = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for command in ("run", "test", "lint", "bench"):
        assert re.search(rf"\bmake {command}\b", shown.stdout)


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_without_a_python_make_says_in_one_line_what_to_install(python, tmp_path):
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    made = subprocess.run(
        ["make", "--no-print-directory", "run", f"PYTHON={python}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode != 0
    assert len(made.stdout.splitlines()) == 1
    assert "Python 3.11 or newer" in made.stdout
    assert not (tmp_path / ".venv").exists()


def test_the_dashboard_reports_to_nobody_and_answers_this_machine_only():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["address"] == "127.0.0.1"
    assert "enableAgentApi" not in config["server"]


def test_a_file_may_be_as_large_in_the_browser_as_on_the_command_line():
    assert LARGEST_FILE >> 20 == LARGEST_MEGABYTES
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["server"]["maxUploadSize"] == LARGEST_BACKUP_MEGABYTES > LARGEST_MEGABYTES
    proxy = (ROOT / "deployment" / "nginx.conf").read_text("utf-8")
    assert int(re.search(r"client_max_body_size +(\d+)m;", proxy)[1]) > LARGEST_BACKUP_MEGABYTES


@pytest.mark.parametrize("text", TEXTS, ids=lambda file: file.name)
def test_no_text_names_a_package_index(text):
    assert not re.search(r"index-url|find-links|pypi\.org", text.read_text("utf-8"))
