"""What the built-in exhibit and the theme put on screen, as people see and hear it."""

import re

from kiosk.paths import QML

LANGUAGES = ("en", "lt")
TABS = {
    "en": ["Membership", "Allied presence", "Contributions", "Support to Ukraine"],
    "lt": ["Narystė", "Sąjungininkai", "Indėlis", "Parama Ukrainai"],
}
# What a visitor can choose, group by group; the first of each is chosen at the start.
CONTROLS = {
    "en": {
        "Text size": ["Standard text", "Large text", "Largest text"],
        "Background": ["White", "Black", "High contrast"],
        "Language": ["English", "Lietuvių", "Українська", "Deutsch"],
    },
    "lt": {
        "Teksto dydis": ["Įprastas tekstas", "Didelis tekstas", "Didžiausias tekstas"],
        "Fonas": ["Baltas", "Juodas", "Didelis kontrastas"],
        "Kalba": ["English", "Lietuvių", "Українська", "Deutsch"],
    },
}
ILLUSTRATIONS = {"en": "Show illustrations", "lt": "Rodyti iliustracijas"}

BACKGROUNDS = ("white", "black", "contrast")
_THEME = (QML / "Kiosk" / "Theme.qml").read_text()
# The colours behind the text and around what has the focus, as the theme names them.
PAPER = dict(zip(BACKGROUNDS, re.findall(r'"paper": "(#\w+)"', _THEME), strict=True))
FOCUS = dict(zip(BACKGROUNDS, re.findall(r'"focus": "(#\w+)"', _THEME), strict=True))
