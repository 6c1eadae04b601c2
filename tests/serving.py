"""The real dashboard, served by the real Streamlit for as long as somebody needs it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("guard", "loaders", "pages", "progress")
ENTRIES = ("dashboard.py", "server.py")
SECONDS_TO_START = 60
# So that a sign-in that somebody configured here for their own use does not meet the tests.
NO_SECRETS = ROOT / "tests" / "no-secrets.toml"


def copy_product(folder: Path) -> Path:
    """Put the product into a folder of its own, so that its data/ holds what a test puts there."""
    leave = shutil.ignore_patterns("*.db", "*.db-*", "__pycache__", "secrets.toml")
    for name in (*ROOMS, "data", ".streamlit"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    for name in ENTRIES:
        shutil.copy(ROOT / name, folder)
    return folder


@dataclass(frozen=True)
class Server:
    """A running Streamlit: where it answers, its process and the file its output goes to."""

    url: str
    pid: int
    log: Path


@contextmanager
def serve(script: Path, log: Path, port: int | None = None, **environment: str) -> Iterator[Server]:
    """Serve server.py, or a script of its own, on 127.0.0.1, and stop it at the end.

    `port`: a free one where none is named. `environment`: variables on top of this process's own.
    Without STREAMLIT_SECRETS_FILES among them there is no sign-in. Raises RuntimeError, with what
    the server printed, where it does not come up.
    """
    port = port or find_free_port()
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)],
            cwd=ROOT,
            env=os.environ | {"STREAMLIT_SECRETS_FILES": str(NO_SECRETS)} | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", process.pid, log)
    try:
        _wait_until_healthy(server, process)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def find_free_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_healthy(server: Server, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server did not come up:\n{server.log.read_text('utf-8')}")
