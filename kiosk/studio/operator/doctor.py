"""`kiosk doctor`: what the kiosk finds on this machine, what is missing, and what to do about it."""

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from kiosk import libraries
from kiosk.exhibit.load import examine
from kiosk.exhibit.localise import localise
from kiosk.exhibit.model import Exhibit
from kiosk.keypads import load_keypad
from kiosk.paths import FONT
from kiosk.settings import Station, StationError, load_station
from kiosk.studio.operator.finding import Finding
from kiosk.studio.operator.screen_findings import screen, screen_saver, screens

Trouble = tuple[str, str] | None
"""What is wrong, and the way out; None if nothing is wrong."""


@dataclass(frozen=True)
class Start:
    """The checks that the kiosk makes before it starts; each returns what is wrong."""

    libraries: Callable[[], Trouble]
    display: Callable[[], Trouble]


def doctor(folder: Path, station_file: Path | None, start: Start) -> int:
    """Print every finding; 0 if nothing is missing, else 1. Warnings do not count."""
    worst = 0
    for finding in _all_findings(folder, station_file, start):
        print(f"{finding.state:8} {finding.what:12} {finding.said}")
        if finding.way_out:
            print(f"{'':21} -> {finding.way_out}")
        worst |= finding.state == "missing"
    return int(worst)


def _all_findings(folder: Path, station_file: Path | None, start: Start) -> Iterator[Finding]:
    yield from _guarded("Python", python)
    yield from _guarded("libraries", lambda: system(start))
    yield from _guarded("typeface", typeface)
    station, findings = _read_station(station_file)
    yield from findings
    yield from _guarded("keypad", lambda: keypad(station))
    exhibit, findings = _read_exhibit(folder)
    yield from findings
    yield from _guarded("display", lambda: display(start, station))
    yield from _guarded("voice", lambda: voice(exhibit, station))
    yield from _guarded("recordings", lambda: recordings(exhibit))
    yield from _guarded("headphones", headphones)


