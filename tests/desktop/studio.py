"""A speech-dispatcher for tests, which plays into a file instead of a sound card."""

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

# ALSA writes the sound into a file at once: no sound card, no sound server, no waiting.
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

# Speaks its arguments and prints what happened, in a process and an environment of its own.
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
begun = []
voice = Voice(wanted["languages"], {})
voice.began.connect(begun.append)
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
print(json.dumps({"began": begun, "voice": voice.voice_name, "speaking": voice.speaking}))
voice.close()
"""


TROUBLES = ("no voice: ",)


def run_apart(script: str, environment: dict[str, str], **words: Any) -> dict[str, Any]:
    """What a script prints in a process of its own, which must succeed; it may report only a missing server."""
    command = [sys.executable, "-c", script, json.dumps({"languages": LANGUAGES, **words})]
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=False, cwd=Path.cwd()
    )
    reported = [line for line in run.stderr.splitlines() if not line.startswith(TROUBLES)]
    assert (run.returncode, reported) == (0, [])
    return json.loads(run.stdout)


@dataclass(frozen=True)
class Studio:
    """A running speech-dispatcher, and the file with what it has spoken."""

    environment: dict[str, str]
    heard: Path
    process: int

    def speak(self, language: str, *texts: str | tuple[str, str], level: int = 3) -> dict[str, Any]:
        return run_apart(SPEAK, self.environment, language=language, texts=texts, level=level)

    def samples(self) -> list[int]:
        """All sound since speech-dispatcher started."""

        def written() -> list[int]:
            # The header has no length until the file is closed.
            played = self.heard.read_bytes()[44:] if self.heard.exists() else b""
            return array("h", played[: len(played) // 2 * 2]).tolist()

        return wait_for(written, "something that was played")


@contextmanager
def studio(folder: Path) -> Generator[Studio]:
    """A studio with all its files in `folder`; its processes end with it."""
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
        "SPEECHD_CMD": "/nowhere",  # so that the kiosk starts no server of its own, which would outlive the test
    }
    socket = folder / "speech-dispatcher" / "speechd.sock"
    with started(*_command(folder), environment=environment) as process:
        wait_for(socket.exists, "a speech-dispatcher that listens")
        yield Studio(environment, folder / "heard.wav", process.pid)


def command_of(speaking: Studio) -> tuple[str, ...]:
    """A function that starts its speech-dispatcher again."""
    return _command(speaking.heard.parent)


def _command(folder: Path) -> tuple[str, ...]:
    return ("speech-dispatcher", "--run-single", "--timeout", "0", "--config-dir", str(folder / "config"))


def need_a_voice() -> None:
    """Skip the test if this machine can have no studio, but never on CI."""
    reasons = [f"not installed: {package}" for package in libraries.missing_voice()]
    if not (MODULES / "espeak-ng.conf").is_file():
        reasons.append(f"{MODULES} has no espeak-ng.conf")
    if reasons:
        if os.environ.get("CI"):
            pytest.fail("; ".join(reasons))
        pytest.skip(f"{'; '.join(reasons)}; `python -m kiosk.libraries --tests --install` installs what it can")
