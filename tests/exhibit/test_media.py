"""What pictures and recordings have in common: their names and their sizes."""

from pathlib import Path

import pytest

from kiosk.exhibit import recordings
from kiosk.exhibit.media import media_problem, suffix_of
from kiosk.exhibit.pictures import limits


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.png", ".png"), ("b/A.JPEG", ".jpeg"), ("a.tar.gz", ".gz"), ("png", ""), (".png", "")]
)
def test_the_ending_of_a_name_is_in_small_letters(name: str, suffix: str):
    assert suffix_of(name) == suffix


def test_a_file_may_have_exactly_the_largest_size(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(bytes(1000))
    assert media_problem(tmp_path, "a.png", "picture", (".png",), 1000) is None
    assert media_problem(tmp_path, "a.png", "picture", (".png",), 999) is not None


def test_sizes_are_given_in_mebibytes(tmp_path: Path):
    with (tmp_path / "a.wav").open("wb") as stream:
        stream.truncate(3_145_728)
    assert media_problem(tmp_path, "a.wav", "recording", (".ogg", ".wav"), 2_097_152) == (
        "the recording has 3 MiB",
        "make it smaller: at most 2 MiB",
    )


def test_the_possible_endings_are_named(tmp_path: Path):
    (tmp_path / "a.txt").write_text("x")
    assert media_problem(tmp_path, "a.txt", "recording", (".ogg", ".wav"), 1000) == (
        "the name 'a.txt' does not end like that of a recording",
        "use one of: .ogg, .wav",
    )


def test_the_limits_are_20_and_50_mebibytes():
    assert (limits.MAX_BYTES, recordings.MAX_BYTES) == (20_971_520, 52_428_800)
