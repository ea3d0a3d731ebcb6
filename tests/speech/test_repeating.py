"""How speech is cut, paused, repeated and summed up, and how its volume and speed change."""

import shutil
import subprocess
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.speech.announcing import Wording
from kiosk.speech.passages import SUMMARY_S
from kiosk.speech.run import Mode
from kiosk.studio.scene.elements import CONTROLS, name_of, tree
from kiosk.studio.scene.input import key, press, release
from tests.speech.conftest import Spoken, plain, settle_events
from tests.ui.people import item, thing, touch

pytestmark = pytest.mark.staged

WORDS_A_MINUTE = 170
"""The voice's normal speed, as speech-dispatcher has it for espeak-ng."""
LARGE = "Large text, option, selected"


def focus(spoken: Spoken, name: str) -> None:
    item(spoken.stage, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("way", ["touch", "key"])
def test_any_touch_or_key_silences_the_voice_at_once(spoken: Spoken, way: str, qtbot: QtBot) -> None:
    spoken.narrator.readPanel()
    assert spoken.speech.is_heard
    if way == "touch":
        press(spoken.stage, QPoint(5, 300))
    else:
        QTest.keyPress(spoken.stage.window, Qt.Key.Key_X)
    assert not spoken.speech.is_heard
    if way == "touch":
        release(spoken.stage, QPoint(5, 300))
    qtbot.waitUntil(lambda: not spoken.narrator.reading)
    assert spoken.narrator.mode is (Mode.IDLE if way == "key" else Mode.ANNOUNCING)


@pytest.mark.parametrize("code", [Qt.Key.Key_P, Qt.Key.Key_R])
def test_a_held_key_does_not_cut_what_it_has_started(spoken: Spoken, code: Qt.Key) -> None:
    touch(spoken.stage, "Large text")
    spoken.stage.settle()
    QTest.keyPress(spoken.stage.window, code)
    assert spoken.speech.is_heard
    said = list(spoken.speech.said)
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QGuiApplication.sendEvent(spoken.stage.window, event)
    settle_events()
    assert spoken.speech.is_heard
    assert spoken.speech.said == said
    QTest.keyRelease(spoken.stage.window, code)


def use(spoken: Spoken, name: str) -> None:
    """Touch a control of the voice, which is on its sheet."""
    touch(spoken.stage, "Voice")
    settle_events()
    touch(spoken.stage, name)


def test_an_announcement_is_said_again_after_the_volume_and_the_speed(spoken: Spoken) -> None:
    stage = spoken.stage
    touch(stage, "Large text")
    assert spoken.last == LARGE
    key(stage, Qt.Key.Key_R)
    assert spoken.speech.said[-2:] == [LARGE, LARGE]
    stage.settle()  # the controls move as they take the new text size
    use(spoken, "Louder")
    assert spoken.last == "Volume: 4 of 5"
    key(stage, Qt.Key.Key_VolumeDown)
    assert spoken.last == "Volume: 3 of 5"
    touch(stage, "Slower")
    assert spoken.last == "Speed: 2 of 6"
    key(stage, Qt.Key.Key_F)
    assert spoken.last == "Speed: 3 of 6"
    key(stage, Qt.Key.Key_L)
    assert spoken.last == "Speed: 2 of 6"
    touch(stage, "Say again")
    assert spoken.last == LARGE


def test_going_to_say_again_by_keys_does_not_change_what_it_says(spoken: Spoken) -> None:
    touch(spoken.stage, "Large text")
    settle_events()
    focus(spoken, "Voice")
    assert spoken.last == "Voice, button"
    key(spoken.stage, Qt.Key.Key_Return)
    settle_events()
    focus(spoken, "Say again")
    assert spoken.last == "Say again, button"
    key(spoken.stage, Qt.Key.Key_Return)
    assert spoken.last == LARGE


def read_whole(spoken: Spoken) -> list[str]:
    """Have the summary of the first panel said, then begin its rest; the texts of the whole list."""
    spoken.narrator.readPanel()
    spoken.speech.finishes()
    spoken.narrator.readPanel()
    return [utterance.text for utterance in spoken.speech.utterances]


def test_reading_goes_on_from_the_sentence_that_is_said_again(spoken: Spoken) -> None:
    whole = read_whole(spoken)
    spoken.speech.goes_on(7)
    key(spoken.stage, Qt.Key.Key_R)
    assert spoken.narrator.reading
    assert spoken.last_list == whole[7:]
    spoken.speech.goes_on(7)
    assert spoken.stage.window.property("marks").toVariant()
    key(spoken.stage, Qt.Key.Key_P)
    assert not spoken.narrator.reading
    assert not spoken.stage.window.property("marks").toVariant()


@pytest.mark.parametrize("way", ["key", "touch"])
def test_everything_is_said_again_from_its_beginning(spoken: Spoken, way: str) -> None:
    whole = read_whole(spoken)
    spoken.speech.goes_on(9)
    if way == "key":
        key(spoken.stage, Qt.Key.Key_A)
    else:
        use(spoken, "Say all again")
    assert spoken.last_list == whole
    assert spoken.narrator.reading


def test_nothing_is_said_again_once_the_voice_is_off(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    key(spoken.stage, Qt.Key.Key_V)
    settle_events()
    spoken.speech.said.clear()
    for code in (Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_S):
        key(spoken.stage, code)
        assert spoken.last == ""
    assert not spoken.narrator.reading
    assert not spoken.speech.speaking


def test_speech_is_paused_and_goes_on(spoken: Spoken) -> None:
    read_whole(spoken)
    spoken.speech.goes_on(5)
    lists = len(spoken.speech.lists)
    key(spoken.stage, Qt.Key.Key_S)
    settle_events()
    assert spoken.narrator.mode is Mode.PAUSED
    assert spoken.speech.paused
    assert spoken.narrator.canGoOn
    key(spoken.stage, Qt.Key.Key_S)
    settle_events()
    assert spoken.narrator.mode is Mode.READING
    assert spoken.speech.is_heard
    assert not spoken.narrator.canGoOn
    assert len(spoken.speech.lists) == lists  # it was never cut


def test_reading_that_a_touch_of_the_voice_has_cut_goes_on_where_it_was(spoken: Spoken) -> None:
    whole = read_whole(spoken)
    spoken.speech.goes_on(5)
    touch(spoken.stage, "Voice")
    settle_events()
    assert spoken.last.startswith("Voice, button")
    assert spoken.narrator.canGoOn
    touch(spoken.stage, "Go on")
    settle_events()
    assert spoken.narrator.mode is Mode.READING
    assert spoken.last_list == whole[5:]


def test_an_announcement_is_paused_too(spoken: Spoken) -> None:
    touch(spoken.stage, "Large text")
    settle_events()
    key(spoken.stage, Qt.Key.Key_S)
    settle_events()
    assert spoken.speech.paused
    key(spoken.stage, Qt.Key.Key_S)
    assert spoken.speech.is_heard


def test_a_touch_beside_everything_leaves_the_pause_as_it_is(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    key(spoken.stage, Qt.Key.Key_S)
    key(spoken.stage, Qt.Key.Key_X)
    settle_events()
    assert spoken.narrator.mode is Mode.PAUSED
    assert spoken.speech.paused


def test_a_pause_ends_as_anything_else_is_said(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    key(spoken.stage, Qt.Key.Key_S)
    touch(spoken.stage, "Large text")
    assert spoken.last == LARGE
    assert spoken.speech.is_heard
    assert not spoken.narrator.canGoOn


def test_reading_that_a_key_has_cut_goes_on_where_it_was(spoken: Spoken) -> None:
    """Going to the pause button by keys cuts the reading; the button then lets it go on."""
    whole = read_whole(spoken)
    spoken.speech.goes_on(5)
    QTest.keyPress(spoken.stage.window, Qt.Key.Key_X)
    settle_events()
    focus(spoken, "Voice")
    key(spoken.stage, Qt.Key.Key_Return)
    settle_events()
    focus(spoken, "Go on")
    assert spoken.last == "Go on, button"
    key(spoken.stage, Qt.Key.Key_Return)
    assert spoken.last_list == whole[5:]
    assert spoken.narrator.reading


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
@pytest.mark.parametrize("panel", range(4))
def test_a_long_panel_begins_with_a_summary(spoken: Spoken, language: str, panel: int) -> None:
    stage = spoken.stage
    stage.session.setLanguage(language)
    stage.session.setPanel(panel)
    stage.settle()
    shown = stage.localised.panels[panel]
    spoken.narrator.readPanel()
    *said, follows = spoken.speech.lists[-1]
    words = Wording(lambda: stage.localised)
    assert sum(words.seconds(text) for text in (*said, follows)) <= SUMMARY_S
    assert plain(shown.title) in said
    assert str(len(shown.scenes)) in follows
    lead = plain(words.spoken(shown.lead))
    assert lead.startswith(" ".join(text for text in said if text in lead))  # its first sentences, none left out
    assert not spoken.narrator.hasMore
    spoken.speech.finishes()
    assert spoken.narrator.hasMore
    key(stage, Qt.Key.Key_P)
    rest = spoken.speech.lists[-1]
    assert len(rest) > len(said)
    assert not {*rest} & {*said}


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
@pytest.mark.parametrize("panel", range(4))
def test_a_summary_takes_at_most_15_s_to_say(spoken: Spoken, language: str, panel: int, tmp_path: Path) -> None:
    spoken.stage.session.setLanguage(language)
    spoken.stage.session.setPanel(panel)
    spoken.stage.settle()
    spoken.narrator.readPanel()
    said = "\n".join(f"{text.rstrip('.')}." for text in spoken.speech.lists[-1])
    sound = tmp_path / "summary.wav"
    subprocess.run(["espeak-ng", "-v", language, "-s", str(WORDS_A_MINUTE), "-w", sound, said], check=True)
    with wave.open(str(sound)) as recording:
        assert recording.getnframes() / recording.getframerate() <= SUMMARY_S


def test_the_button_offers_the_rest_once_the_summary_was_heard(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    spoken.speech.finishes()
    use(spoken, "Read the rest")
    assert spoken.narrator.reading
    spoken.speech.finishes()
    touch(spoken.stage, "Voice")
    settle_events()
    thing(spoken.stage, "Read this topic")


def test_a_summary_that_was_cut_begins_again(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    summary = spoken.speech.lists[-1]
    key(spoken.stage, Qt.Key.Key_P)
    settle_events()
    key(spoken.stage, Qt.Key.Key_P)
    assert spoken.speech.lists[-1] == summary


def test_help_has_no_summary(spoken: Spoken) -> None:
    key(spoken.stage, Qt.Key.Key_H)
    spoken.stage.settle()
    key(spoken.stage, Qt.Key.Key_P)
    assert any(text.startswith("Up and down arrow keys") for text in spoken.last_list)


def test_each_control_of_the_voice_is_offered_once(spoken: Spoken) -> None:
    touch(spoken.stage, "Voice")
    settle_events()
    names = [name_of(element) for element in tree(spoken.stage) if element.role() in CONTROLS]
    for name in ("Read this topic", "Pause", "Say again", "Say all again", "Slower", "Faster", "Quieter", "Louder"):
        assert names.count(name) == 1
