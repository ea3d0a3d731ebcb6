"""Which key was pressed, where its layout hides that: letters of a Cyrillic or Greek one, F13 to F24 of all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'`", 51: "\\ZXCVBNM,./"}
"""The keys of a US keyboard, by the scan code of the first key of each row. X and Wayland count them alike."""

_F13 = 191
"""The scan code of F13, which the other keys up to F24 follow. Their layouts name them "Tools" or "Touchpad on"."""

_PLACES = {
    **{first + place: ord(key) for first, row in _ROWS.items() for place, key in enumerate(row)},
    **{_F13 + place: Qt.Key.Key_F13.value + place for place in range(12)},
}


def is_latin_letter(key: int) -> bool:
    """Whether Qt's number of a key is that of a letter from A to Z."""
    return Qt.Key.Key_A.value <= key <= Qt.Key.Key_Z.value


def latin_key(event: QKeyEvent) -> int:
    """Qt's number of the key as a Latin keyboard has it.

    A key that writes a Latin letter in the present layout is that letter, wherever it is. Otherwise it is what a US
    keyboard has at its place: the letters of a Cyrillic layout, the digits of a French or Lithuanian one, F13 to F24
    of a keypad. With Shift only letters are: Shift and a digit is a sign.
    """
    key = event.key()
    place = _PLACES.get(event.nativeScanCode(), key)
    if is_latin_letter(key) or (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not is_latin_letter(place)):
        return key
    return place
