"""For all tests of speech: a stage whose voice only notes what it is given, and a fake speech-dispatcher."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.speech import dispatcher
from kiosk.speech.announcing import Wording
from kiosk.speech.narrator import Narrator
from kiosk.studio.scene.elements import controls, item_of, name_of
from kiosk.ui.stage import Stage
from tests.speech.fake_server import FakeServer
from tests.speech.noted_speech import NotedSpeech

SOCKET = Path("speech-dispatcher") / "speechd.sock"


@pytest.fixture(scope="session")
def exhibit(built_in: Exhibit) -> Exhibit:
    """The built-in exhibit: it has four languages and long panels."""
    return built_in


@dataclass(frozen=True)
class Spoken:
    """A stage, its voice, and the narrator between them."""

    stage: Stage
    speech: NotedSpeech
    narrator: Narrator

    @property
    def last(self) -> str:
        """The last text that was said, once everything that is due has happened."""
        settle_events()
        return self.speech.said[-1] if self.speech.said else ""

    @property
    def last_list(self) -> list[str]:
        """The last list that was said, once everything that is due has happened."""
        settle_events()
        return self.speech.lists[-1] if self.speech.lists else []

    def said(self, displayed: str) -> str:
        """What is said of a displayed text; `tests/exhibit/test_saying.py` tests that it is right."""
        return Wording(lambda: self.stage.localised).utterance(displayed).text


def settle_events() -> None:
    """Let the narrator answer: what a touch does, what is announced of it, what is cut."""
    for _ in range(3):
        QGuiApplication.processEvents()


@pytest.fixture
def give_voice() -> Iterator[Callable[[Stage], Spoken]]:
    """Gives a stage a voice, which is off."""

    def give(stage: Stage, *, can_speak: bool = True) -> Spoken:
        speech = NotedSpeech()
        speech.can_speak = can_speak
        return Spoken(stage, speech, stage.use_voice(speech))

    yield give
    QAccessible.setActive(False)


@pytest.fixture
def spoken(make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken]) -> Spoken:
    """A stage whose voice is on; its greeting is forgotten."""
    found = give_voice(make_stage())
    found.stage.session.setVoice(True)
    found.stage.settle()
    found.speech.finishes()
    found.speech.said.clear()
    found.speech.lists.clear()
    return found


def plain(text: str) -> str:
    """A displayed text as the voice is given it: with plain spaces."""
    return text.replace(NO_BREAK, " ").replace(THIN, " ")


def items_named(stage: Stage, name: str) -> list[QQuickItem]:
    """The controls with this name, in reading order."""
    found = [item_of(each) for each in controls(stage) if name_of(each) == name]
    return [item for item in found if item is not None]


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
