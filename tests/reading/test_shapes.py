from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any

import pytest

from kiosk.reading.limits import Length, Pattern, Range
from kiosk.reading.nodes import parse
from kiosk.reading.problems import MAX_PROBLEMS_PER_FILE, MessageAndHint, Problems
from kiosk.reading.shapes import INVALID, Context, Invalid, Slug, read_map
from tests.marks import unmark
from tests.reading.wood import Cone, Leaf


@dataclass(frozen=True, kw_only=True)
class Tree:
    name: Annotated[str, Length(1, 10)]
    id: Slug = "tree"
    height: Annotated[Decimal | None, Range(Decimal("0.5"), Decimal(120))] = None
    evergreen: bool = False
    grows: Annotated[tuple[Leaf | Cone, ...], Length(1, 3)] = ()
    names: Annotated[dict[str, str], Pattern("[a-z]{2}", "two small letters"), Length(0, 3)] = field(
        default_factory=dict
    )
    rings: tuple[Decimal, ...] = ()

    def problem(self) -> MessageAndHint | None:
        return ("an evergreen pine", "say which") if self.evergreen and self.name == "pine" else None


def _read(text: str) -> tuple[Tree | Invalid, list[str]]:
    problems = Problems()
    root = parse(text.encode(), "f", problems)
    assert root is not None
    tree = read_map(Tree, root, Context("f", problems))
    return tree, [str(problem) for problem in problems.sorted()]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("name: oak", Tree(name="oak")),
        ("name: 'no'\nevergreen: no", Tree(name="no")),
        ("name: 12:30", Tree(name="12:30")),
        ("name: oak\nevergreen: yes", Tree(name="oak", evergreen=True)),
        ("name: oak\nheight: 2.50", Tree(name="oak", height=Decimal("2.50"))),
        ("name: oak\nheight: 120", Tree(name="oak", height=Decimal(120))),
        ("name: oak\nheight: 0.5", Tree(name="oak", height=Decimal("0.5"))),
        ("name: o", Tree(name="o")),
        ("name: sequoiaden", Tree(name="sequoiaden")),
        ("name: oak\nrings: [12345678901234567890]", Tree(name="oak", rings=(Decimal(12345678901234567890),))),
        ("name: oak\nnames: {aa: a, bb: b, cc: c}", Tree(name="oak", names={"aa": "a", "bb": "b", "cc": "c"})),
        ("name: oak\ngrows:\n- kind: leaf\n- kind: 'cone'\n  seeds: 3", None),
        ("name: oak\nnames: {lt: ąžuolas, de: 'Eiche'}", Tree(name="oak", names={"lt": "ąžuolas", "de": "Eiche"})),
        ("name: oak\nrings: []", Tree(name="oak")),
        ("name: oak\nrings: [-0.5, 7]", Tree(name="oak", rings=(Decimal("-0.5"), Decimal(7)))),
    ],
)
def test_a_valid_file_is_read(text: str, tree: Tree | None):
    wanted = tree or Tree(name="oak", grows=(Leaf(), Cone(seeds=Decimal(3))))
    assert _read(text) == (wanted, [])


NUMBER_HINT = "write only digits, without quotes, with a point for decimals: 17000, 2.52"


