"""What the narrator says of the control that has the focus or was touched."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.content import LocalisedPanel
from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.speech.protocol import Utterance
from kiosk.studio.scene.elements import box_of, focused, position
from kiosk.studio.scene.input import key, press, release
from kiosk.ui.stage import Stage
from tests.speech.conftest import Spoken, items_named, plain
from tests.ui.people import item, press_by_key, tap, thing, touch

pytestmark = pytest.mark.staged


def focus(item: QQuickItem) -> None:
    """Give an item the focus as the Tab key does."""
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)


def test_the_voice_explains_itself_when_it_is_turned_on(
    make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken]
) -> None:
    spoken = give_voice(make_stage())
    assert spoken.speech.said == []
    spoken.stage.settle()
    touch(spoken.stage, "Read aloud")
    assert spoken.last.startswith("This screen reads aloud.")
    assert len(spoken.speech.said) == 1


def test_a_language_without_a_voice_has_no_voice_control(
    make_stage: Callable[..., Stage], give_voice: Callable[[Stage], Spoken]
) -> None:
    spoken = give_voice(make_stage())
    spoken.speech.can_speak = False
    spoken.speech.canSpeakChanged.emit()
    with pytest.raises(AssertionError, match="0 things are named"):
        thing(spoken.stage, "Read aloud")
    key(spoken.stage, Qt.Key.Key_V)
    assert not spoken.stage.session.voice


def test_the_control_that_gets_the_focus_is_said_with_role_and_state(spoken: Spoken) -> None:
    first, second = (panel.tab for panel in spoken.stage.localised.panels[:2])
    for expected in (f"{first}, topic, selected", f"{second}, topic, not selected"):
        key(spoken.stage, Qt.Key.Key_Right)
        assert spoken.last == expected


def test_a_touched_control_is_said_with_its_state_after_the_touch(spoken: Spoken) -> None:
    touch(spoken.stage, "Large text")
    assert spoken.last == "Large text, option, selected"
    spoken.stage.settle()  # the controls take the new text size a frame later, and move
    touch(spoken.stage, "Show illustrations")
    assert spoken.last == "Show illustrations, switch, off"


def test_a_touched_text_is_said(spoken: Spoken) -> None:
    figure = spoken.stage.localised.panels[0].figure["spoken"]
    box = box_of(item(spoken.stage, figure)).center().toPoint()
    press(spoken.stage, box)
    release(spoken.stage, box)
    assert spoken.last == spoken.said(figure)


def test_a_language_is_named_in_its_own_voice(spoken: Spoken) -> None:
    touch(spoken.stage, "Language: English")
    spoken.stage.settle()
    focus(item(spoken.stage, "Deutsch"))
    assert spoken.speech.utterances == [Utterance("Deutsch", None, "de"), Utterance("option, not selected")]
    key(spoken.stage, Qt.Key.Key_Return)
    assert spoken.last == "Sprache: Deutsch, Schaltfläche"
    spoken.stage.settle()
    touch(spoken.stage, "Sprache: Deutsch")
    spoken.stage.settle()
    focus(item(spoken.stage, "English"))
    assert spoken.speech.utterances == [Utterance("English", None, "en"), Utterance("Auswahl, nicht ausgewählt")]


def test_a_control_pressed_by_key_is_said_with_its_new_state(spoken: Spoken) -> None:
    focus(item(spoken.stage, "Black"))
    assert spoken.last == "Black, option, not selected"
    key(spoken.stage, Qt.Key.Key_Return)
    assert spoken.last == "Black, option, selected"


def blocks_of(panel: LocalisedPanel) -> list[Any]:
    return [block for section in panel.sections for block in section.blocks]


@pytest.mark.parametrize(("kind", "panel", "choices"), [("timeline", 0, "events"), ("map", 1, "places")])
def test_what_is_chosen_in_a_drawing_is_said(
    spoken: Spoken, exhibit: Exhibit, kind: str, panel: int, choices: str
) -> None:
    english = content(exhibit).localised["en"]
    block = next(block for block in blocks_of(english.panels[panel]) if block["kind"] == kind)
    spoken.stage.session.setPanel(panel)
    spoken.stage.settle()
    for chosen in block[choices][1:3]:
        name = f"{chosen['when']}: {chosen['title']}" if kind == "timeline" else chosen["name"]
        press_by_key(spoken.stage, items_named(spoken.stage, name)[-1])  # of a place, the one in the list
        assert spoken.last.startswith(f"{spoken.said(name)}, option, selected, ")
        assert spoken.said(chosen["text"]) in spoken.last


def test_the_arrow_of_a_timeline_says_the_event_it_leads_to(spoken: Spoken, exhibit: Exhibit) -> None:
    blocks = blocks_of(content(exhibit).localised["en"].panels[0])
    events = next(block for block in blocks if block["kind"] == "timeline")["events"]
    later = items_named(spoken.stage, "Later")[0]
    for event in events[1:]:
        press_by_key(spoken.stage, later)
        assert spoken.said(f"{event['when']}: {event['title']}. {event['text']}") in spoken.last


def quiz(stage: Stage, exhibit: Exhibit) -> list[dict[str, Any]]:
    """The questions of the last panel, which is shown, in English and as they are spoken."""
    stage.session.setPanel(3)
    stage.settle()
    blocks = blocks_of(content(exhibit).localised["en"].panels[3])
    return next(block for block in blocks if block["kind"] == "quiz")["questions"]


def question_of(spoken: Spoken, question: dict[str, Any]) -> str:
    return spoken.said(f"{question['count']}. {question['question']}")


def test_a_question_is_said_before_its_answers_and_the_explanation_after(spoken: Spoken, exhibit: Exhibit) -> None:
    stage = spoken.stage
    for question, following in itertools.pairwise(quiz(stage, exhibit)):
        first, second = (items_named(stage, answer)[0] for answer in question["answers"][:2])
        one, two = (f"{spoken.said(answer)}, option, not selected" for answer in question["answers"][:2])
        focus(item(stage, stage.localised.panels[0].tab))
        focus(first)
        assert spoken.last_list == [question_of(spoken, question), one]
        focus(second)
        assert spoken.last_list == [two]
        press_by_key(stage, second)
        assert spoken.said(question["explanation"]) in spoken.last
        press_by_key(stage, items_named(stage, "Next question")[0])
        assert spoken.last_list[0] == question_of(spoken, following)


def test_the_next_visitor_hears_a_question_that_the_last_visitor_has_heard(spoken: Spoken, exhibit: Exhibit) -> None:
    question = quiz(spoken.stage, exhibit)[0]
    focus(items_named(spoken.stage, question["answers"][0])[0])
    assert spoken.last_list[0] == question_of(spoken, question)
    spoken.stage.session.startOver()
    spoken.stage.session.setVoice(True)
    quiz(spoken.stage, exhibit)
    focus(items_named(spoken.stage, question["answers"][0])[0])
    assert spoken.last_list[0] == question_of(spoken, question)


def test_a_touched_answer_and_the_next_question_are_said(spoken: Spoken, exhibit: Exhibit) -> None:
    stage = spoken.stage
    for question, following in itertools.pairwise(quiz(stage, exhibit)):
        answer = question["answers"][0]
        tap(stage, items_named(stage, answer)[0])
        assert spoken.last.startswith(f"{spoken.said(answer)}, option, selected, ")
        assert spoken.said(question["explanation"]) in spoken.last
        tap(stage, items_named(stage, "Next question")[0])
        shown = (following["count"], following["question"], *following["answers"])
        assert spoken.last_list == [spoken.said(text) for text in shown]


def test_the_panel_is_named_when_help_is_closed_by_touch(spoken: Spoken) -> None:
    spoken.stage.session.setPanel(3)
    spoken.stage.settle()
    for name in ("More settings", "Help", "Close"):
        touch(spoken.stage, name)
        spoken.stage.settle()
    panel = spoken.stage.localised.panels[3]
    assert spoken.last_list == [plain(panel.tab), plain(panel.title)]


def test_help_names_itself_and_gives_the_focus_back(spoken: Spoken) -> None:
    table = "Show as table: Most people are proud to belong"
    focus(item(spoken.stage, table))
    key(spoken.stage, Qt.Key.Key_H)
    assert spoken.last_list == ["Help", "Close, button"]
    key(spoken.stage, Qt.Key.Key_Escape)
    assert focused(spoken.stage) is item(spoken.stage, table)


def test_a_tab_says_its_panel(spoken: Spoken) -> None:
    tab = spoken.stage.localised.panels[2].tab
    touch(spoken.stage, tab)
    assert spoken.last_list[0] == tab
    assert len(spoken.last_list[1]) > 10


def test_the_ends_of_a_panel_are_said(spoken: Spoken) -> None:
    key(spoken.stage, Qt.Key.Key_Up)
    assert spoken.last == "Go back up, not available now"
    key(spoken.stage, Qt.Key.Key_End)
    spoken.stage.settle()
    key(spoken.stage, Qt.Key.Key_Down)
    assert spoken.last == "Read on, not available now"


def test_enter_announces_the_focus_that_moved_silently_before_it_presses_it(spoken: Spoken) -> None:
    stage = spoken.stage
    onward = item(stage, "Read on")
    focus(onward)
    while focused(stage) is onward:
        key(stage, Qt.Key.Key_Return)
        stage.settle()
    assert stage.at_end
    before = position(stage)
    key(stage, Qt.Key.Key_Return)
    assert spoken.last == "Go back up, button"
    stage.settle()
    assert position(stage) == before
    key(stage, Qt.Key.Key_Return)
    stage.settle()
    assert position(stage) < before


def test_the_focus_is_shown_and_said_again_after_the_question(spoken: Spoken, qtbot: QtBot) -> None:
    stage = spoken.stage
    tab = stage.localised.panels[1].tab
    key(stage, Qt.Key.Key_Right)
    key(stage, Qt.Key.Key_Right)
    stage.session.ask(30)
    qtbot.waitUntil(lambda: focused(stage) is item(stage, "Yes, I’m here"))
    stage.session.stay()
    qtbot.waitUntil(lambda: bool(item(stage, tab).property("visualFocus")))
    assert focused(stage) is item(stage, tab)
    assert spoken.last == f"{tab}, topic, not selected"


def test_a_focus_without_a_ring_stays_without_one_after_the_question(spoken: Spoken, qtbot: QtBot) -> None:
    stage = spoken.stage
    item(stage, "White").forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    stage.session.ask(30)
    qtbot.waitUntil(lambda: focused(stage) is item(stage, "Yes, I’m here"))
    stage.session.stay()
    qtbot.waitUntil(lambda: focused(stage) is item(stage, "White"))
    assert not item(stage, "White").property("visualFocus")
