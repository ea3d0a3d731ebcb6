import os
import stat
from pathlib import Path

import pytest

from kiosk.errors import CommandError
from kiosk.writing import make_folder, reported, write_atomically


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_new_file_holds_the_text_as_it_is(tmp_path: Path):
    write_atomically(tmp_path / "a.yaml", "ą: 1\r\n# end")
    assert (tmp_path / "a.yaml").read_bytes() == "ą: 1\r\n# end".encode()
    assert names(tmp_path) == ["a.yaml"]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path):
    (tmp_path / "other").touch()
    write_atomically(tmp_path / "a", "")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path: Path):
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(0o640)
    write_atomically(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_file_and_folder_are_on_the_disk_before_it_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    done: list[str] = []
    replace = Path.replace

    def note_sync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    def note_replace(self: Path, target: Path) -> Path:
        done.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_atomically(tmp_path / "a", "new")
    assert done == ["file", "replace", "folder"]


@pytest.mark.parametrize("step", ["fsync", "fchmod"])
def test_where_it_fails_the_old_file_stands_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("folder", ["no", "file"])
def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, folder: str):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=f"{tmp_path / folder}"):
        write_atomically(tmp_path / folder / "a", "")


def test_a_folder_is_made_with_those_above_it(tmp_path: Path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("place", ["a", "a/b"])
def test_no_folder_is_made_in_the_place_of_a_file_or_below_one(tmp_path: Path, place: str):
    (tmp_path / "a").touch()
    with pytest.raises(CommandError) as refused:
        make_folder(tmp_path / place)
    assert "is a file, or below a file" in refused.value.cause
    assert refused.value.way_out == "name a folder"


def test_what_can_not_be_written_is_reported_with_its_reason(tmp_path: Path):
    with pytest.raises(CommandError) as refused, reported(tmp_path):
        (tmp_path / "gone" / "a").write_text("")
    assert refused.value.cause == f"{tmp_path / 'gone' / 'a'} can't be written: No such file or directory"
    with pytest.raises(CommandError) as refused, reported(tmp_path):
        raise OSError("the picture could not be saved")
    assert refused.value.cause == f"{tmp_path} can't be written: the picture could not be saved"
