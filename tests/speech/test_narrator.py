"""What is spoken when: the words and their order, with a voice that only notes what it is given."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import LocalisedPanel
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.speech.narrator import Narrator
from kiosk.speech.spoken import begins_in_view, name_of, passages, thing_of
from kiosk.studio.scene.elements import box_of, controls, focused, item_of, items_of, panel_box, position
from kiosk.studio.scene.input import key, press, release
from kiosk.ui.stage import Stage
from tests.speech.noted_speech import NotedSpeech
from tests.ui.people import item, press_by_key, tap, thing, touch

Speaking = tuple[Stage, NotedSpeech, Narrator]


@pytest.fixture
def speaking(make_stage: Callable[..., Stage]) -> Iterator[Speaking]:
    """A stage whose voice is on, and what it says."""
    stage = make_stage()
    speech = NotedSpeech()
    narrator = stage.use_voice(speech)
    stage.session.setVoice(True)
    stage.settle()
    speech.said.clear()
    yield stage, speech, narrator
    QAccessible.setActive(False)


def test_it_says_what_to_do_when_it_is_turned_on(make_stage: Callable[..., Stage]):
    stage, speech = make_stage(), NotedSpeech()
    stage.use_voice(speech)
    assert speech.said == []
    stage.settle()
    touch(stage, "Read aloud")
    assert speech.last().startswith("The kiosk reads aloud.")
    assert len(speech.said) == 1


def test_without_a_voice_for_the_language_there_is_no_control(make_stage: Callable[..., Stage]):
    stage, speech = make_stage(), NotedSpeech()
    speech.can_speak = False
    stage.use_voice(speech)
    with pytest.raises(AssertionError, match="0 things are named"):
        thing(stage, "Read aloud")
    key(stage, Qt.Key.Key_V)
    assert not stage.session.voice


def test_what_gets_the_focus_is_said_with_role_and_state(speaking: Speaking):
    stage, speech, _ = speaking
    for expected in (
        "Membership, topic, chosen",
        "Allied presence, topic, not chosen",
    ):
        key(stage, Qt.Key.Key_Right)
        assert speech.last() == expected


def test_what_is_touched_is_said_as_it_is_after_the_touch(speaking: Speaking):
    stage, speech, _ = speaking
    touch(stage, "Large text")
    assert speech.last() == "Large text, choice, chosen"
    touch(stage, "Show illustrations")
    assert speech.last() == "Show illustrations, switch, off"
    stage.settle()
    box = box_of(item(stage, "19 years in NATO")).center().toPoint()
    press(stage, box)
    release(stage, box)
    assert speech.last() == "19 years in NATO"


def test_a_language_says_its_name_in_itself(speaking: Speaking):
    stage, speech, _ = speaking
    item(stage, "Deutsch").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert speech.lists[-1] == [["Deutsch", "", "de"], "choice, not chosen"]
    key(stage, Qt.Key.Key_Return)
    QGuiApplication.processEvents()
    assert speech.lists[-1][0] == ["Deutsch", "", "de"]
    assert "choice" not in speech.lists[-1][1]
    touch(stage, "English")
    QGuiApplication.processEvents()
    assert speech.lists[-1] == [["English", "", "en"], "choice, chosen"]


def test_a_key_that_presses_says_the_state_that_follows(speaking: Speaking):
    stage, speech, _ = speaking
    item(stage, "Black").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert speech.last() == "Black, choice, not chosen"
    key(stage, Qt.Key.Key_Return)
    assert speech.last() == "Black, choice, chosen"


def blocks_of(panel: LocalisedPanel) -> list[dict[str, Any]]:
    return [block for section in panel.sections for block in section.blocks]


def items_named(stage: Stage, name: str) -> list[QQuickItem]:
    """What can be pressed and has that name, in the order of the screen."""
    found = [item_of(each) for each in controls(stage) if name_of(each) == name]
    return [item for item in found if item is not None]


def test_what_is_chosen_in_a_drawing_is_told(speaking: Speaking, exhibit: Exhibit):
    stage, speech, _ = speaking
    english = content(exhibit).localised["en"]
    blocks = {block["kind"]: (place, block) for place in (1, 0) for block in blocks_of(english.panels[place])}
    for kind, (panel, block) in (("timeline", blocks["timeline"]), ("map", blocks["map"])):
        stage.session.setPanel(panel)
        stage.settle()
        for chosen in (block["events"] if kind == "timeline" else block["places"])[1:3]:
            name = f"{chosen['when']}: {chosen['title']}" if kind == "timeline" else chosen["name"]
            button = items_named(stage, name)[-1]  # of a place, the one in the list
            press_by_key(stage, button)
            assert speech.last().startswith(f"{name}, choice, chosen, ")
            assert chosen["text"] in speech.last()


def test_a_timeline_tells_where_its_arrows_lead(speaking: Speaking, exhibit: Exhibit):
    stage, speech, _ = speaking
    events = next(b for b in blocks_of(content(exhibit).localised["en"].panels[0]) if b["kind"] == "timeline")["events"]
    later = items_named(stage, "Later")[0]
    for event in events[1:]:
        press_by_key(stage, later)
        assert f"{event['when']}: {event['title']}. {event['text']}" in speech.last()


def quiz(stage: Stage, exhibit: Exhibit) -> list[dict[str, Any]]:
    """The questions of the English exhibit's last panel, which is shown."""
    stage.session.setPanel(3)
    stage.settle()
    return next(b for b in blocks_of(content(exhibit).localised["en"].panels[3]) if b["kind"] == "quiz")["questions"]


