"""Plural forms: which of them a number asks for, by Unicode's rules, and patterns that have several."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, Self

from kiosk.reading import jsonschema
from kiosk.reading.limits import Limits, Pattern
from kiosk.reading.nodes import Mapping as MappingNode
from kiosk.reading.nodes import Node
from kiosk.reading.problems import quote
from kiosk.reading.shapes import INVALID, Context, Invalid, JsonSchema, read

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""Unicode's plural categories. Each language has some of them, and every language has `other`."""

_RANGE = r"\d+(?:\.\.\d+)?"
_RELATION = rf"([nivwftce])(?: (?:%|mod) (\d+))? (=|!=|in|not in) ({_RANGE}(?:, ?{_RANGE})*)"
RULE = Pattern(rf"{_RELATION}(?: (?:and|or) {_RELATION})*", "a rule of Unicode, such as 'i = 1 and v = 0'")

PluralRules = Mapping[str, str]
"""The rule of each category but `other`, in Unicode's syntax: `one: i = 1 and v = 0`."""


def plural_category(value: Decimal, rules: PluralRules) -> str:
    """The category of `value`: the first one whose rule it follows, else other."""
    numbers = _operands(value)
    return next((category for category, rule in rules.items() if _follows(numbers, rule)), "other")


def _operands(value: Decimal) -> dict[str, Decimal]:
    """What rules look at: n the number, i its whole part, v, w, f and t its decimals, c and e an exponent."""
    n = abs(value)
    whole, _, decimals = f"{n:f}".partition(".")
    cut = decimals.rstrip("0")
    found = {"i": whole, "v": len(decimals), "w": len(cut), "f": decimals or 0, "t": cut or 0, "c": 0, "e": 0}
    return {"n": n} | {name: Decimal(number) for name, number in found.items()}


def _follows(numbers: Mapping[str, Decimal], rule: str) -> bool:
    return any(all(relation(numbers) for relation in condition) for condition in _conditions(rule))


@dataclass(frozen=True)
class _Relation:
    operand: str
    modulus: Decimal | None
    is_negated: bool
    ranges: tuple[tuple[Decimal, Decimal], ...]

    def __call__(self, numbers: Mapping[str, Decimal]) -> bool:
        number = numbers[self.operand]
        if self.modulus is not None:
            number %= self.modulus
        is_in = number == int(number) and any(first <= number <= last for first, last in self.ranges)
        return is_in != self.is_negated


@functools.cache
def _conditions(rule: str) -> tuple[tuple[_Relation, ...], ...]:
    """The relations of a rule; one of the tuples has to hold as a whole."""
    return tuple(
        tuple(_relation(*found) for found in re.findall(_RELATION, condition)) for condition in rule.split(" or ")
    )


def _relation(operand: str, modulus: str, sign: str, ranges: str) -> _Relation:
    ends = [part.strip().split("..") for part in ranges.split(",")]
    return _Relation(
        operand,
        Decimal(modulus) if modulus else None,
        sign in ("!=", "not in"),
        tuple((Decimal(end[0]), Decimal(end[-1])) for end in ends),
    )


@dataclass
class PluralContext(Context):
    """What is known while a strings file is read: the plural rules of its language."""

    rules: PluralRules = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Forms:
    """A pattern that is the same for every number, or one for each plural category of the language."""

    patterns: dict[str, str]
    """By category. A single pattern has all of them."""

    def of(self, category: str) -> str:
        """The pattern of a category."""
        return self.patterns[category]

    @classmethod
    def read(cls, node: Node, context: PluralContext, limits: Limits) -> "Self | Invalid":
        """The single pattern or the map; `other` replaces a form that is missing, with a warning that says so."""
        shape: Any = Annotated[str, *limits]
        if not isinstance(node, MappingNode):
            text = read(shape, node, context)
            return INVALID if isinstance(text, Invalid) else cls(dict.fromkeys(CATEGORIES, text))
        forms = {key: read(shape, value, context) for key, value in node.values.items()}
        if "other" not in forms:
            context.add_problem(node, "the plural form 'other' is missing", "add 'other: …', for all other numbers")
        if "other" not in forms or INVALID in forms.values():
            return INVALID
        _compare_categories(node, context)
        return cls({category: forms.get(category, forms["other"]) for category in CATEGORIES})

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A text, or a text for each category."""
        text = jsonschema.json_schema(Annotated[str, *limits])
        return {"anyOf": [text, {"type": "object", "properties": dict.fromkeys(CATEGORIES, text)}]}


_SAMPLES = tuple(map(Decimal, (*range(201), 1000, 1_000_000, "1.5", "0.1", "1.1", "2.5")))


def _compare_categories(node: MappingNode, context: PluralContext) -> None:
    """Warn about categories that a map of forms lacks, and about those that the language does not have."""
    wanted = [category for category in CATEGORIES if category in context.rules or category == "other"]
    for category in wanted:
        if category not in node.values:
            sample = next((n for n in _SAMPLES if plural_category(n, context.rules) == category), None)
            as_for = f" (as for {sample})" if sample is not None else ""
            hint = f"add '{category}: …'{as_for}, or write one text for all numbers; until then 'other' is used"
            context.add_problem(node, f"the plural form '{category}' is missing", hint, "warning")
    for key, key_node in node.keys.items():
        if key not in wanted:
            message = f"the language has no plural form {quote(key)}"
            context.add_problem(key_node, message, f"delete it; the forms are {', '.join(wanted)}", "warning")
