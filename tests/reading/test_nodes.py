from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from kiosk.reading import nodes
from kiosk.reading.nodes import (
    MAX_DEPTH,
    MAX_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    entry,
    items,
    keys,
    parse,
    scalars,
)
from kiosk.reading.problems import Problems
from tests.marks import unmark


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: PyYAML has the fast one only where its wheel was built with libyaml."""
    if request.param == "python":
        monkeypatch.setattr(nodes, "_Parser", yaml.Loader)


QUOTE = "put the whole text in quotes"
BRACES = "close it; inside braces, put a text that contains ': ', ',' or ' #' in quotes"
CLOSE = "close the text with the same mark; put a text that begins with an apostrophe in double quotes"
START = "write 'key: value' lines, or start from a file of an exhibit that works"
ALIGN = "indent all its lines equally"


def _parse(data: str | bytes) -> tuple[Node | None, list[str]]:
    problems = Problems()
    root = parse(data.encode() if isinstance(data, str) else data, "f", problems)
    return root, [str(problem) for problem in problems.sorted()]


def _plain(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def test_the_fast_parser_is_used():
    assert nodes._Parser.__module__ == "yaml._yaml"  # pyright: ignore[reportPrivateUsage]


@pytest.mark.usefixtures("parser")
class TestBothParsers:
    @pytest.mark.parametrize(
        "text", ["a:§", "a: b\nc:§\n\n", "- a\n-§\n", "a:\n  b:§ # none\n", "a: b\n? §c\n\n", "a:\n  ? §b\n"]
    )
    def test_a_value_that_is_missing_at_the_end_is_placed_at_its_key(self, text: str):
        text, place = unmark(text)
        root, problems = _parse(text)
        assert problems == []
        missing = [node for node in _all(root) if isinstance(node, Scalar) and node.text == ""]
        assert [f"{node.line}:{node.column}" for node in missing] == [place]

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("a: no", {"a": "no"}),
            ("a: 12:30", {"a": "12:30"}),
            ("a: 2004-03-29", {"a": "2004-03-29"}),
            ("a: ~", {"a": "~"}),
            ("a:", {"a": ""}),
            ("no: b", {"no": "b"}),
            ("? a\n: b", {"a": "b"}),
            ("<<: {a: b}", {"<<": {"a": "b"}}),
            ("- a\n- [b, c]\n- {d: e}", ["a", ["b", "c"], {"d": "e"}]),
            ("a: >-\n  b\n  c\n", {"a": "b c"}),
            ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
            ("a: b # a remark", {"a": "b"}),
            ("a: 'it''s'", {"a": "it's"}),
            ('a: "\\u010d"', {"a": "č"}),
            ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"}),
            ("\ufeffa: b", {"a": "b"}),
            ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
            ("a: 😀", {"a": "😀"}),
        ],
    )
    def test_every_value_stays_the_text_that_was_written(self, text: str, value: object):
        root, problems = _parse(text)
        assert problems == []
        assert root is not None
        assert _plain(root) == value

    @pytest.mark.parametrize(
        ("text", "quoted"), [("a", False), ("'a'", True), ('"a"', True), ("|\n a", True), (">\n a", True)]
    )
    def test_a_value_knows_whether_it_was_quoted(self, text: str, quoted: bool):
        root, _ = _parse(text)
        assert isinstance(root, Scalar)
        assert root.quoted == quoted

    @pytest.mark.parametrize(
        "text",
        ["a: §x", "a:\n  - b\n  - §x", "ą😀: §x", "\ufeffa: §x", "a: 1\r\nb: §x", "a: 1\rb: §x", "{a: §x}", "- §x"],
    )
    def test_a_value_knows_its_place_in_characters(self, text: str):
        before = text[: text.index("§")].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        root, _ = _parse(text.replace("§", ""))
        found = [node for node in _all(root) if isinstance(node, Scalar) and node.text == "x"]
        assert [(node.line, node.column) for node in found] == [
            (before.count("\n") + 1, len(before) - before.rfind("\n"))
        ]

    @pytest.mark.parametrize(
        ("marked", "message", "hint"),
        [
            ("§", "the file is empty", START),
            ("§ \n\n", "the file is empty", START),
            ("§# only\n# comments\n", "the file has only comments", START),
            ("a: b\n§---\nc: d\n", "a second document begins here ('---')", "use one file for each"),
            ("a:\n§\tb: c", "YAML needs spaces here, not a tab", "indent with two spaces per level"),
            ("a:\n  b: c\n§\td: e", "YAML needs spaces here, not a tab", "indent with two spaces per level"),
            ("-§\ta", "YAML needs spaces here, not a tab", "indent with two spaces per level"),
            (
                "a: b§: c",
                "a ': ' is not allowed here",
                f"{QUOTE}; or check the line before: does it lack its ':', or is it indented differently?",
            ),
            ("a:\n  b: c\n §d: e", "the indentation changes inside a map or list", ALIGN),
            ("- a\n§b: c", "the indentation changes inside a map or list", ALIGN),
            (
                "a: 'Lithuania'§s wish'",
                "more text follows the end of a value",
                f"{QUOTE}, and write each quotation mark inside it twice",
            ),
            (
                "a: {two} §per cent",
                "more text follows the end of a value",
                f"{QUOTE}, and write each quotation mark inside it twice",
            ),
            ("a: 1\nb: §'open\nc: d\n", "a quotation mark is not closed", CLOSE),
            ('a: {en: §"one, lt: x}\nb: {en: "two", lt: y}\n', "a quotation mark is not closed", CLOSE),
            ("a: §[1, 2\nb: c", "a bracket or brace is not closed", BRACES),
            ("a: §{b: c", "a bracket or brace is not closed", BRACES),
            ("a: §[", "a bracket or brace is not closed", BRACES),
            ("a: {b: §[1,\n", "a bracket or brace is not closed", BRACES),
            ("a: §% of GDP", "a text can't begin with '%'", QUOTE),
            ("a: §@home", "a text can't begin with '@'", QUOTE),
            ("a: §`b`", "a text can't begin with '`'", QUOTE),
            ("a: §}", "a text can't begin with '}'", QUOTE),
            ("a: §&", "a text can't begin with '&'", QUOTE),
            ("a: §*", "a text can't begin with '*'", QUOTE),
            ("a: §!e!b c", "a text can't begin with '!'", QUOTE),
            (
                "a: 1\n§b\nc: d\n",
                "this line has no key",
                "write 'key: value', or indent the line if it continues a text",
            ),
            ("a: §- b", "a list can't begin after its key", f"begin it on the next line, or {QUOTE}"),
            ("a: >§b", "text can't follow '>' or '|'", f"begin it on the next line, or {QUOTE}"),
            (
                'a: "\\x§zz"',
                "YAML does not know what this backslash means",
                "write it twice, or put the text in single quotes",
            ),
            (
                "a: §*b",
                "aliases are not allowed ('*b')",
                "write the value itself; put a text that begins with '*' in quotes",
            ),
            (
                "<<: §*b",
                "aliases are not allowed ('*b')",
                "write the value itself; put a text that begins with '*' in quotes",
            ),
            ("a: §&b c", "anchors are not allowed ('&b')", "delete it; put a text that begins with '&' in quotes"),
            ("a: §!b c", "tags are not allowed ('!b')", "delete it; put a text that begins with '!' in quotes"),
            ("a: §! c", "tags are not allowed ('!')", "delete it; put a text that begins with '!' in quotes"),
            (
                "a: §!!python/object:os.system {}",
                "tags are not allowed ('tag:yaml.org,2002:python/object:os.syste…')",
                "delete it; put a text that begins with '!' in quotes",
            ),
            ("§[a]: b", "a list or map can't be a key", "use a single word"),
            ("? §{a: b}\n: c", "a list or map can't be a key", "use a single word"),
            ("a: b\n§a: c", "the key 'a' is used twice", "it is already in line 1: delete one of the two"),
            ("x: {a: b, §'a': c}", "the key 'a' is used twice", "it is already in line 1: delete one of the two"),
            (
                "a: b§\0",
                "an invisible character is not allowed: control character (U+0000)",
                "save the file as UTF-8",
            ),
            ("a: §\x1b[31m", "an invisible character is not allowed: control character (U+001B)", "delete it"),
            ("# §\u202e", "an invisible character is not allowed: RIGHT-TO-LEFT OVERRIDE (U+202E)", "delete it"),
            (
                "ą: 1\nb: 😀§\u2066",
                "an invisible character is not allowed: LEFT-TO-RIGHT ISOLATE (U+2066)",
                "delete it",
            ),
            ("a: b\n§\ufeffc: d", "an invisible character is not allowed: BYTE ORDER MARK (U+FEFF)", "delete it"),
            ("a: §\x85b", "an invisible character is not allowed: control character (U+0085)", "delete it"),
            (
                'a: §"\\0"',
                "an invisible character is not allowed: control character (U+0000)",
                "save the file as UTF-8",
            ),
            ('a: §"\\u202e"', "an invisible character is not allowed: RIGHT-TO-LEFT OVERRIDE (U+202E)", "delete it"),
        ],
    )
    def test_a_problem_is_explained_in_plain_words_at_its_place(self, marked: str, message: str, hint: str):
        text, place = unmark(marked)
        _, problems = _parse(text)
        assert problems == [f"f:{place}: {message}; {hint}"]

    def test_a_lone_surrogate_does_not_get_in(self):
        root, problems = _parse('a: "\\ud800"')
        assert len(problems) == 1
        assert root is None or _plain(root) == {"a": ""}

    @pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF", "\\q"])
    def test_an_impossible_escape_is_a_problem(self, escape: str):
        root, problems = _parse(f'a: "{escape}"')
        assert root is None
        assert len(problems) == 1

    @pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[a, ", "a:\n "])
    def test_bottomless_nesting_is_refused(self, opening: str):
        root, problems = _parse(opening * 50_000)
        assert root is None or "twice" in problems[0]
        assert problems

    @pytest.mark.parametrize(
        ("data", "place"),
        [
            (b"\xff", "1:1"),
            (b"a: \xe0\xe8", "1:4"),
            ("ąč\nab: ".encode() + b"\xff", "2:5"),
            (b"\xef\xbb\xbfab: \xff", "1:5"),
            ("a: b".encode("utf-16"), "1:1"),
            ("a: č".encode("windows-1257"), "1:4"),
        ],
    )
    def test_bytes_that_are_not_utf_8_are_reported_where_they_begin(self, data: bytes, place: str):
        assert _parse(data) == (None, [f"f:{place}: this is not UTF-8 text; save the file as UTF-8"])

    def test_utf_16_without_a_byte_order_mark_is_to_be_saved_as_utf_8(self):
        _, problems = _parse("a: b".encode("utf-16-le"))
        assert problems == [
            "f:1:2: an invisible character is not allowed: control character (U+0000); save the file as UTF-8"
        ]


def test_nesting_is_refused_just_beyond_the_limit():
    assert _parse("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)[1] == []
    _, problems = _parse("[" * (MAX_DEPTH + 1) + "a" + "]" * (MAX_DEPTH + 1))
    place = f"1:{MAX_DEPTH + 2}"
    assert problems == [f"f:{place}: lists and maps are nested more than 20 deep; use fewer levels"]


def test_too_many_values_are_refused_just_beyond_the_limit():
    assert _parse("- a\n" * (MAX_NODES - 1))[1] == []
    _, problems = _parse("- a\n" * MAX_NODES)
    assert problems == [f"f:{MAX_NODES}:3: the file has more than 20,000 values; split it into smaller files"]


OF_STRUCTURE = [
    "a: ",
    "- ",
    "? ",
    ": ",
    "[",
    "{",
    "[]",
    "{a,",
    "[a,",
    "- a\n",
    "? a\n",
    "a:\n ",
    "- - a\n",
    "---\n",
    "%a\n",
]
OF_TEXT = ["a ", "#", "\n", "'", '"', "|", ">", '"\\x41', "\t", "\r", "😀", "ą: ą\n", "!a ", "&a ", "*a "]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("pattern", OF_STRUCTURE + OF_TEXT)
def test_reading_a_mebibyte_of_anything_ends(pattern: str, monkeypatch: pytest.MonkeyPatch):
    events: list[object] = []

    parser: Any = nodes._Parser  # pyright: ignore[reportPrivateUsage]

    class CountingParser(parser):
        def get_event(self) -> object:
            event = super().get_event()
            events.append(event)
            return event

    monkeypatch.setattr(nodes, "_Parser", CountingParser)
    data = (pattern * (1024 * 1024 // len(pattern.encode()))).encode()
    root, problems = _parse(data)
    assert (root is None) <= bool(problems)
    assert len(events) <= 2 * MAX_NODES + 4  # two for a list or map, and those of the stream and the document


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), 0x61C, *range(0x202A, 0x202F), 0xFEFF, 0xFFFE])
def test_an_invisible_character_is_refused_written_out_or_as_an_escape(code: int):
    if chr(code) in "\t\n\r":
        return
    for text in (f"a: x{chr(code)}y", f'a: "x\\u{code:04x}y"'):
        _, problems = _parse(text)
        assert len(problems) == 1
        assert f"U+{code:04X}" in problems[0]


def test_all_single_values_are_found_in_order():
    root, _ = _parse("a: [b, {c: d}]\ne: f")
    assert root is not None
    assert [node.text for node in scalars(root)] == ["b", "d", "f"]


def test_a_value_is_found_by_its_key():
    root, _ = _parse("a: [b, c]")
    assert [_plain(node) for node in items(entry(root, "a"))] == ["b", "c"]
    assert entry(root, "x") is None
    assert entry(None, "a") is None
    assert items(root) == items(None) == ()
    assert list(keys(root)) == ["a"]
    assert keys(entry(root, "a")) == keys(None) == {}


def _all(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    if isinstance(node, Mapping):
        for value in node.values.values():
            yield from _all(value)
    for item in items(node):
        yield from _all(item)
