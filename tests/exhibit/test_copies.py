"""The copies of pictures: shown as any viewer shows the picture, within the memory that there is for it."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from kiosk.exhibit.load import examine
from kiosk.exhibit.pictures import child, copies, limits, png
from kiosk.exhibit.pictures.copies import CopyProcess, make_copies
from kiosk.exhibit.pictures.header import Header, PictureError
from kiosk.exhibit.pictures.making import Made, make, save
from tests.exhibit.conftest import Folder, picture, png_claiming

Colour = tuple[int, ...]
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


@pytest.fixture
def made(tmp_path: Path) -> Callable[[bytes], Made]:
    """Makes the copy of a picture, from the bytes of its file."""
    return lambda data: make(io.BytesIO(data), tmp_path / "parts")


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **more)
    return stream.getvalue()


def at(image: Image.Image, x: int, y: int) -> Colour:
    pixel = image.convert("RGBA" if image.mode == "RGBA" else "RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel


def near(one: Colour, other: Colour, most: int = 6) -> bool:
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def corners() -> Image.Image:
    """An upright picture of 80 x 40 pixels, with another colour in each corner."""
    image = Image.new("RGB", (80, 40), RED)
    image.paste(GREEN, (40, 0, 80, 20))
    image.paste(BLUE, (0, 20, 40, 40))
    image.paste(WHITE, (40, 20, 80, 40))
    return image


_STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera stores an upright picture, by the orientation that it writes."""


class TestOrientation:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_it_is_upright(self, kind: str, orientation: int, made: Callable[[bytes], Made], folder: Folder):
        stored = corners().transpose(_STORED[orientation]) if orientation > 1 else corners()
        exif = Image.Exif()
        exif[0x0112] = orientation
        data = saved(stored, kind, exif=exif, quality=95)
        image = made(data).image
        assert image.size == (80, 40)
        found = [at(image, 10, 5), at(image, 70, 5), at(image, 10, 35), at(image, 70, 35)]
        assert all(near(*both, most=12) for both in zip(found, (RED, GREEN, BLUE, WHITE), strict=True)), found
        name = f"a.{kind.lower()}".replace("jpeg", "jpg")
        folder.write(name, data)
        header = limits.picture_header(folder.path, name)
        assert isinstance(header, Header)
        assert header.turned == (80, 40)

    @pytest.mark.parametrize(
        "exif", [b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0", b"nonsense", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"]
    )
    def test_broken_exif_is_no_reason(self, exif: bytes, made: Callable[[bytes], Made]):
        assert near(at(made(saved(corners(), "JPEG", exif=exif)).image, 10, 5), RED, most=12)


def grey_ramp(width: int = 256, height: int = 8) -> list[list[int]]:
    return [[x * 257 for x in range(width)] for _ in range(height)]


def png_of(kind: int, depth: int, rows: list[bytes], width: int, *more: bytes, interlaced: bool = False) -> bytes:
    """A PNG of these rows, without filters. `more` are chunks before the pixels."""
    packed = zlib.compress(b"".join(b"\0" + row for row in rows))
    first = png.start(width, len(rows), depth, kind, interlaced=interlaced)
    return first + b"".join(more) + png.chunk(b"IDAT", packed) + png.end()


