"""Which scenes are higher than their screen: the part of `kiosk check` that draws, in a child process."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.errors import CommandError
from kiosk.exhibit.load import PANELS
from kiosk.exhibit.model import Exhibit, Section
from kiosk.exhibit.scenes import is_paragraph, scenes_of
from kiosk.reading.nodes import Node, entry, items, parse_file
from kiosk.reading.problems import MessageAndHint, Problems

_PACKAGE = Path(__file__).resolve().parents[3]
_START = "import sys; sys.path.append(sys.argv.pop(1)); from kiosk.studio.editor.fitting_child import main; main()"
_OPENING = "this opening", "shorten its lead or its title"
_WORDS = "this section's heading with its paragraph", "shorten the paragraph or the heading"
_FIGURES = "this row of figures", "move a figure to a section of its own, or shorten their words"
_BLOCKS = {
    "text": ("this text", "shorten it, or begin a section with a part of it"),
    "statement": ("this statement", "shorten it"),
    "figure": ("this figure", "shorten its words"),
    "shares": ("this block of shares", "divide it into two blocks, or shorten its labels"),
    "timeline": ("this timeline", "shorten the texts of its events, or leave an event out"),
    "places": ("this list of places", "divide it into two blocks, or shorten its texts"),
    "map": ("this map", "shorten what is said about its places, or leave a place out"),
    "levels": ("this block of levels", "shorten its labels, or leave a level out"),
    "tally": ("this tally", "divide it into two blocks, or shorten its words"),
    "list": ("this list", "divide it into two blocks, or shorten its items"),
    "picture": ("this picture", "shorten its caption"),
    "quiz": ("this quiz", "shorten its questions and answers"),
}
"""By the kind of a block: what it is called, and what an editor can do about it."""


@dataclass(frozen=True)
class Misfit:
    """A scene of a panel that is too high in a language; -1 is the opening. `by_words`: because of its words alone."""

    panel: str
    scene: int
    by_words: bool
    language: str
    portrait: bool


def misfits(folder: Path) -> list[Misfit]:
    """Draw an exhibit without errors, and find what does not fit. Raises `CommandError` if it can't be drawn."""
    run = subprocess.run(  # noqa: S603 - Python itself, with our own code
        [sys.executable, "-P", "-W", "ignore", "-c", _START, str(_PACKAGE), str(folder)],
        stdout=subprocess.PIPE,
        check=False,
    )
    try:
        found: dict[str, Any] = json.loads(run.stdout)
    except ValueError:
        cause = f"the process that draws them ended with status {run.returncode}"
        raise CommandError(cause, "`kiosk render FOLDER --out pictures` may say more") from None
    if "cause" in found:
        raise CommandError(found["cause"], found["way_out"])
    return [Misfit(**each) for each in found["misfits"]]


def warn_of_misfits(exhibit: Exhibit, found: Iterable[Misfit], problems: Problems) -> None:
    """Add a warning for each scene that is too high, at what needs the height."""
    by_scene: dict[tuple[str, int], list[Misfit]] = {}
    for each in found:
        by_scene.setdefault((each.panel, each.scene), []).append(each)
    for (panel, scene), group in by_scene.items():
        file = f"{PANELS}/{panel}.yaml"
        root = parse_file(exhibit.folder, file, Problems())
        if scene < 0:
            node, (subject, hint) = entry(root, "lead"), _OPENING
        else:
            by_words = all(each.by_words for each in group)
            node, (subject, hint) = _cause(exhibit.panels[panel].sections, root, scene, by_words=by_words)
        place = node or Node(1, 1)
        message = f"{subject} is higher than a screen of 24 inches ({_where(group)})"
        problems.add(file, place.line, place.column, message, hint, severity="warning")


def _cause(
    sections: Sequence[Section], root: Node | None, scene: int, *, by_words: bool
) -> tuple[Node | None, MessageAndHint]:
    """What needs the height in a scene after the opening: its node, what it is called, and what to do about it."""
    place, (first, after, *_) = [(place, each) for place, scenes in enumerate(scenes_of(sections)) for each in scenes][
        scene
    ]
    section = items(entry(root, "sections"))[place]
    blocks = sections[place].blocks[first:after]
    if by_words or not blocks:
        return entry(section, "text") or entry(section, "heading"), _WORDS
    main = [each for each in range(len(blocks)) if not is_paragraph(blocks[each])] or [0]
    node = items(entry(section, "blocks"))[first + main[0]]
    return node, _FIGURES if len(main) > 1 else _BLOCKS[blocks[main[0]].kind]


def _where(group: Sequence[Misfit]) -> str:
    """The languages, and if they differ, on which of the two screens: 'en, lt' or 'portrait: lt'."""
    landscape = ", ".join(each.language for each in group if not each.portrait)
    portrait = ", ".join(each.language for each in group if each.portrait)
    if landscape == portrait:
        return landscape
    ways = (("landscape", landscape), ("portrait", portrait))
    return "; ".join(f"{way}: {languages}" for way, languages in ways if languages)
