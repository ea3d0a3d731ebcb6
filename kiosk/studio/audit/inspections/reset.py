"""A clean start for every visitor, and no information lost with the illustrations: rows 14 and 18."""

import re

from kiosk.choices import CHOICES
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import Role, is_within, name_of, text_of, texts, tree
from kiosk.visit.session import VisitorSession

NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*\d|\d")
"""A number as it is displayed: no-break spaces separate its groups."""


def clean_start(scene: AuditedScene) -> None:
    """Change every choice, let the visitor leave, and compare what the next one finds with what the first one found."""
    scene.driver.start_over()
    first = scene.fingerprint()
    _change_everything(scene.session)
    scene.stage.settle()
    scene.session.rest()
    scene.stage.settle()
    scene.session.wake()
    scene.stage.settle()
    last = scene.fingerprint()
    named = ("resting", *(choice.name for choice in CHOICES))
    for index, (before, now) in enumerate(zip(first, last, strict=False)):
        scene.check("choices-reset", before == now, named[index] if index < len(named) else str(now))
    scene.check("choices-reset", len(first) == len(last), "the number of elements on screen")


def _change_everything(session: VisitorSession) -> None:
    """Give every choice another value, if it has one."""
    for choice in CHOICES:
        others = [value for value in session.values(choice.name) if value != session.chosen(choice.name)]
        if others:
            session.choose(choice.name, others[-1])


def nothing_lost(scene: AuditedScene) -> None:
    """Whether every number on screen, and every cell of a drawing's table, is there without illustrations too."""
    session = scene.session
    with_drawings = _words(scene)
    session.setIllustrations(False)
    scene.stage.settle()
    without = _words(scene)
    numbers = {_plain(number) for number in NUMBER.findall(without)}
    for number in NUMBER.findall(with_drawings):
        scene.check("nothing-lost", _plain(number) in numbers, number)
    for cell in cells(scene):
        scene.check("nothing-lost", cell in without, cell)
    session.setIllustrations(True)
    scene.stage.settle()


def labelled(scene: AuditedScene) -> None:
    """Whether every value of a drawing is also written or named on screen, so that colour alone says nothing."""
    names = (name_of(element) for element in tree(scene.stage) if element.role() != Role.Window)
    shown = _plain(_words(scene) + " ".join(names))
    for cell in cells(scene):
        for number in NUMBER.findall(cell):
            scene.check("chart-labels", _plain(number) in shown, cell)


def cells(scene: AuditedScene) -> list[str]:
    """The cells of the tables that say the same as the drawings of the panel on screen."""
    blocks = (block for section in scene.panel.sections for block in section.blocks)
    rows = (row for block in blocks for row in block.get("table", {}).get("rows", ()))
    return [str(cell) for row in rows for cell in row if cell]


def _words(scene: AuditedScene) -> str:
    """All texts of the panel, except the numbers that only connect a map's places with their list."""
    return " ".join(text_of(text) for text in texts(scene.stage) if not is_within(text, "MapBadge"))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)