class TestModes:
    def test_16_bits_of_grey_keep_their_shades(self, made: Callable[[bytes], Made]):
        rows = [struct.pack(">256H", *row) for row in grey_ramp()]
        image = made(png_of(png.GREY, 16, rows, 256)).image
        assert [at(image, x, 4)[0] for x in (0, 64, 128, 255)] == [0, 64, 128, 255]

    @pytest.mark.parametrize("kind", [png.COLOUR, png.COLOUR_ALPHA, png.GREY_ALPHA])
    def test_16_bits_of_colour_keep_their_shades(self, kind: int, made: Callable[[bytes], Made]):
        values = {
            png.COLOUR: (1000, 40_000, 65_535),
            png.COLOUR_ALPHA: (1000, 40_000, 65_535, 32_768),
            png.GREY_ALPHA: (40_000, 32_768),
        }
        pixel = values[kind]
        image = made(png_of(kind, 16, [struct.pack(f">{len(pixel)}H", *pixel) * 20] * 10, 20)).image.convert("RGBA")
        expected = {
            png.COLOUR: (3, 156, 255, 255),
            png.COLOUR_ALPHA: (3, 156, 255, 128),
            png.GREY_ALPHA: (156, 156, 156, 128),
        }
        assert near(at(image, 10, 5), expected[kind], most=2)

    @pytest.mark.parametrize("depth", [1, 2, 4, 8])
    def test_few_bits_and_palettes(self, depth: int, made: Callable[[bytes], Made]):
        rows = [bytes([0xFF] * depth)] * 8  # eight pixels of the highest value
        assert at(made(png_of(png.GREY, depth, rows, 8)).image, 3, 3) == WHITE
        palette = png.chunk(b"PLTE", bytes(3 * (2**depth - 1)) + bytes(GREEN))
        assert at(made(png_of(png.PALETTE, depth, rows, 8, palette)).image, 3, 3) == GREEN

    @pytest.mark.parametrize("kind", [png.GREY, png.COLOUR, png.PALETTE])
    def test_one_transparent_colour(self, kind: int, made: Callable[[bytes], Made]):
        chunks = {
            png.GREY: (png.chunk(b"tRNS", struct.pack(">H", 7)),),
            png.COLOUR: (png.chunk(b"tRNS", struct.pack(">3H", 7, 7, 7)),),
            png.PALETTE: (png.chunk(b"PLTE", bytes(range(30))), png.chunk(b"tRNS", b"\xff" * 7 + b"\0")),
        }
        size = 3 if kind == png.COLOUR else 1
        rows = [bytes([7] * size * 10 + [2] * size * 10)] * 10
        image = made(png_of(kind, 8, rows, 20, *chunks[kind])).image
        assert (at(image, 3, 3)[3], at(image, 17, 3)[3]) == (0, 255)

    @pytest.mark.parametrize(
        "data",
        [
            saved(corners().convert("CMYK"), "JPEG", quality=95),
            saved(corners(), "JPEG", quality=95, progressive=True),
            saved(corners(), "WEBP", lossless=True),
            saved(corners(), "PNG"),
            saved(corners().convert("P"), "PNG"),
            saved(corners(), "PNG", bits=8),
        ],
        ids=["CMYK", "progressive", "WebP", "PNG", "palette", "bits"],
    )
    def test_every_mode_has_its_colours(self, data: bytes, made: Callable[[bytes], Made]):
        image = made(data).image
        found = [at(image, 10, 5), at(image, 70, 5), at(image, 10, 35), at(image, 70, 35)]
        assert all(near(*both, most=12) for both in zip(found, (RED, GREEN, BLUE, WHITE), strict=True)), found

    def test_strips_join_without_a_seam(self, made: Callable[[bytes], Made], monkeypatch: pytest.MonkeyPatch):
        noise = Image.effect_noise((97, 61), 80).convert("RGB")
        monkeypatch.setattr("kiosk.exhibit.pictures.strips._STRIP", 97 * 3 * 7)
        assert made(saved(noise, "PNG")).image.tobytes() == noise.tobytes()

    def test_an_interlaced_png_is_as_another(self, made: Callable[[bytes], Made]):
        # 5 x 5 pixels, of which the first is black: the rows of the seven passes.
        widths = (1, 1, 2, 1, 1, 3, 2, 2, 2, 5, 5)
        passes = b"\0\0" + b"".join(b"\0" + b"\xff" * width for width in widths[1:])
        first = png.start(5, 5, 8, png.GREY, interlaced=True)
        image = made(first + png.chunk(b"IDAT", zlib.compress(passes)) + png.end()).image
        assert (at(image, 0, 0), at(image, 1, 0), at(image, 4, 4)) == ((0, 0, 0), WHITE, WHITE)

    def test_a_jpeg_with_12_bits_is_refused_in_plain_words(self, made: Callable[[bytes], Made]):
        data = bytearray(saved(corners(), "JPEG"))
        data[data.index(b"\xff\xc0") + 4] = 12
        with pytest.raises(PictureError) as raised:
            made(bytes(data))
        assert raised.value.message == "the picture is a JPEG with 12 bits for each colour"


