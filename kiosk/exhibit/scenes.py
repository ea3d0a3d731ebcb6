"""Divides the sections of a panel into scenes, by their content alone.

A scene is one screenful with one main block: a map, a timeline, a drawing of figures. Key figures that follow each
other are one scene, and paragraphs join the scene next to them. The division is the same in every language. What does
not fit on a small screen, or in large text, makes a scene higher: that is for the screen to find out.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.exhibit.blocks import Block, FigureBlock, TextBlock
from kiosk.exhibit.model import Section

OPENING = "sky"
"""The ground of the opening."""
AMBER = "amber"

_GROUNDS = {
    "text": ("sky", "paper", "deep"),
    "thought": (AMBER, "deep", "sky"),
    "figure": ("deep", "paper", "sky"),
    "figures": ("paper", "deep", "sky"),
    "shares": ("paper", "sky", "deep"),
    "levels": ("paper", "sky", "deep"),
    "tally": ("deep", "paper", "sky"),
    "timeline": ("paper", "sky", "deep"),
    "map": ("sky", "paper", "deep"),
    "places": ("sky", "paper", "deep"),
    "statement": ("deep", "sky", "paper"),
    "list": ("sky", "paper", "deep"),
    "picture": ("deep", "paper", "sky"),
    "quiz": ("sky", "paper", "deep"),
}
"""By composition: the grounds that suit it, the best first."""


class Scene(NamedTuple):
    """Some of a section's blocks, from `first` to before `after`, how they are composed, and the ground they are on."""

    first: int
    after: int
    composition: str
    ground: str


def scenes_of(sections: Sequence[Section]) -> list[tuple[Scene, ...]]:
    """The scenes of each section of a panel, at least one. Two neighbours have the same ground only if an editor
    wants it, and one thought in a panel is on amber."""
    found: list[tuple[Scene, ...]] = []
    last, amber_left = OPENING, True
    for section in sections:
        scenes: list[Scene] = []
        for first, after in _divided(section.blocks):
            composition = _composition(section.blocks[first:after])
            suits = [ground for ground in _GROUNDS[composition] if ground != last and (amber_left or ground != AMBER)]
            ground = section.ground or suits[0]
            amber_left = amber_left and ground != AMBER
            scenes.append(Scene(first, after, composition, ground))
            last = ground
        found.append(tuple(scenes))
    return found


def _divided(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """From where to before where each scene goes; paragraphs before the first main block join that block's scene."""
    start = 0
    for place in range(1, len(blocks)):
        has_main = any(not is_paragraph(block) for block in blocks[start:place])
        if has_main and not is_paragraph(blocks[place]) and not _goes_on(blocks[place - 1], blocks[place]):
            yield start, place
            start = place
    yield start, len(blocks)


def _goes_on(before: Block, block: Block) -> bool:
    """Whether both are key figures, which share a row."""
    return isinstance(before, FigureBlock) and isinstance(block, FigureBlock)


def is_paragraph(block: Block) -> bool:
    """Whether a block is a text that joins the scene of the block next to it."""
    return isinstance(block, TextBlock) and not block.large


def _composition(blocks: Sequence[Block]) -> str:
    """The kind of the main block; 'figures' for several, 'thought' for a paragraph in large type."""
    main = [block for block in blocks if not is_paragraph(block)]
    if not main:
        return "text"
    if isinstance(main[0], TextBlock):
        return "thought"
    return "figures" if len(main) > 1 else main[0].kind
