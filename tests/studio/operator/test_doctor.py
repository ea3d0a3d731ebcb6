"""`kiosk doctor` on machines that have and lack this and that; none of them makes it fail."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk import libraries
from kiosk.keypads import keypad_names, load_keypad
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.operator import doctor as module
from kiosk.studio.operator import screen_findings
from kiosk.studio.operator.doctor import Start, Trouble, doctor
from kiosk.ui.x_server import Blanking
from tests.test_cli import kiosk

SCREEN: dict[str, Any] = {
    "name": "HDMI-1",
    "size": [1920, 1080],
    "mm": [532, 299],
    "px_per_mm": 3.61,
    "screens": [["HDMI-1", 1920, 1080]],
    "is_there": True,
    "platform": "xcb",
    "keeps_on": [],
    "touch": ["Touch"],
    "software": True,
    "typeface": True,
}
VOICES: dict[str, Any] = {
    "languages": {
        "en": {"used": "English (America)", "names": ["English (America)", "English (Scotland)"]},
        "lt": {"used": "Lithuanian", "names": ["Lithuanian"]},
    }
}

Report = dict[str, tuple[str, str, str]]


class Machine:
    """A machine that has everything, until a test takes something away."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.station = folder / "station.yaml"
        self.exhibit = BUILT_IN_EXHIBIT
        self.no_display: Trouble = None
        self.screen: dict[str, Any] | str = dict(SCREEN)
        self.voices: dict[str, Any] | str = dict(VOICES)
        self.blanking: Blanking | None = Blanking(0, 0)
        self.can_suspend = True
        self._capsys = capsys
        monkeypatch.setattr(screen_findings, "x_blanking", lambda: (self.blanking, self.can_suspend))
        monkeypatch.setattr(libraries, "LIBRARIES", {"libc.so.6": "libc6"})
        monkeypatch.setattr(module, "ask_qt", lambda *words: self.screen if words[0] == "screen" else self.voices)
        pactl = folder / "bin" / "pactl"
        pactl.parent.mkdir()
        pactl.write_text("#!/bin/sh\nexit 0\n")
        pactl.chmod(0o755)
        monkeypatch.setenv("PATH", str(pactl.parent))

    def report(self, **station: Any) -> tuple[int, Report]:
        """The status; and of each line its state, what is said, and the way out."""
        if station:
            self.station.write_text(json.dumps(station))
        start = Start(libraries=lambda: None, display=lambda: self.no_display)
        status = doctor(self.exhibit, self.station if station else None, start)
        report: Report = {}
        what = ""
        for line in self._capsys.readouterr().out.splitlines():
            if line.startswith(" "):
                report[what] = (*report[what][:2], line.strip().removeprefix("-> "))
            else:
                state, what, said = line[:8].strip(), line[9:21].strip(), line[22:]
                assert what not in report
                report[what] = (state, said, "")
        return status, report


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Machine:
    return Machine(tmp_path, monkeypatch, capsys)


def test_if_nothing_is_missing_every_finding_is_ok(machine: Machine) -> None:
    status, report = machine.report()
    assert status == 0
    assert {state for state, _, _ in report.values()} == {"ok"}
    assert list(report) == [
        "Python", "PySide6", "libraries", "typeface", "station", "exhibit",
        "display", "screen saver", "touch", "renderer", "voice en", "voice lt", "headphones",
    ]  # fmt: skip
    assert (
        report["display"][1] == "HDMI-1: 1920 x 1080 px, 532 x 299 mm by its own account; 3.61 px/mm as the screen says"
    )
    assert report["voice en"][1] == "English (America); also: English (Scotland)"


@pytest.mark.parametrize("name", keypad_names())
def test_a_keypad_that_nobody_has_tried_is_a_warning(machine: Machine, name: str) -> None:
    status, report = machine.report(keypad=name)
    state, said, way_out = report["keypad"]
    assert (status, state) == (0, "warning")
    assert said.startswith(f"{load_keypad(name).name}: not tried on hardware")
    assert "keys:" in way_out


