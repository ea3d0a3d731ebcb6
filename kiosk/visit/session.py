"""One visitor's choices. Everything on screen binds to this object, and nothing else holds state."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.choices import CHOICES, Choice, Value

QML_IMPORT_NAME = "Kiosk.Data"
QML_IMPORT_MAJOR_VERSION = 1

_BY_ACTION = {choice.action: choice for choice in CHOICES if choice.key_means is not None}
_STEPS = {
    action: (choice, by) for choice in CHOICES if choice.steps for action, by in zip(choice.steps, (1, -1), strict=True)
}
"""The choice of each action that goes one value on or back, and by how many it goes."""


def _members() -> dict[str, object]:
    """For each choice a property, the signal that it has changed, and the slot that sets it."""
    members: dict[str, object] = {}
    for choice in CHOICES:
        changed = Signal()
        members[f"{choice.name}Changed"] = changed
        members[choice.name] = Property(choice.value_type, _getter(choice), notify=changed)
        members[choice.setter] = Slot(choice.value_type, name=choice.setter)(_setter(choice))
    return members


def _getter(choice: Choice) -> Callable[["VisitorSession"], Value]:
    return lambda session: session.chosen(choice.name)


def _setter(choice: Choice) -> Callable[["VisitorSession", Value], None]:
    def set_choice(session: "VisitorSession", value: Value) -> None:
        session.choose(choice.name, value)

    return set_choice


if TYPE_CHECKING:

    class _Choices(QObject):
        """What `_members` makes. Their types are not known to the type checker."""

        def __getattr__(self, name: str) -> Any: ...

else:
    _Choices = type(QObject)("_Choices", (QObject,), _members())


@QmlElement
class VisitorSession(_Choices):
    """The choices of the visitor who is at the kiosk now; a value that does not exist is ignored.

    Each choice of `CHOICES` has a property, a signal and a slot: `textSize`, `textSizeChanged`, `setTextSize`. The
    choice of panel begins with `panel`, and is 0 for the next visitor. While `resting` is true there is no visitor.
    While `atMenu` is true the attract screen is shown: to nobody, or to a visitor who has not opened a panel yet.
    """

    # The name of the choice; after the choice's own signal.
    choiceChanged = Signal(str)
    backgroundChosenChanged = Signal()
    restingChanged = Signal()
    atMenuChanged = Signal()
    # The visitor has opened a panel from the menu, perhaps the one that was chosen already.
    panelOpened = Signal()
    # The next visitor has come: everything that a visitor has left behind is forgotten.
    visitorChanged = Signal()
    secondsLeftChanged = Signal()
    # The visitor has answered the question, or starts over: the whole idle time is left again.
    stayed = Signal()

    def __init__(
        self,
        languages: tuple[str, ...],
        default_language: str,
        panels: int,
        panel: int = 0,
        *,
        motion: bool = True,
        resting: bool = False,
    ) -> None:
        super().__init__()
        given_values = {"language": languages, "panel": tuple(range(panels))}
        given_defaults = {"language": default_language, "motion": motion}
        self._values: dict[str, tuple[Value, ...]] = {
            choice.name: choice.values if isinstance(choice.values, tuple) else given_values[choice.name]
            for choice in CHOICES
        }
        self._defaults: dict[str, Value] = {
            choice.name: choice.default if isinstance(choice.default, Value) else given_defaults[choice.name]
            for choice in CHOICES
        }
        self._chosen = self._defaults | {"panel": panel}
        self._background_chosen = False
        self._resting = resting
        self._at_menu = resting
        self._visitor = 0
        self._seconds_left = -1

    def chosen(self, name: str) -> Value:
        """The value of a choice."""
        return self._chosen[name]

    def values(self, name: str) -> tuple[Value, ...]:
        """The values of a choice, in the order in which a key goes through them."""
        return self._values[name]

    def choose(self, name: str, value: Value) -> None:
        """Set a choice by its name, if the value exists and is another one."""
        if value not in self._values[name]:
            return
        if name == "background":
            self._note_background(chosen=True)
        self._set(name, value)

    def _set(self, name: str, value: Value) -> None:
        if value != self._chosen[name]:
            self._chosen[name] = value
            getattr(self, f"{name}Changed").emit()
            self.choiceChanged.emit(name)

    def _note_background(self, *, chosen: bool) -> None:
        if chosen != self._background_chosen:
            self._background_chosen = chosen
            self.backgroundChosenChanged.emit()

    @Slot(str, result=bool)
    def cycle(self, action: str) -> bool:
        """Go to the next value of the choice that this key action makes. Returns whether there is such a choice."""
        if action in _STEPS:
            choice, by = _STEPS[action]
            values = self._values[choice.name]
            place = values.index(self._chosen[choice.name]) + by
            self.choose(choice.name, values[min(max(place, 0), len(values) - 1)])
            return True
        choice = _BY_ACTION.get(action)
        if choice is None:
            return False
        values = self._values[choice.name]
        self.choose(choice.name, values[(values.index(self._chosen[choice.name]) + 1) % len(values)])
        return True

    @Slot("QStringList", result="QStringList")
    def helpWords(self, withheld: Iterable[str]) -> list[str]:  # the name QML calls
        """The lines of the help page, as keys of the strings files, without those of the choices in `withheld`."""
        return list(dict.fromkeys(choice.help for choice in CHOICES if choice.name not in withheld))

    def _get_visitor(self) -> int:
        return self._visitor

    def _get_background_chosen(self) -> bool:
        return self._background_chosen

    def _get_resting(self) -> bool:
        return self._resting

    def _get_at_menu(self) -> bool:
        return self._at_menu

    @Slot()
    def attend(self) -> None:
        """A visitor is there and uses the menu, if that is on screen."""
        if self._resting:
            self._resting = False
            self.restingChanged.emit()

    @Slot()
    def wake(self) -> None:
        """A visitor is there and sees a panel."""
        self.attend()
        if self._at_menu:
            self._at_menu = False
            self.atMenuChanged.emit()

    @Slot(int)
    def openPanel(self, panel: int) -> None:  # the name QML calls
        """Go from the menu to a panel."""
        self.attend()
        self.choose("panel", panel)
        self.wake()
        self.panelOpened.emit()

    def _get_seconds_left(self) -> int:
        return self._seconds_left

    @property
    def is_asking(self) -> bool:
        """Whether the question is on screen: are you still there?"""
        return self._seconds_left >= 0

    def ask(self, seconds: int) -> None:
        """Ask whether the visitor is still there; `seconds` are left to answer."""
        if not self._resting and seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()

    @Slot()
    def stay(self) -> None:
        """The visitor is still there: close the question if it is on screen."""
        if self.is_asking:
            self._seconds_left = -1
            self.secondsLeftChanged.emit()
        self.stayed.emit()

    @Slot()
    def startOver(self) -> None:
        """Reset every choice to its default, for the next visitor."""
        # First the question closes: the focus returns to where it was. Then the visitor's own state is dropped (focus,
        # open help, answers to a quiz) while all of it is still on screen.
        self.stay()
        self._visitor += 1
        self.visitorChanged.emit()
        self._note_background(chosen=False)
        for name, value in self._defaults.items():
            self._set(name, value)

    @Slot()
    def rest(self) -> None:
        """Nobody is there: reset every choice and show the attract screen."""
        if self._resting:
            return
        self.startOver()
        self._resting = self._at_menu = True
        self.restingChanged.emit()
        self.atMenuChanged.emit()

    # Whether this visitor has chosen a background; be it the one that is there: see `choices.BACKGROUND_CHOSEN`.
    backgroundChosen = Property(bool, _get_background_chosen, notify=backgroundChosenChanged)
    resting = Property(bool, _get_resting, notify=restingChanged)
    atMenu = Property(bool, _get_at_menu, notify=atMenuChanged)
    # Counts the visitors.
    visitor = Property(int, _get_visitor, notify=visitorChanged)
    # To answer the question; -1 while it is not on screen.
    secondsLeft = Property(int, _get_seconds_left, notify=secondsLeftChanged)
