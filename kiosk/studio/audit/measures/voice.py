"""The voice: rows 2, 3 and 4. Said by a silent synthesis, since no loudspeaker can be measured here."""

import math
import time
from collections.abc import Callable

from PySide6.QtTest import QTest

from kiosk.speech.levels import AMPLITUDES, DECIBELS
from kiosk.speech.protocol import Utterance
from kiosk.speech.voice import Voice
from kiosk.studio.audit.measures.keys import strike
from kiosk.studio.audit.silent import SilentSynthesis
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import start_over

BEGIN_S = 5.0
"""How long to wait for the first word, in seconds."""


def voice(view: View) -> None:
    """Give the stage a voice and use it by keys. The stage can't be used for anything else afterwards."""
    view.note("volume-range", round(decibels(AMPLITUDES), 1), "of a recording")
    view.note("volume-range", max(DECIBELS) - min(DECIBELS), "of a voice")
    synthesis = SilentSynthesis(view.content.languages)
    speaks = Voice(view.content.languages, {}, synthesis)
    start_over(view)
    view.stage.use_voice(speaks)
    _languages(view, speaks, synthesis)
    _by_keys(view, speaks)
    start_over(view)
    speaks.close()


def decibels(steps: tuple[float, ...]) -> float:
    """From the softest step to the loudest."""
    return 20 * math.log10(max(steps) / min(steps))


def _languages(view: View, speaks: Voice, synthesis: SilentSynthesis) -> None:
    """Each language is said by a voice of its own; never by another language's."""
    for code in view.content.languages:
        view.session.setLanguage(code)
        speaks.say([Utterance("?")])
        is_own = synthesis.said[-1].voice in synthesis.voices(code)
        view.check("voice-language", is_own, speaks.voice_name)
        speaks.stop()


def _by_keys(view: View, speaks: Voice) -> None:
    view.session.setLanguage(next(iter(view.content.languages)))
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
