"""Brings a stage to what a visitor may have chosen, and back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from kiosk.choices import BACKGROUNDS, CHOICES
from kiosk.exhibit.content import Content
from kiosk.studio.scene.elements import act, control_named, name_of, tree
from kiosk.ui.stage import Stage
from kiosk.visit.session import VisitorSession

DRAWN, TABLES, SPACED, EASY = "", "in tables", "wider spacing", "easy language"
SETTINGS, HELP, QUESTION, REACH = "more settings", "help", "the question", "within reach"
LANGUAGES = "languages"
ATTRACT = "attract screen"
"""The variants of a scene: what is special about it, if anything is."""
COUNTDOWN_S = 30
"""How many seconds are left to answer the question while it is looked at."""


@dataclass(frozen=True)
class SceneState:
    """What a visitor has chosen. `panel` and `text_size` are indexes; `variant` is one of the above."""

    panel: int = 0
    language: str = "en"
    text_size: int = 0
    background: str = BACKGROUNDS[0]
    variant: str = DRAWN


class SceneDriver:
    """Brings a stage to one state after the other; `content` is what the stage shows, in all its languages."""

    def __init__(self, stage: Stage, content: Content) -> None:
        self.stage = stage
        self.content = content
        self.state = SceneState(language=content.default_language)
        self.session: VisitorSession = stage.session
        self._open: dict[str, Callable[[], bool]] = {
            SETTINGS: self._open_settings,
            LANGUAGES: self._open_languages,
            HELP: self._open_help,
            QUESTION: self._ask,
            ATTRACT: self._rest,
        }

    def bring_to(self, state: SceneState) -> bool:
        """Bring the stage to a state; whether this exhibit and this version of the kiosk have it."""
        session = self.session
        if session.resting or self.state.variant in self._open:
            session.wake()
            session.startOver()
        self.state = state
        session.setIllustrations(state.variant != TABLES)
        session.setSpacing(state.variant == SPACED)
        session.setEasy(state.variant == EASY)
        session.setReach(state.variant == REACH)
        session.setBackground(state.background)
        session.setTextSize(state.text_size)
        session.setLanguage(state.language)
        session.setPanel(state.panel)
        self.stage.settle()
        if state.variant == EASY:
            return state.language in self.content.easy
        return state.variant not in self._open or self._open[state.variant]()

    def restore(self) -> None:
        """Undo all that has changed since the stage was brought to its state."""
        self.session.startOver()
        self.bring_to(self.state)

    def reopen(self) -> bool:
        """Open again what is open in the state of the stage, if it was closed; whether it is open."""
        return self.state.variant in self._open and self._open[self.state.variant]()

    def start_over(self) -> None:
        """Put every choice back to its default, as for the next visitor."""
        self.session.wake()
        self.session.startOver()
        self.stage.settle()

    def press(self, name: str) -> bool:
        """Press the control of that name as a screen reader would; whether there is one."""
        found = control_named(self.stage, name)
        if found is None:
            return False
        found.actionInterface().doAction("Press")
        self.stage.settle()
        return True

    def _open_settings(self) -> bool:
        return self.press(self.stage.localised.words["more_settings"])

    def _open_languages(self) -> bool:
        name = self.content.languages[self.session.language]
        return self.press(f"{self.stage.localised.words['language']}: {name}")

    def _open_help(self) -> bool:
        before = self._names()
        act(self.stage, "help")
        self.stage.settle()
        return self._names() != before

    def _names(self) -> list[str]:
        return [name_of(element) for element in tree(self.stage)]

    def _ask(self) -> bool:
        self.session.ask(COUNTDOWN_S)
        self.stage.settle()
        return True

    def _rest(self) -> bool:
        self.session.rest()
        self.session.setBackground(self.state.background)
        self.stage.settle()
        return True


def fingerprint(stage: Stage) -> tuple[object, ...]:
    """All that a visitor's action may change, except the scroll position.

    First whether the kiosk is resting, then the value of each of `CHOICES`, then the name and state of each element
    but the ways onward and back, which come and go with the scroll position.
    """
    QGuiApplication.processEvents()
    ways = tuple(stage.localised.words[key] for key in ("next", "previous"))
    return (
        stage.session.property("resting"),
        *(stage.session.chosen(choice.name) for choice in CHOICES),
        *(
            (name_of(element), element.state().checked, element.state().selected)
            for element in tree(stage)
            if not name_of(element).startswith(ways)
        ),
    )
