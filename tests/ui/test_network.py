"""Nothing leaves the machine, whatever an exhibit or a picture asks for."""

import logging
import socket
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.ui.stage import Stage
from tests.ui import people


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        yield server


def make(stage: Stage, qml: str) -> QQuickItem:
    component = QQmlComponent(qmlEngine(stage.window.contentItem().childItems()[0]))
    component.setData(qml.encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParentItem(stage.window.contentItem())
    return item


@pytest.mark.qt_log_ignore("Error transferring|Protocol .* is unknown|No such|unknown")
def test_a_picture_from_the_network_is_refused_and_logged(
    stage: Stage, listener: socket.socket, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/picture.png"
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        image = make(stage, f'import QtQuick\nImage {{ source: "{address}" }}')
        qtbot.waitUntil(lambda: image.property("status").value == 3)  # Image.Error
    assert f"refused a request to the network: {address}" in caplog.text
    with pytest.raises(TimeoutError):
        listener.accept()
    image.deleteLater()


def test_markup_in_a_text_stays_text(stage: Stage):
    texts = [item for item in people.texts(stage) if item.property("text")]
    assert len(texts) > 20
    assert {item.property("textFormat").value for item in texts} == {0}  # Text.PlainText
