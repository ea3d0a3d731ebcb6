"""The QML components that the audit and the tests look for, by the `kind` that each declares."""

from typing import Literal, get_args

Kind = Literal[
    "AttractScreen",
    "BlockView",
    "ChoiceButton",
    "ClockDial",
    "DistanceLine",
    "FigureText",
    "HelpView",
    "LevelsBlock",
    "MapBadge",
    "MapBlock",
    "MapView",
    "MarkGrid",
    "Marks",
    "Message",
    "Opening",
    "PanelView",
    "RoundButton",
    "SceneDrawing",
    "SceneView",
    "ShareBar",
    "ShareRing",
    "Sheet",
    "StillThere",
    "TimelineBlock",
]
"""What `readonly property string kind` may be. The tests hold it against the QML files."""

KINDS: frozenset[str] = frozenset(get_args(Kind))

BASES: dict[str, Kind] = {"RoundButton": "ChoiceButton"}
"""The components that extend another one with a kind, and have a kind of their own."""
