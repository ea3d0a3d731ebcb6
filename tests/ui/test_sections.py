"""A section whose text needs no blocks."""

import dataclasses
from collections.abc import Callable

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.values import Text
from kiosk.studio.scene.elements import control_named, items_of, panel_box, text_of, texts
from kiosk.ui.stage import Stage


def test_a_section_without_blocks_has_the_whole_width_and_one_screen(
    make_stage: Callable[..., Stage], exhibit: Exhibit
):
    name, panel = next(iter(exhibit.panels.items()))
    text = Text(dict.fromkeys(exhibit.file.languages, "A paragraph of some length that stands alone below. " * 6), {})
    alone = dataclasses.replace(panel.sections[0], text=text, blocks=())
    panels = exhibit.panels | {name: dataclasses.replace(panel, sections=(alone, *panel.sections[1:]))}
    stage = make_stage(shown=dataclasses.replace(exhibit, panels=panels))
    first, second = items_of(stage, "SceneView")[:2]
    paragraph = next(each for each in texts(stage) if "paragraph of some length" in text_of(each))
    block = next(each for each in items_of(stage, "BlockView") if second.isAncestorOf(each))
    assert paragraph.width() > 0.5 * first.width()
    assert block.mapToItem(second, 0, 0).x() > 0.3 * second.width()
    assert first.height() == panel_box(stage).height()
    assert second.y() == first.y() + first.height()


def test_the_way_onward_names_the_next_scene_in_the_language_on_screen(stage: Stage):
    for language in ("en", "lt", "en"):
        stage.session.setLanguage(language)
        stage.settle()
        shown = stage.localised
        assert control_named(stage, f"{shown.words['next']}: {shown.panels[0].scenes[0].heading}"), language
