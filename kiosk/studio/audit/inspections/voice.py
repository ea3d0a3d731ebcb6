"""The voice: rows 2, 3, 4 and 26. A silent synthesis says the texts, because no loudspeaker can be measured here."""

import math
import time
from collections.abc import Callable

from PySide6.QtTest import QTest

from kiosk.speech.levels import AMPLITUDES, DECIBELS
from kiosk.speech.narrator import Narrator
from kiosk.speech.protocol import Utterance
from kiosk.speech.voice import Voice
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.keys import press_key
from kiosk.studio.audit.silent import SilentSynthesis

BEGIN_S = 5.0
"""How long the inspection waits for the first word, in seconds."""
POLL_MS = 5


def voice(scene: AuditedScene) -> None:
    """Give the stage a voice and use it by keys. The stage can't be used for anything else afterwards."""
    scene.note("volume-range", round(decibels(AMPLITUDES), 1), "of a recording")
    scene.note("volume-range", max(DECIBELS) - min(DECIBELS), "of a voice")
    synthesis = SilentSynthesis(scene.content.languages)
    voice = Voice(scene.content.languages, {}, synthesis)
    scene.driver.start_over()
    narrator = scene.stage.use_voice(voice)
    _languages(scene, voice, synthesis)
    _keys(scene, voice)
    _ways(scene, narrator)
    scene.driver.start_over()
    voice.close()


def decibels(steps: tuple[float, ...]) -> float:
    """From the softest step to the loudest, in decibels."""
    return 20 * math.log10(max(steps) / min(steps))


def _languages(scene: AuditedScene, voice: Voice, synthesis: SilentSynthesis) -> None:
    """Whether each language is spoken by a voice of its own, never by another language's."""
    for code in scene.content.languages:
        scene.session.setLanguage(code)
        synthesis.said.clear()
        voice.say([Utterance("?")])
        is_own = bool(synthesis.said) and synthesis.said[-1].voice in synthesis.voices(code)
        scene.check("voice-language", is_own, voice.voice_name)
        voice.stop()


def _keys(scene: AuditedScene, voice: Voice) -> None:
    """Measure how soon the first word follows its key, and whether the volume keys act and are reset."""
    scene.session.setLanguage(next(iter(scene.content.languages)))
    began: list[int] = []
    keys = scene.keys
    voice.began.connect(began.append)
    if keys["voice"]:
        start = time.monotonic()
        press_key(scene, "voice")
        wait_until(lambda: bool(began), BEGIN_S)
        scene.note("voice-start", round(time.monotonic() - start, 2), f"the key {keys['voice'][0]}")
    first = voice.level
    for action in ("louder", "softer"):
        before = voice.level
        if keys[action]:
            press_key(scene, action)
            scene.check("volume-keys", voice.level != before, action)
    voice.louder()
    scene.session.rest()
    scene.check("volume-reset", voice.level == first, f"level {voice.level} instead of {first}")


def _ways(scene: AuditedScene, narrator: Narrator) -> None:
    """Whether a key switches the voice on, and whether headphones do that are plugged in; for a new visitor each."""
    scene.driver.start_over()
    if scene.keys["voice"]:
        press_key(scene, "voice")
    scene.check("ability-voice", bool(scene.session.voice), "a key")
    scene.driver.start_over()
    narrator.listen(True)
    scene.check("ability-voice", bool(scene.session.voice), "headphones")
    narrator.listen(False)


def wait_until(condition: Callable[[], bool], limit: float) -> None:
    """Wait until a condition holds, for at most `limit` seconds."""
    end = time.monotonic() + limit
    while not condition() and time.monotonic() < end:
        QTest.qWait(POLL_MS)
