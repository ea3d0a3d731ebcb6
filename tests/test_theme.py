"""The theme file: read strictly, taken by the screen, and the only home of its values."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.paths import QML, THEME
from kiosk.theme import GROUNDS, HIGH_CONTRAST, UNCHOSEN, Palette, Steps, ThemeError, load_theme, screen_values, theme
from kiosk.theme import TEXT_SIZES as SIZES_OF_THEME

ROOT = Path(__file__).parent.parent


def changed(tmp_path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """A copy of the theme file with one change."""
    values = json.loads(THEME.read_text(encoding="utf-8"))
    change(values)
    file = tmp_path / "theme.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    return file


def test_the_theme_has_a_palette_for_every_background_a_visitor_can_choose() -> None:
    assert tuple(theme().colours) == tuple(theme().maps) == tuple(theme().illustrations) == BACKGROUNDS


def test_text_grows_by_one_factor_for_each_text_size_a_visitor_can_choose() -> None:
    assert len(TEXT_SIZES) == SIZES_OF_THEME


def set_at(*path: str, to: object) -> Callable[[dict[str, Any]], object]:
    def change(values: dict[str, Any]) -> None:
        for name in path[:-1]:
            values = values[name]
        values[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (set_at("grounds", "white", "deep", "ink", to="blue"), "grounds.white.deep.ink: 'blue' is not a colour"),
        (
            set_at("grounds", "white", "deep", "tones", to="grey"),
            "grounds.white.deep.tones: 'grey' is not a background",
        ),
        (lambda values: values["grounds"]["black"].pop("amber"), "grounds.black: must have sky, deep, amber"),
        (lambda values: values["grounds"].pop("unchosen"), "grounds: must have unchosen, white, black"),
        (set_at("colours", "white", "paper", to="cream"), "colours.white.paper: 'cream' is not a colour"),
        (set_at("colours", "white", "paper", to="#FBF8F2"), "colours.white.paper: '#FBF8F2' is not a colour"),
        (set_at("colours", "white", "shine", to="#ffffff"), "colours.white: shine is not known"),
        (lambda values: values["colours"]["black"].pop("ink"), "colours.black: ink is missing"),
        (lambda values: values["colours"].pop("contrast"), "illustrations: must have the backgrounds white, black,"),
        (lambda values: values.pop("maps"), "theme: maps is missing"),
        (set_at("colours", "contrast", "quiet", to="#cccccc"), "colours.contrast.quiet: high contrast takes only"),
        (set_at("maps", "contrast", "home", to="#0000ff"), "maps.contrast.home: high contrast takes only"),
        (set_at("illustrations", "contrast", "sun", to="#ff0000"), "illustrations.contrast.sun: high contrast"),
        (set_at("maps", "white", "water", to=1), "maps.white.water: 1 is not a colour"),
        (set_at("steps", "title", to="large"), "steps.title: 'large' is not a number above 0"),
        (set_at("steps", "title", to=True), "steps.title: True is not a number above 0"),
        (set_at("millimetres", "target", to=0), "millimetres.target: 0 is not a number above 0"),
        (set_at("millimetres", "target", to=float("inf")), "millimetres.target: inf is not a number above 0"),
        (set_at("milliseconds", "quick", to=1.5), "milliseconds.quick: 1.5 is not a whole number above 0"),
        (set_at("typeface", "family", to=""), "typeface.family: '' is not a text"),
        (set_at("text", "factors", to=[1, 2]), "text.factors: must be a list of 3 numbers"),
        (set_at("text", "factors", to=[1, 2, 1.5]), "text.factors: must begin with 1 and never become smaller"),
        (set_at("weights", to=[400]), "weights: must be an object"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], problem: str
) -> None:
    file = changed(tmp_path, change)
    with pytest.raises(ThemeError, match=re.escape(f"{file}: {problem}")):
        load_theme(file)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


ON_GROUNDS = [(background, name) for background in (UNCHOSEN, *BACKGROUNDS) for name in GROUNDS]


@pytest.mark.parametrize(("background", "name"), ON_GROUNDS)
def test_text_has_a_contrast_of_7_on_every_ground_and_parts_have_3(background: str, name: str) -> None:
    palette = theme().grounds[background][name].palette
    texts = [(text, under) for text in ("ink", "quiet", "structure", "figure") for under in ("paper", "pane")]
    texts += [("inverse", "structure"), ("ink", "pressed")]
    parts = [(part, under) for part in ("accent", "focus", "line") for under in ("paper", "pane", "pressed")]
    for least, pairs in ((7, texts), (3, parts)):
        for front, under in pairs:
            measured = contrast(getattr(palette, front), getattr(palette, under))
            assert measured >= least, f"{front} on {under}: {measured:.2f}"


@pytest.mark.parametrize("name", GROUNDS)
def test_once_chosen_every_ground_is_as_light_or_as_dark_as_its_background(name: str) -> None:
    assert luminance(theme().grounds["white"][name].palette.paper) >= 0.6
    assert luminance(theme().grounds["black"][name].palette.paper) <= 0.05
    assert theme().grounds[HIGH_CONTRAST][name].palette == theme().colours[HIGH_CONTRAST]


@pytest.mark.parametrize("background", [UNCHOSEN, "white", "black"])
def test_no_two_grounds_of_a_background_are_the_same(background: str) -> None:
    papers = [ground.palette.paper for ground in theme().grounds[background].values()]
    assert len(set(papers)) == len(papers)


def test_a_theme_without_high_contrast_is_refused(tmp_path: Path) -> None:
    def without(values: dict[str, Any]) -> None:
        for group in ("colours", "illustrations", "maps"):
            del values[group]["contrast"]

    with pytest.raises(ThemeError, match="colours: contrast is missing"):
        load_theme(changed(tmp_path, without))


@pytest.mark.parametrize("text", [None, "", "{", "\x00"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "theme.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(ThemeError, match=f"{file}: can't be read"):
        load_theme(file)


def test_the_screen_has_a_property_for_every_value_and_waits_for_no_other() -> None:
    qml = (QML / "Kiosk" / "Style" / "Theme.qml").read_text(encoding="utf-8")
    section = qml[qml.index("--- From the theme file") : qml.index("--- What follows from the theme")]
    assert set(re.findall(r"^    property \w+ (\w+)", section, re.MULTILINE)) == set(screen_values(theme()))


def test_the_design_language_names_every_role_and_step() -> None:
    text = (ROOT / "docs" / "design-language.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == [*Steps._fields, *Palette._fields]


# --- The only home ---

SOURCES = sorted(
    file
    for folder, kinds in (("kiosk", ("*.qml", "*.py", "*.html")), ("resources/drawings", ("*.py",)))
    for kind in kinds
    for file in (ROOT / folder).rglob(kind)
    if file != ROOT / "kiosk" / "theme.py"  # it names the three colours of high contrast
)
COLOUR = re.compile(
    r"""["'\s:](\#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4}))\b"""
    r"|\b(Qt\.(?:rgba|hsla|hsva|darker|lighter|tint|alpha|color)\()"
    r"|(?:(?:color|fill|stroke)\s*[:=]\s*[\"']?|background: *)"
    r"(?:white|black|gray|grey|silver|red|maroon|yellow|olive|lime|green|"
    r"aqua|cyan|teal|blue|navy|fuchsia|magenta|purple|orange|gold|beige|ivory|brown|pink)\b"
)
"""A colour in digits, one that QML computes, or one by its name."""
QML_SIZE = re.compile(
    r"\b(?:pixelSize|pointSize|spacing|columnSpacing|rowSpacing|\w*[mM]argins?|\w*[pP]adding|radius|duration|interval)"
    r":\s*(?!0\b)\d[\d.]*\s*$",
    re.MULTILINE,
)
"""A text size, a distance or a time as a number, other than 0."""
MEASURED = re.compile(r"^( *)(?:component \w+: )?(?:FontMetrics|TextMetrics) \{$.*?^\1\}$", re.MULTILINE | re.DOTALL)
"""Texts that nobody sees: they are measured at any size, and scaled."""


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_colour_is_written_outside_the_theme(file: Path) -> None:
    assert [match.group().strip() for match in COLOUR.finditer(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "file", [file for file in SOURCES if file.suffix == ".qml"], ids=lambda file: str(file.relative_to(ROOT))
)
def test_no_size_is_written_outside_the_theme(file: Path) -> None:
    seen = MEASURED.sub("", file.read_text(encoding="utf-8"))
    assert [match.group().strip() for match in QML_SIZE.finditer(seen)] == []


@pytest.mark.parametrize(
    "text",
    [
        'color: "#fff"',
        "color: '#123a6f'",
        'color: "red"',
        'fill="white"',
        "color: Qt.rgba(0, 0, 0, 1)",
        "background: white",
        " #7d7a73 ",
    ],
)
def test_the_search_finds_colours(text: str) -> None:
    assert COLOUR.search(text)


@pytest.mark.parametrize("text", ["spacing: 4", "font.pixelSize: 20", "anchors.leftMargin: 2.5", "duration: 200"])
def test_the_search_finds_sizes(text: str) -> None:
    assert QML_SIZE.search(text)
