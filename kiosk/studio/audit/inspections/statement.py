"""What the kiosk says of its own accessibility: row 30. The inspection leaves the defaults behind."""

from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import Role, item_of, name_of, texts, tree

LOST = 99
"""How many touches are noted if the page is not reached at all."""


def statement(scene: AuditedScene) -> None:
    """Go from a panel to "Accessibility of this screen": how many touches it takes, and whether it can be heard."""
    words = scene.stage.localised.words
    title = words["accessibility"]
    way = ("more_settings", "accessibility")
    pressed = sum(scene.driver.press(words[key]) for key in way)
    page = next((each for each in tree(scene.stage) if each.role() == Role.Pane and name_of(each) == title), None)
    scene.note("statement-touches", LOST if page is None or pressed < len(way) else pressed, title)
    item = None if page is None else item_of(page)
    if item is not None:
        heard = {name_of(each) for each in tree(scene.stage)}
        for text in texts(scene.stage):
            written = text.property("written")
            if item.isAncestorOf(text) and written:
                scene.check("statement-heard", written in heard, str(written))
    scene.driver.start_over()
