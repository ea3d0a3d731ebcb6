"""One sound at a time: row 25. The stage is one of the inspection's own, whose exhibit has recordings."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.exhibit.content import LocalisedExhibit
from kiosk.speech.narrator import Narrator
from kiosk.speech.voice import Voice
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.audit.inspections.keys import press_key
from kiosk.studio.audit.inspections.voice import BEGIN_S, wait_until
from kiosk.studio.audit.silent import SilentRecording, SilentSynthesis, Sounds

CUTS = ("next", "read_on", "louder", "pause", "repeat", "repeat_all", "help", "voice")
"""The keys that are pressed while a recording is heard, one after the other."""
LANGUAGE = "another language"
HEADPHONES = "headphones"


def one_sound(scene: AuditedScene) -> None:
    """Read a panel that begins with a recording, and interrupt that in many ways: nothing else may sound then."""
    localised = {code: _recorded(exhibit) for code, exhibit in scene.content.localised.items()}
    loaded = replace(scene.loaded, content=replace(scene.content, localised=localised))
    other = AuditedScene(loaded, scene.screen, scene.results)
    other.driver.bring_to(scene.driver.state)
    sounds = Sounds()
    synthesis = SilentSynthesis(scene.content.languages, sounds)
    voice = Voice(scene.content.languages, {}, synthesis, partial(SilentRecording, sounds=sounds))
    narrator = other.stage.use_voice(voice)
    for action, cut in _cuts(other, narrator).items():
        _interrupt(other, sounds, action, cut)
    voice.close()
    other.close()


def _recorded(exhibit: LocalisedExhibit) -> LocalisedExhibit:
    """An exhibit whose titles are recorded: they are what is heard first of a panel. The rest is spoken."""
    recording = Path("/a/recording.ogg").as_uri()
    return replace(exhibit, recordings={panel.title: recording for panel in exhibit.panels})


def _cuts(scene: AuditedScene, narrator: Narrator) -> dict[str, Callable[[], object]]:
    """What interrupts a recording, by its name."""
    by_key = {action: partial(press_key, scene, action) for action in CUTS if scene.keys[action]}
    last = list(scene.content.languages)[-1]
    others = {LANGUAGE: partial(scene.session.setLanguage, last), HEADPHONES: partial(narrator.listen, True)}
    return {**by_key, **others}


def _interrupt(scene: AuditedScene, sounds: Sounds, action: str, cut: Callable[[], object]) -> None:
    """Read a panel until a recording is heard, do something else, and wait until something is heard or all is over."""
    scene.driver.start_over()
    scene.session.setVoice(True)
    press_key(scene, "read_panel")
    wait_until(lambda: "a recording" in sounds.heard, BEGIN_S)
    scene.check("recording-heard", "a recording" in sounds.heard, action)
    before = len(sounds.began)
    sounds.over.clear()
    cut()
    wait_until(lambda: len(sounds.began) > before or not sounds.heard, BEGIN_S)
    scene.check("one-sound", sounds.over == [], action)