@pytest.mark.parametrize(
    ("marked", "problem"),
    [
        ("§- name: oak", "a map is expected here, not a list; write keys such as 'name: …'"),
        ("§oak", "a map is expected here, not a single value; write keys such as 'name: …'"),
        ("§''", "a map is expected here, not a single value; write keys such as 'name: …'"),
        ("§height: 2", "the key 'name' is missing; add 'name:' to this map"),
        ("name: oak\n§heigth: 2", "unknown key 'heigth'; did you mean 'height'?"),
        ("name: oak\n§Height: 2", "unknown key 'Height'; did you mean 'height'?"),
        ("name: oak\n§<<: {a: b}", "unknown key '<<'; choose one of: evergreen, grows, height, id, names, rings"),
        ("name: oak\n§'': 2", "unknown key ''; choose one of: evergreen, grows, height, id, names, rings"),
        ("name: §[oak]", "a single value is expected here, not a list; write a single value"),
        ("name: §{a: b}", "a single value is expected here, not a map; write a single value"),
        ("name:§", "the text is empty; write a text"),
        ("name: §'  '", "the text is empty; write a text"),
        ("name: §sequoiadendron", "the text has 14 characters; use 1 to 10"),
        ("name: oak\nid: §Oak", "the text 'Oak' is not allowed here; use small letters, digits and hyphens, beginning"),
        ("name: oak\nid: §../oak", "the text '../oak' is not allowed here; use small letters, digits and hyphens, beg"),
        ("name: oak\nid: §'oak\n\n  '", "the text 'oak\ufffd' is not allowed here; use small letters"),
        ("name: oak\nid: §ą", "the text 'ą' is not allowed here; use small letters, digits and hyphens, beginning"),
        ("name: oak\nevergreen: §'yes'", "yes or no is expected here, not 'yes'; write yes or no, without quotes"),
        ("name: oak\nevergreen: §on", "yes or no is expected here, not 'on'; write yes or no, without quotes"),
        ("name: oak\nevergreen: §1", "yes or no is expected here, not '1'; write yes or no, without quotes"),
        ("name: oak\nevergreen:§", "there is nothing after 'evergreen:'; write its value, or delete the key"),
        ("name: oak\nevergreen: §''", "yes or no is expected here, not ''; write yes or no, without quotes"),
        ("name: oak\nheight:§", "there is nothing after 'height:'; write its value, or delete the key"),
        (
            "name: oak\nheight:§ # 4",
            "there is only a comment after 'height:'; delete the key, or write its value; put a",
        ),
        ("name:§ #oak", "there is no text here, only a comment; put a text that begins with '#' in quotes"),
        ("name: oak\nheight: §''", f"a number is expected here, not the text ''; {NUMBER_HINT}"),
        ("name: oak\nheight: §121", "121 is out of range; use 0.5 to 120"),
        ("name: oak\nheight: §0.4", "0.4 is out of range; use 0.5 to 120"),
        (
            "name: oak\nheight: §123456789012345678901",
            "the number '123456789012345678901' has too many digits; use at most 20",
        ),
        ("name: oak\nheight: §[2]", "a single value is expected here, not a list; write a single value"),
        (
            "name: oak\ngrows: §leaf",
            "a list is expected here, not a single value; begin each entry with '- ' on its own line",
        ),
        (
            "name: oak\ngrows:§",
            "there is nothing after 'grows:'; write its value, or delete the key",
        ),
        (
            "name: oak\ngrows: §{kind: leaf}",
            "a list is expected here, not a map; begin each entry with '- ' on its own",
        ),
        ("name: oak\nnames: {§33: x}", "the key '33' is not allowed here; use two small letters"),
        ("name: oak\nid: §'33'", "the text '33' is not allowed here; use small letters, digits and hyphens, beginning"),
        ("name: oak\ngrows: §[]", "the list has 0 entries; use 1 to 3"),
        (
            "name: oak\ngrows: §[{kind: leaf}, {kind: leaf}, {kind: leaf}, {kind: leaf}]",
            "the list has 4 entries; use 1 to 3",
        ),
        (
            "name: oak\ngrows:\n- §leaf",
            "a block is expected here, not a single value; write a map that begins with 'kind:'",
        ),
        ("name: oak\ngrows:\n- §colour: green", "the key 'kind' is missing; add 'kind:' with one of: cone, leaf"),
        ("name: oak\ngrows:\n- kind: §leef", "unknown block kind 'leef'; did you mean 'leaf'?"),
        ("name: oak\ngrows:\n- kind:§", "unknown block kind ''; choose one of: cone, leaf"),
        (
            "name: oak\ngrows:\n- kind: §[leaf]",
            "the kind of a block is expected here, not a list; choose one of: cone, leaf",
        ),
        ("name: oak\ngrows:\n- kind: leaf\n  §color: green", "unknown key 'color'; did you mean 'colour'?"),
        ("name: oak\ngrows:\n- kind: leaf\n  colour: §blue", "unknown value 'blue'; choose one of: green, yellow"),
        ("name: oak\ngrows:\n- kind: leaf\n  colour: §yelow", "unknown value 'yelow'; did you mean 'yellow'?"),
        ("name: oak\ngrows:\n- §kind: cone", "the key 'seeds' is missing; add 'seeds:' to this map"),
        ("name: oak\ngrows:\n- kind: cone\n  seeds: §101", "101 is out of range; use 0 to 100"),
        ("name: oak\nnames: §[lt]", "a map is expected here, not a list; write 'name: value' lines"),
        ("name: oak\nnames: {§LT: a}", "the key 'LT' is not allowed here; use two small letters"),
        ("name: oak\nnames: {lt: §[a]}", "a single value is expected here, not a list; write a single value"),
        ("name: oak\nnames: §{aa: a, bb: b, cc: c, dd: d}", "the map has 4 entries; use 0 to 3"),
        ("§name: pine\nevergreen: yes", "an evergreen pine; say which"),
    ],
)
def test_a_problem_is_reported_at_its_place_with_a_hint(marked: str, problem: str):
    text, place = unmark(marked)
    tree, problems = _read(text)
    assert tree is INVALID or "unknown key" in problem
    assert len(problems) == 1
    assert problems[0].startswith(f"f:{place}: {problem}")


