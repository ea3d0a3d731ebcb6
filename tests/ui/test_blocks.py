"""Choices within a panel, by fingers and by keys: events, places, answers, tables."""

import itertools
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.localise import content
from kiosk.exhibit.model import Exhibit
from kiosk.sizes import px_per_mm_of
from kiosk.studio.scene.elements import (
    Role,
    box_of,
    controls,
    focused,
    is_on_map,
    is_within,
    items_of,
    name_of,
    panel_box,
    position,
    text_of,
    texts,
    tree,
    visible_items,
)
from kiosk.studio.scene.input import key
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen
from tests.ui.people import PANELS, item, press_by_key, tap, thing
from tests.ui.pseudo import mirrored

pytestmark = pytest.mark.slow

LANGUAGES = ("en", "lt")
Way = Callable[[Stage, QQuickItem], None]
by_both_ways = pytest.mark.parametrize("way", [tap, press_by_key])


def blocks_of(exhibit: Exhibit, kind: str, language: str = "en") -> list[tuple[int, Any]]:
    """All blocks of a kind, each with the index of its panel."""
    return [
        (place, block)
        for place, panel in enumerate(content(exhibit).localised[language].panels)
        for section in panel.sections
        for block in section.blocks
        if block["kind"] == kind
    ]


def buttons(stage: Stage, *names: str) -> list[QQuickItem]:
    """All buttons that have one of these names."""
    found = [thing.object() for thing in tree(stage) if name_of(thing) in names and thing.role() != Role.StaticText]
    return [item for item in found if isinstance(item, QQuickItem) and is_within(item, "ChoiceButton")]


def visible_texts(stage: Stage) -> list[str]:
    """All visible texts of the panel, except those on buttons."""
    return [
        text_of(text) for text in texts(stage) if is_within(text, "PanelView") and not is_within(text, "ChoiceButton")
    ]


# --- Timeline -----------------------------------------------------------------------------------------


def event_name(event: dict[str, str]) -> str:
    return f"{event['when']}: {event['title']}"


def only_told(stage: Stage, events: list[dict[str, str]], chosen: int) -> None:
    """Assert that the text of this event is shown, and of no other."""
    shown, heard = visible_texts(stage), [name_of(thing) for thing in tree(stage)]
    assert [event["text"] in shown for event in events] == [place == chosen for place in range(len(events))]
    assert [event["text"] in heard for event in events] == [place == chosen for place in range(len(events))]
    for part in ("when", "title"):
        assert events[chosen][part] in shown
    checked = [thing(stage, event_name(event)).state().checked for event in events]
    assert checked == [place == chosen for place in range(len(events))]


@by_both_ways
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_each_event_is_told_when_its_stop_is_chosen(
    make_stage: Callable[..., Stage], exhibit: Exhibit, size: tuple[int, int], way: Way
):
    panel, block = blocks_of(exhibit, "timeline")[0]
    stage = make_stage(*size, panel=panel)
    events = block["events"]
    only_told(stage, events, 0)
    for place in (*range(len(events)), 2, 0):
        way(stage, buttons(stage, event_name(events[place]))[0])
        only_told(stage, events, place)


@by_both_ways
def test_events_are_stepped_through(make_stage: Callable[..., Stage], exhibit: Exhibit, way: Way):
    panel, block = blocks_of(exhibit, "timeline")[-1]
    stage = make_stage(panel=panel)
    events = block["events"]
    for place in range(1, len(events)):
        assert not thing(stage, "Later").state().disabled
        way(stage, buttons(stage, "Later")[0])
        only_told(stage, events, place)
    assert thing(stage, "Later").state().disabled
    for place in range(len(events) - 2, -1, -1):
        way(stage, buttons(stage, "Earlier")[0])
        only_told(stage, events, place)
    assert thing(stage, "Earlier").state().disabled


def test_at_the_last_event_the_focus_goes_to_the_other_arrow(make_stage: Callable[..., Stage], exhibit: Exhibit):
    panel, block = blocks_of(exhibit, "timeline")[0]
    stage = make_stage(panel=panel)
    for name, other in (("Later", "Earlier"), ("Earlier", "Later")):
        pressed, twin = buttons(stage, name)[0], buttons(stage, other)[0]
        for _ in block["events"][1:]:
            press_by_key(stage, pressed)
        before = position(stage)
        assert thing(stage, name).state().disabled
        assert focused(stage) is twin
        assert twin.property("visualFocus")
        key(stage, Qt.Key.Key_Backtab)
        stage.settle()
        assert focused(stage) is buttons(stage, event_name(block["events"][-1]))[0]
        assert position(stage) == before