def test_a_keypad_that_was_tried_is_ok(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = replace(load_keypad("arrows"), tried=True)
    monkeypatch.setattr(module, "load_keypad", lambda _: tried)
    _, report = machine.report(keypad="arrows")
    assert report["keypad"] == ("ok", tried.name, "")


@pytest.mark.parametrize(("px_per_mm", "state"), [(3.0, "ok"), (5.4, "ok"), (2.4, "warning"), (20, "warning")])
def test_a_station_file_that_contradicts_the_screen_is_reported(machine: Machine, px_per_mm: float, state: str) -> None:
    _, report = machine.report(px_per_mm=px_per_mm)
    assert report["display"][0] == state
    assert ("but 3.61 by its own account" in report["display"][1]) == (state == "warning")


@pytest.mark.parametrize(
    ("blanking", "can_suspend", "finding"),
    [
        (Blanking(0, 0), True, ("ok", "the X server never blanks the screen", "")),
        (
            Blanking(12, 0),
            True,
            (
                "ok",
                "the X server blanks the screen after 12 s without input; the kiosk holds that off while it runs",
                "for good: xset s off -dpms",
            ),
        ),
        (
            Blanking(600, 300),
            False,
            (
                "warning",
                "the X server blanks the screen after 300 s without input, and the kiosk can't hold that off",
                "xset s off -dpms",
            ),
        ),
    ],
)
def test_what_blanks_the_screen_is_reported_with_the_line_that_mends_it(
    machine: Machine, blanking: Blanking, can_suspend: bool, finding: tuple[str, str, str]
) -> None:
    machine.blanking, machine.can_suspend = blanking, can_suspend
    _, report = machine.report()
    assert report["screen saver"] == finding


@pytest.mark.parametrize(
    ("keeps_on", "state", "said"),
    [
        (["org.freedesktop.ScreenSaver"], "ok", "asks the desktop to keep the screen on (org.freedesktop.ScreenSaver)"),
        ([], "warning", "this compositor can't be asked to keep the screen on"),
    ],
)
def test_on_wayland_the_desktop_is_asked_or_the_operator_switches_it_off(
    machine: Machine, keeps_on: list[str], state: str, said: str
) -> None:
    machine.screen = SCREEN | {"platform": "wayland", "keeps_on": keeps_on}
    _, report = machine.report()
    assert report["screen saver"][0] == state
    assert said in report["screen saver"][1]


TWO = {"screens": [["DP-1", 1280, 1024], ["HDMI-1", 1920, 1080]]}


def test_with_two_screens_each_has_its_number_and_the_kiosks_is_named(machine: Machine) -> None:
    machine.screen = SCREEN | TWO
    _, report = machine.report()
    state, said, _ = report["screens"]
    assert state == "ok"
    assert said.startswith("1 DP-1 (1280 x 1024), 2 HDMI-1 (1920 x 1080); the kiosk shows on HDMI-1: the primary one;")
    _, report = machine.report(screen="HDMI-1")
    assert report["screens"][1].endswith("the kiosk shows on HDMI-1: as the station file says")


def test_a_screen_of_the_station_file_that_is_not_there_is_reported(machine: Machine) -> None:
    machine.screen = SCREEN | {"is_there": False}
    status, report = machine.report(screen="HDMI-2", px_per_mm=5)
    assert status == 0
    assert report["screens"] == (
        "warning",
        "the station file names 'HDMI-2', which is not there: the kiosk shows on HDMI-1",
        "connect it, or name one of these: 1 HDMI-1 (1920 x 1080)",
    )
    assert "3.61 px/mm as the screen says" in report["display"][1]  # the file's is true of the other screen only


def test_every_finding_that_is_not_ok_has_a_way_out(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", {"libnowhere.so.1": "libnowhere1"})
    machine.screen = SCREEN | {"touch": [], "typeface": True}
    machine.voices = {"reason": "not installed: espeak-ng", "way_out": "sudo apt-get install -y espeak-ng"}
    status, report = machine.report(orientation="portrait", screen_bottom_mm=1000)
    assert status == 1
    assert report["libraries"] == ("missing", "libnowhere1", "sudo apt-get install -y libnowhere1")
    assert report["voice"][:2] == ("warning", "none: not installed: espeak-ng")
    assert all(way_out for state, _, way_out in report.values() if state != "ok")


def test_without_a_display_the_rest_is_reported(machine: Machine) -> None:
    machine.no_display = ("there is no display here", "start it in a desktop session")
    status, report = machine.report()
    assert status == 0
    assert report["display"] == ("warning", "there is no display here", "start it in a desktop session")
    assert report["touch"][:2] == ("warning", "not checked: no display")
    assert "voice en" in report


def test_a_screen_that_qt_does_not_start_on(machine: Machine) -> None:
    machine.screen = "ended with -6"
    status, report = machine.report()
    assert (status, report["display"][0]) == (1, "missing")
    assert "ended with -6" in report["display"][1]


@pytest.mark.parametrize(
    ("station", "size", "state"),
    [
        ({"orientation": "landscape"}, [1920, 1080], None),
        ({"orientation": "portrait"}, [1920, 1080], "warning"),
        ({"orientation": "landscape"}, [1080, 1920], "warning"),
        ({"orientation": "portrait"}, [1080, 1920], None),
    ],
)
def test_the_orientation_of_the_screen(
    machine: Machine, station: dict[str, Any], size: list[int], state: str | None
) -> None:
    machine.screen = SCREEN | {"size": size}
    _, report = machine.report(**station)
    assert report.get("orientation", (None,))[0] == state


@pytest.mark.parametrize(
    ("bottom", "px_per_mm", "height", "within"),
    [
        (900, 4, 1080, 200),  # up to 1170 mm: 200 of them within reach
        (901, 4, 1080, 199),
        (600, 4, 1920, 280),  # up to 1080 mm
        (0, 4, 1080, 0),
        (700, 2, 1920, 300),  # all of the band
    ],
)
def test_how_much_of_the_screen_is_within_reach(
    machine: Machine, bottom: int, px_per_mm: int, height: int, within: int
) -> None:
    machine.screen = SCREEN | {"size": [1920, height]}
    _, report = machine.report(screen_bottom_mm=bottom, px_per_mm=px_per_mm)
    assert report["reach"][0] == ("ok" if within >= 200 else "warning" if within > 0 else "missing")
    assert report["reach"][1].startswith(f"{within} mm of the screen")
    assert f"{px_per_mm}.00 px/mm of the station file" in report["display"][1]


def test_recordings_need_an_extra(machine: Machine, monkeypatch: pytest.MonkeyPatch):
    _, report = machine.report()
    assert "recordings" not in report  # the exhibit has none
    monkeypatch.setattr(module, "localise", lambda *_: SimpleNamespace(recordings={"A text.": "a/file.ogg"}))
    monkeypatch.setattr(libraries, "RECORDING_LIBRARIES", {})
    _, report = machine.report()
    assert report["recordings"] == ("ok", "they are played", "")
    monkeypatch.setattr(libraries, "RECORDING_LIBRARIES", {"libnosound.so.1": "libnosound1"})
    _, report = machine.report()
    assert report["recordings"][:2] == ("warning", "they are spoken: not installed: libnosound1")
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda _: None)
    _, report = machine.report()
    assert report["recordings"][:2] == ("warning", "they are spoken: PySide6-Addons is not installed")
    assert "make recordings" in report["recordings"][2]


def test_a_language_without_a_voice_and_a_voice_that_is_not_there(machine: Machine) -> None:
    machine.voices = {"languages": {**VOICES["languages"], "lt": {"used": "", "names": []}}}
    status, report = machine.report(voices={"en": "Nobody", "fr": "French"})
    assert status == 0
    assert report["voice lt"][:2] == ("warning", "none: speech-dispatcher has no voice of this language")
    assert report["voice en"][0] == "warning"
    assert report["voice en"][1].startswith(
        "there is no voice 'Nobody' of this language, 'English (America)' speaks instead"
    )
    assert report["voice fr"][0] == "warning"
    assert report["voice fr"][1] == "the station file names a voice, but the exhibit does not have this language"


def test_files_that_cannot_be_used(machine: Machine, tmp_path: Path) -> None:
    machine.exhibit = tmp_path / "nowhere"
    machine.voices = {"languages": {}}
    status, report = machine.report(px_per_mm="wide")
    assert status == 1
    assert report["station"][0] == "missing"
    assert report["station"][1].startswith("station.yaml:1:")
    assert report["exhibit"] == (
        "missing",
        f"{machine.exhibit} can't be shown",
        f"kiosk check {machine.exhibit}",
    )


@pytest.mark.parametrize(
    ("qt", "python", "state"),
    [
        ("6.11.3", (3, 11, 9), "ok"),
        ("6.12.0", (3, 11, 9), "missing"),
        ("7.0.0", (3, 11, 9), "missing"),
        ("6.12.0", (3, 12, 0), "ok"),
    ],
)
def test_the_rule_for_the_version_of_pyside(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, qt: str, python: tuple[int, ...], state: str
) -> None:
    monkeypatch.setattr(module, "version", lambda _package: qt)
    monkeypatch.setattr(module.sys, "version_info", python)
    assert [finding.state for finding in module.python()] == ["ok", state]


def test_headphones_need_a_sound_server_that_answers(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bin" / "pactl").write_text("#!/bin/sh\nexit 1\n")
    assert "no sound server answers" in machine.report()[1]["headphones"][1]
    monkeypatch.setenv("PATH", "/nowhere")
    assert machine.report()[1]["headphones"][2] == "sudo apt-get install -y pulseaudio-utils"


def test_an_unexpected_error_in_one_check_stops_no_other(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.screen = {}
    machine.voices = {"languages": {"en": None}}
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: 1 / 0)
    status, report = machine.report()
    assert status == 0
    for what in ("display", "voice", "headphones"):
        assert report[what][0] == "warning"
        assert report[what][1].startswith("the check failed: ")


def test_a_probe_that_fails(tmp_path: Path) -> None:
    assert "KeyError" in str(module.ask_qt("voice", "{}")) or "TypeError" in str(module.ask_qt("voice", "{}"))


def test_the_command_asks_a_real_qt(tmp_path: Path) -> None:
    """A speech-dispatcher of the machine's is not touched: there is none on this path."""
    empty = {"QT_QPA_PLATFORM": "offscreen", "PATH": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    run = kiosk("doctor", **empty)
    assert run.returncode == 0, run.stdout + run.stderr
    lines = run.stdout.splitlines()
    assert any(line.startswith("ok       display      a screen: 800 x 800 px") for line in lines)
    assert any(line.startswith("warning  voice        none: not installed: ") for line in lines)
    run = kiosk("doctor", **{**empty, "QT_QPA_PLATFORM": "nonsense"})
    assert run.returncode == 1
    assert "missing  display      Qt does not start on it" in run.stdout