def test_a_question_is_told_before_its_answers_and_its_reason_after(speaking: Speaking, exhibit: Exhibit):
    stage, speech, _ = speaking
    for question, following in itertools.pairwise(quiz(stage, exhibit)):
        first, second = (items_named(stage, answer)[0] for answer in question["answers"][:2])
        one, two = (f"{answer}, choice, not chosen" for answer in question["answers"][:2])
        item(stage, "Membership").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        assert speech.lists[-1] == [f"{question['count']}. {question['question']}", one]
        second.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        assert speech.lists[-1] == [two]
        press_by_key(stage, second)
        assert question["explanation"] in speech.last()
        press_by_key(stage, items_named(stage, "Next question")[0])
        assert speech.lists[-1][0] == f"{following['count']}. {following['question']}"


def test_who_touches_answers_hears_them_and_the_next_question(speaking: Speaking, exhibit: Exhibit):
    stage, speech, _ = speaking
    for question, following in itertools.pairwise(quiz(stage, exhibit)):
        answer = question["answers"][0]
        tap(stage, items_named(stage, answer)[0])
        assert speech.last().startswith(f"{answer}, choice, chosen, ")
        assert question["explanation"] in speech.last()
        tap(stage, items_named(stage, "Next question")[0])
        QGuiApplication.processEvents()
        assert speech.lists[-1] == [f"{following['count']}. {following['question']}", *following["answers"]]
    for name in ("More settings", "Help", "Close"):
        touch(stage, name)
        stage.settle()
    QGuiApplication.processEvents()
    assert speech.lists[-1] == ["Support to Ukraine", "Solidarity that takes shape in\xa0deeds"]


def test_help_is_read_at_once_and_moves_along(make_stage: Callable[..., Stage], qtbot: QtBot):
    stage, speech = make_stage(1366, 768), NotedSpeech()
    narrator = stage.use_voice(speech)
    stage.session.setVoice(True)
    key(stage, Qt.Key.Key_H)
    stage.session.setTextSize(2)
    QTest.qWait(100)
    key(stage, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: narrator.reading, timeout=3000)
    (page,) = items_of(stage, "HelpView")
    for place in range(len(speech.lists[-1])):
        speech.goes_on(place)
        QTest.qWait(1)
        marks = stage.window.property("marks").toVariant()
        assert marks
        top = marks[0].top() - page.property("position")
        assert top >= -1
        assert top + marks[-1].bottom() - marks[0].top() <= page.height() + 1
    QAccessible.setActive(False)


def test_help_says_that_it_is_help_and_goes_back_to_where_it_was_asked_for(speaking: Speaking):
    stage, speech, _ = speaking
    item(stage, "Show as table: Proud to belong").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    key(stage, Qt.Key.Key_H)
    assert speech.lists[-1] == ["Help", "Close, button"]
    key(stage, Qt.Key.Key_Escape)
    assert focused(stage) is item(stage, "Show as table: Proud to belong")


def test_whoever_starts_over_by_ear_is_told_why_it_is_silent(speaking: Speaking):
    stage, speech, _ = speaking
    speech.said.clear()
    stage.session.startOver()
    stage.settle()
    assert speech.said == ["Start over", "Voice, off"]