def profile(primaries: tuple[tuple[float, float, float], ...], gamma: float) -> bytes:
    """An ICC profile with these primaries (XYZ, adapted to D50) and this exponent."""

    def fixed(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def xyz(values: tuple[float, float, float]) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))

    name = b"Made for a test"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + bytes(79),
        b"cprt": b"text\0\0\0\0nobody\0\0",
        b"wtpt": xyz((0.9642, 1.0, 0.8249)),
        **{tag: xyz(values) for tag, values in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"curv\0\0\0\0\0\0\0\1" + struct.pack(">H", round(gamma * 256))),
    }
    place, table, data = 128 + 4 + 12 * len(tags), b"", b""
    for tag, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += tag + struct.pack(">II", place + len(data), len(content))
        data += padded
    body = struct.pack(">I", len(tags)) + table + data
    head = struct.pack(">I4sI4s4s4s", 128 + len(body), b"test", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(24) + fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return head + bytes(128 - len(head)) + body


ADOBE = profile(((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)), 2.2)
DISPLAY_P3 = profile(((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)), 2.2)


class TestColours:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    @pytest.mark.parametrize(
        ("given", "shown"), [(ADOBE, (227, 100, 42)), (DISPLAY_P3, (216, 93, 24))], ids=["Adobe RGB", "Display P3"]
    )
    def test_they_are_those_of_the_profile(self, kind: str, given: bytes, shown: Colour, made: Callable[[bytes], Made]):
        image = Image.new("RGB", (32, 32), (200, 100, 50))
        options = {"JPEG": {"quality": 98, "subsampling": 0}, "PNG": {}, "WEBP": {"lossless": True}}
        found = at(made(saved(image, kind, icc_profile=given, **options[kind])).image, 16, 16)
        assert near(found, shown, most=5), found

    def test_a_transparent_picture_keeps_its_transparency(self, made: Callable[[bytes], Made]):
        image = Image.new("RGBA", (32, 32), (200, 100, 50, 128))
        found = at(made(saved(image, "PNG", icc_profile=ADOBE)).image, 16, 16)
        assert near(found, (227, 100, 42, 128), most=5)

    @pytest.mark.parametrize(
        "broken",
        [b"nonsense", ADOBE[:200], ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()],
        ids=["nonsense", "cut off", "of another colour space"],
    )
    def test_a_profile_that_can_not_be_used_changes_nothing(self, broken: bytes, made: Callable[[bytes], Made]):
        image = Image.new("RGB", (32, 32), (200, 100, 50))
        assert at(made(saved(image, "PNG", icc_profile=broken)).image, 16, 16) == (200, 100, 50)

    def test_linear_values_are_not_too_dark(self, made: Callable[[bytes], Made]):
        linear = png.chunk(b"gAMA", struct.pack(">I", 100_000))
        found = at(made(png_of(png.GREY, 8, [bytes([55] * 8)] * 8, 8, linear)).image, 3, 3)
        assert near(found, (127, 127, 127), most=2)


def with_chunk(data: bytes, name: bytes, content: bytes, *, wrong: bool = False) -> bytes:
    """A PNG with one more chunk behind its header, perhaps with a wrong checksum."""
    new = png.chunk(name, content)
    return data[:33] + (new[:-4] + b"\0\0\0\0" if wrong else new) + data[33:]


NOISE = Image.effect_noise((200, 200), 60).convert("RGB")
JPEG, PNG, WEBP = saved(NOISE, "JPEG", quality=90), saved(NOISE, "PNG"), saved(NOISE, "WEBP", quality=90)


class TestMetadata:
    @pytest.mark.parametrize(
        "data",
        [
            with_chunk(PNG, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + b"x" * 3_000_000),
            with_chunk(PNG, b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"x" * 90_000_000)),
            with_chunk(PNG, b"tEXt", b"Title\0A hall", wrong=True),
            with_chunk(PNG, b"zTXt", b"Title\0\0nonsense"),
            with_chunk(PNG, b"iCCP", b"name\0\0nonsense"),
            with_chunk(PNG, b"tIME", b"", wrong=True),
            PNG[:-12],
            PNG + b"behind the end",
            JPEG[:-2],
            JPEG + b"behind the end" * 1000,
            JPEG[:2] + b"\xff\xe1\xff\xff" + b"http://ns.adobe.com/xap/1.0/\0".ljust(65533, b"x") + JPEG[2:],
            JPEG[:2] + b"\xff\xe2\0\x08MPF\0xx" + JPEG[2:],
            JPEG[:2] + b"\xff\xed\0\x08nonsen" + JPEG[2:],
            WEBP + b"XMP \xff\xff\xff\x7fcut off",
        ],
        ids=lambda data: str(len(data)),
    )
    def test_it_is_no_reason_to_refuse_a_picture(self, data: bytes, made: Callable[[bytes], Made]):
        copy = made(data)
        assert copy.image.size == (200, 200)
        assert not copy.cut
        expected = NOISE.getpixel((100, 190))
        assert isinstance(expected, tuple)
        assert near(at(copy.image, 100, 190), expected, most=40)


