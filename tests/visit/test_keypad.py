"""Keys and their actions: with real key events, on a clock of the test's own."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.keys import KeyName, Keys
from kiosk.visit.keypad import MOVING, Keypad, key_code


class Pad:
    """A keypad on a window, and what it was asked for."""

    def __init__(self, window: QWindow, keys: Keys) -> None:
        self.now = 50.0
        self.asked: list[str] = []
        self.window = window
        self.keypad = Keypad(asdict(keys), repeat_delay=0.6, double_strike=0.12, now=lambda: self.now)
        self.keypad.asked.connect(self.asked.append)
        window.installEventFilter(self.keypad)

    def event(self, kind: QEvent.Type, key: Qt.Key, *, repeats: bool = False) -> bool:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        return self.keypad.eventFilter(self.window, event)

    def strike(self, key: Qt.Key) -> None:
        self.event(QEvent.Type.KeyPress, key)
        self.event(QEvent.Type.KeyRelease, key)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWindow]:
    window = QWindow()
    window.show()
    yield window
    window.close()


def test_every_key_that_a_station_may_name_is_one_of_qt():
    assert len({key_code(name) for name in get_args(KeyName)}) == len(get_args(KeyName))


def test_each_default_key_does_what_it_is_named_for(window: QWindow):
    for action, names in asdict(Keys()).items():
        for name in names:
            pad = Pad(window, Keys())
            QTest.keyClick(window, Qt.Key[f"Key_{name}"])
            assert pad.asked == [action], name
            window.removeEventFilter(pad.keypad)


def test_a_station_file_names_the_keys_of_its_keypad(window: QWindow):
    pad = Pad(window, Keys(next=("6",), previous=("4",), press=("5",)))
    for key in (Qt.Key.Key_6, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_Right):
        QTest.keyClick(window, key)
    assert pad.asked == ["next", "previous", "press"]


def test_keys_with_control_or_alt_go_on_to_the_window(window: QWindow):
    pad = Pad(window, Keys())
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        QTest.keyClick(window, Qt.Key.Key_H, modifier)
    assert pad.asked == []
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert pad.asked == ["help"]


def test_a_trembling_hand_strikes_once(window: QWindow):
    pad = Pad(window, Keys())
    for pause in (0.0, 0.05, 0.11, 0.2, 0.05, 0.5):
        pad.now += pause
        pad.strike(Qt.Key.Key_Return)
    assert pad.asked == ["press"] * 3
    pad.strike(Qt.Key.Key_Right)  # another key is no second strike
    assert pad.asked[3:] == ["next"]


def test_no_key_is_lost_when_the_display_clock_starts_from_zero(window: QWindow):
    pad = Pad(window, Keys())
    pad.now = 4_294_967.0  # seconds: all that the X server's milliseconds can tell
    pad.strike(Qt.Key.Key_Return)
    pad.now = 1.0
    pad.strike(Qt.Key.Key_Return)
    assert pad.asked == ["press", "press"]


def test_a_held_key_repeats_after_the_display_clock_starts_from_zero(window: QWindow):
    pad = Pad(window, Keys())
    for start in (4_294_960.0, 1.0):
        pad.now = start
        pad.event(QEvent.Type.KeyPress, Qt.Key.Key_Down)
        pad.now += 0.61
        pad.event(QEvent.Type.KeyPress, Qt.Key.Key_Down, repeats=True)
        pad.event(QEvent.Type.KeyRelease, Qt.Key.Key_Down)
    assert pad.asked == ["read_on"] * 4


def test_a_release_that_another_filter_took_counts_if_it_is_noted(window: QWindow):
    pad = Pad(window, Keys())
    release = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    pad.keypad.note_release(release)
    pad.now += 0.1
    pad.strike(Qt.Key.Key_Return)
    assert pad.asked == []
    pad.now += 0.2
    pad.strike(Qt.Key.Key_Return)
    assert pad.asked == ["press"]


@pytest.mark.parametrize("action", asdict(Keys()))
def test_only_keys_that_move_repeat_and_not_too_fast(window: QWindow, action: str):
    names = asdict(Keys())[action]
    if not names:
        return
    pad = Pad(window, Keys())
    key = Qt.Key[f"Key_{names[0]}"]
    pad.event(QEvent.Type.KeyPress, key)
    for _ in range(100):  # a keyboard repeats thirty times a second
        pad.now += 0.033
        assert pad.event(QEvent.Type.KeyPress, key, repeats=True)
        pad.event(QEvent.Type.KeyRelease, key, repeats=True)
    expected = 1 + (3.3 - 0.6) * 4 if action in MOVING else 1  # four times a second after 0.6 s
    assert abs(len(pad.asked) - expected) <= 1 * (action in MOVING)


def test_left_and_right_change_places_for_a_language_read_from_right_to_left(window: QWindow):
    pad = Pad(window, Keys())
    struck = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    for mirrored, asked in (
        (False, ["next", "previous", "next", "previous", "read_on"]),
        (True, ["previous", "next", "next", "previous", "read_on"]),
    ):
        pad.asked.clear()
        pad.keypad.mirrored = mirrored
        for code in struck:
            pad.now += 10
            pad.strike(code)
        assert pad.asked == asked


def test_other_events_go_on_to_the_window(window: QWindow):
    pad = Pad(window, Keys())
    assert not pad.keypad.eventFilter(window, QEvent(QEvent.Type.TouchBegin))
    assert not pad.keypad.eventFilter(window, QEvent(QEvent.Type.ShortcutOverride))
    assert pad.asked == []


def test_a_press_counts_at_the_time_of_its_event(window: QWindow):
    keypad = Keypad({"next": ("Right",)}, double_strike=0.12, now=lambda: 0.0)
    asked: list[str] = []
    keypad.asked.connect(asked.append)

    def send(kind: QEvent.Type, milliseconds: int, *, repeats: bool = False) -> None:
        event = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", repeats)
        event.setTimestamp(milliseconds)
        keypad.eventFilter(window, event)

    send(QEvent.Type.KeyPress, 1_000_000)
    send(QEvent.Type.KeyRelease, 1_000_900)
    send(QEvent.Type.KeyPress, 1_001_019)  # 119 ms after the release
    assert len(asked) == 1
    send(QEvent.Type.KeyRelease, 1_001_100)
    send(QEvent.Type.KeyPress, 1_001_220)
    assert len(asked) == 2
    send(QEvent.Type.KeyPress, 1_001_819, repeats=True)  # by default a held key repeats after 0.6 s
    assert len(asked) == 2
    send(QEvent.Type.KeyPress, 1_001_821, repeats=True)
    assert len(asked) == 3


SCAN_CODES = {"H": 43, "V": 55, "Q": 24, "1": 10, "5": 14, "Comma": 59}
"""Of a US keyboard, as X and Wayland count them."""


def foreign(key: int, place: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    """A press of a key at a place of the keyboard, on a layout on which it writes something else."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, SCAN_CODES[place], 0, 0)


