"""Which key of a Latin keyboard was pressed, if the keyboard's layout has none: Cyrillic, Greek, Hebrew and others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'`", 51: "\\ZXCVBNM,./"}
"""The keys of a US keyboard, by the scan code of the first key of each row. X and Wayland count them alike."""

_PLACES = {first + place: ord(key) for first, row in _ROWS.items() for place, key in enumerate(row)}


def is_latin_letter(key: int) -> bool:
    """Whether Qt's number of a key is that of a letter from A to Z."""
    return Qt.Key.Key_A.value <= key <= Qt.Key.Key_Z.value


def latin_key(event: QKeyEvent) -> int:
    """Qt's number of the key as a Latin keyboard has it.

    A key that writes a Latin letter in the present layout is that letter, wherever it is. Otherwise it is what a US
    keyboard has at its place: the letters of a Cyrillic layout, the digits of a French or Lithuanian one. With Shift
    only letters are: Shift and a digit is a sign.
    """
    key = event.key()
    place = _PLACES.get(event.nativeScanCode(), key)
    if is_latin_letter(key) or (event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not is_latin_letter(place)):
        return key
    return place
