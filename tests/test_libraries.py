import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import libraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the table is Linux's")

SURELY_HERE = {"libc.so.6": "libc6"}
SURELY_MISSING = {"libnowhere.so.1": "libnowhere1", "libnowhere-extra.so.1": "libnowhere1"}


@pytest.fixture
def nothing_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", SURELY_HERE)
    for name in ("RECORDING_LIBRARIES", "VOICE_COMMANDS", "TEST_COMMANDS", "TEST_FILES"):
        monkeypatch.setattr(libraries, name, {})


@pytest.fixture
def one_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", SURELY_HERE | SURELY_MISSING)
    monkeypatch.setattr(libraries, "RECORDING_LIBRARIES", {"libnosound.so.1": "libnosound1"})
    monkeypatch.setattr(libraries, "VOICE_COMMANDS", {"surely-no-such-speaker": "nospeaker"})
    monkeypatch.setattr(libraries, "TEST_COMMANDS", {"surely-no-such-command": "nocommand"})
    monkeypatch.setattr(libraries, "TEST_FILES", {"/surely/no/such/file": "nofile"})


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that notes what it was asked, and does nothing; returns its notes."""
    notes = tmp_path / "notes"
    _program(tmp_path / "bin" / "apt-get", f'echo "$DEBIAN_FRONTEND: $*" >> "{notes}"; echo "apt talks"')
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return notes


def _program(path: Path, script: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.usefixtures("one_missing")
def test_names_the_package_of_a_missing_library_once():
    assert libraries.missing() == ("libnowhere1",)


@pytest.mark.usefixtures("one_missing")
def test_asks_for_a_voice_only_when_told():
    assert libraries.missing(voice=True) == ("libnowhere1", "nospeaker")
    assert libraries.missing(recordings=True) == ("libnowhere1", "libnosound1")


@pytest.mark.usefixtures("one_missing")
def test_asks_for_the_tests_programs_only_when_told():
    assert libraries.missing(tests=True) == ("libnowhere1", "nospeaker", "libnosound1", "nocommand", "nofile")


@pytest.mark.usefixtures("nothing_missing")
def test_finds_programs_that_are_not_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    _program(tmp_path / "bin" / "registry", "")
    monkeypatch.setattr(libraries, "TEST_COMMANDS", {"registry": "registry"})
    assert libraries.missing(tests=True) == ("registry",)
    monkeypatch.setattr(libraries, "_OFF_THE_PATH", (str(tmp_path / "bin"),))
    assert libraries.missing(tests=True) == ()


@pytest.mark.usefixtures("nothing_missing")
def test_asks_for_debians_venv_package_only_when_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(libraries.importlib.util, "find_spec", lambda _name: None)
    assert libraries.missing() == ()
    assert libraries.missing(venv=True) == (f"python3.{sys.version_info.minor}-venv",)


def test_every_name_is_one_that_apt_and_the_loader_understand():
    found_by_loading = {**libraries.LIBRARIES, **libraries.RECORDING_LIBRARIES}
    assert all(".so." in name for name in found_by_loading)
    for table in (found_by_loading, libraries.VOICE_COMMANDS, libraries.TEST_COMMANDS):
        for package in table.values():
            assert package == package.lower()
            assert " " not in package


def test_the_command_to_copy():
    assert libraries.install_command(["libegl1", "libgl1"]) == "sudo apt-get install -y libegl1 libgl1"


@pytest.mark.usefixtures("nothing_missing")
def test_quiet_when_nothing_is_missing(apt: Path, capfd: pytest.CaptureFixture[str]):
    assert libraries.main(["--tests", "--install"]) == 0
    assert capfd.readouterr() == ("", "")
    assert not apt.exists()


@pytest.mark.usefixtures("one_missing")
def test_names_the_line_to_run_and_installs_nothing_unasked(apt: Path, capfd: pytest.CaptureFixture[str]):
    assert libraries.main([]) == 1
    assert capfd.readouterr().err.splitlines()[-1] == "sudo apt-get install -y libnowhere1"
    assert not apt.exists()


@pytest.mark.usefixtures("one_missing")
def test_names_the_line_to_run_when_it_may_not_install(
    apt: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    _program(apt.parent / "bin" / "sudo", "echo a password is required; exit 1")
    assert libraries.main(["--install"]) == 1
    assert capfd.readouterr() == (
        "",
        "System packages are missing: 1. Install them with:\nsudo apt-get install -y libnowhere1\n",
    )
    assert not apt.exists()


@pytest.mark.usefixtures("one_missing")
@pytest.mark.parametrize("user", [0, 1000])
def test_installs_as_root_or_through_a_sudo_that_asks_nothing(
    user: int, apt: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: user)
    _program(apt.parent / "bin" / "sudo", '[ "$1" = -n ] && shift && exec /usr/bin/env "$@"')
    _program(apt.parent / "bin" / "true", "")
    found = ctypes.CDLL

    def load(name: str) -> ctypes.CDLL:
        return found("libc.so.6" if "install" in _text(apt) else name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    assert libraries.main(["--install"]) == 0
    assert capfd.readouterr() == ("Installing missing system packages (1) with apt-get ...\n", "")
    update, install = _text(apt).splitlines()
    assert update.startswith("noninteractive: ")
    assert update.endswith(" update")
    assert install.endswith(" install -y libnowhere1")


@pytest.mark.usefixtures("one_missing")
def test_shows_what_apt_said_when_it_fails(
    apt: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    _program(apt.parent / "bin" / "apt-get", "echo no network; exit 100")
    assert libraries.main(["--install"]) == 1
    said = capfd.readouterr().err
    assert "no network" in said
    assert said.splitlines()[-1] == "sudo apt-get install -y libnowhere1"


@pytest.mark.usefixtures("one_missing", "apt")
def test_tells_when_a_library_is_missing_even_after_installing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert libraries.main(["--install"]) == 1
    assert capfd.readouterr().err == "Still missing after installing:\nlibnowhere1\n"


@pytest.mark.usefixtures("one_missing")
def test_names_the_packages_where_there_is_no_apt(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda _name, **_: None)
    assert libraries.main(["--install"]) == 1
    assert capfd.readouterr().err.splitlines()[-1] == "libnowhere1"


def test_runs_on_the_standard_library_alone():
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            f"import sys; sys.path.insert(0, {str(Path.cwd())!r}); import kiosk.libraries",
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""
