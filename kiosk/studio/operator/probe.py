"""Questions that only Qt can answer, in a process of their own: Qt aborts if it finds no screen it can use.

    python -m kiosk.studio.operator.probe screen [NAME]
    python -m kiosk.studio.operator.probe voice '{"languages": ["lt"], "voices": {"lt": "Lithuanian"}}'

prints one line of JSON.
"""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk import libraries
from kiosk.paths import FONT
from kiosk.speech.synthesis import Synthesis, SynthesisVoice, choose
from kiosk.ui import environment, graphics
from kiosk.ui.awake import DESKTOP_CALLS
from kiosk.ui.screens import find, reported_px_per_mm, screens, station_screen

ANSWER_S = 20
"""How long speech-dispatcher may take to start and to list its voices, in seconds."""

ATTEMPTS = 5
"""How often to connect to it: at the fifth time, it had 7 s to start."""

NO_SERVER = "`spd-say hello` must speak: see to the sound, end a speech-dispatcher that hangs"


def screen(wanted: str = "") -> dict[str, Any]:
    """The screen that the station file names, or the primary one; all others, the touchscreens, and what draws.

    Needs a display. Sizes are in pixels of the screen, whatever the scale of the desktop.
    """
    application = QGuiApplication([])
    graphics.choose()
    shown = station_screen(wanted or None)
    millimetres = shown.physicalSize()
    kinds = [(device.type(), device.name()) for device in QInputDevice.devices()]
    answer = {
        "name": shown.name(),
        "size": _pixels(shown),
        "mm": [millimetres.width(), millimetres.height()],
        "px_per_mm": reported_px_per_mm(shown) * shown.devicePixelRatio(),
        "screens": [[each.name(), *_pixels(each)] for each in screens()],
        "is_there": not wanted or find(wanted, screens()) is not None,
        "platform": application.platformName(),
        "keeps_on": [call.service for call in DESKTOP_CALLS if _offers(call.service)],
        "touch": [name for kind, name in kinds if kind == QInputDevice.DeviceType.TouchScreen],
        "software": "software" in (QQuickWindow.sceneGraphBackend(), os.environ.get("QT_QUICK_BACKEND")),
        "typeface": QFontDatabase.addApplicationFont(str(FONT)) >= 0,
    }
    del application
    return answer


def _pixels(screen: QScreen) -> list[int]:
    ratio = screen.devicePixelRatio()
    return [round(screen.size().width() * ratio), round(screen.size().height() * ratio)]


def _offers(service: str) -> bool:
    """Whether the desktop offers a service on its session bus."""
    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bool(bus.interface().isServiceRegistered(service).value())


def voice(languages: list[str], voices: dict[str, str]) -> dict[str, Any]:
    """The voice of each language, and the names of all others; or the reason why nothing speaks."""
    packages = libraries.missing_voice() if sys.platform == "linux" else ()
    if packages:
        return {"reason": f"not installed: {', '.join(packages)}", "way_out": libraries.install_command(packages)}
    application = QCoreApplication([])
    synthesis = Synthesis(languages)
    reasons = ["speech-dispatcher does not answer"]

    def note(reason: str) -> None:
        reasons.append(reason)
        if len(reasons) > ATTEMPTS:
            application.quit()

    synthesis.lost.connect(note)
    synthesis.voicesChanged.connect(application.quit)
    QTimer.singleShot(ANSWER_S * 1000, application.quit)
    synthesis.open()
    application.exec()
    found = {language: _voices(synthesis.voices(language), voices.get(language)) for language in languages}
    is_answered = synthesis.is_ready
    synthesis.close()
    return {"languages": found} if is_answered else {"reason": reasons[-1], "way_out": NO_SERVER}


def _voices(voices: Sequence[SynthesisVoice], wanted: str | None) -> dict[str, Any]:
    used = choose(voices, wanted)
    # Each voice of espeak-ng has a hundred variants: only the plain ones are listed.
    return {"used": used.name if used else "", "names": [each.name for each in voices if "+" not in each.name]}


def main(words: list[str]) -> None:
    """Print the answer to one question."""
    environment.prepare()
    print(json.dumps(screen(*words[1:]) if words[0] == "screen" else voice(**json.loads(words[1]))))


if __name__ == "__main__":
    main(sys.argv[1:])