def test_a_tab_says_its_panel(speaking: Speaking):
    stage, speech, _ = speaking
    touch(stage, "Contributions")
    QGuiApplication.processEvents()
    assert speech.lists[-1][0] == "Contributions"
    assert len(speech.lists[-1][1]) > 10


@pytest.mark.parametrize("how", ["touch", "key"])
def test_any_touch_or_key_cuts_it(speaking: Speaking, how: str):
    stage, speech, narrator = speaking
    narrator.readPanel()
    assert speech.speaking
    if how == "touch":
        press(stage, QPoint(5, 300))
    else:
        QTest.keyPress(stage.window, Qt.Key.Key_F)
    assert not speech.speaking
    if how == "touch":
        release(stage, QPoint(5, 300))


def test_a_panel_is_read_sentence_by_sentence_from_its_title_to_its_end(speaking: Speaking):
    _, speech, narrator = speaking
    narrator.readPanel()
    said = [text.replace("\xa0", " ").replace("\u202f", " ").strip() for text in speech.said]
    assert said[1] == "Since 2004, Lithuania has not stood alone"
    assert said[2].endswith("on 29 March 2004.")
    assert said[3].startswith("The country strengthens")
    assert any(text.startswith("90 % support the presence") for text in said)  # a chart by its values
    assert "29 March 2004: Accession" in said  # a timeline by its steps
    assert said[-1].startswith("As of")


@pytest.mark.parametrize("way", ["key", "keys", "touch"])
def test_whoever_listens_hears_what_reading_on_brings_into_view(speaking: Speaking, way: str, qtbot: QtBot):
    stage, speech, narrator = speaking
    pane = thing_of(stage.window.property("pane"))
    assert pane is not None
    whole = passages(pane, lambda text: False)
    steps, begun = 0, list[str]()
    while not stage.at_end:
        before = position(stage)
        if way == "keys":
            item(stage, "Read on").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        speech.lists.clear()
        if way == "touch":
            touch(stage, "Read on")
        elif way == "keys":
            key(stage, Qt.Key.Key_Return)
        else:
            key(stage, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: narrator.reading)
        steps += 1
        assert position(stage) > before
        (said,) = speech.lists
        first = next(passage for passage in whole if begins_in_view(passage, stage.window.property("pane")))
        assert said == [passage.text for passage in whole[whole.index(first) :]]
        # Nobody wants to hear again what the step before began with, but at the end there is nothing else.
        assert first.text not in begun or stage.at_end
        begun.append(first.text)
    assert steps > 2
    speech.lists.clear()
    speech.stop()
    QGuiApplication.processEvents()
    # The arrow that leads no further has handed the focus on.
    assert speech.lists == ([["Go back up, button"]] if way == "keys" else [])
    key(stage, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: narrator.reading)
    first = next(passage for passage in whole if begins_in_view(passage, stage.window.property("pane")))
    assert speech.lists[-1][0] == first.text


def test_at_either_end_there_is_nowhere_further_to_go(speaking: Speaking):
    stage, speech, _ = speaking
    key(stage, Qt.Key.Key_Up)
    assert speech.last() == "Go back up, not available now"
    key(stage, Qt.Key.Key_End)
    stage.settle()
    key(stage, Qt.Key.Key_Down)
    assert speech.last() == "Read on, not available now"


def test_enter_does_not_lead_back_up_before_that_was_told(speaking: Speaking):
    stage, speech, _ = speaking
    item(stage, "Read on").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    while focused(stage) is item(stage, "Read on"):
        key(stage, Qt.Key.Key_Return)
        stage.settle()
    assert stage.at_end
    before = position(stage)
    key(stage, Qt.Key.Key_Return)
    assert speech.last() == "Go back up, button"
    stage.settle()
    assert position(stage) == before
    key(stage, Qt.Key.Key_Return)
    stage.settle()
    assert position(stage) < before


def test_after_the_question_the_focus_is_shown_and_told_again(speaking: Speaking, qtbot: QtBot):
    stage, speech, _ = speaking
    key(stage, Qt.Key.Key_Right)
    key(stage, Qt.Key.Key_Right)
    stage.session.ask(30)
    QTest.qWait(50)
    stage.session.stay()
    qtbot.waitUntil(lambda: item(stage, "Allied presence").property("visualFocus"))
    assert focused(stage) is item(stage, "Allied presence")
    assert speech.last() == "Allied presence, topic, not chosen"
    item(stage, "White").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    stage.session.ask(30)
    QTest.qWait(50)
    stage.session.stay()
    QTest.qWait(50)
    assert focused(stage) is item(stage, "White")
    assert not item(stage, "White").property("visualFocus")


