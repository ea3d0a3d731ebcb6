"""Nothing leaves the machine, whatever an exhibit or a picture asks for."""

import dataclasses
import logging
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.exhibit.model import Exhibit
from kiosk.paths import QML
from kiosk.ui.stage import Stage
from tests.ui import people


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        yield server


@pytest.mark.qt_log_ignore(".*")  # Qt says, too, that the picture did not come
def test_a_picture_from_the_network_is_refused_and_logged(
    stage: Stage, listener: socket.socket, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/picture.png"
    engine = qmlEngine(stage.window.contentItem().childItems()[0])
    component = QQmlComponent(engine)
    component.setData(f'import QtQuick\nImage {{ source: "{address}" }}'.encode(), QUrl())
    with caplog.at_level(logging.WARNING, logger="kiosk"):
        image = component.createWithInitialProperties({"parent": stage.window.contentItem()})
        assert isinstance(image, QQuickItem), component.errorString()
        qtbot.waitUntil(lambda: f"refused a request to the network: {address}" in caplog.text)
    with pytest.raises(TimeoutError):
        listener.accept()


def test_markup_in_a_text_stays_text_and_fetches_nothing(
    make_stage: Callable[..., Stage], listener: socket.socket, exhibit: Exhibit
):
    markup = f'<img src="http://127.0.0.1:{listener.getsockname()[1]}/x.png"> <b>bold</b>'
    title = dataclasses.replace(exhibit.panels["membership"].title, standard={"en": markup, "lt": markup})
    panel = dataclasses.replace(exhibit.panels["membership"], title=title)
    stage = make_stage(shown=dataclasses.replace(exhibit, panels={**exhibit.panels, "membership": panel}))
    shown = [str(item.property("text")) for item in people.texts(stage)]
    assert any("<img" in text.replace("\N{NO-BREAK SPACE}", " ") for text in shown)
    headline = next(item for item in people.texts(stage) if "<img" in str(item.property("text")))
    assert headline.property("contentHeight") > headline.property("lineCount") * 40  # as long as its letters need
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.mark.parametrize("file", sorted(QML.rglob("*.qml")), ids=lambda file: file.stem)
def test_every_text_item_says_that_it_is_plain(file: Path):
    source = file.read_text(encoding="utf-8")
    items = len(re.findall(r"^ *(?:contentItem: )?Text \{$", source, re.MULTILINE))
    assert source.count("textFormat: Text.PlainText") == items
