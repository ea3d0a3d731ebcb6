"""A kiosk that can't start says in two lines why and what to do, and ends: no traceback, no abort."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.conftest import COMMAND
from tests.desktop.machine import Machine

pytestmark = pytest.mark.desktop

FailToStart = Callable[..., tuple[str, str]]


@pytest.fixture
def fail_to_start(the_machine: Machine) -> FailToStart:
    """Starts the kiosk with options and other environment variables; returns the cause and the way out."""

    def start(*options: str | Path, **variables: str) -> tuple[str, str]:
        environment = {**the_machine.environment, **variables}
        done = subprocess.run(
            [COMMAND, *options], env=environment, capture_output=True, text=True, timeout=20, check=False
        )
        assert done.stdout == ""
        assert done.returncode == 1, done.stderr  # an abort, with its core dump, would be negative
        lines = done.stderr.splitlines()
        assert len(lines) == 2, done.stderr
        assert lines[0].startswith("kiosk: ")
        assert lines[1].startswith("       ")
        return lines[0].removeprefix("kiosk: "), lines[1].strip()

    return start


def test_no_display(fail_to_start: FailToStart) -> None:
    cause, way_out = fail_to_start(DISPLAY="")
    assert cause == "there is no display here"
    assert "kiosk render --out" in way_out


@pytest.mark.parametrize("display", [":64999", "localhost:99", "nonsense"])
def test_a_display_that_nobody_answers(fail_to_start: FailToStart, display: str) -> None:
    cause, way_out = fail_to_start(DISPLAY=display)
    assert cause == f"no display answers at DISPLAY={display}"
    assert "correct DISPLAY" in way_out


def test_a_wayland_display_that_nobody_answers(fail_to_start: FailToStart) -> None:
    cause, way_out = fail_to_start(DISPLAY="", WAYLAND_DISPLAY="wayland-99")
    assert cause == "no display answers at WAYLAND_DISPLAY=wayland-99"
    assert "correct WAYLAND_DISPLAY" in way_out


def test_a_system_library_that_is_missing(fail_to_start: FailToStart, tmp_path: Path) -> None:
    (tmp_path / "libxcb-cursor.so.0").write_text("no library")  # is found before the system's library, and refused
    cause, way_out = fail_to_start(LD_LIBRARY_PATH=str(tmp_path))
    assert cause.startswith("a system library is missing: ")
    assert "libxcb-cursor.so.0" in cause
    assert way_out == "sudo apt-get install -y libxcb-cursor0"


def test_an_exhibit_that_is_not_there(fail_to_start: FailToStart, tmp_path: Path) -> None:
    cause, way_out = fail_to_start("--exhibit", tmp_path / "gone")
    assert cause.startswith("the exhibit can't be used: ")
    assert "kiosk check" in way_out


def test_an_exhibit_with_a_fault(fail_to_start: FailToStart, tmp_path: Path) -> None:
    (tmp_path / "exhibit.yaml").write_text("format: 1\ntitel: {en: A}\n")
    cause, way_out = fail_to_start("--exhibit", tmp_path)
    assert cause.startswith("the exhibit can't be used: exhibit.yaml:")
    assert "kiosk check" in way_out


def test_a_screen_that_nobody_reaches_from_a_wheelchair(fail_to_start: FailToStart, tmp_path: Path) -> None:
    (tmp_path / "station.yaml").write_text("px_per_mm: 3.61\nscreen_bottom_mm: 100\n")
    cause, way_out = fail_to_start("--station", tmp_path / "station.yaml")
    assert cause.startswith("the station can't be used: station.yaml:2:19: the screen would end ")
    assert "kiosk calibrate" in cause
    assert way_out == "start without --station"


STATIONS = {"missing": None, "wrong": b"px_per_mm: wide\n", "no text": b"\xff\xfe\x00", "deep": b"[" * 50_000}


@pytest.mark.parametrize("content", STATIONS.values(), ids=STATIONS)
def test_a_station_file_that_can_not_be_used(fail_to_start: FailToStart, tmp_path: Path, content: bytes | None) -> None:
    station = tmp_path / "station.yaml"
    if content is not None:
        station.write_bytes(content)
    cause, way_out = fail_to_start("--station", station)
    assert "can't be used: station.yaml" in cause
    assert "start without --station" in way_out


def test_a_folder_in_place_of_the_station_file(fail_to_start: FailToStart, tmp_path: Path) -> None:
    cause, _ = fail_to_start("--station", tmp_path)
    assert "is a folder; name a file" in cause


def test_a_language_and_a_panel_that_do_not_exist(fail_to_start: FailToStart) -> None:
    assert fail_to_start("--language", "xx") == ("the exhibit has no language 'xx'", "choose one of: en, lt, uk, de")
    cause, way_out = fail_to_start("--panel", "attic")
    assert cause == "the exhibit has no panel 'attic'"
    assert "membership" in way_out