def test_whoever_does_not_listen_hears_nothing_of_reading_on(speaking: Speaking):
    stage, speech, narrator = speaking
    stage.session.setVoice(False)
    speech.lists.clear()
    key(stage, Qt.Key.Key_Down)
    QTest.qWait(200)
    assert position(stage) > 0
    assert not narrator.reading
    assert speech.lists == []


def test_nothing_is_read_to_somebody_who_has_unplugged_meanwhile(speaking: Speaking, qtbot: QtBot):
    stage, speech, narrator = speaking
    stage.session.setMotion(True)
    key(stage, Qt.Key.Key_Down)
    narrator.listen(False)
    speech.lists.clear()
    QTest.qWait(600)
    assert speech.lists == []
    assert not narrator.reading


def test_reading_on_waits_for_nothing_where_there_is_no_voice(speaking: Speaking):
    stage, speech, narrator = speaking
    speech.can_speak = False
    key(stage, Qt.Key.Key_Down)
    stage.settle()
    QTest.qWait(100)
    assert not narrator.reading


def test_a_map_is_read_by_all_its_places_once(speaking: Speaking):
    stage, speech, narrator = speaking
    stage.session.setPanel(1)
    stage.settle()
    speech.said.clear()
    narrator.readPanel()
    told = [text for text in speech.said if "Baltic Air Policing" in text]
    assert any("Estonia: " in text for text in speech.said)
    assert "Baltic Air Policing" not in told


def test_the_sentence_that_is_read_is_marked_and_in_view(speaking: Speaking):
    stage, speech, narrator = speaking
    narrator.readPanel()
    places = range(len(speech.said))
    for place in places:
        speech.goes_on(place)
        QTest.qWait(1)
        stage.settle()
        marks = stage.window.property("marks").toVariant()
        assert marks, speech.said[place]
        area = panel_box(stage)
        top, bottom = marks[0].top() - position(stage), marks[-1].bottom() - position(stage)
        assert bottom > top
        assert top >= -1, speech.said[place]
        assert bottom <= area.height() + 1, speech.said[place]
    speech.stop()
    assert not narrator.reading


def test_reading_begins_and_ends_by_key_and_by_touch(speaking: Speaking):
    stage, _, narrator = speaking
    key(stage, Qt.Key.Key_P)
    assert narrator.reading
    key(stage, Qt.Key.Key_P)
    assert not narrator.reading
    touch(stage, "Read this topic")
    assert narrator.reading
    touch(stage, "Stop reading")
    assert not narrator.reading


def test_it_is_repeated_louder_and_slower(speaking: Speaking):
    stage, speech, _ = speaking
    touch(stage, "Large text")
    told = "Large text, choice, chosen"
    assert speech.last() == told
    key(stage, Qt.Key.Key_R)
    assert speech.said[-2:] == [told, told]
    touch(stage, "Louder")
    assert speech.last() == "Volume: 4 of 5"
    key(stage, Qt.Key.Key_VolumeDown)
    assert speech.last() == "Volume: 3 of 5"
    touch(stage, "Slower")
    assert speech.last() == "Speed: 2 of 6"
    touch(stage, "Say again")
    assert speech.last() == told


def test_who_goes_to_say_again_by_keys_hears_what_was_said_before(speaking: Speaking):
    stage, speech, _ = speaking
    touch(stage, "Large text")
    item(stage, "Say again").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert speech.last() == "Say again, button"
    key(stage, Qt.Key.Key_Return)
    assert speech.last() == "Large text, choice, chosen"


def test_a_panel_that_is_read_goes_on_from_what_is_said_again(speaking: Speaking):
    stage, speech, narrator = speaking
    narrator.readPanel()
    speech.goes_on(3)
    key(stage, Qt.Key.Key_R)
    assert narrator.reading
    assert stage.window.property("marks").toVariant()
    assert speech.last().startswith("As of")
    thing(stage, "Stop reading")
    key(stage, Qt.Key.Key_P)
    assert not narrator.reading
    assert not stage.window.property("marks").toVariant()


