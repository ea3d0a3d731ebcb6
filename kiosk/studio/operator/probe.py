"""Questions that only Qt can answer, in a process of their own: Qt aborts if it finds no screen it can use.

    python -m kiosk.studio.operator.probe screen
    python -m kiosk.studio.operator.probe voice '{"languages": ["lt"], "voices": {"lt": "Lithuanian"}}'

prints one line of JSON.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.paths import FONT
from kiosk.speech.opening import NoVoiceError, open_voice
from kiosk.ui import environment, graphics
from kiosk.ui.stage import px_per_mm_of_screen

ANSWER_S = 30
"""How long an engine may take to open, in seconds."""


def screen() -> dict[str, Any]:
    """The first screen, the touchscreens, and what draws. Needs a display."""
    application = QGuiApplication([])
    graphics.choose()
    first = application.primaryScreen()
    size, millimetres = first.size(), first.physicalSize()
    kinds = [(device.type(), device.name()) for device in QInputDevice.devices()]
    return {
        "name": first.name(),
        "size": [size.width(), size.height()],
        "mm": [millimetres.width(), millimetres.height()],
        "px_per_mm": px_per_mm_of_screen(first),
        "touch": [name for kind, name in kinds if kind == QInputDevice.DeviceType.TouchScreen],
        "software": QQuickWindow.graphicsApi() == QSGRendererInterface.GraphicsApi.Software,
        "typeface": QFontDatabase.addApplicationFont(str(FONT)) >= 0,
    }


def voice(languages: list[str], voices: dict[str, str]) -> dict[str, Any]:
    """The voice of each language, and the names of all there are; or the reason why nothing speaks."""
    application = QCoreApplication([])
    try:
        opening = open_voice(languages, voices)
    except NoVoiceError as error:
        return {"reason": error.reason, "way_out": error.way_out}
    opening.opened.connect(application.quit)
    QTimer.singleShot(ANSWER_S * 1000, application.quit)
    application.exec()
    spoken: dict[str, Any] = {}
    for language in languages:
        opening.setLanguage(language)
        # Of the hundred variants of each voice nobody wants a list.
        names = [name for name in opening.voice_names(language) if "+" not in name]
        spoken[language] = {"used": opening.voice_name, "names": names}
    trouble = opening.trouble
    opening.close()
    return (
        {"languages": spoken}
        if not trouble
        else {
            "reason": trouble,
            "way_out": "`spd-say hello` must speak: see to the sound, end a speech-dispatcher that hangs",
        }
    )


def main(words: list[str]) -> None:
    """Print the answer to one question."""
    environment.prepare()
    print(json.dumps(screen() if words[0] == "screen" else voice(**json.loads(words[1]))))


if __name__ == "__main__":
    main(sys.argv[1:])