def test_nothing_moves_when_another_event_is_chosen(make_stage: Callable[..., Stage], exhibit: Exhibit):
    panel, block = blocks_of(exhibit, "timeline")[0]
    stage = make_stage(panel=panel)
    later = buttons(stage, "Later")[0]
    tap(stage, later)
    before = box_of(later)
    for _ in block["events"][2:]:
        tap(stage, later)
        assert box_of(later) == before


# --- Map ----------------------------------------------------------------------------------------------


@by_both_ways
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_each_place_is_chosen_on_the_map_and_told_beside_it(
    make_stage: Callable[..., Stage], exhibit: Exhibit, size: tuple[int, int], way: Way
):
    ((panel, block),) = blocks_of(exhibit, "map")
    stage = make_stage(*size, panel=panel)
    places = block["places"]

    def check(chosen: int) -> None:
        shown = visible_texts(stage)
        for place, each in enumerate(places):
            assert (each["text"] in shown) == (place == chosen), each["name"]
            assert [button.property("chosen") for button in buttons(stage, each["name"])] == [place == chosen]
            if figure := each["figure"] and each["figure"]["spoken"]:
                assert (f"{each['name']}: {figure}" in shown) == (place == chosen)

    nothing = -1
    check(nothing)
    for chosen in range(len(places)):
        (button,) = buttons(stage, places[chosen]["name"])
        assert is_within(button, "MapView")
        way(stage, button)
        check(chosen)
    # Choosing a place again leaves it: no text is shown, as at the start.
    way(stage, buttons(stage, places[-1]["name"])[0])
    check(nothing)


def test_a_date_lights_what_was_there_then(make_stage: Callable[..., Stage], exhibit: Exhibit):
    ((panel, block),) = blocks_of(exhibit, "map")
    stage = make_stage(panel=panel)
    assert len(block["dates"]) > 1

    def lit() -> list[str]:
        return [place["name"] for place in block["places"] if buttons(stage, place["name"])[0].property("lit")]

    assert lit() == []
    for date, written in enumerate(block["dates"]):
        (button,) = buttons(stage, written["spoken"])
        tap(stage, button)
        assert lit() == [place["name"] for place in block["places"] if 0 <= place["since"] <= date]
        assert any(place["text"] in visible_texts(stage) for place in block["places"] if place["since"] == date)
    stage.session.startOver()
    stage.session.setPanel(panel)
    stage.settle()
    assert lit() == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_each_name_is_beside_its_place(make_stage: Callable[..., Stage], exhibit: Exhibit, size: tuple[int, int]):
    ((panel, block),) = blocks_of(exhibit, "map")
    stage = make_stage(*size, panel=panel)
    (drawn,) = items_of(stage, "MapView")
    area, frame = box_of(drawn), drawn.property("frame")
    assert frame.right() >= area.width() - 1
    assert frame.top() <= 0
    assert frame.bottom() >= area.height() - 1
    for place in block["places"]:
        x, y = (frame.x() + place["x"] * frame.width(), frame.y() + place["y"] * frame.height())
        marker = box_of(buttons(stage, place["name"])[0]).translated(-area.topLeft())
        away = max(marker.left() - x, x - marker.right(), marker.top() - y, y - marker.bottom())
        assert 0 < away < 4 * marker.height(), place["name"]


@pytest.mark.parametrize("code", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=lambda code: code.name)
@pytest.mark.parametrize("named", [True, False], ids=["names", "numbers"])
def test_the_keys_go_to_each_place_once_and_show_where_it_is(
    make_stage: Callable[..., Stage], exhibit: Exhibit, code: Qt.Key, named: bool
):
    ((panel, block),) = blocks_of(exhibit, "map")
    stage = make_stage(*((1920, 1080) if named else (700, 1200)), panel=panel)
    stage.session.setTextSize(0 if named else 2)
    stage.settle()
    both = {place["name"]: buttons(stage, place["name"]) for place in block["places"]}
    assert {len(pair) for pair in both.values()} == {1 if named else 2}
    found: list[str] = []
    for _ in controls(stage):
        key(stage, code)
        at = next((name for name, pair in both.items() if focused(stage) in pair), None)
        assert [name for name, pair in both.items() if pair[0].property("pointedAt")] == ([at] if at else [])
        if at in found:  # one round
            break
        if at is not None:
            found.append(at)
            assert focused(stage) is both[at][-1]
    assert found == (list(both) if code == Qt.Key.Key_Tab else list(both)[::-1])