def test_nothing_is_said_again_to_somebody_who_has_turned_it_off(speaking: Speaking):
    stage, speech, narrator = speaking
    narrator.readPanel()
    key(stage, Qt.Key.Key_V)
    speech.said.clear()
    key(stage, Qt.Key.Key_R)
    assert speech.last() == ""
    assert not narrator.reading
    assert not speech.speaking


def test_the_panel_is_read_by_one_key_after_the_voice_was_turned_off_while_it_was_read(speaking: Speaking):
    stage, _, narrator = speaking
    narrator.readPanel()
    key(stage, Qt.Key.Key_V)
    assert not stage.session.voice
    key(stage, Qt.Key.Key_P)
    assert narrator.reading


@pytest.mark.parametrize("code", [Qt.Key.Key_P, Qt.Key.Key_R])
def test_a_key_that_is_held_does_not_cut_what_it_made_be_said(speaking: Speaking, code: Qt.Key):
    stage, speech, _ = speaking
    touch(stage, "Large text")
    stage.settle()
    QTest.keyPress(stage.window, code)
    assert speech.speaking
    said = list(speech.said)
    for _ in range(3):
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QGuiApplication.sendEvent(stage.window, event)
    assert speech.speaking
    assert speech.said == said
    QTest.keyRelease(stage.window, code)


def test_headphones_wake_and_answer_the_question(make_stage: Callable[..., Stage]):
    stage, speech = make_stage(), NotedSpeech()
    narrator = stage.use_voice(speech)
    stage.session.ask(5)
    narrator.listen(True)
    assert stage.session.secondsLeft < 0
    assert stage.session.voice
    narrator.listen(False)
    assert not stage.session.voice


def test_headphones_that_come_before_the_voice_are_not_forgotten(make_stage: Callable[..., Stage]):
    stage, speech = make_stage(resting=True), NotedSpeech()
    speech.can_speak = False
    narrator = stage.use_voice(speech)
    narrator.listen(True)
    assert stage.session.resting
    speech.can_speak = True
    speech.canSpeakChanged.emit()
    assert not stage.session.resting
    assert stage.session.voice
    stage.session.rest()
    speech.canSpeakChanged.emit()
    assert stage.session.resting


def test_the_first_key_of_the_day_reads_the_whole_panel(make_stage: Callable[..., Stage], speaking: Speaking):
    _, expected, narrator = speaking
    narrator.readPanel()
    stage, speech = make_stage(resting=True), NotedSpeech()
    stage.use_voice(speech)
    key(stage, Qt.Key.Key_P)
    QTest.qWait(1500)
    assert speech.lists[-1] == expected.lists[-1]


def test_it_speaks_the_language_on_screen(speaking: Speaking):
    stage, speech, _ = speaking
    touch(stage, "Lietuvių")
    assert speech.language == "lt"
    QGuiApplication.processEvents()
    assert speech.lists[-1] == [["Lietuvių", "", "lt"], "pasirinkimas, pasirinkta"]


def test_the_question_is_spoken_when_it_comes_and_once_more(speaking: Speaking):
    stage, speech, _ = speaking
    for left in range(30, 0, -1):
        stage.session.ask(left)
    assert [text for text in speech.said if "still there" in text] == ["Are you still there?"] * 2
    assert speech.last() == "Seconds left: 10"
    stage.session.stay()
    assert not speech.speaking


def test_the_next_visitor_finds_it_silent_and_as_loud_as_usual(speaking: Speaking):
    stage, speech, _ = speaking
    speech.louder()
    stage.session.rest()
    assert not stage.session.voice
    assert speech.resets == 1
    speech.said.clear()
    stage.session.wake()
    stage.settle()
    touch(stage, "Large text")
    assert speech.last() == ""


def test_the_voice_key_wakes_and_speaks_at_once(make_stage: Callable[..., Stage]):
    stage, speech = make_stage(resting=True), NotedSpeech()
    stage.use_voice(speech)
    key(stage, Qt.Key.Key_V)
    assert not stage.session.resting
    QTest.qWait(200)
    assert stage.session.voice
    assert speech.last().startswith("The kiosk reads aloud.")


def test_what_an_editor_has_read_out_is_played(speaking: Speaking):
    stage, speech, narrator = speaking
    lead = next(text for text in stage.localised.panels[0].lead.splitlines())
    stage.localised.recordings[lead] = "file:///sounds/lead.ogg"
    try:
        narrator.readPanel()
        assert [lead, "/sounds/lead.ogg"] in speech.lists[-1]
    finally:
        stage.localised.recordings.clear()
