"""A section whose text needs no blocks."""

import dataclasses
from collections.abc import Callable

from PySide6.QtQuick import QQuickItem

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.values import Text
from kiosk.studio.scene.elements import control_named, items_of, panel_box
from kiosk.ui.stage import Stage


def part(scene: QQuickItem, name: str) -> QQuickItem:
    """The part of a scene that a QML file of this name makes."""
    return next(item for item in scene.childItems() if item.metaObject().className().startswith(name))


def test_a_section_without_blocks_has_the_whole_width_and_one_screen(
    make_stage: Callable[..., Stage], exhibit: Exhibit
):
    name, panel = next(iter(exhibit.panels.items()))
    text = Text(dict.fromkeys(exhibit.file.languages, "A paragraph of some length that stands alone below. " * 6), {})
    alone = dataclasses.replace(panel.sections[0], text=text, blocks=())
    panels = exhibit.panels | {name: dataclasses.replace(panel, sections=(alone, *panel.sections[1:]))}
    stage = make_stage(shown=dataclasses.replace(exhibit, panels=panels))
    first, second = items_of(stage, "SceneView")[:2]
    words = part(second, "SceneWords")
    assert part(first, "SceneWords").width() > 2 * words.width()
    assert part(second, "SceneBlocks").x() > words.x() + words.width()
    assert first.height() == panel_box(stage).height()
    assert second.y() == first.y() + first.height()


def test_the_way_onward_names_the_next_scene_in_the_language_on_screen(stage: Stage):
    for language in ("en", "lt", "en"):
        stage.session.setLanguage(language)
        stage.settle()
        shown = stage.localised
        assert control_named(stage, f"{shown.words['next']}: {shown.panels[0].scenes[0].heading}"), language
