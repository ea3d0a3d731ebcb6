"""The voice: rows 2, 3 and 4. Heard through Qt's silent engine, since no loudspeaker can be measured here."""

import math
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest

from kiosk.speech.levels import AMPLITUDES, VOLUMES
from kiosk.speech.opening import NoVoiceError, open_voice
from kiosk.studio.audit.measures.keys import strike
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import start_over

MEASURES = ("volume-keys", "volume-reset", "voice-start", "voice-language")
ENGINE = "mock"
OPENING_S = 10.0
"""How long the engine may take to open, before anybody wants it to speak."""
BEGIN_S = 5.0
"""How long a first word is waited for."""


def voice(view: View) -> None:
    """Give the stage a voice and use it by keys. The stage can't be used for anything else afterwards."""
    for name, steps in (("of a voice", VOLUMES), ("of a recording", AMPLITUDES)):
        view.note("volume-range", round(decibels(steps), 1), name)
    try:
        speaks: Any = open_voice(view.content.languages, {}, ENGINE)
    except NoVoiceError as error:
        for measure in MEASURES:
            view.results.skip(measure, error.reason)
        return
    opened: list[bool] = []
    speaks.opened.connect(opened.append)
    if wait(lambda: opened == [True], OPENING_S) is None:
        for measure in MEASURES:
            view.results.skip(measure, f"Qt's engine '{ENGINE}' did not open")
    else:
        start_over(view)
        view.stage.use_voice(speaks)
        _languages(view, speaks)
        _by_keys(view, speaks)
    start_over(view)
    speaks.close()


def decibels(steps: tuple[float, ...]) -> float:
    """From the softest step to the loudest."""
    return 20 * math.log10(max(steps) / min(steps))


def _languages(view: View, speaks: Any) -> None:
    """Silence, where the engine lacks a language; never another language's voice."""
    for code in view.content.languages:
        view.session.setLanguage(code)
        is_own = not speaks.canSpeak or speaks.voice_name in speaks.voice_names(code)
        view.check("voice-language", is_own, str(speaks.voice_name))


def _by_keys(view: View, speaks: Any) -> None:
    known = [code for code in view.content.languages if speaks.voice_names(code)]
    if not known:
        for measure in ("volume-keys", "voice-start", "volume-reset"):
            view.results.skip(measure, f"Qt's engine '{ENGINE}' has none of the exhibit's languages")
        return
    view.session.setLanguage(known[0])
    began: list[int] = []
    keys = view.prepared.keys
    speaks.began.connect(began.append)
    if keys["voice"]:
        start = time.monotonic()
        strike(view, "voice")
        wait(lambda: bool(began), BEGIN_S)
        view.note("voice-start", round(time.monotonic() - start, 2), f"the key {keys['voice'][0]}")
    first = speaks.level
    for action in ("louder", "softer"):
        before = speaks.level
        if keys[action]:
            strike(view, action)
            view.check("volume-keys", speaks.level != before, action)
    speaks.louder()
    view.session.rest()
    view.check("volume-reset", speaks.level == first, f"level {speaks.level} instead of {first}")


def wait(until: Callable[[], bool], seconds: float) -> float | None:
    """How long something takes, in seconds; None where it takes too long."""
    start = time.monotonic()
    while not until():
        if time.monotonic() - start > seconds:
            return None
        QTest.qWait(5)
    return time.monotonic() - start
