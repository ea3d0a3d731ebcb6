"""The wheel, installed where there is no checkout: it brings all it needs, and finds it."""

import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from kiosk import paths

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).resolve().parent.parent
VERSION = version("exhibition-kiosk")


def run(*words: str | Path, folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(sys.executable, *build, CHECKOUT, folder=folder)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a virtual environment that has the kiosk from the wheel, the rest from here."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", home, folder=home.parent)
    pip = ("-m", "pip", "--disable-pip-version-check", "--python", home)
    run(sys.executable, *pip, "install", "--no-deps", "--no-index", wheel, folder=home.parent)
    # Folders that a .pth file names come last and their own .pth files rest: our editable kiosk stays out.
    site_packages = next(home.glob("lib/python*/site-packages"))
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def test_the_wheel_has_every_file_of_the_exhibit_and_of_the_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in (paths.BUILT_IN_EXHIBIT, paths.RESOURCES):
        files = [
            file for file in folder.rglob("*") if file.is_file() and not {"__pycache__", "drawings"} & {*file.parts}
        ]
        assert len(files) > 4
        assert {f"kiosk/_share/{file.relative_to(CHECKOUT)}" for file in files} <= names
    assert {f"kiosk/{file.relative_to(CHECKOUT / 'kiosk')}" for file in paths.QML.rglob("*.qml")} <= names
    pages = CHECKOUT / "kiosk" / "studio" / "pages" / "templates"
    assert {f"kiosk/{file.relative_to(CHECKOUT / 'kiosk')}" for file in pages.iterdir()} <= names


def test_the_wheel_has_no_tests_no_drawing_scripts_and_no_caches(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"kiosk", f"exhibition_kiosk-{VERSION}.dist-info"}
    assert [name for name in names if "__pycache__" in name or "/tests/" in name or "/drawings/" in name] == []


def test_an_installed_kiosk_finds_its_files_in_its_own_package(installed: Path, tmp_path: Path) -> None:
    ask = "from kiosk import paths; print(paths.RESOURCES); print(paths.BUILT_IN_EXHIBIT); print(paths.ICON.is_file())"
    resources, exhibit, has_icon = run(installed / "python", "-c", ask, folder=tmp_path).splitlines()
    assert installed.parent.resolve() in Path(resources).parents
    assert installed.parent.resolve() in Path(exhibit).parents
    assert has_icon == "True"


def test_an_installed_kiosk_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "kiosk", "--version", folder=tmp_path) == f"kiosk {VERSION}\n"


def test_an_installed_kiosk_checks_its_exhibit(installed: Path, tmp_path: Path) -> None:
    run(installed / "kiosk", "check", folder=tmp_path)


def test_an_installed_kiosk_draws_its_exhibit(installed: Path, tmp_path: Path) -> None:
    render = ("render", "--out", "pictures", "--size", "640x480", "--panel", "membership")
    run(installed / "kiosk", *render, folder=tmp_path)
    assert (tmp_path / "pictures" / "index.html").is_file()
    assert len(list((tmp_path / "pictures").glob("**/*.png"))) >= 2


def test_a_checkout_uses_its_own_files() -> None:
    run_elsewhere = "from kiosk import paths; print(paths.RESOURCES); print(paths.BUILT_IN_EXHIBIT)"
    said = run(sys.executable, "-c", run_elsewhere, folder=CHECKOUT).splitlines()
    assert said == [str(CHECKOUT / "resources"), str(CHECKOUT / "data")]