WORDS = ["two", "NaN", "nan", "inf", "-inf", "~", "true", "2004-03-29", "12:30", "1/2"]
OTHER_NOTATIONS = ["1e5", "1E5", "0x10", "0b1", "0o7", "1_000", "+1", ".5", "5.", "--1", "1.2.3"]
OTHER_DIGITS = ["٣", "２", "1.٣"]


@pytest.mark.parametrize("written", WORDS + OTHER_NOTATIONS + OTHER_DIGITS)
def test_a_number_is_plain_digits(written: str):
    text, place = unmark(f"name: oak\nheight: §{written}")
    tree, problems = _read(text)
    assert tree is INVALID
    assert problems == [f"f:{place}: a number is expected here, not the text '{written}'; {NUMBER_HINT}"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("'2'", "write 2 without quotes"),
        ('"-2.5"', "write -2.5 without quotes"),
        ("“48”", "write 48 without quotes"),
        ("„48“", "write 48 without quotes"),
        ("«48»", "write 48 without quotes"),
        ("1,5", "write 1.5"),
        ("48,25", "write 48.25"),
        ("-0,5", "write -0.5"),
        ("\N{MINUS SIGN}5", "write -5"),
        ("\N{MINUS SIGN}0,5", "write -0.5"),
        ("17,000", "write 17000, or 17 if it is a decimal"),
        ("1,234,567", "write 1234567"),
        ("1.234.567", "write 1234567"),
        ("1 000", "write 1000"),
        ("1\u00a0000", "write 1000"),
        ("1\u202f000", "write 1000"),
        ("1'000", "write 1000"),
        ("1’000", "write 1000"),
        ("88 %", "write 88 without the '%'"),
        ("2.5%", "write 2.5 without the '%'"),
    ],
)
def test_a_number_in_another_notation_is_written_out_as_it_has_to_be(written: str, hint: str):
    text, place = unmark(f"name: oak\nheight: §{written}")
    _, (problem,) = _read(text)
    assert problem.startswith(f"f:{place}: a number is expected here, not the text ")
    assert problem.endswith(f"; {hint}")
    number = hint.removeprefix("write ").partition(" ")[0].rstrip(",")
    tree, problems = _read(f"name: oak\nheight: {number}")
    assert not problems or "is out of range" in problems[0]
    assert (tree is INVALID) == bool(problems)


@pytest.mark.parametrize(
    ("written", "warning"),
    [
        ("0123", "the number 0123 begins with a 0 that is not shown; write 123"),
        ("-05.5", "the number -05.5 begins with a 0 that is not shown; write -5.5"),
        ("17.000", "the point in 17.000 begins the decimals; write 17000 if thousands are meant, or 17"),
        ("1.250", "the point in 1.250 begins the decimals; write 1250 if thousands are meant, or 1.25"),
    ],
)
def test_a_number_that_may_be_read_otherwise_than_it_is_meant_is_a_warning(written: str, warning: str):
    text, place = unmark(f"name: oak\nrings: [§{written}]")
    tree, problems = _read(text)
    assert tree == Tree(name="oak", rings=(Decimal(written),))
    assert problems == [f"f:{place}: warning: {warning}"]
    _, problems = _read(f"name: oak\nrings: [{warning.rpartition(' ')[2]}]")
    assert problems == []


@pytest.mark.parametrize("line", ["height: 48§\u00a0", "height: 4§\u00ad8", "id: oa§\u00adk", "evergreen: yes§\u2009"])
def test_an_invisible_character_in_a_word_is_named_at_its_column(line: str):
    text, place = unmark(f"name: oak\n{line}")
    name = {"\u00a0": "NO-BREAK SPACE (U+00A0)", "\u00ad": "SOFT HYPHEN (U+00AD)", "\u2009": "THIN SPACE (U+2009)"}
    _, (problem,) = _read(text)
    character = next(sign for sign in name if sign in text)
    assert problem.startswith(f"f:{place}: an invisible {name[character]} is not allowed here; ")


