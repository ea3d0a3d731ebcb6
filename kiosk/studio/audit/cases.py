"""Which scenes are measured on which screens, and by which inspections."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.exhibit.content import Content
from kiosk.studio.audit.audited import AuditedScene, Inspection
from kiosk.studio.audit.inspections import abilities, keys, motion, reset, time
from kiosk.studio.audit.inspections.contrast import every_slide, one_screen, whole_panel
from kiosk.studio.audit.inspections.design import dominant, fits, opening_words, orphans, type_of_scenes
from kiosk.studio.audit.inspections.dimming import dimming
from kiosk.studio.audit.inspections.keypads import keypads
from kiosk.studio.audit.inspections.names import headings, languages, names, read_aloud, texts_exposed
from kiosk.studio.audit.inspections.reach import heights, reach
from kiosk.studio.audit.inspections.sound import one_sound
from kiosk.studio.audit.inspections.statement import statement
from kiosk.studio.audit.inspections.targets import targets
from kiosk.studio.audit.inspections.text import Growth, layout
from kiosk.studio.audit.inspections.toggles import toggles
from kiosk.studio.audit.inspections.touch import reading, touches, two_fingers
from kiosk.studio.audit.inspections.voice import voice
from kiosk.studio.scene.state import (
    ATTRACT,
    DRAWN,
    EASY,
    HELP,
    LANGUAGES,
    QUESTION,
    SETTINGS,
    SPACED,
    TABLES,
    SceneState,
)

FLASH_S = 3.0
"""How long moving scenes are watched for flashes, in seconds."""
QUICK_FLASH_S = 0.5
LAST = len(TEXT_SIZES) - 1


@dataclass(frozen=True)
class Case:
    """A scene and the inspections that measure it, in this order."""

    state: SceneState
    inspections: tuple[Inspection, ...]


class LayoutInspection:
    """Measures texts and targets; one for all cases of a screen, because it compares the sizes of running text."""

    def __init__(self) -> None:
        self._growth = Growth()

    def __call__(self, scene: AuditedScene) -> None:
        """Measure one scene."""
        found = layout(scene)
        targets(scene, found)
        if scene.driver.state.variant == DRAWN:
            self._growth.note(scene, found.body)


def layout_cases(content: Content, codes: tuple[str, ...], *, quick: bool, main: bool) -> Iterator[Case]:
    """Every panel in every language and text size; on a `main` screen also what opens over the panel."""
    laid_out = LayoutInspection()
    inspections = (laid_out, abilities.size, names, texts_exposed, read_aloud, headings)
    for index, code in enumerate(codes):
        for size in _layout_sizes(index, quick=quick):
            for panel in range(len(content.panels)):
                for variant in _layout_variants(index, quick=quick, main=main):
                    yield Case(SceneState(panel, code, size, variant=variant), inspections)
            settings = SceneState(0, code, size, variant=SETTINGS)
            yield Case(settings, (laid_out, names, texts_exposed))
            yield Case(SceneState(0, code, size, variant=LANGUAGES), (laid_out, names, texts_exposed, languages))
            yield Case(SceneState(0, code, size, variant=HELP), (laid_out, names, texts_exposed))
            yield Case(SceneState(0, code, size, variant=QUESTION), (laid_out, time.question_shown))
    if not main:
        yield Case(SceneState(0, codes[0], variant=ATTRACT), (every_slide,))


def _layout_sizes(index: int, *, quick: bool) -> tuple[int, ...]:
    """The text sizes in which the language with this index is measured."""
    if not quick:
        return tuple(range(len(TEXT_SIZES)))
    return (LAST,) if index else (0, LAST)


def _layout_variants(index: int, *, quick: bool, main: bool) -> tuple[str, ...]:
    """The variants in which the language with this index is measured."""
    if quick:
        return (DRAWN,) if index else (DRAWN, TABLES)
    return (DRAWN, TABLES, SPACED, EASY) if main else (DRAWN, TABLES)


def design_cases(content: Content, codes: tuple[str, ...]) -> Iterator[Case]:
    """Every panel and what opens over it in every language, at the standard text size."""
    measured = {
        DRAWN: (fits, type_of_scenes, opening_words, dominant, orphans),
        EASY: (fits, opening_words),
        TABLES: (fits,),
    }
    for variant, inspections in measured.items():
        for code in codes:
            for panel in range(len(content.panels)):
                yield Case(SceneState(panel, code, variant=variant), inspections)
    for code in codes:
        for variant in (SETTINGS, LANGUAGES, ATTRACT):
            yield Case(SceneState(0, code, variant=variant), (orphans,))


def pixel_cases(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Case]:
    """Every panel on every background; other languages and sizes have the same colours in other places."""
    for background in BACKGROUNDS:
        for panel in range(len(content.panels))[: 2 if quick else None]:
            yield Case(SceneState(panel, codes[0], 0, background), (whole_panel,))
            if not quick:
                yield Case(SceneState(panel, codes[-1], LAST, background), (whole_panel,))
                yield Case(SceneState(panel, codes[0], 0, background, TABLES), (whole_panel,))
        yield Case(SceneState(0, codes[0], 0, background), (dimming,))
        for variant in (SETTINGS, LANGUAGES, HELP, QUESTION, ATTRACT):
            yield Case(SceneState(0, codes[0], 0, background, variant), (one_screen,))
        yield Case(SceneState(0, codes[0], 0, background), (abilities.signs,))
        yield Case(SceneState(0, codes[0], 0, background, ATTRACT), (abilities.size, abilities.signs, every_slide))


def action_cases(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Case]:
    """What can only be measured by doing something: keys, touches, choices, time."""
    first = SceneState(0, codes[0])
    moving = partial(motion.flashes, seconds=QUICK_FLASH_S if quick else FLASH_S)
    yield Case(SceneState(0, codes[0], variant=ATTRACT), (layout, names, texts_exposed, moving))
    yield Case(first, (keys.mapped, keys.acting, time.visit_ends, reset.clean_start, two_fingers))
    yield Case(first, (keypads, one_sound))
    yield from _toggle_cases(content, codes, quick=quick)
    yield from _touch_cases(content, codes, quick=quick)
    for panel in range(len(content.panels)):
        state = SceneState(panel, codes[0])
        yield Case(state, (reading, moving) if quick and panel else (motion.still, reading, moving))
        yield from (Case(SceneState(panel, code), (reset.nothing_lost, reset.labelled)) for code in codes)
        yield from (Case(SceneState(panel, code), (statement,)) for code in codes)
    yield Case(first, (voice,))  # the last one: the stage speaks from then on


def _toggle_cases(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Case]:
    """Tabs and control bar once per background, and what each panel has of its own."""
    in_panel, around = partial(toggles, around=False), partial(toggles, around=True)
    for background in BACKGROUNDS[:1] if quick else BACKGROUNDS:
        for panel in range(1 if quick else len(content.panels)):
            yield Case(SceneState(panel, codes[0], 0, background), (keys.crawl, in_panel))
        yield Case(SceneState(0, codes[0], 0, background), (around,))
        yield Case(SceneState(0, codes[0], 0, background, SETTINGS), (around,))
        yield Case(SceneState(0, codes[0], 0, background, LANGUAGES), (around,))


def _touch_cases(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Case]:
    panels = range(1 if quick else len(content.panels))
    for panel in panels:
        yield Case(SceneState(panel, codes[0]), (partial(touches, around=False),))
    for variant in (DRAWN, SETTINGS, LANGUAGES):
        yield Case(SceneState(0, codes[0], variant=variant), (partial(touches, around=True),))
    if not quick:
        yield from (Case(SceneState(panel, codes[-1], LAST), (keys.crawl,)) for panel in panels)


def reach_cases(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Case]:
    """Every panel with everything within reach."""
    for size in (0,) if quick else range(len(TEXT_SIZES)):
        for code in codes:
            yield Case(SceneState(0, code, size), (heights, abilities.way_to_reach))
            is_first = (code, size) == (codes[0], 0)
            resting = (heights, abilities.way_to_reach, *((every_slide,) if is_first else ()))
            yield Case(SceneState(0, code, size, variant=ATTRACT), resting)
            yield from (Case(SceneState(panel, code, size), (reach,)) for panel in range(len(content.panels)))
