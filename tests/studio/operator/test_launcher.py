import configparser
import pwd
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import CommandError
from kiosk.studio.operator.launcher import install_launcher


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def entry(data_home: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(data_home / "applications" / "exhibition-kiosk.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def command(data_home: Path) -> list[str]:
    """The Exec line taken apart as the desktop entry specification says: strings, then quotes, then %%."""
    line = entry(data_home)["Exec"].replace("\\\\", "\\")
    quoted = re.findall(r'"((?:\\.|[^"\\])*)"', line)
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]


def test_the_launcher_starts_the_kiosk(data_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert install_launcher(None) == 0
    assert command(data_home) == [sys.executable, "-m", "kiosk", "run"]
    assert entry(data_home)["Icon"] == "exhibition-kiosk"
    assert str(data_home) in capsys.readouterr().out


def test_the_icon_is_where_desktops_look(data_home: Path) -> None:
    install_launcher(None)
    icon = data_home / "icons" / "hicolor" / "scalable" / "apps" / "exhibition-kiosk.svg"
    assert icon.read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("name", ["plain", "two words", '100 % "art"', "$HOME and `more`", "back\\slash"])
def test_a_folder_with_an_odd_name_is_quoted(data_home: Path, tmp_path: Path, name: str) -> None:
    install_launcher(tmp_path / name)
    assert command(data_home)[-2:] == ["--exhibit", str(tmp_path / name)]


def test_installing_again_replaces_the_launcher(data_home: Path, tmp_path: Path) -> None:
    install_launcher(tmp_path)
    install_launcher(None)
    assert "--exhibit" not in command(data_home)


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_desktops_own_checker_finds_nothing(data_home: Path) -> None:
    install_launcher(None)
    file = data_home / "applications" / "exhibition-kiosk.desktop"
    assert subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False).stdout == ""


def test_a_user_without_a_home_can_have_no_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_: int) -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(CommandError, match="no home"):
        install_launcher(None)
