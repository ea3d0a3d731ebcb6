"""Any content of a folder gives problems or an exhibit, and never an exception.

A longer search: pytest tests/exhibit/test_load_anything.py --hypothesis-profile long
"""

import copy
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.exhibit.load import examine
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.reading.problems import MAX_PROBLEMS_PER_FILE
from tests.exhibit.conftest import written

pytestmark = pytest.mark.slow

FILES = ["exhibit.yaml", *(f"panels/{file.name}" for file in sorted((BUILT_IN_EXHIBIT / "panels").glob("*.yaml")))]
ORIGINAL = {name: (BUILT_IN_EXHIBIT / name).read_text() for name in FILES}

soon = settings(deadline=2000)


@pytest.fixture(scope="module")
def settle(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, bytes], None]:
    """Puts a file into a copy of the built-in exhibit and looks whether the outcome is sound."""
    folder = tmp_path_factory.mktemp("exhibit") / "data"
    shutil.copytree(BUILT_IN_EXHIBIT, folder)

    def settle(name: str, data: bytes) -> None:
        (folder / name).write_bytes(data)
        try:
            _check(folder, name, data)
        finally:
            (folder / name).write_text(ORIGINAL[name])

    return settle


def _check(folder: Path, name: str, data: bytes) -> None:
    exhibit, problems = examine(folder)
    assert (exhibit is None) == any(problem.severity == "error" for problem in problems)
    assert list(problems) == sorted(problems)
    assert sum(problem.file == name for problem in problems) <= MAX_PROBLEMS_PER_FILE + 1
    lines = (
        data.removeprefix(b"\xef\xbb\xbf")
        .decode(errors="replace")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .split("\n")
    )
    for problem in problems:
        assert str(problem).isprintable()
        assert len(str(problem)) < 1000
        assert problem.message
        assert problem.hint
        if problem.file == name:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    if exhibit is None:
        return
    for language in exhibit.file.languages:
        for easy in (False, True):
            assert localise(exhibit, language, easy=easy).panels


files = some.sampled_from(FILES)
characters = some.characters(exclude_categories=["Cs"])
SIGNS = ["- ", ": ", "? ", "[", "]", "{", "}", "'", '"', "#", "|", ">", "&a ", "*a", "!t ", "%", "@", "\\", "~", "''"]
BREAKS = ["\n", "\n  ", "\t", "\r", "\0", "\ufeff", "\u2028", "---\n", "...\n"]
PIECES = ["key: ", "<<: ", "kind: text\n", "en: x\n", "lt: y\n", "easy: ", "number: 5\n", "percent: yes\n", "{years}"]
VALUES = ["yes", "1e5", "2004-03-29", "\\ud800", '"\\0"', "😀"]
fragments = some.sampled_from(SIGNS + BREAKS + PIECES + VALUES)


@soon
@given(name=files, data=some.binary(max_size=300))
def test_any_bytes(name: str, data: bytes, settle: Callable[[str, bytes], None]):
    settle(name, data)


@soon
@given(name=files, text=some.text(characters, max_size=200) | some.lists(fragments, max_size=60).map("".join))
def test_any_text(name: str, text: str, settle: Callable[[str, bytes], None]):
    settle(name, text.encode())


@some.composite
def mutated_texts(draw: some.DrawFn) -> tuple[str, bytes]:
    """A file of the built-in exhibit with a few slips of the hand."""
    name = draw(files)
    lines = ORIGINAL[name].splitlines(keepends=True)
    for _ in range(draw(some.integers(1, 4))):
        at = draw(some.integers(0, len(lines) - 1))
        slip = draw(some.sampled_from(["delete", "repeat", "swap", "indent", "outdent", "insert", "replace", "cut"]))
        line = lines[at]
        if slip == "delete" and len(lines) > 1:
            del lines[at]
        elif slip == "repeat":
            lines.insert(draw(some.integers(0, len(lines))), line)
        elif slip == "swap":
            other = draw(some.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], line
        elif slip == "indent":
            lines[at] = draw(some.sampled_from([" ", "  ", "\t", "- "])) + line
        elif slip == "outdent":
            lines[at] = line.removeprefix(draw(some.sampled_from([" ", "  ", "    "])))
        elif slip in ("insert", "replace"):
            place = draw(some.integers(0, len(line)))
            rest = line[place + draw(some.integers(0, 9)) * (slip == "replace") :]
            lines[at] = line[:place] + draw(fragments | some.text(characters, max_size=5)) + rest
        elif slip == "cut":
            lines[at] = line[: draw(some.integers(0, len(line)))]
    data = bytearray("".join(lines).encode())
    if data and draw(some.integers(0, 4)) == 0:
        data[draw(some.integers(0, len(data) - 1))] = draw(some.integers(0, 255))
    return name, bytes(data)


@soon
@given(mutated=mutated_texts())
def test_slips_of_the_hand(mutated: tuple[str, bytes], settle: Callable[[str, bytes], None]):
    settle(*mutated)


KEYS = sorted(set(re.findall(r"([a-z_]+):", "".join(ORIGINAL.values()))))
words = some.sampled_from([*KEYS, "<<", "", "en", "lt", "de", "easy", "years", "budget", "text", "figure", "yes", "no"])
scalars = (
    words
    | some.none()
    | some.booleans()
    | some.integers(-(10**20), 10**20)
    | some.floats(width=32)
    | some.dates()
    | some.text(characters, max_size=20)
    | some.sampled_from(["{budget}", "{x}", "2023-07-11/2023-07-12", "../x.png", "a.png", "2004-00", "x" * 800])
)
trees = some.recursive(
    scalars,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(words, inner, max_size=4),
    max_leaves=8,
)


@some.composite
def mutated_trees(draw: some.DrawFn) -> tuple[str, bytes]:
    """A file of the built-in exhibit in which a value is another, is missing, or has another name."""
    name = draw(files)
    root = yaml.load(ORIGINAL[name], yaml.BaseLoader)
    for _ in range(draw(some.integers(1, 3))):
        places = list(_places(root))
        if not places:
            break
        holder, key = draw(some.sampled_from(places))
        change = draw(some.sampled_from(["replace", "delete", "rename", "graft", "repeat"]))
        if change == "delete":
            del holder[key]
        elif change == "rename" and isinstance(holder, dict):
            holder[draw(words)] = holder.pop(key)
        elif change == "graft":
            other, place = draw(some.sampled_from(places))
            holder[key] = copy.deepcopy(other[place])
        elif change == "repeat" and isinstance(holder, list):
            holder.extend([copy.deepcopy(holder[key])] * draw(some.integers(1, 15)))
        else:
            holder[key] = draw(trees)
    return name, written(root)


def _places(value: Any) -> list[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [(value, key) for key in keys] + [place for key in keys for place in _places(value[key])]


@soon
@given(mutated=mutated_trees())
def test_values_out_of_place(mutated: tuple[str, bytes], settle: Callable[[str, bytes], None]):
    settle(*mutated)


@soon
@given(entry=trees)
def test_any_tree_as_exhibit_yaml(entry: Any, settle: Callable[[str, bytes], None]):
    settle("exhibit.yaml", written(entry))
