import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.paths import STRINGS

pytestmark = pytest.mark.slow

COMMANDS = ("run", "check", "doctor", "schema", "strings", "render", "calibrate", "audit", "install-desktop")


def kiosk(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The `kiosk` command in a process of its own, without any display unless one is named."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "kiosk", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=kept | environment, check=False)


def test_the_version_is_shown():
    run = kiosk("--version")
    assert (run.returncode, run.stdout.split()[0]) == (0, "kiosk")


def test_help_names_every_command():
    run = kiosk("--help")
    assert run.returncode == 0
    assert all(command in run.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str):
    run = kiosk(command, "--help")
    assert run.returncode == 0
    assert run.stdout.startswith(f"usage: kiosk {command}")


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("run", "--windowed", "big"),
        ("run", "--windowed", "1x1"),
        ("render",),
        ("render", "--out", "x", "--background", "pink"),
        ("check", "a", "b"),
        ("schema", "tree"),
        ("strings", "pl"),
        ("calibrate", "--windowed", "big"),
    ],
)
def test_a_wrong_call_exits_with_2_and_says_how_it_is_meant(words: tuple[str, ...]):
    run = kiosk(*words)
    assert run.returncode == 2
    assert run.stderr.startswith("usage: kiosk")


def test_check_exits_with_0_if_nothing_is_wrong():
    run = kiosk("check")
    assert run.returncode == 0
    assert run.stdout.endswith("4 panels in en, lt, uk, de; 0 warnings: the exhibit can be shown\n")


def test_check_lists_problems_and_exits_with_1(tmp_path: Path):
    (tmp_path / "exhibit.yaml").write_text("titel: x\n")
    run = kiosk("check", str(tmp_path))
    assert run.returncode == 1
    assert "exhibit.yaml:1:1: unknown key 'titel'; did you mean 'title'?" in run.stdout.splitlines()
    assert run.stdout.splitlines()[-1].endswith("the exhibit can't be shown")


def test_without_a_command_the_exhibit_is_run():
    assert kiosk().stderr == kiosk("run").stderr
    assert kiosk("--panel", "ukraine").stderr == kiosk("run").stderr


@pytest.mark.parametrize(
    ("command", "more"),
    [("run", []), ("check", []), ("render", ["--out", "x"]), ("audit", ["--out", "x"]), ("", [])],
)
def test_a_folder_can_be_named_first_in_every_command_that_takes_one(command: str, more: list[str], tmp_path: Path):
    words = [command] if command else []
    first = kiosk(*words, str(tmp_path), *more, QT_QPA_PLATFORM="offscreen")
    assert first.returncode == 1
    assert "exhibit.yaml:1:1: 'exhibit.yaml' does not exist" in first.stdout + first.stderr
    option = kiosk(*words, "--exhibit", str(tmp_path), *more, QT_QPA_PLATFORM="offscreen")
    assert (option.stdout, option.stderr) == (first.stdout, first.stderr)


@pytest.mark.parametrize("words", [["oaks"], ["--exhibit", "oaks"], ["--station", "s.yaml", "oaks"]])
def test_the_doctor_takes_a_folder_as_well(words: list[str], monkeypatch: pytest.MonkeyPatch):
    examined: list[Path] = []

    def doctor(exhibit: Path, station: Path | None, start: object) -> int:
        del station, start
        examined.append(exhibit)
        return 0

    monkeypatch.setattr("kiosk.studio.operator.doctor.doctor", doctor)
    assert main(["doctor", *words]) == 0
    assert examined == [Path("oaks")]


def test_a_launcher_for_a_folder_can_be_made_as_well(tmp_path: Path):
    run = kiosk("install-desktop", str(tmp_path), XDG_DATA_HOME=str(tmp_path / "share"))
    assert run.returncode == 1
    assert "exhibit.yaml:1:1: 'exhibit.yaml' does not exist" in run.stderr


def test_an_exhibit_is_named_once(tmp_path: Path):
    run = kiosk("check", str(tmp_path), "--exhibit", str(tmp_path))
    assert run.returncode == 2
    assert run.stderr.endswith("name the exhibit once: FOLDER or --exhibit FOLDER\n")


def test_an_error_takes_two_lines_and_no_traceback(tmp_path: Path):
    faulty = tmp_path / "exhibit.yaml"
    faulty.write_text("[]")
    for words, environment in [
        (["run"], {}),
        (["run", "--exhibit", str(tmp_path)], {"QT_QPA_PLATFORM": "offscreen"}),
        (["run", "--language", "fr"], {"QT_QPA_PLATFORM": "offscreen"}),
        (["run", "--panel", "trees"], {"QT_QPA_PLATFORM": "offscreen"}),
        (["run", "--station", str(faulty)], {"QT_QPA_PLATFORM": "offscreen"}),
        (["calibrate", "--station", str(faulty)], {"QT_QPA_PLATFORM": "offscreen"}),
        (["calibrate", "--station", str(tmp_path / "no" / "station.yaml")], {}),
        (["calibrate", "--station", str(tmp_path / "station.yaml")], {}),
        (["render", "--out", str(faulty)], {}),
        (["render", "--out", str(tmp_path), "--language", "fr"], {}),
        (["install-desktop", "--exhibit", str(tmp_path)], {}),
    ]:
        run = kiosk(*words, **environment)
        assert run.returncode == 1, words
        assert len(run.stderr.splitlines()) == 2, run.stderr
        assert run.stderr.startswith("kiosk: ")
        assert "Traceback" not in run.stderr


def test_strings_prints_a_file_to_translate():
    run = kiosk("strings", "uk", "--all")
    assert run.returncode == 0
    assert run.stdout == (STRINGS / "uk.yaml").read_text()


def test_schema_prints_json():
    run = kiosk("schema", "exhibit")
    assert run.returncode == 0
    assert '"$schema": "https://json-schema.org/draft/2020-12/schema"' in run.stdout
