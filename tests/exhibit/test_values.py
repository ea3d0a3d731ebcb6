from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kiosk.exhibit.dates import When
from kiosk.exhibit.named import Drawing, MapName, PanelName, PictureFile, Symbol
from kiosk.exhibit.values import (
    ExhibitContext,
    Name,
    NamedNumber,
    Number,
    Text,
    fill,
)
from kiosk.reading.limits import Length, Range
from kiosk.reading.nodes import parse
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import INVALID

PERCENT = (Range(Decimal(0), Decimal(100)),)


def _read(shape: Any, text: str, limits: tuple[Any, ...] = (), **known: Any) -> tuple[Any, list[str]]:
    problems = Problems()
    node = parse(text.encode(), "f", problems)
    assert node is not None, problems.sorted()
    context = ExhibitContext("f", problems, folder=Path(), languages=("en", "lt"), **known)
    value = shape.read(node, context, limits)
    context.coverage.add_problems(problems, "f", node)
    return value, [str(problem) for problem in problems.sorted()]


class TestText:
    def test_it_has_every_language(self):
        assert _read(Text, "en: Oak\nlt: Ąžuolas") == (Text({"en": "Oak", "lt": "Ąžuolas"}, {}), [])

    def test_its_languages_may_be_in_any_order(self):
        text, problems = _read(Text, "lt: Ąžuolas\nen: Oak")
        assert (text.form("en"), problems) == ("Oak", [])

    @pytest.mark.parametrize(
        "written", ["' An  oak '", ">\n  An\n  oak\n", "|\n  An\n  oak\n\n", '"An\\t\\n oak"', "An\n  oak"]
    )
    def test_breaking_spaces_and_line_breaks_become_one_space(self, written: str):
        text, _ = _read(Text, f"en: {written}\nlt: x")
        assert text.form("en") == "An oak"

    def test_a_space_that_never_breaks_stays(self):
        text, _ = _read(Text, "en: 5\u00a0km\u202fx\nlt: x")
        assert text.form("en") == "5\u00a0km\u202fx"

    @pytest.mark.parametrize(
        ("key", "hint"),
        [
            ("En", "did you mean 'en'?"),
            ("en-GB", "did you mean 'en'?"),
            ("eng", "did you mean 'en'?"),
            ("de", "the exhibit's languages are: en, lt"),
        ],
    )
    def test_a_code_written_otherwise_is_recognised(self, key: str, hint: str):
        assert f"f:1:1: unknown language '{key}'; {hint}" in _read(Text, f"{key}: Oak\nlt: x")[1]

    def test_a_text_with_a_colon_is_no_map_of_languages(self):
        _, problems = _read(Text, "Opening hours: daily")
        hint = "write it by language: en: …, lt: …; put a text that contains ': ' in quotes"
        assert problems == [f"f:1:1: this text does not say its language; {hint}"]

    def test_a_comma_in_braces_is_no_language(self):
        _, problems = _read(Text, "{en: Room 1, 2 and 3: the hall, lt: x}")
        message = "'2 and 3' is not a language: in braces, a comma begins a new key"
        assert problems == [f"f:1:14: {message}; put a text that contains a comma in quotes"]

    @pytest.mark.parametrize("written", ["“en”: Oak", "e\u00adn: Oak", "en\u00a0: Oak"])
    def test_what_looks_like_a_language_is_named(self, written: str):
        _, problems = _read(Text, f"{written}\nlt: x")
        assert any("“ is part of the word" in found or "invisible" in found for found in problems)

    @pytest.mark.parametrize("written", ["A #hashtag", "Room # 4", "An oak\n  # 4"])
    def test_a_comment_that_cuts_it_is_a_warning(self, written: str):
        text, problems = _read(Text, f"en: {written}\nlt: x")
        (line, column) = (1, f"en: {written}".index("#") + 1) if "\n" not in written else (2, 3)
        message = f"f:{line}:{column}: warning: the text ends here: a '#' after a space begins a comment; "
        assert text.form("en") == written[: written.index("#")].strip()
        assert [problem.startswith(message) for problem in problems] == [True]

    def test_a_text_that_is_only_a_comment_is_missing(self):
        assert _read(Text, "en: #Vilnius700\nlt: x")[1] == [
            "f:1:4: there is no text here, only a comment; put a text that begins with '#' in quotes"
        ]

    def test_characters_that_can_not_be_seen_are_named(self):
        _, (problem,) = _read(Text, "en: 'I ♥️ 1\u2009000 x\u200dy'\nlt: x")
        assert "ZERO WIDTH JOINER (U+200D)" in problem
        assert "VARIATION SELECTOR-16 (U+FE0F)" in problem

    @pytest.mark.parametrize("written", ["'\u00a0Oak\u00a0'", "Oak\u202f", "'Oak \u00a0'"])
    def test_spaces_that_never_break_are_dropped_at_its_ends(self, written: str):
        assert _read(Text, f"en: {written}\nlt: x")[0].form("en") == "Oak"

    def test_the_easy_form_is_used_if_there_is_one(self):
        text, _ = _read(Text, "en: Oak\nlt: Ąžuolas\neasy: {en: Tree}")
        assert text.form("en", easy=True) == "Tree"
        assert text.form("lt", easy=True) == "Ąžuolas"

    def test_a_length_counts_the_characters_that_are_shown(self):
        assert _read(Text, "en: '  ąąą  '\nlt: x", (Length(1, 3),))[1] == []
        assert _read(Text, "en: ąąąą\nlt: x", (Length(1, 3),))[1] != []

    def test_all_problems_of_a_text_are_reported(self):
        _, problems = _read(Text, "en: '😀 {a} {b} {'\nlt: x")
        assert [problem.split(": ", 1)[1].split("; ")[0] for problem in problems] == [
            "braces may only contain the name of a number",
            "the kiosk's typeface lacks '😀' (U+1F600)",
            "there is no number named 'a'",
            "there is no number named 'b'",
        ]

    @pytest.mark.parametrize(
        "text", ["x", "[x]", "''", "{}", "en: x", "en: x\nlt: [x]", "en: x\nlt: ''\n", "en: x\nlt: '\u00a0'"]
    )
    def test_a_text_needs_both_languages(self, text: str):
        value, problems = _read(Text, text)
        assert value is INVALID
        assert problems

    def test_numbers_are_filled_in(self):
        assert fill("{a} of {b} {a}", {"a": "1", "b": "{a}"}) == "1 of {a} 1"


