"""Input that nobody makes: what counts as a person at the kiosk, and what does not."""

import logging

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from kiosk.visit import presence as module
from kiosk.visit.presence import ALIKE, PLACES, SAME_PLACE_PX, Presence

Kind = QEvent.Type


class Screen:
    """A screen that looks as a test says, and what was found out about who presses it."""

    def __init__(self) -> None:
        self.look: str | None = "as before"
        self.now = 100.0
        self.found = 0
        self.presence = Presence(lambda: self.look, lambda: self.now)
        self.presence.person_found.connect(self._find)

    def _find(self) -> None:
        self.found += 1

    def mouse(self, kind: QEvent.Type, x: float, y: float = 50) -> bool:
        at = QPointF(x, y)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QMouseEvent(kind, at, at, left, none, Qt.KeyboardModifier.NoModifier)
        return self.presence.counts(event)

    def tap(self, x: float, y: float = 50, look: str | None = None) -> bool:
        """Press and release, and wait until the screen has come to rest. Returns whether it counts."""
        counts = self.mouse(Kind.MouseButtonPress, x, y)
        assert self.mouse(Kind.MouseButtonRelease, x, y) == counts
        self.look = look or self.look
        self.presence.compare()
        return counts

    def tap_until_ignored(self, x: float) -> None:
        for _ in range(ALIKE + 1):
            assert self.tap(x)
        assert not self.tap(x)


@pytest.fixture
def screen(qapp: object) -> Screen:
    return Screen()


def test_a_pointer_that_moves_counts_only_while_it_is_pressed(screen: Screen):
    assert not screen.mouse(Kind.MouseMove, 300)
    assert screen.mouse(Kind.MouseButtonPress, 300)
    assert screen.mouse(Kind.MouseMove, 320)
    assert screen.mouse(Kind.MouseButtonRelease, 320)
    assert not screen.mouse(Kind.MouseMove, 900)


def test_a_press_that_trembles_at_its_place_does_not_count_however_long_it_lasts(screen: Screen):
    screen.mouse(Kind.MouseButtonPress, 300)
    assert not any(screen.mouse(Kind.MouseMove, 300 + place % SAME_PLACE_PX) for place in range(100))
    assert screen.mouse(Kind.MouseMove, 300 + SAME_PLACE_PX + 1)
    assert not screen.mouse(Kind.MouseMove, 300 + SAME_PLACE_PX + 2)


def test_a_slow_drag_counts(screen: Screen):
    screen.mouse(Kind.MouseButtonPress, 0)
    assert sum(screen.mouse(Kind.MouseMove, x) for x in range(100)) >= 10


def test_a_key_counts_when_it_is_pressed_and_released_but_not_while_it_repeats(screen: Screen):
    def key(kind: QEvent.Type, *, repeats: bool) -> bool:
        return screen.presence.counts(QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", repeats))

    assert key(Kind.KeyPress, repeats=False)
    assert not any(key(kind, repeats=True) for kind in (Kind.KeyRelease, Kind.KeyPress) * 10)
    assert key(Kind.KeyRelease, repeats=False)


def test_presses_at_one_place_that_change_nothing_stop_counting(screen: Screen):
    screen.tap_until_ignored(300)
    assert not screen.tap(300 + SAME_PLACE_PX)
    assert screen.tap(300 + SAME_PLACE_PX + 2)


def test_a_button_that_changes_something_counts_every_time(screen: Screen):
    assert all(screen.tap(300, look=look) for look in ("shown", "hidden") * 50)


def test_a_press_that_changes_the_screen_after_all_brings_the_person_back(screen: Screen):
    screen.tap_until_ignored(300)
    assert screen.found == 0
    assert not screen.tap(300, look="changed")
    assert screen.found == 1
    assert screen.tap(300)


def test_what_others_press_meanwhile_does_not_bring_it_back(screen: Screen):
    for _ in range(ALIKE + 1):
        assert screen.tap(300)
        assert screen.tap(700)
    assert not screen.tap(300)
    assert not screen.tap(700)


def test_presses_at_many_places_are_a_person(screen: Screen):
    for _ in range(5):
        assert all(screen.tap(100 * place) for place in range(PLACES + 1))


def test_presses_in_quick_succession_are_looked_at_while_they_go_on(screen: Screen):
    """A broken screen may report twenty a second."""
    counted = 0
    for _ in range(ALIKE + 1):
        for _ in range(20):
            counted += screen.mouse(Kind.MouseButtonPress, 300)
            screen.mouse(Kind.MouseButtonRelease, 300)
        screen.presence.compare()
    assert counted <= 20 * (ALIKE + 1)
    assert not screen.tap(300)


def test_while_the_screen_changes_by_itself_nothing_is_concluded(screen: Screen):
    screen.look = None
    assert all(screen.tap(300) for _ in range(10))


def test_the_next_visitor_begins_with_every_press(screen: Screen):
    screen.tap_until_ignored(300)
    screen.presence.forget()
    screen.tap_until_ignored(300)


def test_the_log_says_it_once_an_hour(screen: Screen, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        screen.tap_until_ignored(300)
        screen.tap_until_ignored(700)
        assert len(caplog.records) == 1
        assert "presses at 300, 50 come again and again and change nothing" in caplog.text
        screen.now += module.LOG_S
        screen.tap_until_ignored(500)
    assert len(caplog.records) == 2
