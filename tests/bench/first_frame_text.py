"""The rival: a plain PySide6 QML window that shows the same words in the same typeface, and can do nothing."""

import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.paths import FONT
from tests.bench.watch import watch

QML = b"""
import QtQuick
Window {
    width: 1920; height: 1080; visible: true; color: "#fbf8f2"
    readonly property var m: ({ wght: 500 })
    readonly property var s: ({ wght: 600 })
    readonly property var b: ({ wght: 700 })
    component Words: Text { font.family: "Onest"; font.pixelSize: 38; width: 1000; wrapMode: Text.WordWrap }
    Row {
        x: 87; y: 24; spacing: 30
        Words { width: 230; text: "Membership"; font.pixelSize: 43; font.variableAxes: b }
        Words { width: 320; text: "Allied presence"; font.pixelSize: 43; font.variableAxes: m }
        Words { width: 290; text: "Contributions"; font.pixelSize: 43; font.variableAxes: m }
        Words { width: 400; text: "Support for Ukraine"; font.pixelSize: 43; font.variableAxes: m }
    }
    Column {
        x: 87; y: 150; spacing: 30
        Words { text: "Lithuania in NATO - As of March 2023"; font.variableAxes: s }
        Words { text: "Since 2004, Lithuania has not stood alone"; font.pixelSize: 99; font.variableAxes: b }
        Words { text: "Lithuania joined NATO, the world's largest military alliance, on 29 March 2004. The " +
                      "country strengthens its own defence and adds to the security of its allies, of Europe " +
                      "and of the world." }
    }
    Column {
        x: 1230; y: 150; spacing: 20
        Words { width: 600; text: "19"; font.pixelSize: 355; font.variableAxes: b }
        Words { width: 600; text: "years in NATO"; font.pixelSize: 46; font.variableAxes: b }
        Words { width: 600; text: "from accession in March 2004 to March 2023" }
    }
    Row {
        x: 87; y: 1000; spacing: 30
        Words { width: 40; text: "A"; font.variableAxes: b }
        Words { width: 50; text: "A"; font.pixelSize: 53; font.variableAxes: m }
        Words { width: 60; text: "A"; font.pixelSize: 76; font.variableAxes: m }
        Words { width: 260; text: "Illustrations"; font.variableAxes: m }
        Words { width: 150; text: "English"; font.variableAxes: b }
        Words { width: 170; text: "Lietuvi\xc5\xb3"; font.variableAxes: m }
        Words { width: 120; text: "White"; font.variableAxes: b }
        Words { width: 120; text: "Black"; font.variableAxes: m }
        Words { width: 300; text: "High contrast"; font.variableAxes: m }
    }
}
"""

if __name__ == "__main__":
    application = QGuiApplication([])
    QFontDatabase.addApplicationFont(str(FONT))
    engine = QQmlApplicationEngine()
    engine.loadData(QML)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    watch(window)
    application.exec()
    del window, engine
    sys.exit()
