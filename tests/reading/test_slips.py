"""What editors write that YAML reads otherwise: comments in texts, invisible characters, quotation marks, commas."""

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from kiosk.reading import nodes
from kiosk.reading.characters import QUOTATION_MARKS
from kiosk.reading.nodes import Mapping, Node, Scalar, entry, keys, parse
from kiosk.reading.problems import MAX_PROBLEMS_PER_FILE, Problems
from tests.marks import unmark

QUOTE = "put the whole text in quotes"
COMMENT = (
    f"the text ends here: a '#' after a space begins a comment; {QUOTE}; or write the comment on a line of its own"
)
UNUSUAL = ["\u00a0", "\u2002", "\u2009", "\u200a", "\u202f", "\u3000", "\u00ad", "\u200d"]
ZERO_WIDTH = ["\u200b", "\u2060", "\ufeff", "\u200e", "\u180e"]


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: PyYAML has the fast one only where its wheel was built with libyaml."""
    if request.param == "python":
        monkeypatch.setattr(nodes, "_Parser", yaml.Loader)


def _parse(text: str) -> tuple[Node | None, list[str]]:
    problems = Problems()
    root = parse(text.encode(), "f", problems)
    return root, [str(problem) for problem in problems.sorted()]


def _one(marked: str) -> str:
    """The only problem of a text, without its place, which is where the § was."""
    text, place = unmark(marked)
    root, problems = _parse(text)
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"f:{place}: "), problems
    del root
    return problems[0].removeprefix(f"f:{place}: ")


class TestComments:
    @pytest.mark.parametrize(
        "marked",
        [
            "a: Share it §#Vilnius700 today",
            "a: Room §# 4 is open",
            "a:\n  - No. §#4\n  - b",
            "a: The hall\n  is room §# 4\nb: c",
            "a: {b: Room §#4\n }",
            "a: [Room §#4\n ]",
            "a: The hall\n  §# 4 is open\nb: c",
            "a:\n  - b: The hall\n      §#4 is open\n  - b: c",
            "a:\n  - The hall\n    §#4 is open\n",
            "a: “Room” §#4",
            "a: čćž 😀 §#4",
            "a: b\r\nc: d §#4\r\n",
        ],
    )
    def test_a_value_knows_the_comment_that_may_have_cut_it(self, marked: str):
        text, place = unmark(marked)
        root, problems = _parse(text)
        assert problems == []
        comments = [node.comment for node in nodes.scalars(root) if node.comment] if root else []
        assert [f"{comment.line}:{comment.column}" for comment in comments] == [place]

    @pytest.mark.parametrize(
        "text",
        [
            "a: 'Room' # 4",
            'a: "Room #4"',
            "a: Room#4",
            "a: b\n# c\nd: e",
            "a:\n  b: c\n  # d\n  e: f",
            "a:\n  b: c\n# d\n",
            "a:\n  - b\n  # c\n  - d",
            "a: [b, c] # d",
            "a: {b: c} # d",
            "a: [b, # c\n  d]",
            "a: |\n  b # c\n",
            "# a\nb: c",
        ],
    )
    def test_other_comments_cut_nothing(self, text: str):
        root, problems = _parse(text)
        assert problems == []
        assert root is not None
        assert [node.text for node in nodes.scalars(root) if node.comment] == []

    @pytest.mark.parametrize(
        "marked",
        [
            "a:\n  b: The hall\n    is room §# 4 of the tour,\n    next to it.\nc: d",
            "a:\n  b: The hall §#4\n    is open.\nc: d",
            "a:\n  - The hall §#4\n    is open.\n  - b",
            "a: The hall\n  §#4 is\n  open.",
            "a: {b: Room §#4, c: d}\ne: {f: g}",
            "a: {b: Room §#4, c: d}",
            "a: {b: Room §#4, c: d}\n",
            "a:\n  - {b: Room §#4}\n  - {b: c}",
            "a: [Room §#4, Room 5]\nb: c",
            "a: {b: “Room §#4”, c: d}",
        ],
    )
    def test_a_file_that_a_comment_makes_unreadable_is_explained_by_it(self, marked: str):
        assert _one(marked) == COMMENT

    def test_a_comment_is_not_blamed_for_a_line_that_is_indented_less(self):
        assert _one("a:\n    b: c  # d\n  §e: f").startswith("the indentation changes")

    @given(some.text(some.characters(categories=["L", "N", "P", "Zs"], exclude_characters="\u2028\u2029"), min_size=1))
    def test_whatever_follows_a_hash_is_noticed(self, after: str):
        for text, column in ((f"a: Some #{after}\nb: c", 9), (f"a:\n  - Some words #{after}", 16)):
            root, problems = _parse(text)
            if root is None:  # the rest has a character that is allowed nowhere
                assert "invisible" in problems[0]
                continue
            assert problems == []
            comments = [node.comment.column for node in nodes.scalars(root) if node.comment]
            assert comments == [column]


class TestInvisibleCharacters:
    @pytest.mark.parametrize("character", UNUSUAL)
    @pytest.mark.parametrize(
        "marked",
        [
            "a:\n§@ b: c",
            "a:\n§@@b: c\n  d: e",
            "a:\n  b: c\n §@d: e",
            "a:\n  - id: b\n§@ @ h: {c: d}\n    t: {e: f}",
            "a:§@{b: c}",
            "a:§@ {b: c}",
            "a: §@{b: c}",
            "a: §@b",
            "a: §@",
            "a:\n  b:§@c\n",
            "a:\n  b:§@c\n  d: e",
            "a:\n  -§@b\n  - c",
            "a:\n  -§@b: c\n",
            "a: {b:§@c, d: e}",
            "a: {b: c, d:§@e}",
            "a: [§@b, c]",
            "a: [b, §@c]",
            "§@a: b",
            "a: 'b'\n§@c: d",
            "a: 'b'§@",
            "a: The hall\n  §@is open",
        ],
    )
    def test_one_where_yaml_needs_a_space_is_named_at_its_column(self, marked: str, character: str):
        hint = "delete it" if character in "\u00ad\u200d" else "replace it with an ordinary space, or delete it"
        name = f"{unicodedata.name(character)} (U+{ord(character):04X})"
        assert _one(marked.replace("@", character)) == f"an invisible {name} is not allowed here; {hint}"

    def test_all_of_a_file_are_listed(self):
        root, problems = _parse("a: \u00a0b\nc:\n  d: e\nf: \u00a0g\n")
        assert root is None
        assert [problem.split(": ")[0] for problem in problems] == ["f:1:4", "f:4:4"]

    @pytest.mark.parametrize("character", UNUSUAL)
    @pytest.mark.parametrize(
        "written", ["5@km", "a@b c", "'@a@'", '"a: @b"', "Achtung:@heute", "|\n  @a\n", "a\n  b@c"]
    )
    def test_one_inside_a_text_is_part_of_the_text(self, written: str, character: str):
        root, problems = _parse(f"a: {written.replace('@', character)}\nb: c")
        assert problems == []
        value = entry(root, "a")
        assert isinstance(value, Scalar)
        assert character in value.text

    @pytest.mark.parametrize("character", ZERO_WIDTH)
    @pytest.mark.parametrize("marked", ["a: b§@c", "§@a: b", "a:§@ b", "# §@", "a: 'b§@'", "a:\n  - §@b"])
    def test_one_without_a_width_is_allowed_nowhere(self, marked: str, character: str):
        name = "BYTE ORDER MARK" if character == "\ufeff" else unicodedata.name(character)
        text = marked.replace("@", character)
        if text.startswith("§\ufeff"):
            text = f"a: b\n{text}"  # at the start of a file it is a byte order mark
        assert _one(text) == f"an invisible character is not allowed: {name} (U+{ord(character):04X}); delete it"

    def test_all_without_a_width_are_listed_at_once(self):
        _, problems = _parse("a: b\u200bc\nd: e\u2060\n")
        assert [problem.split(": ")[0] for problem in problems] == ["f:1:5", "f:2:5"]

    def test_no_more_than_an_editor_can_read(self):
        _, problems = _parse("a: " + "\u200b" * 5000)
        assert len(problems) == MAX_PROBLEMS_PER_FILE + 1


class TestQuotationMarks:
    @pytest.mark.parametrize("mark", [mark for mark in QUOTATION_MARKS if mark != "`"])
    @pytest.mark.parametrize(
        "marked",
        ["a: {b: §@Tab: one@}\nc: d", "a: §@Tab: one@\nb: c", "a: {b: §@Tab: one@}", "a:\n  - b: §@c: d@\n  - b: e"],
    )
    def test_typographic_ones_that_were_to_put_a_text_in_quotes_are_named(self, marked: str, mark: str):
        problem = _one(marked.replace("@", mark))
        assert problem.startswith(f"to YAML, {mark} is a letter and no quotation mark, so this text is not in quotes; ")

    def test_they_are_named_if_a_comma_splits_the_text(self):
        assert _one("a: {b: “c, §d”, e: f}").startswith("to YAML, “ is a letter and no quotation mark")

    @pytest.mark.parametrize("text", ["a: “b”", "a: {b: „c“}", "a:\n  - «b» c", "a: ‘b’ and “c”", "a: {b: “c”, d: e}"])
    def test_they_are_part_of_a_text_that_yaml_can_read(self, text: str):
        root, problems = _parse(text)
        assert root is not None
        assert problems == []

    @pytest.mark.parametrize("marked", ['a: §"Foo”\nb: c', "a: {b: §'Foo’}\n", 'a: 1\nb: §"„Foo“\n'])
    def test_a_typographic_one_does_not_close_a_straight_one(self, marked: str):
        straight = '"' if '"' in marked else "'"
        assert _one(marked).startswith(f"a quotation mark is not closed; close it with {straight}: to YAML, ")


class TestBraces:
    @pytest.mark.parametrize(
        ("marked", "message", "hint"),
        [
            ("a: {en: 1850, §1901–1960, de: x}", "'1901–1960' has no value", f"{QUOTE}: '1850, 1901–1960'"),
            ("a: {en: Come, §see, go, de: x}", "'see' has no value", f"{QUOTE}: 'Come, see, go'"),
            ("a: {en: Come, §see}", "'see' has no value", f"{QUOTE}: 'Come, see'"),
            ("a: {en: 1901, §1902, lt: x}", "'1902' has no value", f"{QUOTE}: '1901, 1902'"),
            ("a: {en: Come,§see}", "'see' has no value", f"{QUOTE}: 'Come,see'"),
            ("a: {number: 48,§5}", "'5' has no value", "write 48.5"),
            ("a: {number: -0,§25, b: c}", "'25' has no value", "write -0.25"),
            ("a: {number: 17,§000}", "'000' has no value", "write 17000, or 17 if it is a decimal"),
            ("a: {number: 1,§234,567}", "'234' has no value", "write numbers without commas: 1234567"),
            (
                "a: {b: {c: d}, §e}",
                "'e' has no value",
                "write 'key: value', or put a text that contains a comma in quotes",
            ),
        ],
    )
    def test_a_comma_that_splits_a_value_is_explained(self, marked: str, message: str, hint: str):
        assert _one(marked) == f"{message}: in braces, a comma begins a new key; {hint}"

    def test_the_rest_of_the_map_is_read(self):
        root, _ = _parse("a: {en: Come, see, de: x}")
        assert list(keys(entry(root, "a"))) == ["en", "de"]

    def test_a_colon_without_a_space_is_named(self):
        assert _one("a: {en: x, §de:y}") == "there is no space after the ':' in 'de:y'; write one"

    @pytest.mark.parametrize(
        ("marked", "key"),
        [
            ("a:\n  §en:Oak\n  lt: b", "en:Oak"),
            ("a:\n  - §en:Old oaks\n    lt: b", "en:Old"),
            ("§a:b\nc: d", "a:b"),
            ("a: b\n§c:d\n", "c:d"),
        ],
    )
    def test_a_colon_without_a_space_is_named_where_its_line_begins(self, marked: str, key: str):
        assert _one(marked) == f"there is no space after the ':' in '{key}'; write one"

    @pytest.mark.parametrize("marked", ["a: {en: Hours§: 9, de: x}\nb: c", "a: {en: Hours§: 9}"])
    def test_a_colon_in_a_text_is_named(self, marked: str):
        assert _one(marked) == f"a ': ' is not allowed here; {QUOTE}"

    @pytest.mark.parametrize(
        "text", ["a: {b: c, d: }", "a: {b: 'c, d'}", "a: {b}", "a: {b: [c, d]}", "a: {b: c, d: e,}"]
    )
    def test_other_commas_are_no_problem(self, text: str):
        root, problems = _parse(text)
        assert isinstance(root, Mapping)
        assert problems == []

    @given(some.lists(some.text("abcdefgh ", min_size=1).map(str.strip).filter(bool), min_size=2, max_size=5))
    def test_any_text_with_commas_is_named_where_its_second_part_begins(self, parts: list[str]):
        written = ", ".join(parts)
        _, problems = _parse(f"en: {{en: {written}}}")
        (problem,) = problems
        assert problem.startswith(f"f:1:{len('en: {en: ') + len(parts[0]) + 3}: ")
        assert _parse(f'en: {{en: "{written}"}}')[1] == []
