"""A map fills its scene from edge to edge, its words on its quiet side or below; timelines and places fill theirs."""

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import box_of, is_within, items_of, panel_box, text_of, texts, visible_items
from kiosk.studio.scene.kinds import Kind
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen
from tests.ui.test_blocks import blocks_of, buttons

pytestmark = pytest.mark.slow

SCREENS = [Screen(1920, 1080), Screen(1080, 1920), Screen(3840, 2160)]
LANGUAGES = ("en", "lt", "uk", "de")


@pytest.fixture(params=SCREENS, ids=str)
def make(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Callable[[Exhibit, str], Stage]]:
    """Makes a stage on each screen, at the first panel with a block of a kind."""
    stages: list[Stage] = []

    def made(shown: Exhibit, kind: str) -> Stage:
        stage = request.param.stage(shown)
        stages.append(stage)
        stage.session.setPanel(blocks_of(shown, kind)[0][0])
        stage.settle()
        return stage

    yield made
    for stage in stages:
        stage.close()


def scene_of(stage: Stage, kind: Kind) -> tuple[QQuickItem, QQuickItem]:
    """The first block of a kind on the panel, and its scene."""
    block = items_of(stage, kind)[0]
    (scene,) = [scene for scene in items_of(stage, "SceneView") if scene.isAncestorOf(block)]
    return scene, block


def words_of(scene: QQuickItem) -> list[QRectF]:
    """The boxes of the scene's words that are not on the map or on its dates."""
    return [
        box_of(text)
        for text in visible_items(scene)
        if text.inherits("QQuickText") and text_of(text) and not is_within(text, "MapView") and not on_map(text)
    ]


def on_map(text: QQuickItem) -> bool:
    return is_within(text, "ChoiceButton") and is_within(text, "MapBlock")


@pytest.mark.parametrize("text_size", range(3))
def test_the_map_reaches_the_edges_and_is_clear_of_words(
    make: Callable[[Exhibit, str], Stage], built_in: Exhibit, text_size: int
):
    stage = make(built_in, "map")
    stage.session.setTextSize(text_size)
    for language in LANGUAGES:
        stage.session.setLanguage(language)
        stage.settle()
        scene, _ = scene_of(stage, "MapBlock")
        (drawn,) = items_of(stage, "MapView")
        whole, box, area, frame = box_of(scene), box_of(drawn), drawn.property("area"), drawn.property("frame")
        assert (box.left(), box.right(), box.top()) == (whole.left(), whole.right(), whole.top())
        land = frame.translated(box.topLeft())
        assert land.right() >= whole.right() - 1
        assert land.top() <= box.top()
        assert land.bottom() >= box.bottom() - 1
        beside = area.left() > 0
        assert box.height() >= panel_box(stage).height() - 1 if beside else land.left() <= whole.left()
        places = area.translated(box.topLeft())
        words = words_of(scene)
        assert words
        assert not any(places.intersects(word) for word in words), language
        assert all(whole.contains(word) for word in words), language


def test_the_map_of_the_built_in_exhibit_fits_its_scene_in_every_language(
    make: Callable[[Exhibit, str], Stage], built_in: Exhibit
):
    stage = make(built_in, "map")
    for language, easy in itertools.product(LANGUAGES, (False, True)):
        stage.session.setLanguage(language)
        stage.session.setEasy(easy)
        stage.settle()
        scene, _ = scene_of(stage, "MapBlock")
        assert box_of(scene).height() <= panel_box(stage).height() + 1, (language, easy)


def test_what_is_told_takes_the_place_of_the_paragraph_and_moves_nothing(
    make: Callable[[Exhibit, str], Stage], built_in: Exhibit
):
    stage = make(built_in, "map")
    scene, block = scene_of(stage, "MapBlock")
    ((_, shown),) = blocks_of(built_in, "map")
    paragraph = next(
        section.text
        for section in stage.localised.panels[stage.session.panel].sections
        if shown["spoken"] in [each.get("spoken") for each in section.blocks]
    )

    def places() -> list[QRectF]:
        return [box_of(buttons(stage, place["name"])[0]) for place in shown["places"]] + [box_of(scene)]

    def said() -> list[str]:
        return [text_of(text) for text in texts(stage) if scene.isAncestorOf(text)]

    before = places()
    assert paragraph in said()
    for chosen, place in enumerate(shown["places"]):
        block.setProperty("picked", chosen)
        stage.settle()
        assert places() == before
        assert place["text"] in said()
        assert paragraph not in said()
    block.setProperty("picked", -1)
    stage.settle()
    assert paragraph in said()


def test_the_next_visitor_finds_the_paragraph(make: Callable[[Exhibit, str], Stage], built_in: Exhibit):
    stage = make(built_in, "map")
    panel = stage.session.panel
    stage.session.setIllustrations(False)
    stage.settle()
    stage.session.startOver()
    stage.session.setPanel(panel)
    stage.settle()
    _, block = scene_of(stage, "MapBlock")
    assert not block.property("telling")


def test_a_timeline_fills_its_scene_and_its_date_is_the_largest(
    make: Callable[[Exhibit, str], Stage], built_in: Exhibit
):
    stage = make(built_in, "timeline")
    for language in LANGUAGES:
        stage.session.setLanguage(language)
        stage.settle()
        _, block = scene_of(stage, "TimelineBlock")
        assert block.height() >= block.property("room") > 0
        sizes: dict[str, int] = {
            text_of(text): text.property("font").pixelSize()
            for text in texts(stage)
            if block.isAncestorOf(text) and not is_within(text, "ChoiceButton")
        }
        date, *others = sizes.values()
        assert date > 1.4 * max(others), language
        assert len(set(sizes.values())) <= 3


def test_places_share_their_scene(make: Callable[[Exhibit, str], Stage], built_in: Exhibit):
    stage = make(built_in, "places")
    ((_, shown),) = blocks_of(built_in, "places")
    names = [text for text in texts(stage) if text_of(text) in [place["name"] for place in shown["places"]]]
    assert len({name.property("font").pixelSize() for name in names}) == 1
    block = names[0]
    while block.property("room") is None:
        block = block.parentItem()
    assert block.height() >= block.property("room") - 1 > 0