def map_words(stage: Stage) -> dict[str, QQuickItem]:
    """The words of the map that are no places."""
    (drawn,) = items_of(stage, "MapView")
    return {text.property("text"): text for text in texts(stage) if is_on_map(text) and drawn.isAncestorOf(text)}


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 1024), (1366, 768), (1080, 3840)], ids=str)
def test_nothing_on_the_map_collides_in_any_language_at_any_size(
    make_stage: Callable[..., Stage], built_in: Exhibit, size: tuple[int, int]
):
    ((panel, _),) = blocks_of(built_in, "map")
    stage = make_stage(*size, panel=panel, shown=built_in)
    for text_size, language in itertools.product(range(3), ("en", "lt", "uk", "de")):
        stage.session.setTextSize(text_size)
        stage.session.setLanguage(language)
        stage.settle()
        (drawn,) = items_of(stage, "MapView")
        area = box_of(drawn)
        (block,) = [block for _, block in blocks_of(built_in, "map", language)]
        taken = [box_of(buttons(stage, place["name"])[0]) for place in block["places"]]
        taken += [box_of(buttons(stage, date["spoken"])[0]) for date in block["dates"]]
        assert min(min(box.width(), box.height()) for box in taken) >= 20 * px_per_mm_of(*size)
        taken += [box_of(word) for word in map_words(stage).values()]
        assert all(area.contains(box) for box in taken), (text_size, language)
        assert not any(one.intersects(other) for one, other in itertools.combinations(taken, 2)), (text_size, language)


# --- Tables -------------------------------------------------------------------------------------------


def is_switch(found: QAccessibleInterface) -> bool:
    return found.role() == Role.CheckBox and name_of(found).startswith("Show as table")


def rows(stage: Stage) -> list[str]:
    return [name_of(thing) for thing in tree(stage) if thing.role() == Role.Row]


def cells(block: Any) -> list[str]:
    table = block["table"]
    return [cell for row in table["rows"] for cell in row if cell]


def are_rows_of(found: list[str], blocks: Iterable[Any]) -> bool:
    """Whether these are the rows of the blocks' tables, each with the names of its columns if it has columns."""
    left = found
    for block in blocks:
        columns, *lines = (
            "; ".join(cell for cell in line if cell) for line in (block["table"]["columns"], *block["table"]["rows"])
        )
        left = left[1:] if left[:1] == [columns] else left
        if left[: len(lines)] != lines:
            return False
        left = left[len(lines) :]
    return left == []


@by_both_ways
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", range(4))
def test_every_drawing_is_shown_as_a_table_and_again_as_a_drawing(
    make_stage: Callable[..., Stage], exhibit: Exhibit, panel: int, language: str, way: Way
):
    stage = make_stage(panel=panel, language=language)
    shown = content(exhibit).localised[language]
    before = visible_texts(stage)
    sections = [
        section for section in shown.panels[panel].sections if any("table" in block for block in section.blocks)
    ]
    assert sections
    for section in sections:
        (switch,) = buttons(stage, f"{shown.words['as_table']}: {section.heading}")
        way(stage, switch)
        drawn = [block for block in section.blocks if "table" in block]
        assert are_rows_of(rows(stage), drawn)
        shown_now = visible_texts(stage)
        for block in drawn:
            for cell in cells(block):
                assert cell in shown_now
        way(stage, switch)
        assert rows(stage) == []
        assert visible_texts(stage) == before


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("panel", range(4))
def test_without_illustrations_tables_tell_everything_and_close_the_gap(
    make_stage: Callable[..., Stage], exhibit: Exhibit, panel: int, size: tuple[int, int]
):
    stage = make_stage(*size, panel=panel)
    before = stage.picture()
    stage.session.setIllustrations(False)
    stage.settle()
    shown = content(exhibit).localised["en"].panels[panel]
    drawn = [block for section in shown.sections for block in section.blocks if "table" in block]
    assert not [found for found in tree(stage) if is_switch(found)]
    assert are_rows_of(rows(stage), drawn)
    readable = visible_texts(stage)
    for block in drawn:
        for cell in cells(block):
            assert cell in readable
    images = [
        item
        for item in visible_items(stage.window.contentItem())
        if item.inherits("QQuickImage") and is_within(item, "PanelView")
    ]
    assert images == []
    # Nothing of the drawing is left: a block is no higher than its room in the scene, unless its texts need more.
    for view in items_of(stage, "BlockView"):
        words = [box_of(text) for text in texts(stage) if view.isAncestorOf(text)]
        lowest = max((box.bottom() for box in words), default=box_of(view).top())
        needed = lowest - box_of(view).top() + 0.05 * panel_box(stage).height()
        assert box_of(view).height() <= max(view.property("room") + 1, needed), view.property("blockKind")
    stage.session.setIllustrations(True)
    stage.settle()
    assert rows(stage) == []
    assert looks_the_same(stage.picture(), before)


