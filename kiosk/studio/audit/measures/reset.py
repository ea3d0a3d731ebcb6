"""A clean start for everybody, and nothing lost with the illustrations: rows 14 and 18."""

import re

from kiosk.choices import CHOICES
from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import start_over
from kiosk.studio.scene.elements import Role, is_within, texts, tree

NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*\d|\d")
"""A number as it is printed: its groups are parted by spaces that never break."""


def clean_start(view: View) -> None:
    """Change every choice, let the visitor leave, and compare with what the first one met."""
    session = view.session
    start_over(view)
    first = view.fingerprint()
    for choice in CHOICES:
        others = [value for value in session.values(choice.name) if value != session.chosen(choice.name)]
        session.choose(choice.name, others[-1] if others else session.chosen(choice.name))
    view.stage.settle()
    session.rest()
    view.stage.settle()
    session.wake()
    view.stage.settle()
    names = ("resting", *(choice.name for choice in CHOICES))
    for place, (was, now) in enumerate(zip(first, view.fingerprint(), strict=False)):
        view.check("choices-reset", was == now, names[place] if place < len(names) else str(now))
    view.check("choices-reset", len(first) == len(view.fingerprint()), "the number of things on screen")


def nothing_lost(view: View) -> None:
    """Every number that is on screen with illustrations, and every cell of a drawing's table, without them."""
    session = view.session
    drawn = _words(view)
    session.setIllustrations(False)
    view.stage.settle()
    written = _words(view)
    numbers = {_plain(number) for number in NUMBER.findall(written)}
    for number in NUMBER.findall(drawn):
        view.check("nothing-lost", _plain(number) in numbers, number)
    for cell in cells(view):
        view.check("nothing-lost", cell in written, cell)
    session.setIllustrations(True)
    view.stage.settle()


def labelled(view: View) -> None:
    """Every value of a drawing is said in words or figures beside it: colour alone tells none."""
    drawn = _plain(_words(view) + " ".join(name_of(thing) for thing in tree(view.stage) if thing.role() != Role.Window))
    for cell in cells(view):
        for number in NUMBER.findall(cell):
            view.check("chart-labels", _plain(number) in drawn, cell)


def cells(view: View) -> list[str]:
    """What the drawings of the panel on screen say, as their tables have it."""
    blocks = (block for section in view.panel.sections for block in section.blocks)
    rows = (row for block in blocks for row in block.get("table", {}).get("rows", ()))
    return [str(cell) for row in rows for cell in row if cell]


def _words(view: View) -> str:
    """All texts of the panel, without the numbers that only tie a map's places to their list."""
    return " ".join(str(text.property("text")) for text in texts(view.stage) if not is_within(text, "MapBadge"))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)
