"""A choice is declared once, in `kiosk.choices`. If a part of one is missing, a test here says which part of which."""

import dataclasses
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from PySide6.QtQml import QQmlComponent

from kiosk.choices import BACKGROUND_CHOSEN, CHOICES, Choice
from kiosk.exhibit.strings import languages, strings
from kiosk.keys import Keys
from kiosk.studio.scene.elements import act, name_of, text_of, texts, tree
from kiosk.studio.scene.state import fingerprint
from kiosk.ui.stage import Stage
from tests.speech.noted_speech import NotedSpeech
from tests.ui.people import engine_of

each_choice = pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.name)


@pytest.fixture
def open_stage(make_stage: Callable[..., Stage]) -> Stage:
    """A stage on which every choice has an effect."""
    stage = make_stage(1080, 1920)  # higher than the reach band
    stage.use_voice(NotedSpeech())  # type: ignore[arg-type]
    return stage


def press(stage: Stage, start: str) -> None:
    """Press the control whose name begins so, as a screen reader does."""
    found = next(each for each in tree(stage) if name_of(each).startswith(start))
    found.actionInterface().doAction("Press")
    stage.settle()


def names_and_texts(stage: Stage) -> set[str]:
    """What a screen reader says, and what is on the screen."""
    return {name_of(each) for each in tree(stage)} | {text_of(text) for text in texts(stage)}


def other_value(stage: Stage, choice: Choice) -> Any:
    session = stage.session
    return next(value for value in session.values(choice.name) if value != session.chosen(choice.name))


def test_every_choice_has_a_control_with_all_its_words(open_stage: Stage, make_stage: Callable[..., Stage]):
    words = open_stage.localised.words
    wide = make_stage(1920, 1080)  # here the words of switches have room beside them
    wide.use_voice(NotedSpeech())  # type: ignore[arg-type]
    wide.settle()
    seen = names_and_texts(open_stage) | names_and_texts(wide)
    for opener in ("more_settings", "language"):
        press(open_stage, words[opener])
        seen |= names_and_texts(open_stage)
        press(open_stage, words["close"])
    lacking = {choice.name: [word for word in choice.words if words[word] not in seen] for choice in CHOICES}
    assert {name: missing for name, missing in lacking.items() if missing} == {}


@each_choice
@pytest.mark.parametrize("language", languages())
def test_every_strings_file_has_the_words_of_a_choice(language: str, choice: Choice):
    words = dataclasses.asdict(strings(language).words)
    lacking = [word for word in (*choice.words, choice.help) if not words.get(word)]
    assert lacking == [], f"resources/strings/{language}.yaml lacks the words of {choice.name}: {lacking}"


@each_choice
def test_a_key_can_make_every_choice_but_that_of_the_panel(open_stage: Stage, choice: Choice):
    if choice.name == "panel":
        assert choice.key_means is None
        return
    assert choice.key_means is not None, f"{choice.name} has no key_means: what its key does, in words"
    assert choice.action in {field.name for field in fields(Keys)}
    for value in (*open_stage.session.values(choice.name), *open_stage.session.values(choice.name)):
        before = open_stage.session.chosen(choice.name)
        act(open_stage, choice.action)
        assert open_stage.session.chosen(choice.name) != before, value


def test_no_two_actions_have_the_same_key():
    assert Keys().problem() is None


@each_choice
def test_the_fingerprint_of_the_audit_has_every_choice(open_stage: Stage, choice: Choice):
    before = fingerprint(open_stage)
    open_stage.session.choose(choice.name, other_value(open_stage, choice))
    place = 1 + CHOICES.index(choice)
    assert fingerprint(open_stage)[:place] == before[:place]
    assert fingerprint(open_stage)[place] == open_stage.session.chosen(choice.name) != before[place]


def test_the_help_page_has_a_line_for_every_choice(open_stage: Stage):
    act(open_stage, "help")
    open_stage.settle()
    seen = names_and_texts(open_stage)
    words = open_stage.localised.words
    assert [choice.name for choice in CHOICES if words[choice.help] not in seen] == []


def test_what_makes_no_difference_has_no_control_no_key_and_no_help(make_stage: Callable[..., Stage]):
    stage = make_stage(1920, 1080)  # all of it is within reach, and there is no voice
    words = stage.localised.words
    for name in ("reach", "voice"):
        assert words["reach" if name == "reach" else "voice_on"] not in names_and_texts(stage)
        act(stage, name)
        assert stage.session.chosen(name) is False
    act(stage, "help")
    stage.settle()
    assert {words["help_reach"], words["help_read_aloud"]} & names_and_texts(stage) == set()


@pytest.mark.parametrize("hidden", [False, True])
def test_a_look_passes_on_what_is_declared_to_be_look(stage: Stage, hidden: bool):
    component = QQmlComponent(engine_of(stage), "Kiosk.Style", "Look")
    look = component.createWithInitialProperties({"source": stage.session})
    assert look is not None
    declared = [BACKGROUND_CHOSEN, *(choice.name for choice in CHOICES if choice.is_look)]
    assert sorted(look.property("choices")) == sorted(declared)
    look.setProperty("frozen", hidden)
    for choice in CHOICES:
        stage.session.choose(choice.name, other_value(stage, choice))
    session = stage.session
    assert [look.property(name) == getattr(session, name) for name in declared] == [not hidden] * len(declared)
    look.setProperty("frozen", False)
    assert [look.property(name) == getattr(session, name) for name in declared] == [True] * len(declared)
    look.deleteLater()


def test_the_look_of_controls_keeps_the_spacing_and_waits_with_the_text_size(stage: Stage):
    component = QQmlComponent(engine_of(stage), "Kiosk.Style", "Look")
    look = component.createWithInitialProperties({"source": stage.session, "forControls": True})
    assert look is not None
    for choice in CHOICES:
        stage.session.choose(choice.name, other_value(stage, choice))
    assert (look.property("spacing"), look.property("textSize")) == (False, 0)
    assert look.property("background") == stage.session.background != "white"
    look.deleteLater()