def _guarded(what: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """The findings of a check; an exception ends them with a warning, and the other checks go on."""
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001, RUF100 - no machine may hide the other findings
        yield Finding(what, "warning", f"the check failed: {type(error).__name__}: {error}")


def python() -> Iterator[Finding]:
    """Python, and whether PySide6 works with it."""
    yield Finding("Python", "ok", sys.version.split()[0])
    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        yield Finding("PySide6", "missing", "not installed", "make run")
        return
    major, minor = (int(part) for part in qt.split(".")[:2])
    if (major, minor) >= (6, 12) and sys.version_info < (3, 12):
        said = f"{qt} aborts after some thousand signals on Python below 3.12"
        yield Finding("PySide6", "missing", said, "pip install 'PySide6-Essentials<6.12', or a newer Python")
    else:
        yield Finding("PySide6", "ok", qt)


def system(start: Start) -> Iterator[Finding]:
    """The system's libraries that Qt needs."""
    packages = libraries.missing()
    trouble = start.libraries()
    if packages:
        yield Finding("libraries", "missing", ", ".join(packages), libraries.install_command(packages))
    elif trouble is not None:
        yield Finding("libraries", "missing", *trouble)
    else:
        yield Finding("libraries", "ok", "all that Qt needs")


def typeface() -> Iterator[Finding]:
    """The typeface's file."""
    if FONT.is_file():
        yield Finding("typeface", "ok", FONT.name)
    else:
        yield Finding("typeface", "missing", f"{FONT} is not there", "install the kiosk again")


def _read_station(file: Path | None) -> tuple[Station, list[Finding]]:
    try:
        station = load_station(file)
    except StationError as error:
        said = "; ".join(str(problem) for problem in error.problems)
        return Station(), [Finding("station", "missing", said, "correct it, or start without --station")]
    return station, [Finding("station", "ok", "the default one" if file is None else str(file))]


def keypad(station: Station) -> Iterator[Finding]:
    """Whether the kiosk has been tried with the keypad that the station file names."""
    if station.keypad is None:
        return
    profile = load_keypad(station.keypad)
    if profile.tried:
        yield Finding("keypad", "ok", profile.name)
        return
    said = f"{profile.name}: not tried on hardware" + (f". {profile.unsure}" if profile.unsure else "")
    way_out = "press each of its keys while the kiosk shows; name those that differ under `keys:` in the station file"
    yield Finding("keypad", "warning", said, way_out)


def _read_exhibit(folder: Path) -> tuple[Exhibit | None, list[Finding]]:
    exhibit, problems = examine(folder)
    way_out = f"kiosk check {folder}"
    if exhibit is None:
        return None, [Finding("exhibit", "missing", f"{folder} can't be shown", way_out)]
    said = f"{folder}: {len(exhibit.panels)} panels in {', '.join(exhibit.file.languages)}"
    if problems:
        return exhibit, [Finding("exhibit", "warning", f"{said}; warnings: {len(problems)}", way_out)]
    return exhibit, [Finding("exhibit", "ok", said)]


def display(start: Start, station: Station) -> Iterator[Finding]:
    """The screen and whether the station file agrees with it; touchscreens; what draws."""
    trouble = start.display()
    if trouble is not None:
        yield Finding("display", "warning", *trouble)
        yield Finding("touch", "warning", "not checked: no display")
        yield Finding("renderer", "warning", "not checked: no display")
        return
    answer = ask_qt("screen", station.screen or "")
    if isinstance(answer, str):
        way_out = "unset QT_QPA_PLATFORM, and start the kiosk in the desktop session"
        yield Finding("display", "missing", f"Qt does not start on it: {answer}", way_out)
        return
    yield from screen(answer, station)
    yield from screens(answer, station)
    yield from screen_saver(answer)
    if answer["touch"]:
        yield Finding("touch", "ok", ", ".join(answer["touch"]))
    else:
        yield Finding("touch", "warning", "no touchscreen, only a mouse and keys", "connect its USB cable")
    yield Finding("renderer", "ok", "Qt's own, without a graphics card" if answer["software"] else "a graphics card")
    if not answer["typeface"]:
        yield Finding("typeface", "missing", f"Qt can't load {FONT}", "install the kiosk again")


def voice(exhibit: Exhibit | None, station: Station) -> Iterator[Finding]:
    """The voice of each language of the exhibit, or why nothing speaks."""
    languages = list(exhibit.file.languages) if exhibit else ["en"]
    answer = ask_qt("voice", json.dumps({"languages": languages, "voices": station.voices}))
    if isinstance(answer, str):
        yield Finding("voice", "warning", f"none: {answer}", "make voice")
    elif "reason" in answer:
        yield Finding("voice", "warning", f"none: {answer['reason']}", answer["way_out"])
    else:
        for language, found in answer["languages"].items():
            yield _voice(language, found, station.voices.get(language))
        for language in [each for each in station.voices if each not in answer["languages"]]:
            said = "the station file names a voice, but the exhibit does not have this language"
            yield Finding(f"voice {language}", "warning", said, "delete that line of voices:")


def _voice(language: str, found: dict[str, Any], wanted: str | None) -> Finding:
    what = f"voice {language}"
    if not found["used"]:
        said = "none: speech-dispatcher has no voice of this language"
        return Finding(what, "warning", said, "install a voice of this language for speech-dispatcher")
    others = [name for name in found["names"] if name != found["used"]]
    also = f"; also: {', '.join(others)}" if others else ""
    if wanted is not None and wanted != found["used"]:
        said = f"there is no voice '{wanted}' of this language, '{found['used']}' speaks instead{also}"
        return Finding(what, "warning", said, f"name one of them in the station file: voices: {{{language}: ...}}")
    return Finding(what, "ok", f"{found['used']}{also}")


def recordings(exhibit: Exhibit | None) -> Iterator[Finding]:
    """Whether the recordings of the exhibit can be played, if it has any."""
    if exhibit is None or not any(localise(exhibit, code).recordings for code in exhibit.file.languages):
        return
    if importlib.util.find_spec("PySide6.QtMultimedia") is None:
        said = "they are spoken: PySide6-Addons is not installed"
        way_out = "make recordings, or pip install 'exhibition-kiosk[recordings]'"
        yield Finding("recordings", "warning", said, way_out)
    elif lacking := libraries.missing(recordings=True):
        said = f"they are spoken: not installed: {', '.join(lacking)}"
        yield Finding("recordings", "warning", said, libraries.install_command(lacking))
    else:
        yield Finding("recordings", "ok", "they are played")


def headphones() -> Iterator[Finding]:
    """Whether the kiosk notices when headphones are plugged in."""
    pactl = shutil.which("pactl")
    if pactl is None:
        way_out = "sudo apt-get install -y pulseaudio-utils"
        yield Finding("headphones", "warning", "the kiosk does not notice them: pactl is not installed", way_out)
        return
    run = subprocess.run([pactl, "info"], capture_output=True, timeout=10, check=False)  # noqa: S603
    if run.returncode:
        said = "the kiosk does not notice them: no sound server answers"
        yield Finding("headphones", "warning", said, "ask again in the desktop session")
    else:
        yield Finding("headphones", "ok", "the kiosk notices when they are plugged in")


def ask_qt(*question: str) -> dict[str, Any] | str:
    """The answer of `kiosk.studio.operator.probe`, or the last line of its error."""
    command = [sys.executable, "-m", "kiosk.studio.operator.probe", *question]
    try:
        run = subprocess.run(  # noqa: S603 - our own program
            command, capture_output=True, text=True, errors="replace", timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return "no answer within 60 s"
    try:
        return json.loads(run.stdout)
    except ValueError:
        return (run.stderr.strip().splitlines() or [f"ended with {run.returncode}"])[-1]
