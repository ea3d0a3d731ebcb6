"""A section whose text needs no blocks."""

import dataclasses
from collections.abc import Callable

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.values import Text
from kiosk.studio.scene.elements import items_of, panel_box
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
    assert not first.property("composition").property("beside")
    assert second.property("composition").property("beside")
    assert first.height() == panel_box(stage).height()
    assert second.y() == first.y() + first.height()
