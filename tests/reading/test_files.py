import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.reading.files import file_problem, is_inside, read_bytes
from kiosk.reading.problems import Problems

MOST = 4096


def _read(folder: Path, name: str) -> tuple[bytes | None, list[str]]:
    problems = Problems()
    return read_bytes(folder, name, MOST, problems), [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    "name", ["a", "a.yaml", "panels/a.yaml", "./a", "a/./b", "a//b", "..a", "a..b", "š.jpg", "9\u202fAM"]
)
def test_a_path_inside_the_folder_is_allowed(name: str):
    assert is_inside(name)


NOT_INSIDE = ["", ".", "./", "..", "../a", "a/../../b", "a/..", "/", "/a", "//a"]
OF_ANOTHER_SYSTEM = ["a\\b", "..\\a", "C:x", "C:\\x", "file:a"]
UNPRINTABLE = ["a\0b", "a\nb", "a\u202eb", chr(0xD800)]


@pytest.mark.parametrize("name", NOT_INSIDE + OF_ANOTHER_SYSTEM + UNPRINTABLE, ids=ascii)
def test_a_path_that_may_leave_the_folder_is_refused(name: str, tmp_path: Path):
    assert not is_inside(name)
    problem = file_problem(tmp_path, name)
    assert problem is not None
    message, hint = problem
    assert message.endswith("is not a path inside the folder")
    assert hint == "write a path inside it with '/' between folders, such as 'pictures/hall.jpg'"


def test_a_plain_file_is_read_whole(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x" * MOST)
    assert _read(tmp_path, "a") == (b"x" * MOST, [])


def test_a_file_that_is_too_large_is_refused(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"x" * (MOST + 1))
    assert _read(tmp_path, "a") == (None, ["a:1:1: the file is larger than 4 KiB; split it into smaller files"])


def _link(place: Path) -> None:
    (place.parent / "target").write_text("x")
    place.symlink_to("target")


def _link_on_the_way(place: Path) -> None:
    (place.parent.parent / "elsewhere").mkdir()
    (place.parent.parent / "elsewhere" / place.name).write_text("x")
    place.parent.rmdir()
    place.parent.symlink_to("elsewhere")


def _socket(place: Path) -> None:
    # A socket's path may have 108 bytes at most, and a temporary folder's name is long.
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(place.name)
    finally:
        os.chdir(here)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda place: None, "does not exist; create the file, or correct its name (capital letters count)"),
        (
            lambda place: place.parent.rmdir(),
            "does not exist; create the file, or correct its name (capital letters count)",
        ),
        (_link, "is a symbolic link, or in a folder that is one; put the file itself there"),
        (_link_on_the_way, "is a symbolic link, or in a folder that is one; put the file itself there"),
        (
            lambda place: place.symlink_to("nowhere"),
            "is a symbolic link, or in a folder that is one; put the file itself there",
        ),
        (lambda place: place.mkdir(), "is a folder; name a file"),
        (os.mkfifo, "is not a regular file; replace it: pipes, sockets and devices can't be used"),
        (_socket, "is not a regular file; replace it: pipes, sockets and devices can't be used"),
    ],
    ids=["nothing", "no folder", "link", "link on the way", "dead link", "folder", "pipe", "socket"],
)
def test_only_a_regular_file_is_read(make: Callable[[Path], object], problem: str, tmp_path: Path):
    (tmp_path / "in").mkdir()
    make(tmp_path / "in" / "a")
    assert _read(tmp_path, "in/a") == (None, [f"in/a:1:1: 'in/a' {problem}"])


def test_a_file_on_the_way_is_no_folder(tmp_path: Path):
    (tmp_path / "in").write_text("x")
    data, problems = _read(tmp_path, "in/a")
    assert data is None
    assert problems == ["in/a:1:1: 'in/a' does not exist; create the file, or correct its name (capital letters count)"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path):
    _, problems = _read(tmp_path, "x" * 300)
    assert problems[0].endswith(f": the name '{'x' * 40}…' is too long; use a shorter name")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").write_text("x")
    (tmp_path / "a").chmod(0)
    if os.geteuid() == 0:  # who may read everything
        monkeypatch.setattr(os, "access", lambda place, mode: False)
    assert _read(tmp_path, "a") == (None, ["a:1:1: 'a' can't be read (Permission denied); check its permissions"])


def test_a_file_that_fails_while_it_is_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (tmp_path / "a").write_text("x")
    monkeypatch.setattr("kiosk.reading.files._read", fail)
    assert _read(tmp_path, "a") == (None, ["a:1:1: 'a' can't be read (Input/output error); check its permissions"])


@pytest.mark.parametrize("swap", [lambda place: place.symlink_to("target"), os.mkfifo], ids=["link", "pipe"])
def test_a_file_that_is_swapped_after_the_look_is_not_followed(
    swap: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "target").write_text("secret")
    swap(tmp_path / "a")
    monkeypatch.setattr("kiosk.reading.files.file_problem", lambda folder, name: None)
    data, _ = _read(tmp_path, "a")
    assert not data
