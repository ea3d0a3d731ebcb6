from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CommandError
from kiosk.settings import Station
from kiosk.studio.operator.calibrate.measuring import ScreenSize, station_values
from kiosk.studio.operator.calibrate.station_file import (
    existing,
    has_values,
    station_in,
    with_values,
)

VALUES = {
    "px_per_mm": "3.614",
    "orientation": "landscape",
    "screen_bottom_mm": "820",
    "viewing_distance_mm": "600",
}


def test_a_new_file_says_what_its_values_mean() -> None:
    assert with_values("", VALUES) == (
        "# Facts about this machine; `kiosk calibrate` measures them again.\n"
        "px_per_mm: 3.614  # pixels per millimetre, measured with a bank card\n"
        "orientation: landscape  # how the screen hangs\n"
        "screen_bottom_mm: 820  # from the floor to the lower edge of the picture, not of the frame\n"
        "viewing_distance_mm: 600  # from the visitor's eyes to the screen\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# Hall 3\npx_per_mm: 3   # by a ruler\n\nidle_s: 90 # busy\n# the end\n",
            "# Hall 3\npx_per_mm: 3.614   # by a ruler\n\nidle_s: 90 # busy\n# the end\n",
        ),
        ("px_per_mm: 3", "px_per_mm: 3.614"),
        ("px_per_mm:\n  3\nmotion: no", "px_per_mm:\n  3.614\nmotion: no"),
        ("{px_per_mm: 3, motion: no}", "{px_per_mm: 3.614, motion: no}"),
        ("---\npx_per_mm: 3\n...\n", "---\npx_per_mm: 3.614\n...\n"),
        ("'px_per_mm': 3.614 # kept\n", "'px_per_mm': 3.614 # kept\n"),
        ("motion: no", "motion: no\npx_per_mm: 3.614\n"),
        ("motion: no\r\n# end", "motion: no\r\n# end\r\npx_per_mm: 3.614\r\n"),
        ("  motion: no\n  idle_s: 60\n", "  motion: no\n  idle_s: 60\n  px_per_mm: 3.614\n"),
        ("---\nmotion: no\n...\n", "---\nmotion: no\npx_per_mm: 3.614\n...\n"),
        ("keys:\n  help: [F1]\n", "keys:\n  help: [F1]\npx_per_mm: 3.614\n"),
        ("{motion: no,}", "{px_per_mm: 3.614, motion: no,}"),
        ("{}\n", "{px_per_mm: 3.614}\n"),
        ("\ufeffpx_per_mm: 3\n", "\ufeffpx_per_mm: 3.614\n"),
        ("voices: {lt: 'Šarūnas 🎙'} # ąčę\npx_per_mm: 3\n", "voices: {lt: 'Šarūnas 🎙'} # ąčę\npx_per_mm: 3.614\n"),
    ],
)
def test_a_value_is_put_in_its_place_and_nothing_else_changes(before: str, after: str) -> None:
    assert with_values(before, {"px_per_mm": "3.614"}) == after
    assert station_in(after, "station.yaml").px_per_mm == Decimal("3.614")


def test_a_quoted_value_is_replaced_with_its_quotes() -> None:
    assert with_values('orientation: "portrait" # x\n', {"orientation": "landscape"}) == "orientation: landscape # x\n"


# --- Every other byte stays ---

MEASURED = {
    "px_per_mm": ["3", "3.5", "12"],
    "orientation": ["portrait", "'landscape'", '"port\\u0072ait"'],
    "screen_bottom_mm": ["0", "810.5"],
    "viewing_distance_mm": ["700", "2999.75"],
}
"""The keys that are measured, each with some values as they may be written."""
OTHERS = {
    "motion": ["no", "yes"],
    "idle_s": ["45", "90.5"],
    "keypad": ["ez-access", "'arrows'"],
    "keys": ["{next: [Tab], help: [F22]}", "\n  help: [F23, F24]\n  # none\n  voice: []", "\n    reach:\n    - F21"],
    "voices": ["{en: Kathy}", "\n  lt: |\n    Regina ąčę\n  en: 'It''s # one: 🎙'", '{"en": "a\\tb"}'],
}
GAPS = st.sampled_from(["", "", "# one: two\n", "\n", "  # deep, ąčę 🎙\n", "\n# px_per_mm: 1\n"])
ENDS = st.sampled_from(["", "", "  # note", "\t# {a: b}", "   "])
AFTER_COLON = st.sampled_from([" ", "   ", "\n  "])


@dataclass(frozen=True)
class StationText:
    """A station file in pieces: every other piece is a measured value, and `keys` says which."""

    pieces: list[str]
    keys: list[str]
    added_before: str
    """What follows the place where keys that are missing are added."""
    is_flow: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def expected(self, values: dict[str, str]) -> str:
        """The file with other values, by its pieces alone."""
        kept = list(self.pieces)
        for place, key in enumerate(self.keys):
            if yaml.safe_load(f"x: {kept[2 * place + 1]}")["x"] != yaml.safe_load(f"x: {values[key]}")["x"]:
                kept[2 * place + 1] = values[key]
        missing = [f"{key}: {value}" for key, value in values.items() if key not in self.keys]
        text = "".join(kept)
        if self.is_flow:
            start, brace, rest = text.partition("{")
            return start + brace + "".join(f"{each}, " for each in missing) + rest
        newline = "\r\n" if "\r\n" in text else "\n"
        before = text.removesuffix(self.added_before)
        gap = "" if not missing or before.endswith("\n") else newline
        return before + gap + "".join(f"{each}{newline}" for each in missing) + self.added_before


