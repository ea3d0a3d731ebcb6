from dataclasses import dataclass, field
from typing import Annotated, Any

import jsonschema
import pytest

from kiosk.reading.jsonschema import json_schema
from kiosk.reading.limits import Doc, Length, Pattern
from tests.reading.wood import Cone, Leaf


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A tree
    of the wood.

    More about trees.
    """

    name: Annotated[str, Length(1, 10), Doc("What it is called.")]
    code: Annotated[str | None, Pattern("a|b", "a or b")] = None
    evergreen: bool = False
    grows: Annotated[tuple[Leaf | Cone, ...], Length(1, 3)] = ()
    names: Annotated[dict[str, str], Pattern("[a-z]{2}", "two small letters"), Length(0, 3)] = field(
        default_factory=dict
    )


SCHEMA = json_schema(Tree)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_descriptions_come_from_the_words_of_the_shape():
    assert SCHEMA["description"] == "A tree of the wood."
    assert SCHEMA["properties"]["name"]["description"] == "What it is called."


@pytest.mark.parametrize(
    "value",
    [
        {"name": "oak"},
        {"name": "oak", "code": "b", "evergreen": True, "names": {"lt": "x"}},
        {"name": "oak", "grows": [{"kind": "leaf"}, {"kind": "cone", "seeds": 2.5}]},
    ],
)
def test_a_right_value_is_valid(value: Any):
    jsonschema.validate(value, SCHEMA)


@pytest.mark.parametrize(
    "value",
    [
        [],
        {},
        {"name": ""},
        {"name": "x" * 11},
        {"name": 1},
        {"name": "oak", "x": 1},
        {"name": "oak", "code": "ax"},
        {"name": "oak", "code": "xb"},
        {"name": "oak", "evergreen": "yes"},
        {"name": "oak", "grows": []},
        {"name": "oak", "grows": [{"kind": "leaf"}] * 4},
        {"name": "oak", "grows": [{"kind": "root"}]},
        {"name": "oak", "grows": [{"colour": "green"}]},
        {"name": "oak", "grows": [{"kind": "leaf", "colour": "blue"}]},
        {"name": "oak", "grows": [{"kind": "leaf", "seeds": 1}]},
        {"name": "oak", "grows": [{"kind": "cone"}]},
        {"name": "oak", "grows": [{"kind": "cone", "seeds": 101}]},
        {"name": "oak", "grows": [{"kind": "cone", "seeds": "1"}]},
        {"name": "oak", "names": {"LT": "x"}},
        {"name": "oak", "names": {"lt": 1}},
        {"name": "oak", "names": dict.fromkeys(["aa", "bb", "cc", "dd"], "x")},
    ],
)
def test_a_wrong_value_is_invalid(value: Any):
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(value)
