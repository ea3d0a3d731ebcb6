"""The paths of `data/`, `resources/` and the typeface. No other module knows them.

In a checkout (also an editable install) the folders are beside the package. A wheel has them inside it, under
`_share/`, because two wheels with the same top-level folder would clash.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_IS_CHECKOUT = (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "resources").is_dir()
_SHARE = _CHECKOUT if _IS_CHECKOUT else _PACKAGE / "_share"

RESOURCES = _SHARE / "resources"
BUILT_IN_EXHIBIT = _SHARE / "data"

STRINGS = RESOURCES / "strings"
ILLUSTRATIONS = RESOURCES / "illustrations"
SYMBOLS = RESOURCES / "symbols"
EASY = RESOURCES / "easy"
MAPS = RESOURCES / "maps"
KEYPADS = RESOURCES / "keypads"
THEME = RESOURCES / "theme" / "theme.json"
ICON = RESOURCES / "icons" / "kiosk.svg"

FONT = RESOURCES / "typeface" / "Onest[wght].ttf"
FONT_FAMILY = "Onest"

QML = _PACKAGE / "ui" / "qml"
