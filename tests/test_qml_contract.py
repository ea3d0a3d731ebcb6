"""The check of what Python hands to QML: a key that is misspelt on either side fails it."""

import pytest

from tests import qml_contract

TYPES = """
from typing import TypedDict

class AmountData(TypedDict):
    spoken: str

class TreeData(TypedDict):
    name: str
    height: float
    age: AmountData | None

class ForestData(TypedDict):
    trees: list[TreeData]
    colour: str

class LakeData(TypedDict):
    depth: float

AnyData = ForestData | LakeData

class ShoreRow(TypedDict):
    length: float
"""
FOREST = """import QtQuick

Item {
    id: forest

    required property var content // ForestData
    required property real length
    readonly property var first: content.trees[0] // TreeData

    function nameOf(tree: var /* TreeData */): string {
        return tree.name;
    }

    function highest(): real {
        let most = 0;
        for (const tree of content.trees)
            most = Math.max(most, tree.height);
        return most;
    }

    Text {
        color: forest.content.colour
        text: forest.content.trees.map(tree => tree.name).join(" ") + forest.first.age?.spoken
        Accessible.name: Words.say("forest") + Words.say("tree_" + forest.content.trees.length)
    }
}
"""
LAKE = """import QtQuick

Item {
    id: lake

    required property var content // AnyData
    readonly property bool deep: content.depth > 10

    Forest {
        content: lake.content
    }
}
"""
WORDS = {"forest", "tree_1", "tree_2"}


def problems(forest: str = FOREST, types: str = TYPES, lake: str = LAKE, words: set[str] = WORDS) -> list[str]:
    """What the check finds in the small example."""
    return qml_contract.problems({"Forest.qml": forest, "Lake.qml": lake}, {"types.py": types}, {}, words)


def test_the_example_fits():
    assert problems() == []


def test_the_project_fits():
    assert qml_contract.problems(*qml_contract.sources()) == []


@pytest.mark.parametrize(
    ("read", "misread", "line", "owner"),
    [
        ("return tree.name;", "return tree.nam;", 11, "TreeData"),
        ("tree.height)", "tree.hight)", 17, "TreeData"),
        ("content.trees)", "content.tres)", 16, "ForestData"),
        ("forest.content.colour", "forest.content.color", 22, "ForestData"),
        ("=> tree.name", "=> tree.nmae", 23, "TreeData"),
        ("age?.spoken", "age?.spokn", 23, "AmountData"),
        ("content.trees[0]", "content.threes[0]", 8, "ForestData"),
    ],
)
def test_a_key_misspelt_in_qml_is_reported(read: str, misread: str, line: int, owner: str):
    assert FOREST.count(read) == 1
    key = misread.removesuffix(";").removesuffix(")").removesuffix("[0]").rpartition(".")[2]
    assert f"Forest.qml:{line}: {owner} has no '{key}'" in problems(FOREST.replace(read, misread))


@pytest.mark.parametrize("key", ["spoken", "name", "height", "age", "trees", "colour", "depth"])
def test_a_key_misspelt_in_python_is_reported_on_both_sides(key: str):
    found = problems(types=TYPES.replace(f"    {key}:", f"    {key}x:"))
    assert any(f"has no {key!r}" in problem for problem in found)
    assert any(f"[{key + 'x'!r}] is made, and nothing reads it" in problem for problem in found)


def test_a_role_that_no_delegate_requires_is_reported():
    assert problems(FOREST.replace("required property real length", "property real length: 1")) == [
        "ShoreRow['length'] is made, and nothing reads it"
    ]


def test_what_may_be_none_is_read_with_care():
    assert problems(FOREST.replace("age?.spoken", "age.spoken")) == [
        "Forest.qml:23: before 'spoken' may be None: read it with ?."
    ]


def test_a_dict_of_another_class_is_reported():
    given = LAKE.replace("content: lake.content", "content: lake.other")
    given = given.replace("    readonly", "    required property var other // LakeData\n    readonly")
    assert problems(lake=given) == ["Lake.qml:11: Forest.content is ForestData, and is given LakeData"]


@pytest.mark.parametrize("declared", ["required property var content", "required property var content // ForrestData"])
def test_a_dict_without_a_class_is_reported(declared: str):
    found = problems(FOREST.replace("required property var content // ForestData", declared))
    assert "Forest.qml:6: content needs a comment that names its Python class" in found


def test_a_parameter_whose_keys_are_read_needs_a_class():
    found = problems(FOREST.replace(" /* TreeData */", ""))
    assert found == ["Forest.qml:10: tree needs a comment that names its Python class"]


def test_a_point_or_a_box_needs_no_class():
    found = problems(FOREST.replace(" /* TreeData */", "").replace("return tree.name;", "return tree.width;"))
    assert not any("needs a comment" in problem for problem in found)


@pytest.mark.parametrize(
    ("said", "missaid"), [('say("forest")', 'say("forrest")'), ('say("tree_" +', 'say("three_" +')]
)
def test_a_misspelt_word_is_reported(said: str, missaid: str):
    found = problems(FOREST.replace(said, missaid))
    key = missaid.split('"')[1]
    assert f"Forest.qml:24: there is no word {key!r}" in found


def test_a_word_that_nobody_says_is_reported():
    assert problems(words=WORDS | {"shore"}) == ["Words.shore is translated, and nobody says it"]


@pytest.mark.parametrize("asked", ['self._word("shore")', 'say("shore")', 'words["shore"]', '"role_shore"'])
def test_a_word_that_python_misspells_is_reported(asked: str):
    found = qml_contract.problems({"Forest.qml": FOREST}, {"types.py": TYPES}, {"narrator.py": asked}, WORDS)
    assert any(problem.startswith("narrator.py: there is no word ") for problem in found)
