"""`kiosk install-desktop`: put a launcher for the kiosk, with its icon, among the user's applications."""

import shutil
import sys
from pathlib import Path

import platformdirs

from kiosk.errors import CommandError
from kiosk.paths import ICON
from kiosk.writing import make_folder, reported

NAME = "exhibition-kiosk"


def install_launcher(exhibit: Path | None) -> int:
    """Write the launcher for an exhibit's folder (None: the built-in exhibit) and its icon; 0.

    Raises `CommandError` if they can't be written.
    """
    data = _data_folder()
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    launcher = data / "applications" / f"{NAME}.desktop"
    for file in (icon, launcher):
        make_folder(file.parent)
    with reported(data):
        shutil.copyfile(ICON, icon)
        launcher.write_text(_entry(exhibit), encoding="utf-8")
        launcher.chmod(0o755)  # some desktops start only launchers that are executable
    print(f"The launcher 'Exhibition kiosk' is among your applications: {launcher}")
    return 0


def _data_folder() -> Path:
    """Return the folder of the user's launchers and icons. Raises `CommandError` for a user without a home."""
    try:
        folder = platformdirs.user_data_path()
    except RuntimeError:  # older versions return a path that starts with "~"
        folder = Path("~")
    if not folder.is_absolute():
        raise CommandError("this user has no home for a launcher", "set HOME to a folder, or use another user.")
    return folder


def _entry(exhibit: Path | None) -> str:
    command = [sys.executable, "-m", "kiosk", "run"]
    if exhibit is not None:
        command += ["--exhibit", str(exhibit.resolve())]
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Exhibition kiosk",
            "Name[lt]=Parodos terminalas",
            "Comment=Show the exhibit full-screen; Ctrl+Q leaves it",
            "Comment[lt]=Rodyti ekspoziciją visame ekrane; Ctrl+Q – išeiti",
            f"Exec={' '.join(_quoted(word) for word in command)}",
            f"Icon={NAME}",
            "Terminal=false",
            "Categories=Education;",
            "",
        )
    )


def _quoted(word: str) -> str:
    # By the desktop entry specification: quote, escape four characters, then double all backslashes; %% means %.
    for character in ("\\", '"', "`", "$"):
        word = word.replace(character, "\\" + character)
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'
