"""What docs/writing-an-exhibit.md says is true, and its examples work."""

import dataclasses
import re
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

from kiosk.exhibit import recordings
from kiosk.exhibit.blocks import BaseBlock, Block
from kiosk.exhibit.easy import MAX_WORDS, difficulties
from kiosk.exhibit.localise import localise
from kiosk.exhibit.media import MIB
from kiosk.exhibit.model import MAX_LANGUAGES, ExhibitFile, Panel
from kiosk.exhibit.named import Drawing, MapName, Symbol
from kiosk.exhibit.pictures import limits
from kiosk.exhibit.strings import languages
from kiosk.exhibit.values import Text
from kiosk.paths import EASY, STRINGS
from kiosk.reading.files import MAX_YAML_BYTES
from kiosk.reading.limits import Length
from kiosk.reading.shapes import fields_of, kinds_of, split
from tests.exhibit.by_hand import plain
from tests.exhibit.conftest import Folder, picture
from tests.exhibit.small import BIRDS, FILES

PAGE = (Path(__file__).parents[2] / "docs/writing-an-exhibit.md").read_text()
SPOKEN = {"en": "English", "lt": "Lithuanian", "uk": "Ukrainian", "de": "German"}
"""The languages of the controls, in the order of the page."""
BLOCKS = re.findall(r"```yaml\n(- kind: .*?)```", PAGE, re.DOTALL)


def listed(names: Iterable[str]) -> str:
    """English, Lithuanian and German."""
    *others, last = names
    return f"{', '.join(others)} and {last}"


def test_most_kinds_have_an_example():
    kinds = {example.split("\n", maxsplit=1)[0].removeprefix("- kind: ") for example in BLOCKS}
    assert kinds == {"text", "statement", "figure", "shares", "timeline", "map", "levels", "tally", "picture", "quiz"}


@pytest.mark.parametrize("example", BLOCKS, ids=lambda example: example.split("\n", maxsplit=1)[0])
def test_an_example_has_no_problem(example: str, folder: Folder):
    folder.write("panels/birds.yaml", BIRDS[: BIRDS.index("      - kind: list")] + indent(example, " " * 6))
    folder.write("panels/forest.yaml", BIRDS)
    folder.change("exhibit.yaml", "  - charts", "  - charts\n  - forest§")
    folder.write("pictures/hall.jpg", picture("JPEG", (1000, 640)))
    folder.write("sounds/anna-en.ogg", b"OggS\0\2" + bytes(60))
    assert folder.problems() == []


def test_the_example_of_easy_language_is_easy_and_was_not():
    (text,) = (yaml.safe_load(example)[0]["text"] for example in BLOCKS if "easy:" in example)
    for language in ("en", "lt"):
        assert list(difficulties(text["easy"][language], language)) == []
        assert list(difficulties(text[language], language)) != []


def test_the_example_of_a_recording_works(folder: Folder):
    (example,) = (example for example in BLOCKS if "audio:" in example)
    folder.write("panels/birds.yaml", BIRDS[: BIRDS.index("      - kind: list")] + indent(example, " " * 6))
    folder.write("sounds/anna-en.ogg", b"OggS\0\2" + bytes(60))
    assert [plain(text) for text in localise(folder.exhibit(), "en").recordings] == ["The oldest oak has a name."]


def test_the_example_of_exhibit_yaml_has_no_problem(folder: Folder):
    (example,) = re.findall(r"```yaml\n(format: 1\n.*?)```", PAGE, re.DOTALL)
    for panel in ("trees", "birds", "charts"):
        (folder.path / f"panels/{panel}.yaml").unlink()
    folder.write("exhibit.yaml", example)
    for panel in ("forest", "animals"):
        folder.write(f"panels/{panel}.yaml", BIRDS)
    assert folder.problems() == []
    assert folder.exhibit().file.reviewed == {"en": True, "lt": False}


def test_the_example_of_another_language_needs_its_strings_and_no_more(folder: Folder):
    (example,) = re.findall(r"```yaml\n(languages:\n.*?)```", PAGE, re.DOTALL)
    for name, text in FILES.items():
        folder.write(name, re.sub(r"\blt:", "pl:", text))
    folder.change("exhibit.yaml", "languages:\n  en: English\n  pl: Lietuvių\n", example + "§")
    assert [problem.split(";")[0] for problem in folder.problems()] == [
        "exhibit.yaml:4:3: the kiosk has no interface words in 'pl'"
    ]
    folder.write("strings/pl.yaml", (STRINGS / "en.yaml").read_text())
    assert folder.problems() == []


def test_the_limits_on_the_page_are_right():
    assert f"a sentence of more than {MAX_WORDS} words" in PAGE
    assert f"of {recordings.MAX_BYTES // MIB} MiB at most" in PAGE
    assert f"pictures over {limits.MAX_BYTES // MIB} MiB or {limits.MAX_PIXELS // 10**6} million pixels" in PAGE
    assert f"YAML files over {MAX_YAML_BYTES // MIB} MiB" in PAGE
    assert MAX_LANGUAGES == 8
    assert "There are eight languages at most." in PAGE
    assert set(languages()) == set(SPOKEN)
    assert f"The controls speak {listed(SPOKEN.values())}." in PAGE
    with_rules = [name for code, name in SPOKEN.items() if (EASY / f"{code}.yaml").is_file()]
    assert f"The kiosk has rules for {listed(with_rules)};" in re.sub(r"\s+", " ", PAGE)


def _limited(shape: Any, name: str = "") -> Iterator[tuple[str, int]]:
    """The key of each text and list in a shape, and how many characters or entries it may have."""
    bare, limits = split(shape)
    lengths = [limit.maximum for limit in limits if isinstance(limit, Length)]
    if typing.get_origin(bare) is tuple:
        yield from ((name, length) for length in lengths)
        yield from _limited(typing.get_args(bare)[0], name)
    elif typing.get_origin(bare) is dict or (isinstance(bare, type) and issubclass(bare, Text)):
        yield from ((name, length) for length in lengths)
    elif kinds := kinds_of(bare):
        for cls in kinds.values():
            yield from _limited(cls)
    elif dataclasses.is_dataclass(bare) and isinstance(bare, type):
        for key, (inner, _) in fields_of(bare).items():
            yield from _limited(inner, key)


def test_the_tables_of_limits_have_every_text_and_list():
    rows = re.findall(r"^\| (.*`.*) \| ([0-9]+) \|$", PAGE, re.MULTILINE)
    on_the_page = {(name.rstrip(":"), int(most)) for row, most in rows for name in re.findall("`([a-z_]+:?)`", row)}
    declared = {*_limited(ExhibitFile), *_limited(Panel)} - {("languages", MAX_LANGUAGES), ("reviewed", MAX_LANGUAGES)}
    assert len(declared) > 20
    assert declared == on_the_page


@pytest.mark.parametrize("kind", kinds_of(Block))
def test_the_table_of_kinds_has_every_key(kind: str):
    (row,) = re.findall(rf"^\| `{kind}` \|.*$", PAGE, re.MULTILINE)
    lists = [name for name in fields_of(kinds_of(Block)[kind]) if name not in fields_of(BaseBlock)]
    of_quantity = ("percent", "year", "qualifier", "scale", "currency", "unit")
    assert [name for name in lists if not re.search(rf"\b{name}\b", row) and name not in of_quantity] == []


@pytest.mark.parametrize("names", [Drawing.names(), MapName.names(), Symbol.names()])
def test_every_name_that_can_be_used_is_on_the_page(names: tuple[str, ...]):
    assert [name for name in names if f"`{name}`" not in PAGE] == []
