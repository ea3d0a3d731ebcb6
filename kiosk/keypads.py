"""The keypads that the kiosk knows: a file in `resources/keypads` says which keys each of them sends.

Like `settings`, this module by itself does not load what reads YAML.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, make_dataclass
from typing import TYPE_CHECKING, Annotated, Any

from kiosk.keys import Keys
from kiosk.paths import KEYPADS
from kiosk.reading.limits import Doc, Length, Limits

if TYPE_CHECKING:
    from kiosk.reading.nodes import Node
    from kiosk.reading.problems import Problem
    from kiosk.reading.shapes import Context, Invalid, JsonSchema


def keypad_names() -> tuple[str, ...]:
    """The names of all keypads that the kiosk knows."""
    return tuple(sorted(file.stem for file in KEYPADS.glob("*.yaml")))


class KeypadName(str):
    """The name of a keypad that the kiosk knows."""

    @classmethod
    def read(cls, node: "Node", context: "Context", limits: Limits) -> "KeypadName | Invalid":
        """The name, or INVALID after its problem was added."""
        from kiosk.reading.nodes import Scalar
        from kiosk.reading.problems import did_you_mean, quote
        from kiosk.reading.shapes import INVALID

        if not isinstance(node, Scalar):
            context.add_problem(node, "the name of a keypad is expected here", did_you_mean("", keypad_names()))
            return INVALID
        if node.text not in keypad_names():
            hint = did_you_mean(node.text, keypad_names())
            context.add_word_problem(node, f"unknown keypad {quote(node.text)}", hint)
            return INVALID
        return cls(node.text)

    @classmethod
    def json_schema(cls, limits: Limits) -> "JsonSchema":
        """One of the names."""
        return {"enum": list(keypad_names())}


if TYPE_CHECKING:

    class KeypadKeys(Keys):
        """The keys that a keypad has, by their actions."""

else:
    KeypadKeys = make_dataclass(
        "KeypadKeys",
        [(action.name, action.type, field(default=())) for action in fields(Keys)],
        bases=(Keys,),
        namespace={"__doc__": "The keys that a keypad has, by their actions."},
        frozen=True,
        kw_only=True,
    )


@dataclass(frozen=True, kw_only=True)
class KeypadProfile:
    """What is known of a keypad: which keys it sends, and how certain that is."""

    name: Annotated[str, Length(1, 60), Doc("What the keypad is called.")]
    tried: Annotated[bool, Doc("Whether the kiosk has been tried with this keypad.")]
    source: Annotated[str, Length(1, 400), Doc("Where it is written which keys the keypad sends.")]
    unsure: Annotated[str | None, Length(1, 400), Doc("What is not certain, and what to do about it.")] = None
    keys: Annotated[KeypadKeys, Doc("The keys that it sends, by what they are to do.")]


class KeypadError(Exception):
    """The file of a keypad can't be used; `problems` says why."""

    def __init__(self, problems: "tuple[Problem, ...]") -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def load_keypad(name: str) -> KeypadProfile:
    """What is known of a keypad. Raises `KeypadError` with all problems of its file."""
    from kiosk.reading.nodes import parse_file
    from kiosk.reading.problems import Problems
    from kiosk.reading.shapes import Context, read_map

    problems = Problems()
    file = f"{name}.yaml"
    root = parse_file(KEYPADS, file, problems)
    profile: Any = None if root is None else read_map(KeypadProfile, root, Context(file, problems))
    if problems.has_errors() or not isinstance(profile, KeypadProfile):
        raise KeypadError(problems.sorted())
    return profile


def keys_with(profile: KeypadProfile, own: Mapping[str, tuple[str, ...]]) -> Keys:
    """The keys of a station with this keypad, whose file names `own` keys, by their actions.

    The keypad's keys come first, so that a keyboard beside it works as well. A key has one action: its own one, else
    the keypad's, else the default.
    """
    of_keypad = profile.keys.by_action()
    taken: set[str] = set().union(*own.values())
    also_taken = taken.union(*of_keypad.values())
    found: dict[str, Any] = {
        action: (
            *(key for key in of_keypad[action] if key not in taken),
            *(key for key in default if key not in also_taken),
        )
        for action, default in Keys().by_action().items()
    }
    found.update(own)
    return Keys(**found)
