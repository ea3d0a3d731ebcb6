"""The keypads that the kiosk knows, each with its own keys and no others: row 31."""

from dataclasses import replace

from PySide6.QtCore import Qt

from kiosk.keypads import keypad_names, load_keypad
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.keys import crawl, press_key
from kiosk.studio.scene.elements import control_named, item_of

NEEDED = ("next", "previous", "press", "larger", "smaller")
"""The actions for which every keypad must have a key."""


def keypads(scene: AuditedScene) -> None:
    """Use the panel with the keys of each keypad: they must reach every control, and act."""
    for name in keypad_names():
        station = replace(scene.loaded.station, keys=load_keypad(name).keys)
        with_keypad = AuditedScene(replace(scene.loaded, station=station), scene.screen, scene.results)
        if with_keypad.driver.bring_to(scene.driver.state):
            _one(with_keypad, name)
        with_keypad.close()


def _one(scene: AuditedScene, name: str) -> None:
    lacking = [action for action in NEEDED if not scene.keys[action]]
    for action in NEEDED:
        scene.check("keypad-keys", action not in lacking, f"{name}: {action}")
    if lacking:
        return
    crawl(scene, with_ring=False, measure="keypad-crawl", by=name)
    scene.driver.restore()
    for action, expected in (("larger", 1), ("smaller", 0)):
        press_key(scene, action)
        scene.check("keypad-keys", scene.session.textSize == expected, f"{name}: {action}")
    element = control_named(scene.stage, scene.stage.localised.words["text_size_1"])
    item = None if element is None else item_of(element)
    if item is not None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    press_key(scene, "press")
    scene.check("keypad-keys", scene.session.textSize == 1, f"{name}: press")
