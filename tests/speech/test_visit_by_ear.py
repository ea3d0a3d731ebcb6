"""A visit by ear: headphones, the language, the question at its end, the next visitor."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.speech import narrator
from kiosk.speech.run import Mode
from kiosk.studio.scene.elements import controls, name_of
from kiosk.studio.scene.input import key
from kiosk.ui.stage import Stage
from tests.speech.conftest import Spoken, settle_events
from tests.speech.noted_speech import MIDDLE
from tests.ui.people import touch

pytestmark = pytest.mark.staged

GREETING = {
    "en": "This screen reads aloud.",
    "lt": "Tekstas skaitomas balsu.",
    "uk": "Тут читають уголос.",
    "de": "Hier wird",
}
KEYS = ("H", "P", "S", "R")


def names_of_controls(stage: Stage) -> set[str]:
    return {name_of(control) for control in controls(stage)}


@pytest.fixture
def silent(make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken]) -> Spoken:
    """A stage with a voice, and a visitor who reads."""
    return give_voice(make_stage())


@pytest.fixture
def resting(make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken]) -> Spoken:
    """A stage with a voice, on its attract screen."""
    return give_voice(make_stage(resting=True))


@pytest.mark.parametrize("language", GREETING)
def test_plugging_headphones_in_greets_and_explains_the_keys(silent: Spoken, language: str) -> None:
    silent.stage.session.setLanguage(language)
    silent.narrator.listen(True)
    (greeting,) = silent.speech.lists[-1]  # at once, so that it is heard within a second
    assert greeting.startswith(GREETING[language])
    assert all(f"{key}" in greeting for key in KEYS)
    silent.stage.settle()
    settle_events()
    assert silent.speech.lists[-1] == [greeting]
    assert silent.speech.is_heard


def test_plugging_headphones_in_greets_on_the_attract_screen(resting: Spoken) -> None:
    resting.narrator.listen(True)
    assert not resting.stage.session.resting
    assert resting.speech.lists[-1][0].startswith(GREETING["en"])
    resting.stage.settle()
    settle_events()
    assert resting.speech.lists[-1][0].startswith(GREETING["en"])
    assert resting.speech.is_heard


def test_headphones_begin_at_the_safe_level_and_greet_if_the_voice_is_on(spoken: Spoken) -> None:
    spoken.speech.louder()
    spoken.narrator.listen(True)
    assert spoken.speech.level == MIDDLE
    assert spoken.last.startswith(GREETING["en"])


def test_unplugging_headphones_is_silence(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    spoken.narrator.listen(False)
    assert not spoken.speech.speaking
    assert not spoken.stage.session.voice


def test_headphones_answer_the_question(silent: Spoken) -> None:
    silent.stage.session.ask(5)
    silent.narrator.listen(True)
    assert silent.stage.session.property("secondsLeft") < 0
    assert silent.stage.session.voice
    assert silent.last.startswith(GREETING["en"])
    silent.narrator.listen(False)
    assert not silent.stage.session.voice


def test_headphones_plugged_in_before_there_is_a_voice_are_remembered(resting: Spoken) -> None:
    resting.speech.can_speak = False
    resting.narrator.listen(True)
    assert resting.stage.session.resting
    resting.speech.can_speak = True
    resting.speech.canSpeakChanged.emit()
    assert not resting.stage.session.resting
    assert resting.stage.session.voice
    resting.stage.session.rest()
    resting.speech.canSpeakChanged.emit()
    assert resting.stage.session.resting


def test_a_voice_that_is_awaited_greets_whoever_turned_it_on_before(
    make_stage: Callable[..., Stage], give_voice: Callable[..., Spoken]
) -> None:
    found = give_voice(make_stage(voice_awaited=True), can_speak=False)
    assert "Read aloud" in names_of_controls(found.stage)
    touch(found.stage, "Read aloud")
    assert found.stage.session.voice
    assert not found.last
    found.speech.can_speak = True
    found.speech.canSpeakChanged.emit()
    assert found.last.startswith(GREETING["en"])


def test_a_voice_that_does_not_come_is_offered_no_longer(
    make_stage: Callable[..., Stage], give_voice: Callable[..., Spoken], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(narrator, "AWAITED_S", 0.05)
    found = give_voice(make_stage(voice_awaited=True), can_speak=False)
    found.stage.session.setVoice(True)
    qtbot.waitUntil(lambda: "Read aloud" not in names_of_controls(found.stage))
    assert not found.stage.session.voice


def test_the_switch_is_there_before_the_voice_is(
    make_stage: Callable[..., Stage], give_voice: Callable[..., Spoken]
) -> None:
    stage = make_stage(voice_awaited=True)
    touch(stage, "Read aloud")
    assert stage.session.voice
    found = give_voice(stage, can_speak=False)
    assert found.stage.session.voice
    found.speech.can_speak = True
    found.speech.canSpeakChanged.emit()
    assert found.last.startswith(GREETING["en"])


def test_the_voice_key_wakes_and_greets(resting: Spoken, qtbot: QtBot) -> None:
    key(resting.stage, Qt.Key.Key_V)
    assert not resting.stage.session.resting
    qtbot.waitUntil(lambda: bool(resting.stage.session.voice))
    assert resting.last.startswith(GREETING["en"])


def test_the_voice_speaks_the_language_on_screen(spoken: Spoken) -> None:
    touch(spoken.stage, "Language: English")
    spoken.stage.settle()
    touch(spoken.stage, "Lietuvių")
    assert spoken.speech.language == "lt"
    panel = spoken.stage.localised.panels[0]
    assert spoken.stage.localised.language == "lt"
    assert spoken.last_list == [spoken.said(panel.tab), spoken.said(panel.title)]


def test_another_language_cuts_the_reading_and_nothing_of_it_is_said_again(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    spoken.stage.session.setLanguage("lt")
    assert not spoken.speech.speaking
    spoken.speech.said.clear()
    spoken.narrator.repeat()
    spoken.narrator.pause()
    assert spoken.speech.said == []


def test_the_question_is_said_when_it_comes_and_once_more(spoken: Spoken) -> None:
    for left in range(30, 0, -1):
        spoken.stage.session.ask(left)
    assert [text for text in spoken.speech.said if "still there" in text] == ["Are you still there?"] * 2
    assert spoken.last == "Seconds left: 10"
    assert spoken.narrator.mode is Mode.ASKING
    spoken.stage.session.stay()
    assert not spoken.speech.speaking


def test_the_question_comes_again_after_it_was_answered(spoken: Spoken) -> None:
    for _ in range(2):
        spoken.stage.session.ask(30)
        spoken.stage.session.stay()
    assert spoken.speech.said.count("Are you still there?") == 2


def test_starting_over_by_ear_explains_the_silence(spoken: Spoken) -> None:
    spoken.stage.session.startOver()
    spoken.stage.settle()
    assert spoken.speech.said == ["Start over", "Voice, off"]


def test_the_next_visitor_finds_the_voice_off_and_at_its_usual_level(spoken: Spoken) -> None:
    spoken.speech.louder()
    spoken.narrator.readPanel()
    spoken.stage.session.rest()
    assert not spoken.stage.session.voice
    assert spoken.speech.level == MIDDLE
    spoken.speech.said.clear()
    spoken.stage.session.wake()
    spoken.stage.settle()
    touch(spoken.stage, "Large text")
    assert spoken.last == ""


def test_the_next_visitor_hears_nothing_of_the_last_visit_again(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    spoken.stage.session.startOver()
    spoken.stage.session.setVoice(True)
    spoken.speech.finishes()
    said = list(spoken.speech.said)
    spoken.narrator.pause()
    assert spoken.speech.said == said
    assert not spoken.narrator.hasMore
