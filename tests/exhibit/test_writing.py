"""What the page for editors says of the format is so."""

import re
from pathlib import Path

import pytest

from kiosk.exhibit.blocks import Block, Fact
from kiosk.exhibit.named import Drawing, MapName, Symbol
from kiosk.reading.shapes import fields_of, kinds_of
from tests.exhibit.conftest import Folder, picture
from tests.exhibit.small import BIRDS

PAGE = (Path(__file__).parents[2] / "docs/writing-an-exhibit.md").read_text()
BLOCKS = re.findall(r"```yaml\n(- kind: .*?)```", PAGE, re.DOTALL)


def test_most_kinds_have_an_example():
    kinds = {example.split("\n", maxsplit=1)[0].removeprefix("- kind: ") for example in BLOCKS}
    assert kinds == {"shares", "map", "levels", "tally", "picture", "quiz"}


@pytest.mark.parametrize("example", BLOCKS, ids=lambda example: example.split("\n", maxsplit=1)[0])
def test_an_example_has_no_problem(example: str, folder: Folder):
    indented = "".join(f"      {line}\n" for line in example.splitlines())
    folder.write("panels/birds.yaml", BIRDS[: BIRDS.index("      - kind: list")] + indented)
    folder.write("panels/forest.yaml", BIRDS)
    folder.change("exhibit.yaml", "  - charts", "  - charts\n  - forest§")
    folder.write("pictures/hall.jpg", picture("JPEG"))
    assert folder.problems() == []


@pytest.mark.parametrize("kind", kinds_of(Block))
def test_the_table_of_kinds_has_every_key(kind: str):
    (row,) = re.findall(rf"^\| `{kind}` \|.*$", PAGE, re.MULTILINE)
    lists = [name for name in fields_of(kinds_of(Block)[kind]) if name not in fields_of(Fact)]
    surrounding = ("percent", "qualifier", "scale", "currency", "unit")
    assert [name for name in lists if not re.search(rf"\b{name}\b", row) and name not in surrounding] == []


@pytest.mark.parametrize("names", [Drawing.names(), MapName.names(), Symbol.names()])
def test_every_name_that_can_be_used_is_told(names: tuple[str, ...]):
    assert [name for name in names if f"`{name}`" not in PAGE] == []
