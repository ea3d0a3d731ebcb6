"""Keypads that the kiosk knows: their files, and what becomes of their keys in a station."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import keypads
from kiosk.keypads import KeypadError, keypad_names, keys_with, load_keypad
from kiosk.keys import Keys
from kiosk.settings import StationError, load_station
from tests.test_settings import station_of

each_keypad = pytest.mark.parametrize("name", keypad_names())
NEEDED = ("next", "previous", "press", "read_on", "read_back", "help", "larger", "smaller")


def test_the_keypads_of_museums_are_known() -> None:
    assert keypad_names() == ("arrows", "ez-access", "storm-audionav")


@each_keypad
def test_a_keypad_has_the_keys_that_visitors_need_and_says_where_they_come_from(name: str) -> None:
    profile = load_keypad(name)
    assert [action for action in NEEDED if not profile.keys.by_action()[action]] == []
    assert profile.keys.problem() is None
    assert profile.source
    assert profile.tried or profile.unsure


@each_keypad
def test_a_station_has_the_keys_of_its_keypad_and_those_of_a_keyboard(tmp_path: Path, name: str) -> None:
    keys = station_of(tmp_path, f"keypad: {name}\n").keys
    assert keys.problem() is None
    of_keypad = load_keypad(name).keys.by_action()
    for action, names in keys.by_action().items():
        assert names[: len(of_keypad[action])] == of_keypad[action]
    lost = {key for names in Keys().by_action().values() for key in names} - {
        key for names in keys.by_action().values() for key in names
    }
    assert lost == set()


def test_own_keys_win_over_those_of_the_keypad(tmp_path: Path) -> None:
    keys = station_of(tmp_path, "keypad: ez-access\nkeys: {voice: [F23], help: []}\n").keys
    expected = keys_with(load_keypad("ez-access"), {})
    assert keys == replace(expected, voice=("F23",), smaller=(), help=())


def test_own_keys_win_wherever_they_stand(tmp_path: Path) -> None:
    before = station_of(tmp_path, "keys: {press: [F13]}\nkeypad: arrows\n").keys
    assert before == station_of(tmp_path, "keypad: arrows\nkeys: {press: [F13]}\n").keys
    assert before.press == ("F13",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("keypad: ez-acess", "station.yaml:1:9: unknown keypad 'ez-acess'; did you mean 'ez-access'?"),
        ("motion: no\nkeypad: x", "station.yaml:2:9: unknown keypad 'x'; choose one of: arrows, ez-access, storm-"),
        ("keypad: [arrows]", "station.yaml:1:9: the name of a keypad is expected here; choose one of: arrows, "),
        ("keypad: ../arrows", "station.yaml:1:9: unknown keypad '../arrows'; "),
        ("keypad: arrows\nkeys: {next: [F13], help: [F13]}", "station.yaml:2:7: the key F13 is listed under both "),
    ],
)
def test_a_wrong_keypad_is_refused_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(StationError) as refused:
        station_of(tmp_path, text)
    assert str(refused.value.problems[0]).startswith(problem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name: A\ntried: no\nsource: B\nkeys: {nxt: [F1]}", "mine.yaml:4:8: unknown key 'nxt'; did you mean 'next'?"),
        ("name: A\ntried: no\nsource: B\nkeys: {next: [F25]}", "mine.yaml:4:15: unknown value 'F25'; "),
        ("name: A\ntried: no\nkeys: {next: [F1]}", "mine.yaml:1:1: the key 'source' is missing; "),
        (
            "name: A\ntried: no\nsource: B\nkeys: {next: [F1], help: [F1]}",
            "mine.yaml:4:7: the key F1 is listed under both 'next' and 'help'; ",
        ),
    ],
)
def test_the_file_of_a_keypad_is_read_as_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, problem: str
) -> None:
    monkeypatch.setattr(keypads, "KEYPADS", tmp_path)
    (tmp_path / "mine.yaml").write_text(text)
    with pytest.raises(KeypadError) as refused:
        load_keypad("mine")
    assert str(refused.value.problems[0]).startswith(problem)
    (tmp_path / "station").mkdir()
    (tmp_path / "station" / "station.yaml").write_text("keypad: mine")
    with pytest.raises(StationError, match=re.escape(problem)):
        load_station(tmp_path / "station" / "station.yaml")


def test_the_readme_lists_every_keypad_and_says_that_none_has_been_tried() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \| (yes|no) \|$", readme, re.MULTILINE))
    assert rows == {name: "yes" if load_keypad(name).tried else "no" for name in keypad_names()}