# --- Quiz ---------------------------------------------------------------------------------------------


@pytest.fixture
def questions(exhibit: Exhibit) -> tuple[int, list[dict[str, Any]]]:
    ((panel, block),) = blocks_of(exhibit, "quiz")
    return panel, block["questions"]


def answer(stage: Stage, question: dict[str, Any], place: int, way: Way = tap) -> None:
    (button,) = buttons(stage, question["answers"][place])
    way(stage, button)


@by_both_ways
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_each_answer_is_told_right_or_not(
    make_stage: Callable[..., Stage], questions: tuple[int, list[dict[str, Any]]], right: bool, way: Way
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    for place, question in enumerate(asked):
        assert question["question"] in visible_texts(stage)
        assert question["count"] in visible_texts(stage)
        assert question["explanation"] not in visible_texts(stage)
        correct = question["right"]
        chosen = correct if right else (correct + 1) % len(question["answers"])
        answer(stage, question, chosen, way)
        assert ("That’s right" in visible_texts(stage), "Not quite" in visible_texts(stage)) == (right, not right)
        assert question["explanation"] in visible_texts(stage)
        described = [description_of(stage, name) for name in question["answers"]]
        expected = {chosen: "Not quite", correct: "That’s right"}
        assert [each.split(".")[0] for each in described] == [
            expected.get(place, "") for place in range(len(described))
        ]
        assert [question["explanation"] in each for each in described] == [
            place == chosen for place in range(len(described))
        ]
        way(stage, buttons(stage, "Start again" if place == len(asked) - 1 else "Next question")[0])
    assert asked[0]["question"] in visible_texts(stage)
    assert asked[0]["explanation"] not in visible_texts(stage)


def description_of(stage: Stage, name: str) -> str:
    (button,) = buttons(stage, name)
    found = QAccessible.queryAccessibleInterface(button)
    return found.text(QAccessible.Text.Description)


@by_both_ways
def test_an_answer_can_not_be_changed(
    make_stage: Callable[..., Stage], questions: tuple[int, list[dict[str, Any]]], way: Way
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    question = asked[0]
    wrong = (question["right"] + 1) % len(question["answers"])
    answer(stage, question, wrong, way)
    for place in (question["right"], wrong):
        answer(stage, question, place, way)
        assert "Not quite" in visible_texts(stage)
        assert "That’s right" not in visible_texts(stage)
        states = [buttons(stage, name)[0].property("chosen") for name in question["answers"]]
        assert states == [place == wrong for place in range(len(states))]


@by_both_ways
def test_a_question_leads_to_the_panel_that_tells_more(
    make_stage: Callable[..., Stage], exhibit: Exhibit, questions: tuple[int, list[dict[str, Any]]], way: Way
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    for place, question in enumerate(asked):
        answer(stage, question, question["right"], way)
        way(stage, buttons(stage, question["to_panel"])[0])
        assert list(exhibit.panels)[stage.session.panel] == question["panel"]
        stage.settle()
        assert position(stage) == 0
        # The keys go on from there.
        tab = item(stage, PANELS[stage.session.panel])
        assert tab.property("visualFocus") == (way is press_by_key)
        stage.session.setPanel(panel)
        stage.settle()
        way(stage, buttons(stage, "Start again" if place == len(asked) - 1 else "Next question")[0])


def test_an_answer_stays_when_the_language_changes(
    make_stage: Callable[..., Stage], exhibit: Exhibit, questions: tuple[int, list[dict[str, Any]]]
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    answer(stage, asked[0], asked[0]["right"])
    stage.session.setLanguage("lt")
    stage.settle()
    ((_, block),) = blocks_of(exhibit, "quiz", "lt")
    assert block["questions"][0]["explanation"] in visible_texts(stage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_question_has_the_focus_on_its_first_answer(
    make_stage: Callable[..., Stage], exhibit: Exhibit, language: str
):
    ((panel, block),) = blocks_of(exhibit, "quiz", language)
    stage = make_stage(panel=panel, language=language)
    asked = block["questions"]
    words = content(exhibit).localised[language].words
    for place, question in enumerate(asked):
        answer(stage, question, 0, press_by_key)
        press_by_key(stage, buttons(stage, words["quiz_again" if place == len(asked) - 1 else "quiz_next"])[0])
        (first,) = buttons(stage, asked[(place + 1) % len(asked)]["answers"][0])
        assert focused(stage) is first
        assert first.property("visualFocus")
        assert panel_box(stage).contains(box_of(first))


def is_in_view(stage: Stage, words: str) -> bool:
    """Whether all of a text is inside the panel's area."""
    area = panel_box(stage)
    return any(area.contains(box_of(text)) for text in texts(stage) if text_of(text) == words)


@by_both_ways
@pytest.mark.parametrize("text_size", [0, 1, 2])
def test_the_verdict_and_the_next_question_come_into_view(
    make_stage: Callable[..., Stage],
    qtbot: QtBot,
    questions: tuple[int, list[dict[str, Any]]],
    text_size: int,
    way: Way,
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    stage.session.setTextSize(text_size)
    stage.settle()
    for question, following in itertools.pairwise(asked[:3]):
        answer(stage, question, (question["right"] + 1) % len(question["answers"]), way)
        qtbot.waitUntil(lambda: is_in_view(stage, "Not quite"), timeout=3000)
        way(stage, buttons(stage, "Next question")[0])
        qtbot.waitUntil(lambda words=following["question"]: is_in_view(stage, words), timeout=3000)


def test_a_touch_on_the_next_question_gives_no_focus(
    make_stage: Callable[..., Stage], questions: tuple[int, list[dict[str, Any]]]
):
    panel, asked = questions
    stage = make_stage(panel=panel)
    before = focused(stage)
    answer(stage, asked[0], 0)
    tap(stage, buttons(stage, "Next question")[0])
    assert focused(stage) is before


# --- The next visitor ---------------------------------------------------------------------------------


def test_nothing_is_kept_for_the_next_visitor(
    make_stage: Callable[..., Stage], exhibit: Exhibit, questions: tuple[int, list[dict[str, Any]]]
):
    stage = make_stage()
    pictures, words = [], []
    for panel in range(4):
        stage.session.setPanel(panel)
        stage.settle()
        pictures.append(stage.picture())
        words.append(visible_texts(stage))
    panel, asked = questions
    stage.session.setPanel(panel)
    answer(stage, asked[0], 0)
    tap(stage, buttons(stage, "Next question")[0])
    answer(stage, asked[1], 1)
    for kind in ("timeline", "map"):
        place, block = blocks_of(exhibit, kind)[0]
        stage.session.setPanel(place)
        stage.settle()
        name = event_name(block["events"][2]) if kind == "timeline" else block["places"][2]["name"]
        tap(stage, buttons(stage, name)[0])
    for place in range(4):
        stage.session.setPanel(place)
        stage.settle()
        for found in [found.object() for found in tree(stage) if is_switch(found)]:
            assert isinstance(found, QQuickItem)
            tap(stage, found)
    stage.session.rest()
    stage.settle()
    stage.session.wake()
    stage.settle()
    for place in range(4):
        stage.session.setPanel(place)
        stage.settle()
        assert visible_texts(stage) == words[place]
        assert looks_the_same(stage.picture(), pictures[place])


def test_what_is_drawn_begins_where_reading_begins(qapp: object, exhibit: Exhibit):
    stage = Screen(1920, 1080).stage(exhibit, mirrored)
    stage.session.setPanel(3)
    stage.settle()
    answers = [each for each in items_of(stage, "ChoiceButton") if each.property("correct") is not None]
    question = next(text for text in texts(stage) if "When was the first tree" in text_of(text))
    # The answers are beside the question, at the side where reading ends, in one column.
    (edge,) = {round(box_of(each).right()) for each in answers}
    assert edge < box_of(question).left()
    stage.session.setPanel(0)
    stage.settle()
    rings = items_of(stage, "ShareRing")
    for ring in rings:
        (drawn,) = [each for each in visible_items(ring) if each.inherits("QQuickCanvasItem")]
        assert round(box_of(drawn).right()) == round(box_of(ring).right())
    assert rings
    stage.close()
