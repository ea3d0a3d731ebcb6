"""Recorded texts: which recordings can be played, and what is spoken instead of the others."""

import os
from pathlib import Path

import pytest

from kiosk.exhibit import recordings
from kiosk.exhibit.localise import content, localise
from kiosk.exhibit.media import MIB
from kiosk.exhibit.recordings import recording_problem
from tests.exhibit.conftest import Folder, keys_of

TREES = "panels/trees.yaml"
OGG, FLAC, MP3 = (first + bytes(60) for first in (b"OggS\0\2", b"fLaC\0\0\0\x22", b"ID3\3\0"))
NO_SOUND = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0" + bytes(16) + b"data\0\0\0\0"
LISTED = b"RIFF\xff\0\0\0WAVELIST\x05\0\0\0INFO!\0"
WAV = NO_SOUND + b"\1\0"
HINT = "; until then the voice speaks this text"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ogg", OGG),
        ("a.OPUS", OGG),
        ("sounds/ąžuolas 1.wav", WAV),
        ("a.flac", FLAC),
        ("a.flac", FLAC[:45]),
        ("a.mp3", MP3),
        ("a.mp3", b"\xff\xfb\x90\0" + bytes(60)),
        ("a.wav", LISTED + WAV[12:]),
    ],
)
def test_a_recording_can_be_played(name: str, data: bytes, folder: Folder):
    folder.write(name, data)
    assert recording_problem(folder.path, name) is None


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        ("a.ogg", None, "'a.ogg' does not exist", "create the file, or correct its name"),
        ("", None, "'' is not a path inside the folder", "write a path inside it"),
        ("../a.ogg", None, "'../a.ogg' is not a path inside the folder", "write a path inside it"),
        ("/etc/a.ogg", None, "'/etc/a.ogg' is not a path inside the folder", "write a path inside it"),
        ("panels", None, "'panels' is a folder", "name a file"),
        (
            "a.m4a",
            b"\0\0\0\x20ftyp",
            "the name 'a.m4a' does not end like that of a recording",
            "use one of: .ogg, .opus, .flac",
        ),
        ("a", OGG, "the name 'a' does not end like that of a recording", "use one of: .ogg"),
        ("a.ogg", WAV, "'a.ogg' is not a .ogg file", "save it again in the format that its name says"),
        ("a.wav", OGG, "'a.wav' is not a .wav file", "save it again in the format that its name says"),
        ("a.mp3", b"\xff\xd8\xff\xe0", "'a.mp3' is not a .mp3 file", "save it again in the format that its name says"),
        ("a.wav", NO_SOUND, "'a.wav' has no sound in it", "record it again"),
        ("a.wav", WAV[:40], "'a.wav' has no sound in it", "record it again"),
        ("a.wav", LISTED + NO_SOUND[12:], "'a.wav' has no sound in it", "record it again"),
        ("a.wav", LISTED + WAV[12:36], "'a.wav' has no sound in it", "record it again"),
        ("a.ogg", OGG[:44], "'a.ogg' has no sound in it", "record it again"),
        ("a.wav", WAV[:8] + b"AVI " + WAV[12:], "'a.wav' has no sound in it", "record it again"),
        ("a.ogg", b"OggS\0", "'a.ogg' has no sound in it", "record it again"),
        ("a.flac", b"", "'a.flac' is not a .flac file", "save it again in the format that its name says"),
    ],
)
def test_a_file_that_can_not_be_played_is_a_problem(
    name: str, data: bytes | None, message: str, hint: str, folder: Folder
):
    if data is not None:
        folder.write(name, data)
    found = recording_problem(folder.path, name)
    assert found is not None
    assert found[0] == message
    assert found[1].startswith(hint)


def test_a_recording_that_vanishes_is_a_problem(tmp_path: Path):
    problem = ("'a.ogg' can't be read (No such file or directory)", "check its permissions")
    assert recordings._content_problem(tmp_path, "a.ogg") == problem


