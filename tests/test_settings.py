import re
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.keypads import KeypadName, keys_with, load_keypad
from kiosk.keys import Keys
from kiosk.settings import Station, StationError, load_station


def station_of(tmp_path: Path, text: str) -> Station:
    file = tmp_path / "station.yaml"
    file.write_text(text)
    return load_station(file)


def test_without_a_file_the_station_is_the_default():
    assert load_station(None) == Station(
        px_per_mm=None, viewing_distance_mm=Decimal(600), motion=True, idle_s=Decimal(120), countdown_s=Decimal(30)
    )


def test_a_station_file_is_read(tmp_path: Path):
    assert station_of(tmp_path, "px_per_mm: 3.61\nviewing_distance_mm: 750\nmotion: no\nidle_s: 45.5") == Station(
        px_per_mm=Decimal("3.61"), viewing_distance_mm=Decimal(750), motion=False, idle_s=Decimal("45.5")
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("px_per_mm: 0", "station.yaml:1:12: 0 is out of range; use 0.5 to 20"),
        ("px_per_mm: -3", "station.yaml:1:12: -3 is out of range; use 0.5 to 20"),
        ("idle_s: 9", "station.yaml:1:9: 9 is out of range; use 10 to 3600"),
        ("motion: slow", "station.yaml:1:9: yes or no is expected here, not 'slow'; "),
        ("px_per_mm: three", "station.yaml:1:12: a number is expected here, not the text 'three'; "),
        ("viewing_distance_mm: 20", "station.yaml:1:22: 20 is out of range; use 300 to 3000"),
        (
            "viewing_distance: 600",
            "station.yaml:1:1: unknown key 'viewing_distance'; did you mean 'viewing_distance_mm'?",
        ),
        ("screen_bottom_mm: -1", "station.yaml:1:19: -1 is out of range; use 0 to 1000"),
        ("screen_bottom_mm: 1001", "station.yaml:1:19: 1001 is out of range; use 0 to 1000"),
        ("orientation: sideways", "station.yaml:1:14: unknown value 'sideways'; "),
        ("countdown_s: 19", "station.yaml:1:14: 19 is out of range; use 20 to 300"),
        ("keys: {nxt: [Right]}", "station.yaml:1:8: unknown key 'nxt'; did you mean 'next'?"),
        ("keys: {next: [Rigth]}", "station.yaml:1:15: unknown value 'Rigth'; did you mean 'Right'?"),
        (
            "keys: {next: [Tab], help: [Tab]}",
            "station.yaml:1:7: the key Tab is listed under both 'next' and 'help'; delete it from one of them; '",
        ),
        (
            "keys: {next: [F14, F14]}",
            "station.yaml:1:7: the key F14 is listed twice under 'next'; delete one of the two",
        ),
        ("voices: {en: ''}", "station.yaml:1:14: the text is empty; "),
        ("[]", "station.yaml:1:1: a map is expected here, not a list; "),
        ("", "station.yaml:1:1: the file is empty; "),
    ],
)
def test_an_impossible_value_is_refused_with_its_place(tmp_path: Path, text: str, problem: str):
    with pytest.raises(StationError) as refused:
        station_of(tmp_path, text)
    assert str(refused.value.problems[0]).startswith(problem)


def test_a_missing_file_is_refused(tmp_path: Path):
    with pytest.raises(StationError, match=r"station.yaml:1:1: 'station.yaml' does not exist"):
        load_station(tmp_path / "station.yaml")


def test_the_station_file_in_the_readme_works(tmp_path: Path):
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    (example,) = re.findall(r"```yaml\n(px_per_mm: .*?)```", readme, re.DOTALL)
    station = station_of(tmp_path, example)
    assert station == Station(
        px_per_mm=Decimal("3.61"),
        screen="HDMI-1",
        orientation="landscape",
        screen_bottom_mm=Decimal(820),
        keypad=KeypadName("ez-access"),
        keys=keys_with(load_keypad("ez-access"), {"next": ("F14", "Right", "Tab"), "press": ("F16", "Return")}),
    )


def test_the_keys_in_the_readme_are_the_defaults():
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    keys = Keys()
    for row, actions in {
        "H or ?": ("help",),
        "V": ("voice",),
        "P, S": ("read_panel", "pause"),
        "R, A": ("repeat", "repeat_all"),
        "+ −, F L": ("louder", "softer", "faster", "slower"),
        "Home, End": ("home", "end"),
        "Backspace, Escape": ("back",),
    }.items():
        assert f"| {row} |" in readme
        names = [{"?": "Question", "+": "Plus", "−": "Minus"}.get(word, word) for word in re.findall(r"[^ ,]+", row)]
        known = [key for action in actions for key in keys.by_action()[action]]
        assert [name for name in names if name != "or" and name not in known] == []