class TestCut:
    @pytest.mark.parametrize(
        "data", [JPEG, PNG, WEBP, saved(NOISE, "JPEG", progressive=True)], ids=["JPEG", "PNG", "WebP", "progressive"]
    )
    @pytest.mark.parametrize("part", [0.1, 0.5])
    def test_what_has_not_come_is_not_shown(self, data: bytes, part: float, made: Callable[[bytes], Made]):
        with pytest.raises(PictureError) as raised:
            made(data[: int(part * len(data))])
        assert raised.value.hint == "save it again from the original"

    @pytest.mark.parametrize("data", [JPEG, PNG, WEBP], ids=["JPEG", "PNG", "WebP"])
    def test_a_tenth_is_too_much(self, data: bytes, made: Callable[[bytes], Made]):
        with pytest.raises(PictureError):
            made(data[: int(0.9 * len(data))])

    def test_the_last_byte_is_not(self, made: Callable[[bytes], Made]):
        assert made(WEBP[:-1]).cut
        assert made(JPEG[:-3]).image.size == (200, 200)

    @pytest.mark.parametrize("data", [JPEG, PNG, WEBP], ids=["JPEG", "PNG", "WebP"])
    def test_zeros_in_place_of_the_rest_are_not_a_picture(self, data: bytes, made: Callable[[bytes], Made]):
        half = len(data) // 2
        with pytest.raises(PictureError):
            made(data[:half] + bytes(len(data) - half))

    def test_a_few_bytes_are_missed_by_nobody_but_check(self, folder: Folder):
        folder.write("pictures/oak.png", b"")
        place = folder.change("panels/charts.yaml", "file: pictures/oak.png", "file: §pictures/oak.jpg")
        large = saved(Image.effect_noise((1600, 1200), 60), "JPEG", quality=80)
        folder.write("pictures/oak.jpg", large[:-900])
        found = examine(folder.path, decodes=True)[1]
        hint = "save it again from the original"
        assert [str(each) for each in found] == [f"{place}: warning: the end of the picture's file is missing; {hint}"]


