"""The voice: rows 2, 3 and 4. Measured with Qt's silent engine, since a loudspeaker can't be measured here."""

import importlib
import math
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest

from kiosk.exhibit.content import Content
from kiosk.studio.audit.results import Results, Where

MEASURES = ("volume-range", "volume-reset", "voice-start", "voice-language")
ENGINE = "mock"
OPENING_S = 10.0
"""How long the engine may take to open before anybody wants it to speak."""


def voice(content: Content, results: Results) -> None:
    """Measure the voice; where there is none, say why nothing was measured."""
    try:
        levels: Any = importlib.import_module("kiosk.visit.levels")
        opening: Any = importlib.import_module("kiosk.visit.opening")
        speaks: Any = opening.open_voice({}, engine=ENGINE)
    except Exception as error:  # whatever keeps it from speaking is the reason
        for measure in MEASURES:
            results.skip(measure, f"there is no voice here: {str(error).splitlines()[0]}")
        return
    for name in ("VOLUMES", "AMPLITUDES"):
        steps: tuple[float, ...] = getattr(levels, name)
        results[MEASURES[0]].note(round(decibels(steps), 1), Where(thing=name.lower()))
    if _wait(lambda: bool(speaks.voice_names("en")), OPENING_S) is None:
        for measure in MEASURES[1:]:
            results.skip(measure, f"Qt's engine '{ENGINE}' did not open in {OPENING_S:g} s")
    else:
        _speak(speaks, content, results)
    speaks.close()


def decibels(steps: tuple[float, ...]) -> float:
    """From the softest step to the loudest."""
    return 20 * math.log10(max(steps) / min(steps))


def _speak(speaks: Any, content: Content, results: Results) -> None:
    for code in content.languages:
        speaks.setLanguage(code)
        # Silence, where the engine lacks a language; never another language's voice.
        is_own = not speaks.canSpeak or speaks.voice_name in speaks.voice_names(code)
        results.check("voice-language", is_own, Where(language=code, thing=speaks.voice_name))
    speaks.setLanguage("en")
    first = speaks.level
    speaks.louder()
    speaks.reset()
    results.check("volume-reset", speaks.level == first, Where(thing=f"level {speaks.level} instead of {first}"))
    began: list[int] = []
    speaks.began.connect(began.append)
    speaks.say(["One."])
    took = _wait(lambda: bool(began), 5.0)
    results["voice-start"].note(5.0 if took is None else round(took, 2), Where(thing=f"Qt's engine '{ENGINE}'"))


def _wait(until: Callable[[], bool], seconds: float) -> float | None:
    """How long something takes, in seconds; None where it takes too long."""
    start = time.monotonic()
    while not until():
        if time.monotonic() - start > seconds:
            return None
        QTest.qWait(5)
    return time.monotonic() - start
