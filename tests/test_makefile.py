"""`make` in a folder of its own, with a Python that only notes what it is asked: no network, no pip."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKE = shutil.which("make") or ""

pytestmark = pytest.mark.skipif(not MAKE, reason="make is not installed")

# Makes a .venv that holds itself, and a `kiosk` that notes its words.
PYTHON = """#!/bin/sh
case "$*" in
  *"import sys; sys.exit"*) [ -z "$OLD_PYTHON" ]; exit ;;
  -V) echo Python 3.11.2; exit ;;
  "-m venv .venv")
    mkdir -p .venv/bin
    cp "$0" .venv/bin/python
    echo "#!$(pwd -P)/.venv/bin/python" >.venv/bin/pip
    printf '#!/bin/sh\\necho kiosk "$@" >>notes\\n' >.venv/bin/kiosk
    chmod +x .venv/bin/kiosk ;;
  *"$FAIL"*) [ -n "$FAIL" ] && echo "$FAIL failed" && exit 1 ;;
esac
echo "$@" >>notes
"""


class Project:
    """A folder with the Makefile, and programs of its own on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder.parent / "programs"
        self.programs.mkdir()
        folder.mkdir()
        for name in ("Makefile", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, folder)
        for name in ("awk", "cat", "chmod", "cksum", "cp", "find", "grep", "head", "mkdir", "rm", "sh", "uname"):
            (self.programs / name).symlink_to(shutil.which(name) or "")
        self.python = self.programs / "python3"
        self.python.write_text(PYTHON)
        self.python.chmod(0o755)

    def make(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        # Nothing of the `make test` that runs this, and no display, unless a test says so.
        environment = {"PATH": str(self.programs)} | environment
        return subprocess.run(
            [MAKE, "--no-print-directory", *words],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def notes(self) -> list[str]:
        """What was asked since the last look."""
        file = self.folder / "notes"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return lines


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "a folder")


def _installs(notes: list[str]) -> list[str]:
    return [line.split()[-1] for line in notes if line.startswith("-m pip install")]


def test_every_target_has_a_description():
    text = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony is not None
    targets = re.findall(r"^([a-z-]+):", text, re.MULTILINE)
    described = re.findall(r"^([a-z-]+):.* ## \S", text, re.MULTILINE)
    assert sorted(targets) == sorted(described) == sorted(phony[1].split())


@pytest.mark.parametrize("words", [(), ("help",)])
def test_make_alone_lists_the_targets(project: Project, words: tuple[str, ...]):
    done = project.make(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^  make run +\S", done.stdout, re.MULTILINE)
    assert "$" not in done.stdout


def test_run_prepares_once_and_shows_the_exhibit(project: Project):
    done = project.make("run", "ARGS=--exhibit 'my exhibit'", DISPLAY=":5")
    assert done.returncode == 0, done.stderr
    assert project.notes() == [
        "-m kiosk.libraries --install --venv",
        "-m venv .venv",
        "-m pip install -q --disable-pip-version-check -c constraints.txt -e .",
        "kiosk run --exhibit my exhibit",
    ]
    done = project.make("run", WAYLAND_DISPLAY="wayland-0")
    assert (done.stdout, done.stderr) == ("", "")
    assert project.notes() == ["-m kiosk.libraries --install", "kiosk run"]


def test_run_draws_pictures_where_there_is_no_display(project: Project):
    done = project.make("run")
    assert project.notes()[-1] == "kiosk render --out pictures"
    assert done.stdout.endswith(f"Open {project.folder}/pictures/index.html\n")


@pytest.mark.parametrize("file", ["pyproject.toml", "constraints.txt"])
def test_installs_again_when_the_requirements_changed(project: Project, file: str):
    project.make("setup")
    assert _installs(project.notes()) == ["."]
    (project.folder / file).touch()
    project.make("setup")
    assert _installs(project.notes()) == []
    with (project.folder / file).open("a") as requirements:
        requirements.write("# changed\n")
    project.make("setup")
    assert _installs(project.notes()) == ["."]


def test_what_the_tests_need_comes_with_the_tests(project: Project):
    project.make("setup")
    project.notes()
    project.make("setup-dev")
    notes = project.notes()
    assert notes[0] == "-m kiosk.libraries --install --tests"
    assert _installs(notes) == [".[dev]"]
    project.make("setup", "setup-dev")
    assert _installs(project.notes()) == []


def test_the_voice_needs_system_packages_only(project: Project):
    project.make("setup")
    project.notes()
    assert project.make("voice").returncode == 0
    assert project.notes() == ["-m kiosk.libraries --install --voice", "kiosk doctor"]


def test_what_plays_recordings_comes_with_the_recordings_and_with_the_tests(project: Project):
    project.make("setup")
    project.notes()
    assert project.make("recordings").returncode == 0
    notes = project.notes()
    assert notes[0] == "-m kiosk.libraries --install --voice --recordings"
    assert _installs(notes) == [".[recordings]"]
    assert notes[-1] == "kiosk doctor"
    project.make("setup", "setup-recordings")
    assert _installs(project.notes()) == []
    project.make("setup-dev")
    assert _installs(project.notes()) == [".[dev]"]
    project.make("setup-recordings")
    assert _installs(project.notes()) == []


@pytest.mark.parametrize(("target", "renewed"), [("setup-recordings", ".[recordings]"), ("setup-dev", ".[dev]")])
def test_what_was_once_installed_is_renewed_with_the_rest(project: Project, target: str, renewed: str):
    project.make(target)
    project.notes()
    with (project.folder / "constraints.txt").open("a") as requirements:
        requirements.write("# changed\n")
    project.make("setup")
    assert _installs(project.notes()) == [renewed]
    project.make(target)
    assert _installs(project.notes()) == []


def test_a_moved_venv_is_made_anew(project: Project):
    project.make("setup")
    project.notes()
    project.folder = project.folder.rename(project.folder.with_name("elsewhere"))
    project.make("setup")
    assert "-m venv .venv" in project.notes()
    project.make("setup")
    assert "-m venv .venv" not in project.notes()


def test_a_venv_whose_python_vanished_is_made_anew(project: Project):
    project.make("setup")
    project.notes()
    (project.folder / ".venv" / "bin" / "python").unlink()
    project.make("setup")
    assert "-m venv .venv" in project.notes()


def test_two_lines_name_the_way_out_where_there_is_no_python(project: Project):
    done = project.make("run", OLD_PYTHON="yes")
    assert done.returncode != 0
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(lines) == 2
    assert "3.11" in lines[0]
    assert "make PYTHON=/path/to/python3 run" in lines[1]


def test_another_python_can_be_named(project: Project):
    other = project.python.rename(project.folder.parent / "other")
    assert project.make("setup").returncode != 0
    assert project.make("setup", f"PYTHON={other}").returncode == 0


def test_nothing_goes_on_without_the_system_libraries(project: Project):
    done = project.make("run", FAIL="kiosk.libraries")
    assert done.returncode != 0
    assert not (project.folder / ".venv").exists()


def test_a_failed_install_shows_what_pip_said_and_is_tried_again(project: Project):
    done = project.make("setup", FAIL="pip")
    assert done.returncode != 0
    assert "pip failed" in done.stderr
    project.notes()
    assert project.make("setup").returncode == 0
    assert _installs(project.notes()) == ["."]


def test_clean_leaves_the_venv(project: Project):
    project.make("setup")
    cache = project.folder / "kiosk" / "__pycache__"
    cache.mkdir(parents=True)
    assert project.make("clean").returncode == 0
    assert not cache.exists()
    assert (project.folder / ".venv").exists()
    assert project.make("distclean").returncode == 0
    assert not (project.folder / ".venv").exists()
