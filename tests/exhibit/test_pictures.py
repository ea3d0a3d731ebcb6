import os
from pathlib import Path

import pytest
from PIL import Image

from kiosk.exhibit.media import MIB
from kiosk.exhibit.pictures import limits
from kiosk.exhibit.pictures.copies import make_copies
from kiosk.exhibit.pictures.limits import picture_header
from kiosk.reading.problems import MessageAndHint
from tests.exhibit.conftest import OAK, Folder, picture, png_claiming

TREES = "panels/trees.yaml"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'


def picture_problem(folder: Path, name: str) -> MessageAndHint | None:
    """Why a picture can't be shown: by its header, as at the start of the kiosk, or when it is decoded."""
    found = picture_header(folder, name)
    return found if isinstance(found, tuple) else make_copies(folder, [name])[name].problem


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", picture("PNG")),
        ("a.PNG", picture("PNG", mode="RGBA")),
        ("a.png", picture("PNG", mode="P")),
        ("a.jpg", picture("JPEG")),
        ("a.jpeg", picture("JPEG", progressive=True)),
        ("a.jpg", picture("JPEG", mode="CMYK")),
        ("a.webp", picture("WEBP")),
        ("a.jpg", picture("MPO", save_all=True, append_images=[Image.new("RGB", (40, 30))])),
        ("pictures/šventė 1.jpg", picture("JPEG")),
    ],
)
def test_a_picture_is_shown(name: str, data: bytes, folder: Folder):
    folder.write(name, data)
    assert picture_problem(folder.path, name) is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        ("a.png", None, "'a.png' does not exist", "create the file, or correct its name (capital letters count)"),
        ("../a.png", None, "'../a.png' is not a path inside the folder", "write a path inside it with '/'"),
        ("/etc/a.png", None, "'/etc/a.png' is not a path inside the folder", "write a path inside it with '/'"),
        ("a\\b.png", None, "'a\\b.png' is not a path inside the folder", "write a path inside it with '/'"),
        ("C:a.png", None, "'C:a.png' is not a path inside the folder", "write a path inside it with '/'"),
        ("panels", None, "'panels' is a folder", "name a file"),
        ("a.svg", SVG, "the name 'a.svg' does not end like that of a picture", "use one of: .png, .jpg, .jpeg, .webp"),
        ("a.gif", picture("GIF"), "the name 'a.gif' does not end like that of a picture", "use one of: .png, .jpg"),
        ("exhibit.yaml", None, "the name 'exhibit.yaml' does not end like that of a picture", "use one of: .png, .jpg"),
        ("a", picture("PNG"), "the name 'a' does not end like that of a picture", "use one of: .png, .jpg"),
        ("a.png", SVG, "this file is not a PNG picture", "save it again as PNG, JPEG or WebP"),
        ("a.png", picture("GIF"), "this file is not a PNG picture", "save it again as PNG, JPEG or WebP"),
        ("a.png", b"some text", "this file is not a PNG picture", "save it again as PNG, JPEG or WebP"),
        ("a.png", b"", "this file is not a PNG picture", "save it again as PNG, JPEG or WebP"),
        (
            "a.png",
            picture("PNG")[:40],
            "the picture is damaged (the file ends before",
            "save it again from the original",
        ),
        ("a.png", picture("PNG")[:-300], "the picture is damaged (", "save it again from the original"),
        ("a.jpg", picture("JPEG")[:-300], "the picture is damaged (", "save it again from the original"),
        ("a.webp", picture("WEBP")[:-300], "", "save it again"),
        ("a.png", picture("JPEG"), "this file is a JPEG picture", "change the ending of its name to match"),
        ("a.jpg", picture("WEBP"), "this file is a WEBP picture", "change the ending of its name to match"),
        (
            "a.png",
            png_claiming(8000, 8000),
            "the picture has 8000 x 8000 pixels",
            "make it smaller: at most 50 million pixels",
        ),
        (
            "a.png",
            png_claiming(11_000, 11_000),
            "the picture has 11000 x 11000 pixels",
            "make it smaller: at most 50 million pixels",
        ),
        (
            "a.png",
            png_claiming(50_000, 50_000),
            "the picture has 50000 x 50000 pixels",
            "make it smaller: at most 50 million pixels",
        ),
        (
            "a.png",
            png_claiming(2**31 - 1, 2**31 - 1),
            "the picture has 2147483647 x 2147483647 pixels",
            "make it smaller: at most 50 million pixels",
        ),
        ("a.png", png_claiming(0, 0), "", ""),
    ],
)
def test_a_file_that_can_not_be_shown_is_a_problem(
    name: str, data: bytes | None, message: str, hint: str, folder: Folder
):
    if data is not None:
        folder.write(name, data)
    found = picture_problem(folder.path, name)
    assert found is not None
    assert found[0].startswith(message)
    assert found[1].startswith(hint)


