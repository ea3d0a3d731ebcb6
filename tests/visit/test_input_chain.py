"""One filter asks the others, in an order that is given once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.visit.input_chain import INPUT, ORDER, InputChain


class Link(QObject):
    """Notes its name for each event, and takes it if `takes` is true."""

    def __init__(self, name: str, heard: list[str], *, takes: bool = False) -> None:
        super().__init__()
        self.name, self.heard, self.takes = name, heard, takes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        assert event.type() in INPUT
        self.heard.append(self.name)
        return self.takes


class Window(QWindow):
    """Notes the keys that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def keyPressEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.keys += 1


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    window.show()
    yield window
    window.close()


def press(window: QWindow) -> None:
    QTest.keyPress(window, Qt.Key.Key_A)


def test_links_are_asked_in_order_whichever_comes_first(window: Window):
    heard: list[str] = []
    chain = InputChain(window)
    for name in reversed(ORDER):
        chain.link(name, Link(name, heard))
    press(window)
    assert tuple(heard) == ORDER == ("idle clock", "narrator", "keypad")
    assert window.keys == 1


@pytest.mark.parametrize("taker", ORDER)
def test_what_one_takes_reaches_nobody_after_it(window: Window, taker: str):
    heard: list[str] = []
    chain = InputChain(window)
    for name in ORDER:
        chain.link(name, Link(name, heard, takes=name == taker))
    press(window)
    assert tuple(heard) == ORDER[: ORDER.index(taker) + 1]
    assert window.keys == 0


def test_a_link_replaces_the_one_of_its_name(window: Window):
    heard: list[str] = []
    chain = InputChain(window)
    chain.link("keypad", Link("old", heard))
    chain.link("keypad", Link("new", heard))
    press(window)
    assert heard == ["new"]


def test_a_link_without_a_place_is_refused(window: Window):
    with pytest.raises(ValueError, match="'radio' is not one of"):
        InputChain(window).link("radio", Link("radio", []))


def test_only_input_is_passed_on(window: Window):
    chain = InputChain(window)
    chain.link("keypad", Link("keypad", []))  # it fails for anything else
    window.resize(300, 200)
    QTest.qWaitForWindowExposed(window)
    QTest.mouseMove(window, QPoint(5, 5))


def test_a_closed_chain_passes_nothing_on(window: Window):
    heard: list[str] = []
    chain = InputChain(window)
    chain.link("keypad", Link("keypad", heard))
    chain.close()
    press(window)
    assert (heard, window.keys) == ([], 1)