class TestLimits:
    @pytest.mark.parametrize(
        ("header", "hint"),
        [
            (Header("PNG", 8660, 5773), None),
            (Header("PNG", 8661, 5774), "make it smaller: at most 50 million pixels"),
            (Header("PNG", 5000, 5001, interlaced=True), "save it without interlacing, or at most 25 million pixels"),
            (Header("JPEG", 8660, 5773), None),
            (Header("JPEG", 8660, 5773, coefficients=8660 * 5773 * 3), None),
            (
                Header("JPEG", 8660, 5773, coefficients=8660 * 5773 * 6),
                "save it as a baseline JPEG, or at most 29.3 million pixels",
            ),
            (Header("WEBP", 4032, 3024), None),
            (
                Header("WEBP", 4096, 3072),
                "make it smaller: a WebP at most 12.2 million pixels; or save it as JPEG or PNG",
            ),
            (Header("PNG", 0, 5), "save it again as PNG, JPEG or WebP"),
        ],
    )
    def test_what_fits_into_the_memory_is_shown(self, header: Header, hint: str | None):
        problem = limits.limit_problem(header)
        assert (problem and problem[1]) == hint

    def test_a_copy_is_no_larger_than_a_screen_needs(self):
        assert limits.shown_size(6000, 4000) == (3840, 2560)
        assert limits.shown_size(4000, 6000) == (2560, 3840)
        assert limits.shown_size(800, 600) == (800, 600)
        assert limits.shown_size(30_000, 1500) == (7680, 384)
        width, height = limits.shown_size(7071, 7071)
        assert width * height <= limits.MAX_SHOWN

    def test_a_small_picture_is_a_warning(self, folder: Folder):
        folder.write("pictures/oak.png", picture("PNG", (60, 40)))
        place = folder.change("panels/charts.yaml", "file: pictures/oak.png", "file: §pictures/oak.png")
        message = (
            "the picture has only 60 x 40 pixels and will be small on screen; use one with at least 1000 x 640 pixels"
        )
        assert folder.problems() == [f"{place}: warning: {message}"]
        folder.write("pictures/oak.png", picture("PNG", (500, 40)))
        assert folder.problems() == []

    @pytest.mark.slow
    @pytest.mark.parametrize("kind", ["JPEG", "progressive", "PNG", "16 bit", "WEBP"])
    def test_the_largest_pictures_fit(self, kind: str, folder: Folder):
        """In the child process, whose memory the system limits."""
        options = {"JPEG": {}, "progressive": {"progressive": True}, "PNG": {}, "WEBP": {"lossless": True, "method": 0}}
        size = (4032, 3024) if kind == "WEBP" else (8660, 5773)
        if kind == "16 bit":
            data = png_of(png.COLOUR_ALPHA, 16, [bytes(range(8)) * size[0]] * size[1], size[0])
        else:
            mode = "RGB" if kind in ("JPEG", "progressive") else "RGBA"
            data = saved(Image.new(mode, size, 0x80446633), "JPEG" if kind == "progressive" else kind, **options[kind])
        name = {"JPEG": "a.jpg", "progressive": "a.jpg", "WEBP": "a.webp"}.get(kind, "a.png")
        folder.write(name, data)
        assert make_copies(folder.path, [name])[name].problem is None


