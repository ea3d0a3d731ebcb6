from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import Station
from kiosk.studio.operator.calibrate.station_file import (
    CARD_MM,
    MEASURED,
    Picture,
    StationFileError,
    band_words,
    existing,
    holds,
    limits,
    merged,
    new_values,
    station_in,
    stepped,
)

WIDE = Picture(1920, 1080, 3.614)
TALL = Picture(1080, 1920, 3.614)
VALUES = {
    "px_per_mm": "3.614",
    "orientation": "landscape",
    "screen_bottom_mm": "820",
    "viewing_distance_mm": "600",
}


def test_a_picture_knows_its_size():
    assert (round(WIDE.width_mm), round(WIDE.height_mm), round(WIDE.inches, 1)) == (531, 299, 24.0)
    assert (WIDE.orientation, TALL.orientation, Picture(500, 500, 3).orientation) == (
        "landscape",
        "portrait",
        "landscape",
    )


def test_a_card_grows_by_whole_pixels():
    one_more = stepped(WIDE, 1)
    assert one_more * CARD_MM[0] == pytest.approx(310)
    assert stepped(Picture(1920, 1080, one_more), -1) * CARD_MM[0] == pytest.approx(309)


def test_a_card_stays_on_the_screen_and_in_the_station_files_limits():
    assert stepped(WIDE, 100_000) * CARD_MM[0] <= 0.7 * 1080
    assert limits("px_per_mm")[0] <= stepped(WIDE, -100_000) < 0.51


@given(st.integers(320, 8192), st.integers(320, 8192), st.floats(0.5, 20), st.integers(-3000, 3000))
def test_every_step_can_be_written(width: int, height: int, px_per_mm: float, pixels: int):
    picture = Picture(width, height, stepped(Picture(width, height, px_per_mm), pixels))
    assert station_in(merged("", new_values(picture, None, 600)), "station.yaml")


@pytest.mark.parametrize(
    ("picture", "bottom_mm", "words"),
    [
        (WIDE, 800, "All of the picture can be reached from a wheelchair."),
        (
            WIDE,
            700,
            "199 of 299 mm of the picture can be reached from a wheelchair: a higher place would make it more.",
        ),
        (
            WIDE,
            1000,
            "100 of 299 mm of the picture can be reached from a wheelchair: a lower place would make it more.",
        ),
        (TALL, 700, "300 of 531 mm of the picture can be reached from a wheelchair: the marked band."),
        (WIDE, 400, "The band from 800 to 1100 mm is off the screen: hang it at least 210 mm higher."),
        (WIDE, 1150, "The band from 800 to 1100 mm is off the screen: hang it at least 150 mm lower."),
    ],
)
def test_the_band_in_words(picture: Picture, bottom_mm: float, words: str):
    assert band_words(picture, bottom_mm) == words


def test_what_nobody_measured_is_not_written():
    assert "screen_bottom_mm" not in new_values(WIDE, None, 600)
    assert new_values(TALL, 0, 750.5) == {
        "px_per_mm": "3.614",
        "orientation": "portrait",
        "screen_bottom_mm": "0",
        "viewing_distance_mm": "750.5",
    }


def test_a_new_file_says_what_its_values_mean():
    assert merged("", VALUES) == (
        "# What is true of this machine; `kiosk calibrate` measures it anew.\n"
        "px_per_mm: 3.614  # pixels a millimetre, by a bank card\n"
        "orientation: landscape  # how the screen hangs\n"
        "screen_bottom_mm: 820  # from the floor to the lower edge of the picture\n"
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
def test_a_value_is_put_in_its_place_and_nothing_else_changes(before: str, after: str):
    assert merged(before, {"px_per_mm": "3.614"}) == after
    assert station_in(after, "station.yaml").px_per_mm == Decimal("3.614")


def test_a_word_in_quotes_is_replaced_with_them():
    assert merged('orientation: "portrait" # x\n', {"orientation": "landscape"}) == "orientation: landscape # x\n"


LINES = {
    "px_per_mm": ["3", "3.5", "12"],
    "orientation": ["portrait", "'landscape'"],
    "screen_bottom_mm": ["0", "810.5"],
    "viewing_distance_mm": ["700"],
    "motion": ["no", "yes"],
    "idle_s": ["45"],
    "keys": ["{next: [Tab]}", "\n  help: [F1, F2]\n  # none\n  voice: []", "\n    reach:\n    - A"],
    "voices": ["{en: Kathy}", "\n  lt: |\n    Regina\n  en: 'It''s # one'"],
}


@st.composite
def station_files(draw: st.DrawFn) -> str:
    keys = draw(st.lists(st.sampled_from(sorted(LINES)), min_size=1, unique=True))
    remark = st.sampled_from(["", "# one: two\n", "\n", "  # deep\n"])
    text = "".join(draw(remark) + f"{key}: {draw(st.sampled_from(LINES[key]))}\n" for key in keys) + draw(remark)
    return text.rstrip("\n") if draw(st.booleans()) else text


@given(station_files(), st.floats(0.5, 20), st.floats(0, 1000), st.floats(300, 3000), st.booleans())
def test_every_other_key_and_comment_outlives_it(text: str, px: float, bottom: float, distance: float, tall: bool):
    before = station_in(text, "station.yaml")
    values = new_values(Picture(*((1080, 1920) if tall else (1920, 1080)), px), bottom, distance)
    after = merged(text, values)
    station = station_in(after, "station.yaml")
    assert holds(station, values)
    for key in set(Station.__dataclass_fields__) - set(MEASURED):
        assert getattr(station, key) == getattr(before, key)
    assert [line for line in after.splitlines() if line.strip().startswith("#")] == [
        line for line in text.splitlines() if line.strip().startswith("#")
    ]
    assert merged(after, values) == after


def test_where_there_is_no_file_yet_the_default_station_is_the_start(tmp_path: Path):
    assert existing(tmp_path / "station.yaml") == (Station(), "")


def test_a_file_is_read_with_its_text(tmp_path: Path):
    (tmp_path / "station.yaml").write_bytes(b"idle_s: 90\r\n")
    station, text = existing(tmp_path / "station.yaml")
    assert (station.idle_s, text) == (90, "idle_s: 90\r\n")


def test_a_file_with_faults_is_refused_with_its_problem_and_their_number(tmp_path: Path):
    file = tmp_path / "station.yaml"
    file.write_text("px_per_mm: 0\nidel_s: 3\n")
    with pytest.raises(StationFileError) as refused:
        existing(file)
    assert refused.value.cause.startswith("the station can't be used: station.yaml:1:12: 0 is out of range")
    assert refused.value.way_out == "mend it and 1 more; or write a new one: --station OTHER.yaml"


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("no/station.yaml", "make it, or name another"),
        ("a:b.yaml", "choose one such as station.yaml"),
        ("folder", "name a file"),
        ("link.yaml", "put the file itself there"),
    ],
)
def test_a_place_where_no_file_can_stand_is_refused(tmp_path: Path, name: str, way_out: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.yaml").symlink_to("elsewhere.yaml")
    with pytest.raises(StationFileError, match=way_out):
        existing(tmp_path / name)


def test_a_value_that_was_not_written_is_noticed():
    assert not holds(Station(), {"viewing_distance_mm": "700"})
    assert holds(Station(), {"viewing_distance_mm": "600"})
