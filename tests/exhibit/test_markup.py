import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.exhibit.markup import markup_warnings
from tests.exhibit.conftest import Folder


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A **very** old oak", "'**very**'"),
        ("A __very old__ oak", "'__very old__'"),
        ("A *very* old oak", "'*very*'"),
        ("*Very old.*", "'*Very old.*'"),
        ("A _very_ old oak", "'_very_'"),
        ("A ~~young~~ oak", "'~~young~~'"),
        ("See [our site](https://example.org/x).", "'[our site](https://example.org/x)'"),
        ("![An oak](oak.png)", "'![An oak](oak.png)'"),
        ("A <b>very</b> old oak", "'<b>'"),
        ("One<br/>two", "'<br/>'"),
        ('<a href="x">oak</a>', "'<a href=\"x\">'"),
        ("Oaks &amp; limes", "'&amp;'"),
        ("17&nbsp;km", "'&nbsp;'"),
        ("Peter&#8217;s", "'&#8217;'"),
        ("Peter&#x2019;s", "'&#x2019;'"),
        ("A [b]very[/b] old oak", "'[b]'"),
        ("The `oak`", "'`oak`'"),
        ("## Oaks", "'## '"),
        (r"One\ntwo", r"'\n'"),
    ],
)
def test_markup_is_shown_as_it_is_written(text: str, shown: str):
    messages = [message for message, _ in markup_warnings(text)]
    assert messages == [f"texts are plain, so visitors see {shown} as it is written"]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 = 30",
        "The footnote* and another*",
        "a < b and c > d",
        "AT&T; R&D",
        "Room #4 and #Vilnius700",
        "He said [sic] (in 1936)",
        "snake_case_word and other_word",
        "12–17 °C ± 2",
        "{years} years",
        "The file C:/new_names",
        "“Quoted” ‘words’ – and dashes",
        "I ♥ 3 < 4",
    ],
)
def test_other_signs_are_no_markup(text: str):
    assert list(markup_warnings(text)) == []


@given(some.text("abc ĄžЇ,.!?–’", min_size=1).filter(str.strip))
def test_words_alone_are_no_markup(text: str):
    assert list(markup_warnings(text)) == []
    assert list(markup_warnings(f"a <b>{text}</b>"))


def test_it_is_a_warning_at_the_text(folder: Folder):
    place = folder.change("panels/birds.yaml", "en: One", "en: §One **bird**")
    message = "texts are plain, so visitors see '**bird**' as it is written"
    assert folder.problems() == [f"{place}: warning: {message}; delete the signs"]