class TestChild:
    def test_the_second_time_the_copy_is_there(self, folder: Folder, monkeypatch: pytest.MonkeyPatch):
        folder.write("a.png", picture("PNG", (70, 50)))
        first = make_copies(folder.path, ["a.png"])["a.png"].copy
        assert first is not None
        changed = Path(first.file).stat().st_ino
        again = make_copies(folder.path, ["a.png"])["a.png"].copy
        assert again == first
        assert Path(first.file).stat().st_ino == changed

    def test_nothing_new_is_said_of_a_file_that_has_not_changed(self, folder: Folder):
        folder.write("a.png", picture("PNG", (70, 51)))
        before = make_copies(folder.path, ["a.png"])
        process = CopyProcess(folder.path, ["a.png"], before)
        (answer,) = copies._all_of(process)
        process.close()
        assert (answer.copy, answer.problem) == (None, None)

    def test_a_picture_that_ends_the_process_is_to_blame_alone(self, folder: Folder, monkeypatch: pytest.MonkeyPatch):
        for name in ("a.png", "b.png", "c.png"):
            folder.write(name, picture("PNG", (72, 50)))
        deadly = (
            "import os, sys; sys.path.append(sys.argv[1]); from kiosk.exhibit.pictures import child; "
            "before = child._answer; child._answer = lambda folder, name, *more: "
            "os._exit(9) if name == 'b.png' else before(folder, name, *more); child.main()"
        )
        monkeypatch.setattr(copies, "_START", deadly)
        answers = make_copies(folder.path, ["a.png", "b.png", "c.png"])
        message = "the picture can't be read (the process that reads it ended with status 9)"
        assert answers["b.png"].problem == (message, "save it again, perhaps in another format")
        assert answers["a.png"].copy is not None
        assert answers["c.png"].copy is not None

    def test_memory_is_limited(self):
        assert child.MEMORY == 256 * 1024 * 1024

    def test_without_a_home_copies_are_kept_elsewhere(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        (tmp_path / "file").write_text("")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
        monkeypatch.setattr(child.tempfile, "gettempdir", lambda: str(tmp_path))
        assert child._folder().parent == tmp_path

    def test_old_copies_are_deleted_first(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        monkeypatch.setattr(child, "MAX_CACHE", 0)
        cache = child.Cache()
        (tmp_path / "a.png").write_bytes(picture("PNG"))
        with (tmp_path / "a.png").open("rb") as stream:
            cache.copy_of(stream)
        assert [file.suffix for file in cache.folder.iterdir() if file.suffix] != []
        cache.tidy()
        assert [file.suffix for file in cache.folder.iterdir() if file.suffix] == []


@pytest.mark.parametrize(("ink", "plate"), [("#000000", "light"), ("#ffffff", "dark"), ("#1a4d8f", "light")])
def test_the_ground_shows_the_lines(ink: str, plate: str, made: Callable[[bytes], Made]):
    lines = Image.new("RGBA", (200, 100))
    lines.paste(ink, (90, 0, 110, 100))
    assert made(saved(lines, "PNG")).plate == plate


def test_lines_of_black_and_white_are_on_grey(made: Callable[[bytes], Made]):
    lines = Image.new("RGBA", (200, 100))
    lines.paste("#000000", (40, 0, 60, 100))
    lines.paste("#ffffff", (140, 0, 160, 100))
    assert made(saved(lines, "PNG")).plate == "middle"


def test_an_opaque_picture_needs_no_ground(made: Callable[[bytes], Made]):
    copy = made(saved(Image.new("RGBA", (20, 20), (1, 2, 3, 255)), "PNG"))
    assert (copy.plate, copy.image.mode) == ("", "RGB")


def test_drawings_stay_sharp_and_photographs_small(made: Callable[[bytes], Made], tmp_path: Path):
    noise = Image.merge("RGB", [Image.effect_noise((300, 300), sigma) for sigma in (60, 70, 80)])
    assert save(made(saved(noise, "PNG")).image, tmp_path / "a").suffix == ".jpg"
    assert save(made(saved(corners(), "PNG")).image, tmp_path / "a").suffix == ".png"


def test_a_bomb_is_refused(folder: Folder):
    folder.write("a.png", png_claiming(50_000, 50_000))
    assert make_copies(folder.path, ["a.png"])["a.png"].problem == (
        "the picture has 50000 x 50000 pixels",
        "make it smaller: at most 50 million pixels",
    )
