"""Names of files are UTF-8 and so is what is printed, whatever the locale says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.exhibit.conftest import Folder, picture

pytestmark = pytest.mark.slow

NAME = "pictures/Ąžuolas їжак.png"


def _kiosk(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The `kiosk` command in a process of its own, with this environment and no other locale."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    command = [sys.executable, "-m", "kiosk", *words]
    return subprocess.run(command, capture_output=True, timeout=60, env=kept | environment, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "exhibit").mkdir()
    return Folder(tmp_path / "exhibit")


@pytest.fixture(params=["ascii", "ISO-8859-13", "C", "UTF-8"])
def locale(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The environment of a locale with this encoding."""
    if request.param == "UTF-8":
        return {"LC_ALL": "C.UTF-8"}
    if request.param == "C":
        return {"LC_ALL": "C"}
    if request.param == "ascii":  # the C locale, as Python read it before it preferred UTF-8
        return {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    if not shutil.which("localedef") or not Path("/usr/share/i18n/locales/lt_LT").exists():
        pytest.skip("this machine has no locale with another encoding, and nothing to make one from")
    target = tmp_path / "locales" / "lt_LT"
    target.parent.mkdir()
    subprocess.run(["localedef", "-i", "lt_LT", "-f", request.param, str(target)], check=True, capture_output=True)
    return {"LC_ALL": "lt_LT", "LOCPATH": str(target.parent)}


def test_names_with_any_letters_are_found_and_printed(locale: dict[str, str], folder: Folder):
    folder.write(NAME, picture("PNG", (1000, 640)))
    folder.change("panels/charts.yaml", "file: pictures/oak.png", f"file: {NAME}§")
    run = _kiosk("check", str(folder.path), **locale)
    assert run.returncode == 0, run.stdout.decode() + run.stderr.decode()
    assert run.stderr == b""


def test_a_picture_with_any_letters_is_drawn(locale: dict[str, str], folder: Folder, tmp_path: Path):
    red = Image.new("RGB", (1000, 640), (200, 10, 20))
    (folder.path / NAME).parent.mkdir(exist_ok=True)
    red.save(folder.path / NAME)
    folder.change("panels/charts.yaml", "file: pictures/oak.png", f"file: {NAME}§")
    options = ("--panel", "charts", "--size", "800x600", "--language", "lt", "--background", "white")
    run = _kiosk("render", str(folder.path), "--out", str(tmp_path / "out"), *options, **locale)
    assert run.returncode == 0, run.stderr.decode()
    drawn = [Image.open(file).convert("RGB") for file in (tmp_path / "out").glob("*.png")]
    assert any((200, 10, 20) in {color for _, color in image.getcolors(800 * 600) or []} for image in drawn)


def test_an_exhibit_in_a_folder_with_any_letters_is_found(locale: dict[str, str], folder: Folder):
    there = folder.path.rename(folder.path.parent / "Ąžuolai")
    place = there / "panels" / "Їжак.yaml"
    place.write_bytes((there / "panels" / "birds.yaml").read_bytes())
    run = _kiosk("check", str(there), **locale)
    assert run.returncode == 0
    printed = run.stdout.decode()
    assert printed.startswith("panels/Їжак.yaml:1:1: warning: this panel is not shown; ")
    assert printed.endswith(f"{there}: 3 panels in en, lt; 1 warning: the exhibit can be shown\n")
