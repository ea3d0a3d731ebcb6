"""A speech-dispatcher of the tests' own, heard through a file in place of a sound card."""

import json
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

LANGUAGES = ("en", "lt", "uk", "de")
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

# Says what it is given, and prints what it heard of it: in a process of its own, with an environment of its own.
SPEAK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.speech.protocol import Utterance
from kiosk.speech.voice import Voice
from kiosk.ui import environment

environment.prepare()
application = QCoreApplication([])
wanted = json.loads(sys.argv[1])
told = []
voice = Voice(wanted["languages"], {})
voice.began.connect(told.append)
voice.ended.connect(application.quit)
for _ in range(3 - wanted["level"]):
    voice.softer()
for _ in range(wanted["level"] - 3):
    voice.louder()
voice.set_language(wanted["language"])
def utterance(text):
    return Utterance(text) if isinstance(text, str) else Utterance(text[0], language=text[1])

texts = [utterance(text) for text in wanted["texts"]]
voice.canSpeakChanged.connect(lambda: voice.say(texts))
QTimer.singleShot(40_000, application.quit)
application.exec()
print(json.dumps({"told": told, "voice": voice.voice_name, "speaking": voice.speaking}))
voice.close()
"""


TROUBLES = ("no voice: ",)


def run_apart(script: str, environment: dict[str, str], **words: Any) -> dict[str, Any]:
    """Return what a script prints in a process of its own, which must end well and report no problem but no server."""
    command = [sys.executable, "-c", script, json.dumps({"languages": LANGUAGES, **words})]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=False, cwd=Path.cwd()
    )
    told = [line for line in run.stderr.splitlines() if not line.startswith(TROUBLES)]
    assert (run.returncode, told) == (0, [])
    return json.loads(run.stdout)


@dataclass(frozen=True)
class Studio:
    """A speech-dispatcher that runs, and the file of what it speaks."""

    environment: dict[str, str]
    heard: Path
    process: int

    def speak(self, language: str, *texts: str | tuple[str, str], level: int = 3) -> dict[str, Any]:
        return run_apart(SPEAK, self.environment, language=language, texts=texts, level=level)

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
        "SPEECHD_CMD": "/nowhere",  # the kiosk starts none of its own, which would outlive the test
    }
    socket = folder / "speech-dispatcher" / "speechd.sock"
    with started(*_command(folder), environment=environment) as process:
        wait_for(socket.exists, "a speech-dispatcher that listens")
        yield Studio(environment, folder / "heard.wav", process.pid)


def command_of(speaking: Studio) -> tuple[str, ...]:
    """What starts its speech-dispatcher, once more."""
    return _command(speaking.heard.parent)


def _command(folder: Path) -> tuple[str, ...]:
    return ("speech-dispatcher", "--run-single", "--timeout", "0", "--config-dir", str(folder / "config"))


def need_a_voice() -> None:
    """Skip the test where there can be no studio, but never on CI."""
    reasons = [f"not installed: {package}" for package in libraries.missing_voice()]
    if not (MODULES / "espeak-ng.conf").is_file():
        reasons.append(f"{MODULES} has no espeak-ng.conf")
    if reasons:
        if os.environ.get("CI"):
            pytest.fail("; ".join(reasons))
        pytest.skip(f"{'; '.join(reasons)}; `python -m kiosk.libraries --tests --install` installs what it can")