@st.composite
def block_files(draw: st.DrawFn) -> StationText:
    """In block style: a key on each line, with comments and empty lines between them."""
    keys = draw(st.lists(st.sampled_from(sorted(MEASURED | OTHERS)), min_size=1, unique=True))
    start = draw(st.sampled_from(["", "---\n", "%YAML 1.1\n---\n", "# first\n---\n"]))
    pieces = [start]
    for key in keys:
        pieces[-1] += draw(GAPS)
        if key in OTHERS:
            pieces[-1] += f"{key}: {draw(st.sampled_from(OTHERS[key]))}\n"
        else:
            pieces[-1] += f"{key}:{draw(AFTER_COLON)}"
            pieces += [draw(st.sampled_from(MEASURED[key])), f"{draw(ENDS)}\n"]
    pieces[-1] += draw(GAPS)
    end = draw(st.sampled_from(["", "...\n"])) if start else ""
    if not end and draw(st.booleans()):
        pieces[-1] = pieces[-1].rstrip("\n")
    return _with_line_ends(draw, StationText([*pieces[:-1], pieces[-1] + end], [k for k in keys if k in MEASURED], end))


@st.composite
def flow_files(draw: st.DrawFn) -> StationText:
    """In flow style: one mapping in braces, perhaps on several lines."""
    keys = draw(st.lists(st.sampled_from(sorted(MEASURED | {"motion": [], "idle_s": []})), min_size=1, unique=True))
    pieces = [
        draw(st.sampled_from(["", "# first\n", "---\n"])) + "{" + draw(st.sampled_from(["", " ", "\n  # in\n  "]))
    ]
    for key in keys:
        pieces[-1] += f"{key}: "
        if key in OTHERS:
            pieces[-1] += draw(st.sampled_from(OTHERS[key]))
        else:
            pieces += [draw(st.sampled_from(MEASURED[key])), ""]
        pieces[-1] += draw(st.sampled_from([", ", " ,", ",\n  ", ", # more\n "]))
    pieces[-1] += "}" + draw(st.sampled_from(["", "\n", " # last\n"]))
    return _with_line_ends(draw, StationText(pieces, [k for k in keys if k in MEASURED], "", is_flow=True))


def _with_line_ends(draw: st.DrawFn, file: StationText) -> StationText:
    """The file with the line ends of another system, and with a byte order mark, or without."""
    pieces, end = file.pieces, file.added_before
    if draw(st.booleans()):
        pieces, end = [piece.replace("\n", "\r\n") for piece in pieces], end.replace("\n", "\r\n")
    if draw(st.booleans()) and not pieces[0].startswith("%"):
        pieces = ["\ufeff" + pieces[0], *pieces[1:]]
    return StationText(pieces, file.keys, end, file.is_flow)


@given(block_files() | flow_files(), st.floats(0.5, 20), st.floats(0, 1000), st.floats(300, 3000), st.booleans())
def test_every_other_byte_stays(file: StationText, px: float, bottom: float, distance: float, tall: bool) -> None:
    before = station_in(file.text, "station.yaml")
    values = station_values(ScreenSize(*((1080, 1920) if tall else (1920, 1080)), px), bottom, distance)
    after = with_values(file.text, values)
    assert after.encode() == file.expected(values).encode()
    station = station_in(after, "station.yaml")
    assert has_values(station, values)
    for key in set(Station.__dataclass_fields__) - set(VALUES):
        assert getattr(station, key) == getattr(before, key)
    assert with_values(after, values) == after


def test_without_a_file_the_default_station_is_the_start(tmp_path: Path) -> None:
    assert existing(tmp_path / "station.yaml") == (Station(), "")


def test_a_file_is_read_with_its_text(tmp_path: Path) -> None:
    (tmp_path / "station.yaml").write_bytes(b"idle_s: 90\r\n")
    station, text = existing(tmp_path / "station.yaml")
    assert (station.idle_s, text) == (90, "idle_s: 90\r\n")


def test_a_file_with_problems_is_refused_with_the_first_and_their_number(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    file.write_text("px_per_mm: 0\nidel_s: 3\n")
    with pytest.raises(CommandError) as refused:
        existing(file)
    assert refused.value.cause.startswith("the station can't be used: station.yaml:1:12: 0 is out of range")
    assert refused.value.way_out == "correct it and 1 more; or write a new file: --station OTHER.yaml"


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("no/station.yaml", "make it, or name another"),
        ("a:b.yaml", "choose a name such as station.yaml"),
        ("folder", "name a file"),
        ("link.yaml", "put the file itself there"),
    ],
)
def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, name: str, way_out: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.yaml").symlink_to("elsewhere.yaml")
    with pytest.raises(CommandError, match=way_out):
        existing(tmp_path / name)


def test_a_value_that_was_not_written_is_noticed() -> None:
    assert not has_values(Station(), {"viewing_distance_mm": "700"})
    assert has_values(Station(), {"viewing_distance_mm": "600"})
