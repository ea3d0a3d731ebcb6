"""A speech-dispatcher for the tests of the voice: a fake one, at a socket of the test's own."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.exhibit.model import Exhibit
from kiosk.speech import dispatcher
from tests.speech.fake_server import FakeServer

SOCKET = Path("speech-dispatcher") / "speechd.sock"


@pytest.fixture(scope="session")
def exhibit(built_in: Exhibit) -> Exhibit:
    """These tests still look at the built-in exhibit."""
    return built_in


@pytest.fixture
def socket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the kiosk looks for a server; it can't start one of its own."""
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:  # a socket's path has 107 bytes at most
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("SPEECHD_CMD", "/nowhere")
        monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
        yield Path(folder) / SOCKET


@pytest.fixture
def server(socket: Path, qtbot: QtBot) -> Iterator[FakeServer]:
    """A server that answers, in the same event loop as what it serves."""
    server = FakeServer(socket)
    yield server
    server.die()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that keeps silent is given up soon, and looked for again soon."""
    for name, seconds in {"REPLY_S": 0.2, "CONNECT_S": 0.2, "FIRST_RETRY_S": 0.01, "LONGEST_RETRY_S": 0.02}.items():
        monkeypatch.setattr(dispatcher, name, seconds)
    monkeypatch.setattr("kiosk.speech.synthesis.BEGIN_S", 0.2)
    monkeypatch.setattr("kiosk.speech.synthesis.LETTER_S", 0.0)
    monkeypatch.setattr("kiosk.speech.synthesis.LIST_S", 0.2)
