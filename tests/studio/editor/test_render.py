import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.cli import main
from kiosk.errors import CommandError
from kiosk.exhibit.model import Exhibit
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.studio.editor.render import Selection, render, settings
from kiosk.studio.scene.pixels import looks_the_same
from kiosk.ui.stage import Stage

pytestmark = pytest.mark.slow

SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (3840, 2160))


@pytest.fixture(scope="module")
def prepared() -> Loaded:
    return load_both(BUILT_IN_EXHIBIT, None)


def draw(out: Path, *words: str) -> list[str]:
    assert main(["render", "--out", str(out), "--size", "640x480", "--panel", "ukraine", *words]) == 0
    return sorted(path.name for path in out.glob("*.png"))


def test_a_panel_is_drawn_screen_by_screen(tmp_path: Path) -> None:
    names = draw(tmp_path, "--language", "en")
    assert names[0] == "ukraine-en-white-standard-640x480-1.png"
    assert len(names) > 3
    pictures = [QImage(str(tmp_path / name)) for name in names]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(640, 480)}
    assert all(one != other for one, other in itertools.pairwise(pictures))


def test_options_that_repeat_are_combined(tmp_path: Path) -> None:
    names = draw(tmp_path, "--background", "black", "--background", "contrast", "--text-size", "large")
    settings_drawn = {re.sub(r"-\d+\.png$", "", name) for name in names}
    assert settings_drawn == {
        f"ukraine-{language}-{background}-large-640x480"
        for language in ("en", "lt", "uk", "de")
        for background in ("black", "contrast")
    }


def test_a_page_shows_every_picture(tmp_path: Path) -> None:
    names = draw(tmp_path, "--language", "lt")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<img [^>]*src="([^"]+)"', page) == sorted(names, key=lambda name: int(name.split("-")[-1][:-4]))


def test_the_attract_screen_is_drawn_once_for_each_language(tmp_path: Path) -> None:
    size, *backgrounds = ("--size", "1366x768"), ("--background", "contrast"), ("--background", "black")
    for out, words in (("one", ("--language", "lt")), ("two", ("--language", "lt", *itertools.chain(*backgrounds)))):
        assert main(["render", "--out", str(tmp_path / out), *size, *words]) == 0
        assert [file.name for file in (tmp_path / out).glob("attract*")] == ["attract-lt-1366x768.png"]
    one, two = (QImage(str(tmp_path / out / "attract-lt-1366x768.png")) for out in ("one", "two"))
    assert looks_the_same(one, two)
    page = (tmp_path / "two/index.html").read_text(encoding="utf-8")
    assert page.count('src="attract-lt-1366x768.png"') == 1


def test_a_choice_that_is_named_is_made(tmp_path: Path) -> None:
    screens = {}
    for value in ("on", "off"):
        names = draw(tmp_path / value, "--language", "en", "--choice", f"easy={value}")
        screens[value] = QImage(str(tmp_path / value / names[0]))
    assert screens["on"] != screens["off"]


@pytest.mark.parametrize(
    ("written", "says"),
    [("eazy=on", "no switch: use voice, illustrations, spacing, easy"), ("easy=yes", "write easy=on or easy=off")],
)
def test_a_choice_that_does_not_exist_is_refused(
    written: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        draw(tmp_path, "--choice", written)
    assert says in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(("option", "value"), [("--language", "fr"), ("--panel", "trees")])
def test_what_the_exhibit_lacks_is_refused(
    tmp_path: Path, option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "--out", str(tmp_path / "out"), option, value]) == 1
    assert "choose one of: " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_station_says_how_large_a_pixel_is(tmp_path: Path) -> None:
    (tmp_path / "station.yaml").write_text("px_per_mm: 3")
    (name, *_) = draw(tmp_path / "default", "--language", "en")
    draw(tmp_path / "fine", "--language", "en", "--station", str(tmp_path / "station.yaml"))
    assert QImage(str(tmp_path / "default" / name)) != QImage(str(tmp_path / "fine" / name))


def test_a_screen_without_room_to_read_is_drawn_once(tmp_path: Path) -> None:
    assert main(["render", "--out", str(tmp_path), "--size", "2560x320", "--panel", "ukraine", "--language", "en"]) == 0
    drawn = [(tmp_path / f"ukraine-en-white-standard-2560x320-{n}.png") for n in range(1, 201)]
    pictures = [file.read_bytes() for file in drawn if file.exists()]
    assert 0 < len(pictures) == len(list(tmp_path.glob("*.png")))
    # Between two sections there may be two screens with nothing on them, but nowhere is there no way on.
    assert all(len(set(pictures[at : at + 3])) > 1 for at in range(len(pictures) - 2))


def test_without_options_a_small_useful_set_is_drawn(prepared: Loaded) -> None:
    useful = settings(prepared.content, Selection())
    assert {setting.language for setting in useful} == {"en", "lt", "uk", "de"}
    assert {setting.background for setting in useful} == set(BACKGROUNDS)
    assert {setting.size for setting in useful} == {(1920, 1080), (1080, 1920)}
    assert len(useful) < 12


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path, prepared: Loaded) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="is a file, or below a file"):
        render(prepared, Selection(), tmp_path / "file")


def shades(picture: QImage) -> set[int]:
    """The colours of a picture on a coarse grid."""
    small = picture.scaled(48, 48)
    return {small.pixel(x, y) for x in range(48) for y in range(48)}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_panel_draws_in_every_setting(
    make_stage: Callable[..., Stage], built_in: Exhibit, size: tuple[int, int]
) -> None:
    stage = make_stage(*size, shown=built_in)
    seen: dict[bytes, tuple[object, ...]] = {}
    everything = size == SIZES[0]
    languages = ("en", "lt", "uk", "de") if everything else ("de",)
    text_sizes = range(len(TEXT_SIZES)) if everything else (0, 2)
    backgrounds = BACKGROUNDS if everything else BACKGROUNDS[:1]
    combinations = list(itertools.product(languages, text_sizes, backgrounds, range(4)))
    for language, text_size, background, panel in combinations:
        stage.session.setLanguage(language)
        stage.session.setTextSize(text_size)
        stage.session.setBackground(background)
        stage.session.setPanel(panel)
        picture = stage.picture()
        assert len(shades(picture)) > 8, (language, text_size, background, panel)
        small = picture.scaled(192, 192)  # kept: its bits go with it
        key = bytes(small.constBits())
        assert key not in seen, f"{(language, text_size, background, panel)} looks like {seen.get(key)}"
        seen[key] = (language, text_size, background, panel)
    assert len(seen) == len(combinations)