@pytest.mark.parametrize(
    ("key", "place", "actions"),
    [
        (ord("Р"), "H", ["help"]),  # Ukrainian, Russian
        (ord("М"), "V", ["voice"]),
        (ord("Η"), "H", ["help"]),  # Greek
        (ord("י"), "H", ["help"]),  # Hebrew
        (ord("ا"), "H", ["help"]),  # Arabic
        (ord("&"), "1", ["louder"]),  # French: digits only with Shift
        (ord("Ą"), "1", ["louder"]),  # Lithuanian: letters in the row of digits
        (ord("("), "5", ["softer"]),
        (ord("D"), "H", ["dimming"]),  # Dvorak: Latin letters are where the layout has them
        (ord("H"), "V", ["help"]),
        (Qt.Key.Key_Help.value, "V", ["help"]),
        (ord("?"), "Comma", ["help"]),  # French
    ],
)
def test_keys_are_those_of_the_layout_or_else_of_a_latin_keyboard(
    window: QWindow, key: int, place: str, actions: list[str]
):
    pad = Pad(window, Keys(louder=("1",), softer=("5",)))
    taken = pad.keypad.eventFilter(window, foreign(key, place))
    assert (pad.asked, taken) == (actions, bool(actions))


def test_shift_and_a_digit_is_a_sign_and_shift_and_a_letter_the_letter(window: QWindow):
    pad = Pad(window, Keys(louder=("1",)))
    shift = Qt.KeyboardModifier.ShiftModifier
    assert not pad.keypad.eventFilter(window, foreign(ord("!"), "1", shift))
    assert pad.keypad.eventFilter(window, foreign(ord("Р"), "H", shift))
    assert pad.asked == ["help"]


@pytest.mark.parametrize(("key", "leaves"), [(ord("Й"), 1), (ord("/"), 1), (ord("Q"), 0), (ord("A"), 0)])
def test_ctrl_q_leaves_on_layouts_without_latin_letters(window: QWindow, key: int, leaves: int):
    """On the others the window's own shortcut does."""
    pad = Pad(window, Keys(help=("Slash",)))
    left: list[str] = []
    pad.keypad.leave_asked.connect(lambda: left.append("left"))
    pad.keypad.eventFilter(window, foreign(key, "Q", Qt.KeyboardModifier.ControlModifier))
    assert (len(left), pad.asked) == (leaves, [])


def test_a_second_strike_on_a_foreign_layout_counts_once(window: QWindow):
    pad = Pad(window, Keys())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 2:
        pad.keypad.eventFilter(window, QKeyEvent(kind, ord("Р"), Qt.KeyboardModifier.NoModifier, 43, 0, 0))
    assert pad.asked == ["help"]


@pytest.mark.parametrize(
    ("place", "name"),
    [(1, "F13"), (5, "F17"), (6, "F18"), (7, "F19"), (8, "F20"), (10, "F22"), (11, "F23"), (12, "F24")],
)
def test_the_keys_of_a_keypad_beyond_f12_are_found_whatever_the_layout_names_them(
    window: QWindow, place: int, name: KeyName
):
    pad = Pad(window, Keys(larger=(name,)))
    scan_code = 190 + place
    for key in (Qt.Key.Key_Launch9, Qt.Key.Key_TouchpadOn, Qt.Key.Key_MicMute, Qt.Key.Key_unknown):
        pad.asked.clear()
        none = Qt.KeyboardModifier.NoModifier
        assert pad.keypad.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, key.value, none, scan_code, 0, 0))
        assert pad.asked == ["larger"]
        assert not pad.keypad.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, key.value, none, 203, 0, 0))