def test_a_picture_may_have_exactly_the_most_pixels(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    assert limits.MAX_PIXELS == 50_000_000
    folder.write("a.png", picture("PNG", size=(40, 30)))
    monkeypatch.setattr(limits, "MAX_PIXELS", 1200)
    assert not isinstance(picture_header(folder.path, "a.png"), tuple)
    monkeypatch.setattr(limits, "MAX_PIXELS", 1199)
    assert isinstance(picture_header(folder.path, "a.png"), tuple)


def test_a_picture_that_is_too_large_is_a_problem(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MAX_BYTES", 2 * MIB)
    folder.write("a.png", b"\0" * 3 * MIB)
    assert picture_problem(folder.path, "a.png") == (
        "the picture has 3 MiB",
        "make it smaller: at most 2 MiB",
    )


@pytest.mark.timeout(60)
def test_a_pipe_named_as_a_picture_does_not_hang_the_kiosk(folder: Folder):
    os.mkfifo(folder.path / "a.png")
    assert picture_problem(folder.path, "a.png") is not None


def test_a_link_to_a_picture_is_refused(folder: Folder):
    folder.write("a.png", picture("PNG"))
    (folder.path / "b.png").symlink_to("a.png")
    assert picture_problem(folder.path, "b.png") == (
        "'b.png' is a symbolic link, or in a folder that is one",
        "put the file itself there",
    )


def test_a_picture_that_vanishes_is_a_problem(tmp_path: Path):
    assert make_copies(tmp_path, ["a.png"])["a.png"].problem == (
        "'a.png' does not exist",
        "create the file, or correct its name (capital letters count)",
    )


class TestInAnExhibit:
    WITH_CREDIT = "file: §pictures/ash.png\n  credit: {en: Anna, lt: Ona}"

    def test_a_picture_of_its_own_is_shown(self, folder: Folder):
        folder.write("pictures/ash.png", OAK)
        folder.change(TREES, "drawing: vilnius", self.WITH_CREDIT)
        illustration = folder.exhibit().panels["trees"].illustration
        assert illustration is not None
        assert illustration.file == "pictures/ash.png"

    def test_a_missing_one_is_reported_at_its_place(self, folder: Folder):
        place = folder.change(TREES, "drawing: vilnius", self.WITH_CREDIT)
        hint = "create the file, or correct its name (capital letters count)"
        assert folder.problems() == [f"{place}: 'pictures/ash.png' does not exist; {hint}"]

    def test_one_without_a_credit_is_refused(self, folder: Folder):
        folder.write("oak.png", OAK)
        place = folder.change(TREES, "drawing: vilnius", "§file: oak.png")
        assert folder.problems() == [
            f"{place}: the picture's 'credit' is missing; add 'credit:' with the name of its author or owner"
        ]

    def test_one_beside_a_drawing_is_refused(self, folder: Folder):
        folder.write("oak.png", OAK)
        place = folder.change(TREES, "drawing: vilnius", "§drawing: vilnius\n  file: oak.png")
        message = "an illustration needs either 'drawing' or 'file'"
        assert folder.problems() == [f"{place}: {message}; write one of the two"]

    def test_a_name_that_is_no_text_is_refused(self, folder: Folder):
        place = folder.change(TREES, "drawing: vilnius", "file: §[oak.png]")
        hint = "write it as pictures/hall.jpg"
        assert folder.problems() == [f"{place}: the path of a picture is expected here; {hint}"]
