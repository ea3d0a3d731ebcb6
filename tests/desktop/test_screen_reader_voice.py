"""The kiosk's own voice beside a screen reader: its switch and its buttons."""

import os
from collections.abc import Generator

import pytest

from tests.desktop.conftest import FIRST_PANEL, Kiosk, starting
from tests.desktop.expected import WORDS, Words
from tests.desktop.machine import Machine, wait_for
from tests.desktop.studio import need_a_voice, studio

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def speaking_kiosk(the_machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Generator[Kiosk]:
    need_a_voice()
    folder = tmp_path_factory.mktemp("kiosk")
    with studio(tmp_path_factory.mktemp("studio")) as voice, starting(the_machine, folder) as start:
        socket = f"unix_socket:{voice.environment['XDG_RUNTIME_DIR']}/speech-dispatcher/speechd.sock"
        yield start(*FIRST_PANEL, PATH=os.environ.get("PATH", os.defpath), SPEECHD_ADDRESS=socket)


def voice_is_offered(kiosk: Kiosk, words: Words) -> bool:
    return ("check box", words.voice) in kiosk.find("tool bar", words.settings).offered()


def speak_in(kiosk: Kiosk, words: Words) -> None:
    """Choose a language, whichever is on screen now."""
    openers = {each.languages for each in WORDS.values()}
    (opener,) = (name for name in kiosk.window.names("push button") if name in openers)
    kiosk.use("push button", opener)
    kiosk.use("radio button", words.own_name)
    kiosk.find("push button", words.languages)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_voice_is_turned_on_and_off_by_a_reader(speaking_kiosk: Kiosk, words: Words) -> None:
    kiosk = speaking_kiosk
    speak_in(kiosk, words)
    wait_for(lambda: voice_is_offered(kiosk, words), "a switch for the voice", seconds=60)
    bar = kiosk.find("tool bar", words.settings)
    silent = bar.offered()
    kiosk.reader.listen("object:state-changed:checked")
    kiosk.use("check box", words.voice)
    kiosk.reader.hear_of("checked", words.voice)
    opener = ("push button", words.voice_title)
    wait_for(lambda: [thing for thing in bar.offered() if thing not in silent] == [opener], "the voice's button")
    kiosk.use(*opener)
    buttons = [("push button", name) for name in (words.close, *words.voice_bar)]
    sheet = kiosk.find("dialog", words.voice_title)
    wait_for(lambda: sheet.offered() == buttons, "the voice's controls")
    for _, name in buttons[2:]:  # the name of the second one changes while it reads
        kiosk.use("push button", name)
    kiosk.use("push button", words.close)
    assert kiosk.is_on("check box", words.voice)
    kiosk.use("check box", words.voice)
    kiosk.reader.hear_of("checked", words.voice, 0)
    wait_for(lambda: bar.offered() == silent, "no buttons of a voice that is silent")
