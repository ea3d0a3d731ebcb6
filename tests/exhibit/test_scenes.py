"""How sections are divided into scenes: by their content alone, and on grounds that change."""

import dataclasses
import itertools

import pytest

from kiosk.exhibit.load import load
from kiosk.exhibit.scenes import AMBER, OPENING, scenes_of
from kiosk.paths import BUILT_IN_EXHIBIT

PANELS = load(BUILT_IN_EXHIBIT).panels


def compositions(panel: str) -> dict[str, list[str]]:
    sections = PANELS[panel].sections
    found = zip(sections, scenes_of(sections), strict=True)
    return {str(section.id): [scene.composition for scene in scenes] for section, scenes in found}


def test_figures_that_follow_each_other_are_one_scene() -> None:
    assert compositions("presence")["air-policing-turns"] == ["figures"]


def test_each_drawing_is_a_scene_of_its_own() -> None:
    assert compositions("ukraine")["after"] == ["tally", "list"]


def test_a_paragraph_joins_the_scene_next_to_it() -> None:
    sections = PANELS["ukraine"].sections
    (thought,) = next(section for section in sections if section.id == "together").blocks
    paragraph = dataclasses.replace(thought, large=False)
    (drawn,) = next(section for section in sections if section.id == "before").blocks
    for blocks in ((paragraph, drawn), (drawn, paragraph), (paragraph, drawn, paragraph)):
        (scenes,) = scenes_of([dataclasses.replace(sections[0], blocks=blocks)])
        assert [(scene.first, scene.after, scene.composition) for scene in scenes] == [(0, len(blocks), "tally")]


@pytest.mark.parametrize("panel", PANELS)
def test_every_block_is_in_one_scene(panel: str) -> None:
    for section, scenes in zip(PANELS[panel].sections, scenes_of(PANELS[panel].sections), strict=True):
        places = [place for scene in scenes for place in range(scene.first, scene.after)]
        assert places == list(range(len(section.blocks)))


@pytest.mark.parametrize("panel", PANELS)
def test_neighbours_differ_in_ground_and_one_thought_is_amber(panel: str) -> None:
    grounds = [OPENING, *(scene.ground for scenes in scenes_of(PANELS[panel].sections) for scene in scenes)]
    assert all(first != second for first, second in itertools.pairwise(grounds))
    assert grounds.count(AMBER) <= 1


def test_an_editor_may_choose_the_ground() -> None:
    sections = [dataclasses.replace(section, ground="deep") for section in PANELS["ukraine"].sections]
    assert {scene.ground for scenes in scenes_of(sections) for scene in scenes} == {"deep"}
