"""The kiosk uses no network, even if a text of an exhibit or a QML file asks for it."""

import logging
import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.values import Text
from kiosk.paths import QML
from kiosk.studio.scene.elements import texts, tree
from kiosk.ui.stage import Stage
from tests.ui.people import engine_of


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server on this machine that must get no request."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


def address(listener: socket.socket) -> str:
    return f"http://127.0.0.1:{listener.getsockname()[1]}/picture.png"


def was_called(listener: socket.socket) -> bool:
    try:
        caller, _ = listener.accept()
    except BlockingIOError:
        return False
    caller.close()
    return True


def test_the_listener_itself_hears(listener: socket.socket):
    with socket.create_connection(listener.getsockname()):
        listener.settimeout(2)
        assert was_called(listener)


@pytest.mark.qt_log_ignore('Protocol "" is unknown|Error transferring|QML Image')
def test_a_picture_from_the_network_is_refused_and_the_refusal_is_logged(
    stage: Stage, listener: socket.socket, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    component = QQmlComponent(engine_of(stage))
    source = f'import QtQuick; Image {{ source: "{address(listener)}"; property bool failed: status === Image.Error }}'
    component.setData(source.encode(), QUrl())
    image = component.create()
    assert isinstance(image, QQuickItem)
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        image.setParentItem(stage.window.contentItem())
        qtbot.waitUntil(lambda: image.property("failed"), timeout=3000)
    assert not was_called(listener)
    assert f"refused a request to the network: {address(listener)}" in caplog.text
    image.deleteLater()


def test_text_that_looks_like_html_is_shown_as_it_is(
    make_stage: Callable[..., Stage], exhibit: Exhibit, listener: socket.socket, qtbot: QtBot
):
    evil = f'<img src="{address(listener)}"> <b>Bold</b> [link]({address(listener)})'
    name, panel = next(iter(exhibit.panels.items()))
    words = Text(dict.fromkeys(exhibit.file.languages, evil), {})
    section = panel.sections[0]
    block = replace(section.blocks[0], heading=words, source=words)
    panel = replace(
        panel,
        tab=words,
        title=words,
        lead=words,
        sections=(
            replace(section, heading=words, text=words, blocks=(block, *section.blocks[1:])),
            *panel.sections[1:],
        ),
    )
    file = replace(exhibit.file, title=words, source=words)
    stage = make_stage(shown=replace(exhibit, file=file, panels=exhibit.panels | {name: panel}))
    shown = [text.property("text").replace("\N{NO-BREAK SPACE}", " ") for text in texts(stage)]
    assert sum(evil in text for text in shown) >= 7
    assert len(tree(stage)) > 20
    for _ in range(20):
        stage.settle()
    assert not was_called(listener)


@pytest.mark.parametrize("file", sorted((QML / "Kiosk").rglob("*.qml")), ids=lambda file: file.stem)
def test_every_text_of_the_kiosk_is_plain(file: Path):
    source = file.read_text()
    assert len(re.findall(r"\bText \{", source)) == source.count("textFormat: Text.PlainText")
    assert not re.search("RichText|StyledText|MarkdownText|AutoText|XMLHttpRequest|https?:", source)
