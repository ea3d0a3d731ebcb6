"""A stage that starts with one language of the exhibit and gets the others later."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import Content
from kiosk.exhibit.localise import content, one_language
from kiosk.exhibit.model import Exhibit
from kiosk.keys import Keys
from kiosk.ui import stage as stage_module
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad


@pytest.fixture
def whole(exhibit: Exhibit) -> Content:
    return content(exhibit)


@pytest.fixture
def begun(qapp: object, exhibit: Exhibit) -> Iterator[Stage]:
    """A stage that has only Lithuanian so far."""
    stage = Stage(
        one_language(exhibit, "lt"), (1920, 1080), px_per_mm=3.6, viewing_distance_mm=600, language="lt", motion=False
    )
    stage.show_windowed()
    stage.settle()
    yield stage
    stage.close()


def test_a_stage_that_has_one_language_takes_the_others(begun: Stage, whole: Content):
    first = begun.window.property("slides")
    assert len(first) == 3  # as many messages as there are
    assert not begun.model.property("hasEasy")
    begun.complete(whole)
    slides = begun.window.property("slides")
    assert len(slides) == 5  # the languages in turn, within one loop
    assert slides[0] == first[0]  # the slide on screen is not replaced
    assert begun.model.property("hasEasy")
    begun.session.setEasy(True)
    assert begun.localised == whole.easy["lt"]


def test_a_language_that_is_not_loaded_yet_is_shown_as_soon_as_it_is(begun: Stage, whole: Content):
    begun.session.setLanguage("en")
    assert begun.session.language == "en"
    assert begun.localised.language == "lt"
    begun.settle()
    begun.complete(whole)
    assert begun.localised == whole.localised["en"]
    assert begun.model.property("title") == whole.localised["en"].title


def test_a_visitor_can_change_their_mind_while_a_language_is_not_loaded(
    begun: Stage, whole: Content, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(stage_module, "LANGUAGE_WAIT_S", 0.01)
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        begun.session.setLanguage("en")
        begun.session.setLanguage("lt")
        qtbot.wait(200)
    assert caplog.text == ""
    begun.complete(whole)
    assert begun.localised == whole.localised["lt"]


def test_after_a_limit_the_kiosk_keeps_its_language(
    begun: Stage,
    whole: Content,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    assert stage_module.LANGUAGE_WAIT_S <= 60
    monkeypatch.setattr(stage_module, "LANGUAGE_WAIT_S", 0.01)
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        begun.session.setLanguage("en")
        qtbot.waitUntil(lambda: begun.session.language == "lt", timeout=10_000)
    assert "the language 'en' is not loaded" in caplog.text
    begun.complete(whole)
    assert begun.localised == whole.localised["lt"]
    begun.session.setLanguage("en")
    assert begun.localised == whole.localised["en"]


@pytest.mark.parametrize("picked_before", [True, False])
def test_if_no_other_language_comes_the_kiosk_keeps_its_own(
    begun: Stage, picked_before: bool, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        if picked_before:
            begun.session.setLanguage("en")
        begun.give_up()
        begun.session.setLanguage("en")
    assert begun.session.language == begun.localised.language == "lt"
    assert "the language 'en' is not loaded" in caplog.text


def test_the_keys_are_mirrored_when_a_language_read_from_right_to_left_is_shown(begun: Stage, whole: Content):
    keypad = Keypad(Keys().by_action())
    begun.use_keys(keypad)
    assert not keypad.mirrored
    begun.session.setLanguage("en")
    mirrored = replace(whole.localised["en"], right_to_left=True)
    begun.complete(replace(whole, localised=whole.localised | {"en": mirrored}))
    assert keypad.mirrored


def test_how_the_screen_looks_is_the_same_until_something_changes_and_says_nothing_while_it_rests(begun: Stage):
    before = begun.look_of_screen()
    assert before is not None
    assert begun.look_of_screen() == before
    begun.session.setBackground("black")
    begun.settle()
    changed = begun.look_of_screen()
    assert changed not in (before, None)
    begun.session.ask(20)
    assert begun.look_of_screen() is None
    begun.session.rest()
    assert begun.look_of_screen() is None


def test_millimetres_follow_the_screen(begun: Stage):
    """Twice as many pixels a millimetre: every control is twice as large."""

    def heights() -> list[float]:
        begun.settle()
        return [item.height() for item in items(begun.window.contentItem()) if item.property("kind") == "ChoiceButton"]

    before = heights()
    begun.set_px_per_mm(7.2)
    after = heights()
    assert min(before) >= 20 * 3.6
    assert min(after) >= 20 * 7.2


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    yield root
    for child in root.childItems():
        yield from items(child)
