"""Every panel in every form is really drawn, and `kiosk render` writes it down."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image, ImageChops

from kiosk import cli
from kiosk.ui.stage import Stage
from kiosk.visit.choices import BACKGROUNDS, TEXT_SIZES
from tests.ui.pixels import colours, image_of

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)]


def small(frame: Image.Image) -> Image.Image:
    return frame.reduce(max(frame.size) // 320)


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_panel_is_drawn_in_every_size_and_background(
    make_stage: Callable[..., Stage], size: tuple[int, int], language: str
):
    stage = make_stage(*size, language)
    seen: dict[bytes, str] = {}
    for panel in range(4):
        stage.session.setPanel(panel)
        for text_size in range(len(TEXT_SIZES)):
            stage.session.setTextSize(text_size)
            for background in BACKGROUNDS:
                stage.session.setBackground(background)
                what = f"panel {panel}, text size {text_size}, {background}"
                frame = small(image_of(stage.picture()))
                found = colours(frame)
                assert len(found) > 30, f"{what}: hardly a colour"
                assert found[0][0] < 0.9 * frame.width * frame.height, f"{what}: empty"
                same = seen.setdefault(frame.tobytes(), what)
                assert same == what, f"{what} looks like {same}"
    assert len(seen) == 36


def draw(out: Path, *words: str) -> list[str]:
    """Run `kiosk render` for one panel; the names of the pictures."""
    assert cli.main(["render", "--out", str(out), *words]) == 0
    return sorted(file.name for file in out.glob("*.png"))


class TestTheCommand:
    def test_a_panel_is_drawn_from_its_start_to_its_end(self, qapp: object, tmp_path: Path):
        files = draw(tmp_path, "--panel", "ukraine", "--language", "en", "--size", "1366x768")
        assert len(files) > 3
        assert files[0] == "ukraine-en-white-standard-1366x768-1.png"
        pictures = [Image.open(tmp_path / file) for file in files]
        assert {picture.size for picture in pictures} == {(1366, 768)}
        for one, other in itertools.pairwise(pictures):
            assert ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()

    def test_every_option_is_heard_and_combined(self, qapp: object, tmp_path: Path):
        words = ["--panel", "presence", "--size", "640x400", "--size", "400x640"]
        words += ["--background", "black", "--background", "contrast", "--text-size", "large", "--language", "lt"]
        files = draw(tmp_path, *words)
        assert {re.sub(r"-\d+\.png$", "", file) for file in files} == {
            f"presence-lt-{background}-large-{size}"
            for background in ("black", "contrast")
            for size in ("640x400", "400x640")
        }

    def test_the_page_shows_every_picture_once(self, qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        files = draw(tmp_path / "a new" / "folder", "--panel", "membership", "--size", "640x400")
        page = (tmp_path / "a new" / "folder" / "index.html").read_text(encoding="utf-8")
        assert sorted(unquote(name) for name in re.findall(r'src="([^"]+)"', page)) == files
        assert sorted(unquote(name) for name in re.findall(r'href="([^"]+)"', page)) == files
        assert "<h1>Lithuania in NATO</h1>" in page
        assert f"{len(files)} pictures: open " in capsys.readouterr().out

    def test_the_station_says_how_large_a_pixel_is(self, qapp: object, tmp_path: Path):
        station = tmp_path / "station.yaml"
        station.write_text("px_per_mm: 2.2\n")
        words = ["--panel", "membership", "--language", "en", "--size", "640x400"]
        draw(tmp_path / "one", *words)
        draw(tmp_path / "other", *words, "--station", str(station))
        name = "membership-en-white-standard-640x400-1.png"
        one, other = (Image.open(tmp_path / folder / name).convert("RGB") for folder in ("one", "other"))
        assert ImageChops.difference(one, other).getbbox()

    def test_a_screen_without_room_is_drawn_too(self, qapp: object, tmp_path: Path):
        assert len(draw(tmp_path, "--panel", "membership", "--language", "en", "--size", "2560x320")) >= 1

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (["--language", "de"], "the exhibit has no language 'de'\n       choose one of: en, lt"),
            (["--panel", "moon"], "the exhibit has no panel 'moon'\n       choose one of: membership, presence,"),
        ],
    )
    def test_what_the_exhibit_has_not_is_refused(
        self, tmp_path: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
    ):
        out = tmp_path / "out"
        assert cli.main(["render", "--out", str(out), *words]) == 1
        assert capsys.readouterr().err.startswith(f"kiosk: {told}")
        assert not out.exists()

    @pytest.mark.parametrize("words", [["--background", "pink"], ["--text-size", "tiny"], ["--size", "big"]])
    def test_a_wrong_word_is_a_wrong_call(self, tmp_path: Path, words: list[str]):
        with pytest.raises(SystemExit) as left:
            cli.main(["render", "--out", str(tmp_path), *words])
        assert left.value.code == 2

    def test_a_file_in_the_place_of_the_folder_is_told(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
        (tmp_path / "out").write_text("")
        assert cli.main(["render", "--out", str(tmp_path / "out"), "--panel", "membership"]) == 1
        assert "check the path and its permissions" in capsys.readouterr().err
