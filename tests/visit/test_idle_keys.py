"""A key that answers the question, or wakes the screen, does nothing else: on the real scene."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk import app
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.scene.elements import focused
from kiosk.ui.stage import Stage
from tests.ui.people import item, state_of

pytestmark = pytest.mark.staged

Key = Qt.Key
ONE, SOON, LATER = "Black", 80, 300
"""A control, and milliseconds within the time in which a hand trembles, and after it."""


class Hand:
    """Strikes keys, at times that a test chooses."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.at = 1_000_000  # ms, on the display's clock

    def send(self, kind: QEvent.Type, code: Key, *, repeats: bool = False) -> None:
        event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, "", repeats)
        event.setTimestamp(self.at)
        QCoreApplication.sendEvent(self.stage.window, event)

    def press(self, code: Key) -> None:
        self.send(QEvent.Type.KeyPress, code)

    def release(self, code: Key) -> None:
        self.send(QEvent.Type.KeyRelease, code)

    def strike(self, code: Key, after: int = 0) -> None:
        self.at += after
        self.press(code)
        self.at += 50
        self.release(code)

    def hold(self, code: Key, seconds: float) -> None:
        for _ in range(int(seconds * 30)):  # as X11 tells of it
            self.at += 33
            self.send(QEvent.Type.KeyRelease, code, repeats=True)
            self.send(QEvent.Type.KeyPress, code, repeats=True)


@pytest.fixture
def prepared() -> Loaded:
    return load_both(BUILT_IN_EXHIBIT, None)


@pytest.fixture
def hand(make_stage: Callable[..., Stage], prepared: Loaded) -> Hand:
    stage = make_stage()
    app.take_input(stage, prepared.station)
    item(stage, ONE).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    return Hand(stage)


def leave_alone(stage: Stage, until: str) -> None:
    """Let the screen ask, or rest."""
    if until == "asks":
        stage.session.ask(10)
    else:
        stage.session.rest()
    stage.settle()


def is_back(stage: Stage) -> bool:
    return not stage.session.is_asking and not stage.session.resting


@pytest.mark.parametrize("code", [Key.Key_Return, Key.Key_Space], ids=lambda code: code.name)
def test_a_trembling_answer_presses_nothing(hand: Hand, code: Key):
    before = state_of(hand.stage)
    leave_alone(hand.stage, "asks")
    hand.strike(code)
    for _ in range(3):
        hand.strike(code, SOON)
    assert is_back(hand.stage)
    assert state_of(hand.stage) == before
    assert focused(hand.stage) is item(hand.stage, ONE)
    hand.strike(code, LATER)
    assert hand.stage.session.background == "black"


def test_a_trembling_hand_that_wakes_the_screen_moves_nothing(hand: Hand):
    leave_alone(hand.stage, "rests")
    hand.strike(Key.Key_Right)
    assert is_back(hand.stage)
    hand.stage.settle()
    before = focused(hand.stage)
    hand.strike(Key.Key_Right, SOON)
    assert focused(hand.stage) is before
    hand.strike(Key.Key_Right, LATER)
    assert focused(hand.stage) is not before


@pytest.mark.parametrize("code", [Key.Key_Right, Key.Key_Down, Key.Key_Tab], ids=lambda code: code.name)
@pytest.mark.parametrize("until", ["asks", "rests"])
def test_a_key_that_is_held_as_it_answers_or_wakes_does_not_repeat(hand: Hand, until: str, code: Key):
    leave_alone(hand.stage, until)
    hand.press(code)
    assert is_back(hand.stage)
    hand.stage.settle()
    before, focus = state_of(hand.stage), focused(hand.stage)
    hand.hold(code, 2)
    hand.release(code)
    hand.stage.settle()
    assert (state_of(hand.stage), focused(hand.stage)) == (before, focus)


def test_the_next_strike_of_the_answering_key_acts_and_repeats(hand: Hand):
    leave_alone(hand.stage, "asks")
    hand.strike(Key.Key_Right)
    hand.at += LATER
    hand.press(Key.Key_Right)
    first = focused(hand.stage)
    assert first is not item(hand.stage, ONE)
    hand.hold(Key.Key_Right, 1)
    assert focused(hand.stage) is not first


def test_a_key_whose_release_got_lost_acts_when_it_is_struck_again(hand: Hand):
    leave_alone(hand.stage, "asks")
    hand.press(Key.Key_Return)
    hand.strike(Key.Key_Return, LATER)
    assert hand.stage.session.background == "black"


def test_the_release_that_answers_is_noted_too(hand: Hand):
    """A key that was held before the question answers by its release; a bounce of it is no strike either."""
    hand.press(Key.Key_Return)
    hand.stage.session.setBackground("white")
    leave_alone(hand.stage, "asks")
    hand.at += 130_000
    hand.release(Key.Key_Return)
    assert is_back(hand.stage)
    hand.strike(Key.Key_Return, SOON)
    assert hand.stage.session.background == "white"