def test_a_recording_that_is_too_large_is_a_problem(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(recordings, "MAX_BYTES", MIB)
    folder.write("a.ogg", OGG + b"\0" * 2 * MIB)
    assert recording_problem(folder.path, "a.ogg") == ("the recording has 2 MiB", "make it smaller: at most 1 MiB")


def test_a_link_to_a_recording_is_refused(folder: Folder):
    folder.write("a.ogg", OGG)
    (folder.path / "b.ogg").symlink_to("a.ogg")
    assert recording_problem(folder.path, "b.ogg") == (
        "'b.ogg' is a symbolic link, or in a folder that is one",
        "put the file itself there",
    )


@pytest.mark.timeout(60)
def test_a_pipe_named_as_a_recording_does_not_hang_the_kiosk(folder: Folder):
    os.mkfifo(folder.path / "a.ogg")
    found = recording_problem(folder.path, "a.ogg")
    assert found is not None
    assert found[0] == "'a.ogg' is not a regular file"


class TestInAnExhibit:
    WITH_AUDIO = "lt: Ąžuolas.\n          audio:\n            en: §sounds/oak.ogg\n"

    def test_it_is_found_by_the_displayed_text(self, folder: Folder):
        folder.write("sounds/lead.ogg", OGG)
        folder.change(
            TREES, "lt: Jie auga {years} metų.", "lt: Jie auga {years} metų.\n  audio: {en: sounds/lead.ogg}§"
        )
        exhibit = folder.exhibit()
        shown = localise(exhibit, "en")
        assert shown.panels[0].lead == "They have grown for 17,000\N{NO-BREAK SPACE}years."
        assert shown.recordings == {shown.panels[0].lead: (folder.path / "sounds/lead.ogg").as_uri()}
        assert localise(exhibit, "lt").recordings == {}

    def test_a_title_of_the_exhibit_may_be_recorded_in_every_language(self, folder: Folder):
        for language in ("en", "lt"):
            folder.write(f"sounds/{language}.ogg", OGG)
        folder.change("exhibit.yaml", "lt: Miškai", "lt: Miškai\n  audio: {en: sounds/en.ogg, lt: sounds/lt.ogg}§")
        found = {code: localised.recordings for code, localised in content(folder.exhibit()).localised.items()}
        assert found == {
            "en": {"Woods": (folder.path / "sounds/en.ogg").as_uri()},
            "lt": {"Miškai": (folder.path / "sounds/lt.ogg").as_uri()},
        }

    def test_a_recording_of_the_standard_form_is_not_played_for_the_easy_form(self, folder: Folder):
        folder.write("sounds/oak.ogg", OGG)
        folder.change(TREES, "lt: Ąžuolas.\n", self.WITH_AUDIO)
        folder.change(TREES, "en: An oak.", "easy: {lt: Medis.}§\n          en: An oak.")
        assert len(localise(folder.exhibit(), "en", easy=True).recordings) == 1
        folder.change(TREES, "easy: {lt: Medis.}", "easy: {en: A tree.}§")
        assert localise(folder.exhibit(), "en", easy=True).recordings == {}
        assert len(localise(folder.exhibit(), "en").recordings) == 1

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (None, "'sounds/oak.ogg' does not exist; create the file, or correct its name (capital letters count)"),
            (b"some text", "'sounds/oak.ogg' is not a .ogg file; save it again in the format that its name says"),
        ],
    )
    def test_one_that_can_not_be_played_is_a_warning_and_the_voice_speaks(
        self, data: bytes | None, message: str, folder: Folder
    ):
        if data is not None:
            folder.write("sounds/oak.ogg", data)
        place = folder.change(TREES, "lt: Ąžuolas.\n", self.WITH_AUDIO)
        assert folder.problems() == [f"{place}: warning: the recording can't be used: {message}{HINT}"]
        shown = localise(folder.exhibit(), "en")
        assert shown.recordings == {}
        assert keys_of(shown.panels[0].sections[0].blocks[0])["text"] == "An oak."

    def test_one_that_is_a_link_is_a_warning(self, folder: Folder, tmp_path: Path):
        (tmp_path / "outside.ogg").write_bytes(OGG)
        (folder.path / "sounds").mkdir()
        (folder.path / "sounds/oak.ogg").symlink_to(tmp_path / "outside.ogg")
        place = folder.change(TREES, "lt: Ąžuolas.\n", self.WITH_AUDIO)
        message = "'sounds/oak.ogg' is a symbolic link, or in a folder that is one; put the file itself there"
        assert folder.problems() == [f"{place}: warning: the recording can't be used: {message}{HINT}"]
        assert localise(folder.exhibit(), "en").recordings == {}

    @pytest.mark.parametrize(
        ("audio", "message"),
        [
            (
                "audio: {de: §oak.ogg}",
                "the recording can't be used: unknown language 'de'; the exhibit's languages are: en, lt" + HINT,
            ),
            (
                "audio: {en: §[oak.ogg]}",
                "the recording can't be used: the name of a file is expected here; write a path such as sounds/",
            ),
            (
                "audio: §oak.ogg",
                "this recording does not say its language; write 'en: sounds/lead-en.ogg' and so on below 'audio:'",
            ),
        ],
    )
    def test_one_that_is_written_wrong_is_reported_at_its_place(self, audio: str, message: str, folder: Folder):
        folder.write("oak.ogg", OGG)
        place = folder.change(TREES, "lt: Ąžuolas.\n", f"lt: Ąžuolas.\n          {audio}\n")
        (problem,) = folder.problems()
        assert problem.removeprefix(f"{place}: ").removeprefix("warning: ").startswith(message)
