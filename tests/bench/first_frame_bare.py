"""The barest PySide6 QML window: one line of text in the system's typeface."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from tests.bench.watch import watch

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
    watch(window)
    application.exec()
    del window, engine
    sys.exit()
