"""The voice for real: a speech-dispatcher of the test's own, heard through a file in place of a sound card."""

import json
import math
import os
import shutil
import subprocess
import sys
from array import array
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk import libraries
from tests.desktop.machine import started, wait_for

pytestmark = pytest.mark.desktop

TEXTS = {
    "en": "Good morning. Lithuania is a country by the Baltic Sea.",
    "lt": "Labas rytas. Lietuva yra šalis prie Baltijos jūros.",
    "uk": "Доброго ранку. Литва – країна біля Балтійського моря.",
    "de": "Guten Morgen. Litauen ist ein Land an der Ostsee.",
}
MODULES = Path("/etc/speech-dispatcher/modules")

# ALSA writes what is played into a file, at once: no sound card, no sound server, no waiting.
ALSA = """
</usr/share/alsa/alsa.conf>
pcm.!default {{
  type file
  slave.pcm null
  file "{heard}"
  format wav
}}
"""
SPEECH_DISPATCHER = """
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule "espeak-ng"
"""

# Says what it is told, and prints what it told on the way: in a process of its own, with an environment of its own.
SPEAK = """
import json, sys
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.ui import environment
from kiosk.visit.opening import open_voice

environment.prepare()
application = QCoreApplication([])
wanted = json.loads(sys.argv[1])
told = []
voice = open_voice({})
voice.began.connect(told.append)
voice.ended.connect(application.quit)
for _ in range(3 - wanted["level"]):
    voice.softer()
for _ in range(wanted["level"] - 3):
    voice.louder()
voice.setLanguage(wanted["language"])
voice.opened.connect(lambda is_open: voice.say(wanted["texts"]) if is_open else application.quit())
QTimer.singleShot(40_000, application.quit)
application.exec()
print(json.dumps({"told": told, "voice": voice.voice_name, "speaking": voice.speaking}))
voice.close()
"""


@dataclass(frozen=True)
class Studio:
    """A speech-dispatcher that runs, and the file of what it speaks."""

    environment: dict[str, str]
    heard: Path

    def speak(self, language: str, *texts: str, level: int = 3) -> dict[str, Any]:
        words = json.dumps({"language": language, "texts": texts, "level": level})
        command = [sys.executable, "-c", SPEAK, words]
        run = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60, check=False, cwd=Path.cwd()
        )
        assert (run.returncode, run.stderr) == (0, "")
        return json.loads(run.stdout)

    def samples(self) -> list[int]:
        """All that was played since speech-dispatcher began."""

        def written() -> list[int]:
            # Its header tells no length before the file is closed.
            played = self.heard.read_bytes()[44:] if self.heard.exists() else b""
            return array("h", played[: len(played) // 2 * 2]).tolist()

        return wait_for(written, "something that was played")


@contextmanager
def studio(folder: Path) -> Generator[Studio]:
    """Everything of it in `folder`; what is started here is ended here."""
    config = folder / "config"
    (config / "modules").mkdir(parents=True)
    (config / "speechd.conf").write_text(SPEECH_DISPATCHER)
    shutil.copy(MODULES / "espeak-ng.conf", config / "modules")
    (config / "asound.conf").write_text(ALSA.format(heard=folder / "heard.wav"))
    folder.chmod(0o700)
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "LANG": "C.UTF-8",
        "ALSA_CONFIG_PATH": str(config / "asound.conf"),
        "SPEECHD_CMD": "/nowhere",  # libspeechd starts none of its own, which would outlive the test
    }
    socket = folder / "speech-dispatcher" / "speechd.sock"
    words = ("--run-single", "--timeout", "0", "--config-dir", str(config))
    with started("speech-dispatcher", *words, environment=environment):
        wait_for(socket.exists, "a speech-dispatcher that listens")
        yield Studio(environment, folder / "heard.wav")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a studio may be; the test is skipped where there can be none, but never on CI."""
    reasons = [f"not installed: {package}" for package in libraries.missing_voice()]
    if not (MODULES / "espeak-ng.conf").is_file():
        reasons.append(f"{MODULES} has no espeak-ng.conf")
    if reasons:
        if os.environ.get("CI"):
            pytest.fail("; ".join(reasons))
        pytest.skip(f"{'; '.join(reasons)}; `python -m kiosk.libraries --tests --install` installs what it can")
    return tmp_path


def loudness(samples: list[int]) -> float:
    """The root mean square."""
    return (sum(sample * sample for sample in samples) / len(samples)) ** 0.5


def test_each_language_is_heard_in_a_voice_of_its_own(folder: Path) -> None:
    heard: dict[str, list[int]] = {}
    for language, text in TEXTS.items():
        (folder / language).mkdir()
        with studio(folder / language) as speaking:
            answer = speaking.speak(language, text)
            assert (answer["told"], answer["speaking"]) == ([0], False)
            heard[language] = speaking.samples()
        print(language, answer["voice"], len(heard[language]), round(loudness(heard[language])))
    for samples in heard.values():
        assert len(samples) > 22_050  # more than half a second, in whatever rate and channels
        assert loudness(samples) > 500
    assert len({tuple(samples) for samples in heard.values()}) == len(TEXTS)


def test_the_levels_are_twelve_decibels_apart(folder: Path) -> None:
    heard: list[float] = []
    for level in (1, 5):
        (folder / str(level)).mkdir()
        with studio(folder / str(level)) as speaking:
            speaking.speak("en", TEXTS["en"], level=level)
            heard.append(loudness(speaking.samples()))
    softest, loudest = heard
    print(f"{20 * math.log10(loudest / softest):.2f} dB")
    assert 20 * math.log10(loudest / softest) >= 12


def test_utterances_come_in_their_order(folder: Path) -> None:
    with studio(folder) as speaking:
        answer = speaking.speak("lt", "Pirmas.", "Antras sakinys.", "Trečias.")
        assert (answer["told"], answer["voice"]) == ([0, 1, 2], "Lithuanian")
