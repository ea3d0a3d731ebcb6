"""The rival: a bare PySide6 QML window with one line of text."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from tests.bench.first_frame import FirstFrame

QML = b"""
import QtQuick
Window { width: 1920; height: 1080; visible: true; Text { text: "Lithuania in NATO" } }
"""

if __name__ == "__main__":
    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(QML)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    first_frame = FirstFrame(window)
    application.exec()
    del window, engine
    sys.exit()
