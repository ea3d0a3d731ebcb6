"""Which scenes are looked at on which screens, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.exhibit.content import Content
from kiosk.studio.audit.measures import keys, motion, reset, time
from kiosk.studio.audit.measures.contrast import every_slide, one_screen, whole_panel
from kiosk.studio.audit.measures.names import headings, languages, names, read_aloud, told
from kiosk.studio.audit.measures.reach import reach
from kiosk.studio.audit.measures.targets import targets
from kiosk.studio.audit.measures.text import Growth, layout
from kiosk.studio.audit.measures.toggles import toggles
from kiosk.studio.audit.measures.touch import reading, touches, two_fingers
from kiosk.studio.audit.measures.voice import voice
from kiosk.studio.audit.view import ATTRACT, DRAWN, EASY, HELP, QUESTION, SETTINGS, SPACED, TABLES, Choice, Look, View

FLASH_S = 3.0
"""How long what moves is watched, in seconds."""


@dataclass(frozen=True)
class Scene:
    """A choice, and who looks at it, in turn."""

    choice: Choice
    looks: tuple[Look, ...]


class Measuring:
    """What the looks at one screen share."""

    def __init__(self) -> None:
        self._growth = Growth()

    def laid_out(self, view: View) -> None:
        """Texts and targets."""
        found = layout(view)
        targets(view, found)
        if view.choice.how == DRAWN:
            self._growth.note(view, found.body)


def layouts(content: Content, codes: tuple[str, ...], *, quick: bool, main: bool) -> Iterator[Scene]:
    """Every panel in every language and text size; on a `main` screen also what opens over the panel."""
    measuring = Measuring()
    laid_out = (measuring.laid_out, names, told, read_aloud, headings)
    for place, code in enumerate(codes):
        hows = (DRAWN, TABLES, SPACED, EASY)[: (1 if place else 2) if quick else 4 if main else 2]
        for size in ((2,) if place else (0, 2)) if quick else range(len(TEXT_SIZES)):
            for panel in range(len(content.panels)):
                yield from (Scene(Choice(panel, code, size, how=how), laid_out) for how in hows)
            yield Scene(Choice(0, code, size, how=SETTINGS), (measuring.laid_out, names, told, languages))
            yield Scene(Choice(0, code, size, how=HELP), (measuring.laid_out, names, told))
            yield Scene(Choice(0, code, size, how=QUESTION), (measuring.laid_out, time.question_shown))
    if not main:
        yield Scene(Choice(0, codes[0], how=ATTRACT), (every_slide,))


def pixels(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Scene]:
    """Every panel on every background; other languages and sizes have the same colours in other places."""
    for background in BACKGROUNDS:
        for panel in range(len(content.panels))[: 2 if quick else None]:
            yield Scene(Choice(panel, codes[0], 0, background), (whole_panel,))
            if not quick:
                yield Scene(Choice(panel, codes[-1], 2, background), (whole_panel,))
                yield Scene(Choice(panel, codes[0], 0, background, TABLES), (whole_panel,))
        for how in (SETTINGS, HELP, QUESTION, ATTRACT):
            yield Scene(Choice(0, codes[0], 0, background, how), (one_screen,))
        yield Scene(Choice(0, codes[0], 0, background, ATTRACT), (every_slide,))


def acts(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Scene]:
    """What has to be done to be measured: keys, fingers, choices, time."""
    first = Choice(0, codes[0])
    moving = partial(motion.flashes, seconds=0.5 if quick else FLASH_S)
    yield Scene(Choice(0, codes[0], how=ATTRACT), (layout, names, told, moving))
    yield Scene(first, (keys.mapped, keys.acting, time.visit_ends, reset.clean_start, two_fingers))
    yield from _pressed(content, codes, quick=quick)
    for panel in range(len(content.panels)):
        choice = Choice(panel, codes[0])
        yield Scene(choice, (reading, moving) if quick and panel else (motion.still, reading, moving))
        yield from (Scene(Choice(panel, code), (reset.nothing_lost, reset.labelled)) for code in codes)
    yield Scene(first, (voice,))  # the last: the stage speaks from then on


def _pressed(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Scene]:
    """Tabs and controls once, and what each panel has of its own."""
    for background in BACKGROUNDS[:1] if quick else BACKGROUNDS:
        first = Choice(0, codes[0], 0, background)
        for panel in range(1 if quick else len(content.panels)):
            here = Choice(panel, codes[0], 0, background)
            yield Scene(here, (keys.crawl, partial(toggles, around=False)))
        yield Scene(first, (partial(toggles, around=True),))
        yield Scene(Choice(0, codes[0], 0, background, SETTINGS), (partial(toggles, around=True),))
    for panel in range(1 if quick else len(content.panels)):
        yield Scene(Choice(panel, codes[0]), (partial(touches, around=False),))
    yield Scene(Choice(0, codes[0], how=SETTINGS), (partial(touches, around=True),))
    if not quick:
        yield from (Scene(Choice(panel, codes[-1], 2), (keys.crawl,)) for panel in range(len(content.panels)))


def within_reach(content: Content, codes: tuple[str, ...], *, quick: bool) -> Iterator[Scene]:
    """Every panel where everything is brought within reach."""
    for size in (0,) if quick else range(len(TEXT_SIZES)):
        for code in codes:
            yield from (Scene(Choice(panel, code, size), (reach,)) for panel in range(len(content.panels)))
