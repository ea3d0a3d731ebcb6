import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.exhibit import formats
from kiosk.exhibit import strings as module
from kiosk.exhibit.glyphs import missing_characters
from kiosk.exhibit.strings import Strings, StringsError, forget_strings, languages, strings
from kiosk.paths import STRINGS
from tests.marks import unmark


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The strings files, to break them."""
    for file in STRINGS.glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(module, "STRINGS", tmp_path)
    forget_strings()
    yield tmp_path
    forget_strings()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif value is not None:
        assert dataclasses.is_dataclass(value)
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))


def test_english_and_lithuanian_are_spoken():
    assert {"en", "lt"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_every_language_is_complete_and_can_be_drawn(language: str):
    spoken = strings(language)
    assert isinstance(spoken, Strings)
    assert missing_characters("".join(_texts(spoken))) == ""


def test_an_unknown_language_is_an_error():
    with pytest.raises(StringsError, match=r"'xx\.yaml' does not exist"):
        strings("xx")


@pytest.mark.parametrize("language", ["", ".", "../en", "/etc/passwd", "en\0"])
def test_a_language_is_no_path(language: str):
    with pytest.raises(StringsError):
        strings(language)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  panels: Topics\n", "  §panel: Topics\n", "unknown key 'panel'; did you mean 'panels'?"),
        ("panels: Topics", "panels: §''", "the text is empty; write a text"),
        (
            "as_of: As of {date}",
            "as_of: §As of {day}",
            "the text 'As of {day}' is not allowed here; use a text with {date}",
        ),
        ("as_of: As of {date}", "as_of: §As of", "the text 'As of' is not allowed here; use a text with {date}"),
        (
            'year: "{year}"',
            'year: §"{year} {era}"',
            "the text '{year} {era}' is not allowed here; use a text with {year}",
        ),
        ('year: "{year}"', 'year: §"{year} }"', "the text '{year} }' is not allowed here; use a text with {year}"),
        (
            'money: "{currency}{number}"',
            'money: §"{number} {number}"',
            "the text '{number} {number}' is not allowed here; use a text with {number} and {currency}",
        ),
        ("over: over {number}", "over: §over {0}", "the text 'over {0}' is not allowed here; use a text with {number}"),
        ("months: [January, ", "months: §[", "the list has 11 entries; use 12"),
        ('group: ","', 'group: §" "', "the text is empty; use one sign; ~ is a no-break space, _ a narrow one"),
        ('group: ","', "group: §''", "the text is empty; use one sign; ~ is a no-break space, _ a narrow one"),
        ("group_from: 1000", "group_from: §many", "the text 'many' is not allowed here; use digits"),
    ],
)
def test_a_problem_is_reported_at_its_place(old: str, new: str, problem: str, copies: Path):
    text = (copies / "en.yaml").read_text()
    assert text.count(old) >= 1
    text, place = unmark(text.replace(old, new, 1))
    (copies / "en.yaml").write_text(text)
    with pytest.raises(StringsError) as raised:
        strings("en")
    assert f"en.yaml:{place}: {problem}" in [str(problem) for problem in raised.value.problems]


def test_the_kiosks_own_files_lack_nothing(copies: Path):
    text = (copies / "en.yaml").read_text()
    (copies / "en.yaml").write_text(text.replace("  pause: Pause\n", "  place_of: Place\n"))
    with pytest.raises(StringsError) as raised:
        strings("en")
    missing, old = (str(problem).partition(": ")[2] for problem in raised.value.problems)
    assert missing == "the key 'pause' is missing; add 'pause:' to this map"
    assert old.startswith("unknown key 'place_of'; ")


@pytest.mark.parametrize(("sign", "number"), [("~", "17\u00a0000"), ("_", "17\u202f000")])
def test_the_sign_that_is_hinted_at_groups_digits(sign: str, number: str, copies: Path):
    text = (copies / "en.yaml").read_text().replace('group: ","', f'group: "{sign}"', 1)
    (copies / "en.yaml").write_text(text)
    assert formats.number(Decimal(17000), strings("en")) == number


def test_a_pattern_may_have_its_names_in_any_order(copies: Path):
    text = (copies / "en.yaml").read_text().replace('month: "{month} {year}"', 'month: "{year}, {month}"')
    (copies / "en.yaml").write_text(text)
    assert strings("en").dates.month == "{year}, {month}"
