"""How a panel is read: from its title or from the view, sentence by sentence, each one marked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from kiosk.speech.accessible import element_of
from kiosk.speech.passages import Passage, begins_in_view, passages
from kiosk.speech.run import Mode
from kiosk.studio.scene.elements import items_of, panel_box, position
from kiosk.studio.scene.input import key
from kiosk.ui.stage import Stage
from tests.speech.conftest import Spoken, settle_events
from tests.ui.people import item, jump, touch

pytestmark = pytest.mark.staged


def read_all(spoken: Spoken) -> list[str]:
    """Have the panel read to its end; all that is said."""
    spoken.narrator.readPanel()
    said = list(spoken.speech.lists[-1])
    spoken.speech.finishes()
    spoken.narrator.readPanel()
    return said + spoken.speech.lists[-1]


def marks(stage: Stage) -> list[QRectF]:
    return stage.window.property("marks").toVariant()


def test_a_panel_is_read_from_its_title_to_its_end(spoken: Spoken) -> None:
    said = [text.strip() for text in read_all(spoken)]
    assert "Since 2004, Lithuania has not stood alone" in said[:2]
    assert any(text.endswith("on 29 March 2004.") for text in said[:4])
    assert any(text.startswith("By strengthening its own defence") for text in said)
    assert any(text.startswith("90 percent support having Allied forces") for text in said)  # a chart by its values
    assert "29th of March 2004: Accession" in said  # a timeline by its events
    assert said[-1].startswith("As of")


def test_a_map_is_read_by_its_places_once(spoken: Spoken) -> None:
    spoken.stage.session.setPanel(1)
    spoken.stage.settle()
    said = read_all(spoken)
    assert any("Estonia: " in text for text in said)
    assert "Baltic Air Policing" not in said


def test_a_recorded_text_is_played(spoken: Spoken) -> None:
    lead = spoken.stage.localised.panels[0].lead
    spoken.stage.localised.recordings[lead] = "file:///sounds/lead.ogg"
    try:
        read_all(spoken)
        files = {utterance.text: utterance.file for utterance in spoken.speech.utterances}
        assert str(files[spoken.said(lead)]) == "/sounds/lead.ogg"
    finally:
        spoken.stage.localised.recordings.clear()


def test_each_passage_is_marked_and_in_view_while_it_is_heard(spoken: Spoken) -> None:
    stage, speech = spoken.stage, spoken.speech
    read_all(spoken)
    for place, text in enumerate(speech.lists[-1]):
        speech.goes_on(place)
        settle_events()
        stage.settle()
        assert marks(stage), text
        area = panel_box(stage)
        top, bottom = marks(stage)[0].top() - position(stage), marks(stage)[-1].bottom() - position(stage)
        assert bottom > top
        assert top >= -1, text
        assert bottom <= area.height() + 1, text
    speech.stop()
    assert not spoken.narrator.reading
    assert not marks(stage)


def test_help_is_read_and_scrolls_along(
    make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken], qtbot: QtBot
) -> None:
    stage = make_stage(1366, 768)
    spoken = give_voice(stage)
    stage.session.setVoice(True)
    key(stage, Qt.Key.Key_H)
    stage.session.setTextSize(2)
    stage.settle()
    key(stage, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(spoken.narrator.reading))
    (page,) = items_of(stage, "HelpView")
    for place in range(len(spoken.speech.lists[-1])):
        spoken.speech.goes_on(place)
        settle_events()
        assert marks(stage)
        top = marks(stage)[0].top() - page.property("position")
        assert top >= -1
        assert top + marks(stage)[-1].bottom() - marks(stage)[0].top() <= page.height() + 1


def test_reading_begins_and_ends_by_key_and_by_touch(spoken: Spoken, qtbot: QtBot) -> None:
    key(spoken.stage, Qt.Key.Key_P)
    assert spoken.narrator.reading
    key(spoken.stage, Qt.Key.Key_P)
    assert not spoken.narrator.reading
    assert not spoken.speech.speaking
    touch(spoken.stage, "Voice")
    touch(spoken.stage, "Read this topic")
    assert spoken.narrator.reading
    touch(spoken.stage, "Voice")  # cuts the reading
    qtbot.waitUntil(lambda: not spoken.narrator.reading)


def test_one_key_reads_the_panel_after_the_voice_was_turned_off_while_reading(spoken: Spoken) -> None:
    spoken.narrator.readPanel()
    key(spoken.stage, Qt.Key.Key_V)
    assert not spoken.stage.session.voice
    key(spoken.stage, Qt.Key.Key_P)
    assert spoken.narrator.reading


def test_the_first_key_of_the_day_reads_the_panel(
    make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken], spoken: Spoken, qtbot: QtBot
) -> None:
    spoken.narrator.readPanel()
    first = give_voice(make_stage(resting=True))
    key(first.stage, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(first.narrator.reading), timeout=20_000)
    assert first.speech.lists[-1] == spoken.speech.lists[-1]


def whole_panel(stage: Stage) -> list[Passage]:
    pane = element_of(stage.window.property("pane"))
    assert pane is not None
    return passages(pane, lambda text: False, stage.localised.sentences)


def first_in_view(stage: Stage, whole: list[Passage]) -> int:
    pane = stage.window.property("pane")
    return next(place for place, passage in enumerate(whole) if begins_in_view(passage, pane))


@pytest.mark.parametrize("way", ["key", "keys", "touch"])
def test_reading_on_reads_what_has_come_into_view(spoken: Spoken, way: str, qtbot: QtBot) -> None:
    stage, speech, narrator = spoken.stage, spoken.speech, spoken.narrator
    whole = whole_panel(stage)
    begun: list[str] = []
    while not stage.at_end:
        before = position(stage)
        if way == "keys":
            item(stage, "Read on").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        speech.lists.clear()
        if way == "touch":
            touch(stage, "Read on")
        else:
            key(stage, Qt.Key.Key_Return if way == "keys" else Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: bool(narrator.reading))
        assert position(stage) > before
        (said,) = speech.lists
        first = first_in_view(stage, whole)
        assert said == [spoken.said(passage.text) for passage in whole[first:]]
        # No step begins with what the step before began with, except at the end.
        assert whole[first].text not in begun or stage.at_end
        begun.append(whole[first].text)
    assert len(begun) > 2
    speech.lists.clear()
    speech.stop()
    settle_events()
    # The arrow that leads no further has handed its focus on.
    assert speech.lists == ([["Go back up, button"]] if way == "keys" else [])
    key(stage, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(narrator.reading))
    assert speech.lists[-1][0] == spoken.said(whole[first_in_view(stage, whole)].text)


def test_the_next_visitor_hears_a_passage_that_the_last_visitor_has_heard(spoken: Spoken, qtbot: QtBot) -> None:
    """Reading on skips a passage that began the step before, but only for the same visitor."""
    stage = spoken.stage

    def read_on() -> tuple[float, str]:
        key(stage, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: bool(spoken.narrator.reading))
        return position(stage), spoken.speech.lists[-1][0]

    first = read_on()
    stage.session.startOver()
    stage.settle()
    stage.session.setVoice(True)
    jump(stage, 0)
    stage.settle()
    assert read_on() == first


@pytest.mark.parametrize(("above", "begins"), [(0, True), (1, True), (3, False), (40, False)])
def test_a_passage_begins_in_view_if_its_first_line_is_whole(spoken: Spoken, above: int, begins: bool) -> None:
    stage = spoken.stage
    pane = stage.window.property("pane")
    passage = next(p for p in whole_panel(stage)[8:] if p.end > 0)
    top = passage.item.mapToItem(pane, 0, 0).y()
    jump(stage, position(stage) + top + above)
    stage.settle()
    assert passage.item.mapToItem(pane, 0, 0).y() == pytest.approx(-above, abs=0.5)
    assert begins_in_view(passage, pane) is begins


def test_reading_on_says_nothing_if_the_voice_is_off(spoken: Spoken, qtbot: QtBot) -> None:
    spoken.stage.session.setVoice(False)
    key(spoken.stage, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: position(spoken.stage) > 0)
    settle_events()
    assert spoken.narrator.mode is Mode.IDLE
    assert spoken.speech.lists == []


def test_nothing_is_read_after_the_headphones_are_unplugged(spoken: Spoken) -> None:
    spoken.stage.session.setMotion(True)
    key(spoken.stage, Qt.Key.Key_Down)
    assert spoken.narrator.mode is Mode.WAITING_FOR_LAYOUT
    spoken.narrator.listen(False)
    assert spoken.narrator.mode is Mode.IDLE
    assert not spoken.narrator.reading


def test_reading_on_waits_for_nothing_if_the_language_has_no_voice(spoken: Spoken) -> None:
    spoken.speech.can_speak = False
    key(spoken.stage, Qt.Key.Key_Down)
    spoken.stage.settle()
    assert spoken.narrator.mode is Mode.IDLE
    assert not spoken.narrator.reading
