"""The child process that draws an exhibit and finds the scenes that are higher than their screen.

Its argument is the exhibit's folder. It writes one JSON object: `misfits`, or `cause` and `way_out` if it can't draw.
It shows its progress on standard error if that is a terminal.
"""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import machine
from kiosk.errors import CommandError
from kiosk.loading import Loaded, RefusedError, load_both
from kiosk.ui import environment

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.ui.stage import Stage

SIZES = ((1920, 1080), (1080, 1920))
"""The screens, in pixels: one of `INCHES`, and the same in portrait."""
INCHES = 24
SPARE = 1
"""How many pixels a scene may be higher, because of rounding."""


def main() -> None:
    """Write what was found to standard output."""
    environment.prepare(pictures=True, lasting=False)
    try:
        machine.find_libraries()
        found: dict[str, Any] = {"misfits": list(misfits(load_both(Path(sys.argv[1]), None)))}
    except CommandError as error:
        found = {"cause": error.cause, "way_out": error.way_out}
    except RefusedError as error:  # the files have changed meanwhile
        found = {"cause": error.problems[0], "way_out": "check again"}
    print(json.dumps(found))


def misfits(loaded: Loaded) -> Iterator[dict[str, Any]]:
    """Draw every panel in every language on each screen; what is said of each scene that does not fit.

    That is its panel, the index of the scene (-1 for the opening), the language, whether it is in portrait,
    and whether it is the words before the blocks that need the height.
    """
    from PySide6.QtGui import QGuiApplication  # after the libraries are found
    from rich.console import Console
    from rich.progress import Progress

    from kiosk.studio.scene.screen import Screen, open_stage
    from kiosk.ui.compiled import ScreenError
    from kiosk.ui.stage import log_qt

    log_qt()
    application = QGuiApplication.instance() or QGuiApplication([])
    content = loaded.content
    console = Console(stderr=True)
    states = list(itertools.product(content.languages, enumerate(content.panels)))
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("Drawing", total=len(SIZES) * len(states))
        for size in SIZES:
            stage = open_stage(loaded, Screen(*size, INCHES))
            for language, (index, panel) in states:
                stage.session.setLanguage(language)
                stage.session.setPanel(index)
                try:
                    stage.settle()
                except ScreenError as error:
                    raise CommandError(f"the panel '{panel}' can't be drawn: {error}", "check again") from error
                for scene, by_words in _too_high(stage):
                    place = {"panel": panel, "scene": scene, "by_words": by_words}
                    yield place | {"language": language, "portrait": size[0] < size[1]}
                progress.advance(task)
            stage.close()
    del application


def _too_high(stage: "Stage") -> Iterator[tuple[int, bool]]:
    """The scenes of a panel that are too high, by their index, and whether it is their words that need the height."""
    from kiosk.studio.scene.elements import items_of

    for opening in items_of(stage, "Opening"):
        if opening.property("excess") > SPARE:
            yield -1, True
    for index, scene in enumerate(items_of(stage, "SceneView")):
        if scene.property("excess") > SPARE:
            yield index, _is_by_words(scene)


def _is_by_words(scene: "QQuickItem") -> bool:
    """Whether the words before the blocks of a scene end below its blocks, or are higher than the screen."""
    from kiosk.studio.scene.elements import box_of, is_a, is_within, visible_items

    items = list(visible_items(scene))
    blocks = max((box_of(item).bottom() for item in items if is_a(item, "BlockView")), default=0.0)
    words = max(
        box_of(item).bottom()
        for item in items
        if item.inherits("QQuickText") and item.property("text") and not is_within(item, "BlockView")
    )
    lowest = scene.property("screenHeight") - scene.property("bottomTaken")
    return words > blocks or words - box_of(scene).top() > lowest
