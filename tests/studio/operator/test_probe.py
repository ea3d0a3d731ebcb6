"""What `kiosk doctor` learns of the voices, from a process of its own and a fake speech-dispatcher."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.studio import need_a_voice
from tests.faults.speech import fake

pytestmark = pytest.mark.slow


def probe(languages: list[str], voices: dict[str, str], *fault: str) -> dict[str, Any]:
    need_a_voice()
    question = json.dumps({"languages": languages, "voices": voices})
    command = [sys.executable, "-m", "kiosk.studio.operator.probe", "voice", question]
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder, fake(Path(folder), *fault) as server:
        run = subprocess.run(command, env=server["environment"], capture_output=True, text=True, check=True, timeout=60)
        return json.loads(run.stdout)


def test_the_voices_of_each_language_are_listed_without_their_variants() -> None:
    assert probe(["en", "lt", "uk"], {"en": "English (Great Britain)", "lt": "Nobody"}) == {
        "languages": {
            "en": {"used": "English (Great Britain)", "names": ["English (America)", "English (Great Britain)"]},
            "lt": {"used": "Lithuanian", "names": ["Lithuanian"]},
            "uk": {"used": "", "names": []},
        }
    }


def test_a_server_that_answers_rubbish_is_the_reason() -> None:
    answer = probe(["en"], {}, "SET CLIENT_NAME", "NO_CODE")
    assert answer["reason"] == "not a line of SSIP: b'good morning'"
    assert "spd-say" in answer["way_out"]