class TestName:
    def test_it_is_one_text_for_all_languages(self):
        assert _read(Name, " 'Lietuvių  kalba'") == ("Lietuvių kalba", [])

    @pytest.mark.parametrize("written", ["''", "[x]", "😀", "'{x}'", "xxxx"])
    def test_it_must_fit_and_be_drawable(self, written: str):
        value, problems = _read(Name, written, (Length(1, 3),))
        assert value is INVALID
        assert len(problems) >= 1


class TestNumber:
    @pytest.mark.parametrize(
        ("written", "value"), [("17000", "17000"), ("2.50", "2.50"), ("-3", "-3"), ("budget", "2.52")]
    )
    def test_it_is_written_out_or_named(self, written: str, value: str):
        number, problems = _read(Number, written, numbers={"budget": NamedNumber("2.52")})
        assert (str(number), problems) == (value, [])

    def test_its_name_counts_as_used(self):
        used: set[str] = set()
        _read(Number, "a", numbers={"a": NamedNumber(1), "b": NamedNumber(2)}, used=used)
        assert used == {"a"}

    def test_a_name_in_quotes_is_text(self):
        assert _read(Number, "'a'", numbers={"a": NamedNumber(1)})[0] is INVALID

    @pytest.mark.parametrize("written", ["-0.1", "100.1", "big"])
    def test_its_range_holds_for_named_numbers_too(self, written: str):
        assert _read(Number, written, PERCENT, numbers={"big": NamedNumber(101)})[0] is INVALID

    def test_a_name_without_a_number_has_been_reported_already(self):
        assert _read(Number, "a", numbers={"a": INVALID}) == (INVALID, [])


LISTED: list[type[Drawing | Symbol | MapName]] = [Drawing, Symbol, MapName]


class TestNamesOfWhatComesWithTheKiosk:
    @pytest.mark.parametrize("shape", LISTED)
    def test_there_are_some_and_each_is_known(self, shape: type[Drawing | Symbol | MapName]):
        assert shape.names()
        for name in shape.names():
            assert _read(shape, name) == (name, [])

    @pytest.mark.parametrize("shape", LISTED)
    @pytest.mark.parametrize("written", ["nowhere", "''", "[{}]", "{{a: {}}}", "../{}", "{}-white"])
    def test_any_other_is_refused(self, shape: type[Drawing | Symbol | MapName], written: str):
        assert _read(shape, written.format(shape.names()[0]))[0] is INVALID

    def test_a_symbol_for_the_rest_can_not_be_named(self):
        assert "person" in Symbol.names()
        assert _read(Symbol, "person-rest") == (
            INVALID,
            ["f:1:1: unknown symbol 'person-rest'; did you mean 'person'?"],
        )


class TestPanelName:
    def test_it_is_one_of_the_exhibits(self):
        assert _read(PanelName, "birds", panels=("trees", "birds")) == ("birds", [])

    @pytest.mark.parametrize(
        ("written", "problem"),
        [
            ("bird", "unknown panel 'bird'; did you mean 'birds'?"),
            ("fish", "unknown panel 'fish'; choose one of: birds, trees"),
            ("[birds]", "unknown panel ''; choose one of: birds, trees"),
        ],
    )
    def test_any_other_is_refused(self, written: str, problem: str):
        assert _read(PanelName, written, panels=("trees", "birds")) == (INVALID, [f"f:1:1: {problem}"])

    def test_any_name_is_allowed_if_the_panels_are_unknown(self):
        assert _read(PanelName, "anything") == ("anything", [])


@pytest.mark.parametrize(
    ("shape", "limits", "right", "wrong"),
    [
        (
            Text,
            (Length(1, 3),),
            [{"en": "abc"}, {"en": "a", "easy": {"en": "b"}}],
            ["a", {}, {"en": "abcd"}, {"en": 1}],
        ),
        (Name, (Length(1, 3),), ["abc"], ["abcd", 1, {"en": "a"}]),
        (Number, PERCENT, [2.5, 100, "budget"], [101, "2.5", "Budget", True]),
        (When, (), [2004, "2004", "2004-03", "2004-03-29", "2023-07-11/2023-07-12"], ["March", 2.5, "2023/2024"]),
        (PictureFile, (), ["a.png", "b/c.JPEG", "d.webp"], ["a.svg", "png", 1]),
        (Drawing, (), list(Drawing.names()), ["nowhere", 1]),
        (Symbol, (), list(Symbol.names()), ["nowhere", "person-rest", 1]),
        (MapName, (), list(MapName.names()), ["nowhere", 1]),
        (PanelName, (), ["birds", "a-1"], ["Birds", "../birds", "", 1]),
    ],
)
def test_the_json_schema_of_a_value_knows_right_from_wrong(
    shape: Any, limits: tuple[Any, ...], right: list[Any], wrong: list[Any]
):
    validator = jsonschema.Draft202012Validator(shape.json_schema(limits))
    assert [value for value in right if not validator.is_valid(value)] == []
    assert [value for value in wrong if validator.is_valid(value)] == []
