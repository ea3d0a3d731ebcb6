import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from kiosk.exhibit import glyphs
from kiosk.exhibit.glyphs import missing_characters, unplaced_marks
from kiosk.paths import FONT, FONT_FAMILY


@pytest.fixture(scope="module")
def covered() -> frozenset[int]:
    with TTFont(FONT, lazy=True) as font:
        return frozenset(font.getBestCmap() or ())


def test_the_characters_known_without_the_font_are_in_it(covered: frozenset[int]):
    pattern = glyphs._KNOWN  # pyright: ignore[reportPrivateUsage]
    known = {code for code in range(sys.maxunicode + 1) if pattern.fullmatch(chr(code))}
    assert known - covered == {ord(c) for c in "\n\r\t"} - covered
    assert len(known) > 300


@pytest.mark.parametrize("text", ["", "Ąžuolas „lapas“ – 17 000 € …", "Україна ґ", "a\nb\tc", "Привет", "‰ ™"])
def test_characters_of_the_font_are_not_missing(text: str):
    assert missing_characters(text) == ""


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("a😀b", "😀"),
        ("漢字 a", "漢字"),
        ("😀a😀", "😀"),
        ("a\n\r\t😀", "😀"),
        ("😀漢😀字", "😀漢字"),
        ("\u200b", "\u200b"),
    ],
)
def test_each_missing_character_is_named_once(text: str, missing: str):
    assert missing_characters(text) == missing


def test_the_family_is_the_fonts_own_name():
    with TTFont(FONT, lazy=True) as font:
        assert font["name"].getDebugName(1) == FONT_FAMILY


def test_the_built_in_exhibit_is_read_without_the_slow_font_library():
    code = """
import sys
from kiosk.exhibit.load import load
from kiosk.paths import BUILT_IN_EXHIBIT
load(BUILT_IN_EXHIBIT)
print([name for name in ("fontTools", "PIL") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "Украї́на, За́хід, мо́ва, Ю́рій, Я́рослав",
        "а́ е́ и́ і́ ї́ о́ у́ є́ ю́ я́ ы́ э́ А́ Е́ И́ І́ Ї́ О́ У́ Є́ Ю́ Я́ Ы́ Э́ ё́",
        "cafe\u0301 ą́ ė́ ū́ m̃ r̃ à",
        "а\u0300 о\u0308\u0301",  # other marks on the same letters; two marks
        "",
    ],
)
def test_marks_that_have_their_place(text: str):
    assert unplaced_marks(text) == ()


def test_marks_that_would_be_beside_their_letter_are_named_once():
    assert unplaced_marks("б́ а́ б́ 1́ x\u0328") == ("б́", "1́", "x\u0328")


def test_stress_marks_known_without_the_font_have_their_place():
    known = [chr(code) for code in range(0x400, 0x530) if glyphs._KNOWN_MARKED.fullmatch(f"{chr(code)}\u0301")]
    assert len(known) == 24
    places = glyphs._placed()
    assert [letter for letter in known if (letter, "\u0301", glyphs._MARK_TO_BASE) not in places] == []