@pytest.mark.parametrize("line", ["height: 48§\u00ad# 4", "he§\u00adight: 48", "heigh§\u00a0t: 2", "heig§\u200aht: 2"])
def test_an_invisible_character_in_a_key_or_a_word_is_not_answered_with_a_word_that_looks_the_same(line: str):
    text, place = unmark(f"name: oak\n{line}")
    _, (problem,) = _read(text)
    assert problem.startswith(f"f:{place}: an invisible ")


@pytest.mark.parametrize(
    ("line", "mark", "word"),
    [
        ("id: §“oak”", "“", "oak"),
        ("id: §«oak»", "«", "oak"),
        ("id: oak§”", "”", "oak"),
        ("evergreen: §„yes“", "„", "yes"),
        ("§“height”: 2", "“", "height"),
        ("grows: [{kind: §‘leaf’}]", "‘", "leaf"),
        ("grows: [{kind: leaf, colour: §‚green‘}]", "‚", "green"),
    ],
)
def test_typographic_quotation_marks_around_a_word_are_named(line: str, mark: str, word: str):
    text, place = unmark(f"name: oak\n{line}")
    _, problems = _read(text)
    message = f"{mark} is part of the word here: to YAML it is a letter and no quotation mark"
    assert problems == [f"f:{place}: {message}; write '{word}' without the quotation marks"]


def test_an_unknown_key_is_not_said_to_be_meant_as_one_that_is_there():
    assert _read("name: oak\nnam: x")[1][0].endswith("unknown key 'nam'; did you mean 'names'?")
    assert _read("name: oak\nnames: {}\nnam: x")[1][0].endswith(": evergreen, grows, height, id, rings")


@pytest.mark.parametrize("written", ["{name: oak §# 4}", "{name: oak\n §# 4\n}", "name: oak §# 4", "name: oak\n  §#4"])
def test_a_comment_that_cuts_a_text_is_a_warning(written: str):
    text, place = unmark(written)
    problems = Problems()
    root = parse(text.encode(), "f", problems)
    if root is not None:
        assert read_map(Tree, root, Context("f", problems)) == Tree(name="oak")
    (problem,) = problems.sorted()
    kind = "" if root is None else "warning: "
    assert str(problem).startswith(
        f"f:{place}: {kind}the text ends here: a '#' after a space begins a comment; put the"
    )


@pytest.mark.parametrize(
    "text",
    ["name: 'oak' # 4", "name: oak\n# 4", "name: oak\nid: oak # 4", "name: oak\nheight: 4 # 4", "name: |\n oak # 4"],
)
def test_a_comment_that_cuts_no_text_is_not_mentioned(text: str):
    assert _read(text)[1] == []


def test_an_unknown_key_does_not_make_the_rest_unreadable():
    tree, problems = _read("name: oak\nheigth: 2")
    assert tree == Tree(name="oak")
    assert len(problems) == 1


def test_all_problems_of_a_file_are_reported_at_once():
    _, problems = _read("height: 500\nevergreen: maybe\nid: Oak\nrings: [a, 1, b]\nnames: {LT: '', xx: ''}\nx: y")
    assert [problem.split(": ")[0] for problem in problems] == [
        f"f:{place}" for place in ("1:1", "1:9", "2:12", "3:5", "4:9", "4:15", "5:9", "5:13", "5:21", "6:1")
    ]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        "name: oak\n" + "".join(f"key{n}: 1\n" for n in range(9000)),
        "name: oak\nrings:\n" + "- x\n" * 19_000,
        "name: oak\nnames:\n" + "".join(f"  k{n}: ''\n" for n in range(9000)),
    ],
    ids=["unknown keys", "wrong entries", "too many entries"],
)
def test_reading_stops_after_too_many_problems(text: str, monkeypatch: pytest.MonkeyPatch):
    added: list[tuple[object, ...]] = []
    add = Problems.add

    def noted(self: Problems, *problem: Any, **more: Any) -> None:
        added.append(problem)
        add(self, *problem, **more)

    monkeypatch.setattr(Problems, "add", noted)
    _tree, problems = _read(text)
    assert 1 <= len(problems) <= MAX_PROBLEMS_PER_FILE + 1
    assert len(added) == len(problems)


def test_keys_are_not_checked_together_if_one_is_invalid(monkeypatch: pytest.MonkeyPatch):
    seen: list[Any] = []
    monkeypatch.setattr(Tree, "problem", seen.append)
    _read("name: ''")
    assert seen == []
