"""What a visitor asks for comes into view: an event, a place, an answer, a table, on every screen."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.load import load
from kiosk.exhibit.model import Exhibit
from kiosk.keys import Keys
from kiosk.studio.scene.elements import box_of, is_within, items_of, panel_box, text_of, texts
from kiosk.studio.scene.kinds import Kind
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad
from tests.exhibits import LONG_WORDS
from tests.ui.layout import Screen
from tests.ui.people import press_by_key, tap

pytestmark = pytest.mark.slow

SCREENS = [Screen(1920, 1080), Screen(1080, 1920), Screen(1366, 768, 3.6), Screen(800, 600), Screen(1080, 3840)]
by_both_ways = pytest.mark.parametrize("way", [tap, press_by_key])
at_all_sizes = pytest.mark.parametrize("text_size", [0, 2])
Way = Callable[[Stage, QQuickItem], None]


@pytest.fixture(params=SCREENS, ids=str)
def make(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Callable[..., Stage]]:
    """Makes a stage on each screen, of a panel at a text size."""
    stages: list[Stage] = []

    def made(shown: Exhibit, text_size: int, panel: int = 0, language: str = "en") -> Stage:
        stage = request.param.stage(shown, language=language)
        stages.append(stage)
        stage.use_keys(Keypad(asdict(Keys())))
        stage.session.setPanel(panel)
        stage.session.setTextSize(text_size)
        stage.settle()
        return stage

    yield made
    for stage in stages:
        stage.close()


def panel_of(exhibit: Exhibit, kind: str) -> int:
    """The first panel that has a block of a kind."""
    panels = exhibit.panels.values()
    kinds = [[block.kind for section in panel.sections for block in section.blocks] for panel in panels]
    return next(place for place, found in enumerate(kinds) if kind in found)


def is_in_view(stage: Stage, item: QQuickItem) -> bool:
    """Whether all of an item is in the panel's area; if it is higher than that, whether it begins there."""
    area, box = panel_box(stage), box_of(item)
    if box.height() > area.height():
        return area.top() - 1 <= box.top() < area.center().y()
    return area.top() - 1 <= box.top() and box.bottom() <= area.bottom() + 1


def is_shown(stage: Stage, block: QQuickItem, words: str) -> bool:
    """Whether a text is in view, with the heading above it."""
    found = [each.parentItem() for each in texts(stage) if block.isAncestorOf(each) and text_of(each) == words]
    return len(found) == 1 and is_in_view(stage, found[0])


def data_of(stage: Stage, kind: str) -> Any:
    """The first block of a kind on the panel, as it is displayed."""
    sections = stage.localised.panels[stage.session.panel].sections
    return next(block for section in sections for block in section.blocks if block["kind"] == kind)


def buttons_of(stage: Stage, block: QQuickItem, kind: Kind) -> list[QQuickItem]:
    return [item for item in items_of(stage, kind) if block.isAncestorOf(item)]


@by_both_ways
@at_all_sizes
def test_the_chosen_event_with_five_full_dates(make: Callable[..., Stage], qtbot: QtBot, text_size: int, way: Way):
    stage = make(load(LONG_WORDS), text_size, language="de")
    (block,) = items_of(stage, "TimelineBlock")
    events = [event["text"] for event in data_of(stage, "timeline")["events"]]
    dots = [item for item in buttons_of(stage, block, "ChoiceButton") if not is_within(item, "RoundButton")]
    for dot, words in [*zip(dots, events, strict=True)][1:]:
        way(stage, dot)
        qtbot.waitUntil(lambda words=words: is_shown(stage, block, words))


@by_both_ways
@at_all_sizes
def test_the_chosen_place(make: Callable[..., Stage], exhibit: Exhibit, qtbot: QtBot, text_size: int, way: Way):
    stage = make(exhibit, text_size, panel_of(exhibit, "map"))
    block = items_of(stage, "MapBlock")[0]
    (drawn,) = items_of(stage, "MapView")
    # The keys go through the list where the map has numbers.
    on_map = way is tap or drawn.property("named")
    names = [place["name"] for place in data_of(stage, "map")["places"]]
    entries = [
        item
        for item in buttons_of(stage, block, "ChoiceButton")
        if (is_within(item, "MapView") if on_map else item.property("text") in names and not is_within(item, "MapView"))
    ]
    for entry, place in zip(entries, data_of(stage, "map")["places"], strict=True):
        way(stage, entry)
        qtbot.waitUntil(lambda words=place["text"]: is_shown(stage, block, words))


@at_all_sizes
def test_the_table(make: Callable[..., Stage], exhibit: Exhibit, qtbot: QtBot, text_size: int):
    stage = make(exhibit, text_size, panel_of(exhibit, "levels"))
    section = next(item for item in items_of(stage, "SceneView") if buttons_of(stage, item, "LevelsBlock"))
    switch = section.property("control")
    tap(stage, switch)
    told = data_of(stage, "levels")["table"]
    starts = (told["columns"][0], told["rows"][0][0])  # its first row may be higher than the screen
    qtbot.waitUntil(lambda: any(is_shown(stage, section, words) for words in starts))
    low = panel_box(stage).height() < 4 * box_of(switch).height()
    table = next(item for item in items_of(stage, "BlockView") if section.isAncestorOf(item))
    has_own_screen = table.mapToItem(section, 0, 0).y() >= panel_box(stage).height()
    assert low or has_own_screen or is_in_view(stage, switch)  # to switch back
    tap(stage, switch)
    qtbot.waitUntil(lambda: bool(buttons_of(stage, section, "LevelsBlock")))
