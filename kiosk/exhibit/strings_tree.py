"""The tree of a strings file before it is read: with what Unicode knows of its language, and in its easy form."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.exhibit.cldr import known_parts
from kiosk.exhibit.hyphenation import SOFT_HYPHEN, without_soft_hyphens
from kiosk.exhibit.plurals import CATEGORIES
from kiosk.paths import STRINGS
from kiosk.reading.nodes import Mapping, Node, Scalar, Sequence, entry, parse_file
from kiosk.reading.problems import Problems

EASY = "easy"
FORMS_OF = "forms_of"

_DATES = ("year", "month", "day", "days", "days_across")
_SCALES = ("thousand", "million", "billion")
_OPTIONAL = {
    "plurals": (),
    "numerals": ("decimal", "group", "group_from"),
    "amounts": ("percent", *_SCALES, "money", *(f"money_{scale}" for scale in _SCALES), "currencies"),
    "dates": ("months", "months_alone", *_DATES),
    "sentences": ("never_end", "abbreviations", "starters"),
    "spoken": ("pace", "decimal", "minus", "percent", *_SCALES, "currencies", "words", "ordinal_days", *_DATES),
}
"""The sections, and their keys, that a strings file may leave out."""

_FORMER = {
    "words": frozenset({"begin", "fewer_settings", "illustrations_hide", "more", "place_of"}),
    "phrases": frozenset({"place_of", "seconds_left", "speed", "volume"}),
}
"""Keys that only an older kiosk used. Exhibits whose strings file was made for it still have them."""

_FIRST_DAYS = {"br": "1añ", "fr": "1er", "it": "1º", "oc": "1er", "pt": "1.º"}
"""What languages write for the first day of a month, if not 1: "1er mai". CLDR does not have it."""


def completed(root: Node, language: str, *, of_exhibit: bool) -> Node:
    """The file with all that it leaves out: one of an exhibit from the kiosk's own, any other part from Unicode's CLDR.

    A file may name another language whose forms it takes, `forms_of: lt`. Raises `LookupError` if something is left out
    and neither has it.
    """
    if not isinstance(root, Mapping):
        return root
    if of_exhibit and (own := _kiosks_own(language)) is not None:
        root = _as_map(_merged(own, root))
    named = entry(root, FORMS_OF)
    language = named.text if isinstance(named, Scalar) else language
    root = _with_first_day(root, language)
    if not _lacks_something(root):
        return root
    return _with_spoken(_as_map(_merged(_known_forms(language, root), root)))


def plain(node: Node) -> Node:
    """The file without soft hyphens in its texts."""
    if isinstance(node, Mapping):
        return replace(node, values={key: plain(value) for key, value in node.values.items()})
    if isinstance(node, Sequence):
        return replace(node, items=tuple(plain(item) for item in node.items))
    if isinstance(node, Scalar) and SOFT_HYPHEN in node.text:
        return replace(node, text=without_soft_hyphens(node.text), is_verbatim=False)
    return node


def without_former(root: Node) -> tuple[Node, list[Scalar]]:
    """The file without the keys that only an older kiosk used, and these keys."""
    if not isinstance(root, Mapping):
        return root, []
    values, former = dict(root.values), list[Scalar]()
    for section, part in root.values.items():
        if section == EASY:
            values[section], found = without_former(part)
            former += found
        elif isinstance(part, Mapping) and (names := _FORMER.get(section, frozenset()) & part.keys.keys()):
            former += [key for name, key in part.keys.items() if name in names]
            keys = {name: key for name, key in part.keys.items() if name not in names}
            values[section] = replace(part, values={name: part.values[name] for name in keys}, keys=keys)
    return replace(root, values=values), former


def with_english(root: Node, needed: dict[str, Iterable[str]]) -> tuple[Node, list[str]]:
    """The file with the kiosk's English texts in the place of those it lacks, and the keys of these texts.

    `needed` has the keys of each section.
    """
    if not isinstance(root, Mapping):
        return root, []
    values, missing = dict(root.values), list[str]()
    for section, names in needed.items():
        part = values.get(section, Mapping(root.line, root.column, {}, {}))
        if isinstance(part, Mapping) and (absent := [name for name in names if name not in part.values]):
            english = _as_map(_as_map(_english()).values[section])
            values[section] = replace(part, values={**part.values, **{name: english.values[name] for name in absent}})
            missing += [f"{section}.{name}" for name in absent]
    return replace(root, values=values), missing


def _english() -> Node:
    english = _kiosks_own("en")
    assert english is not None, "the kiosk has a strings file in English"
    return english


def _kiosks_own(language: str) -> Node | None:
    file = f"{language}.yaml"
    return parse_file(STRINGS, file, Problems()) if (STRINGS / file).is_file() else None


def _known_forms(language: str, root: Mapping) -> Node:
    """How a language writes numbers and dates, at the place of `root`."""
    own = _kiosks_own(language)
    if isinstance(own, Mapping):
        values = {key: own.values[key] for key in ("direction", *_OPTIONAL)}
        return Mapping(root.line, root.column, values, _keys(values, root))
    known = known_parts(language)
    if "amounts" not in root.values:
        del known["amounts"]  # its words, such as "over", can't be known: report the whole section
    return _node(known, root)


def _as_map(node: Node) -> Mapping:
    assert isinstance(node, Mapping), "two maps make a map"
    return node


def standard_form(root: Node) -> Node:
    """The file without its easy part."""
    if not isinstance(root, Mapping) or EASY not in root.values:
        return root
    values = {key: node for key, node in root.values.items() if key != EASY}
    return replace(root, values=values, keys={key: node for key, node in root.keys.items() if key != EASY})


def easy_form(root: Node) -> Node:
    """The file with the words, patterns and amounts of its easy part in the place of the others."""
    easy = entry(root, EASY)
    return standard_form(root) if easy is None else _merged(standard_form(root), easy)


def _lacks_something(root: Mapping) -> bool:
    for section, keys in _OPTIONAL.items():
        part = root.values.get(section)
        if part is None or (isinstance(part, Mapping) and not part.values.keys() >= set(keys)):
            return True
    return "direction" not in root.values


def _with_first_day(root: Mapping, language: str) -> Mapping:
    dates = root.values.get("dates")
    if language not in _FIRST_DAYS or (isinstance(dates, Mapping) and "first_day" in dates.values):
        return root
    return _as_map(_merged(_node({"dates": {"first_day": _FIRST_DAYS[language]}}, root), root))


def _with_spoken(root: Mapping) -> Mapping:
    """The file with what is spoken as it is displayed, since neither the file nor Unicode says it otherwise."""
    first = entry(entry(root, "dates"), "first_day")
    days: list[Node] = [Scalar(root.line, root.column, str(day), quoted=True) for day in range(1, 32)]
    spoken: dict[str, Node | None] = {
        "decimal": entry(entry(root, "numerals"), "decimal"),
        "ordinal_days": Sequence(root.line, root.column, (*([first] if first else days[:1]), *days[1:])),
        **{key: entry(entry(root, "amounts"), key) for key in ("percent", *_SCALES)},
        **{key: entry(entry(root, "dates"), key) for key in _DATES},
    }
    known = {key: node for key, node in spoken.items() if node is not None}
    part = Mapping(root.line, root.column, known, _keys(known, root))
    return _as_map(_merged(Mapping(root.line, root.column, {"spoken": part}, _keys(("spoken",), root)), root))


def _merged(base: Node, over: Node) -> Node:
    """`base` with the values of `over` in the place of its own. Plural forms are one value, not several.

    It has the keys of `over`, so that a misspelt key is compared with those that `over` lacks.
    """
    if not isinstance(base, Mapping) or not isinstance(over, Mapping) or set(CATEGORIES) & over.values.keys():
        return over
    values = {**base.values, **over.values}
    for key in base.values.keys() & over.values.keys():
        values[key] = _merged(base.values[key], over.values[key])
    return replace(over, values=values)


def _node(value: Any, place: Node) -> Node:
    """A text, a list or a map as a node at the place of another."""
    if isinstance(value, dict):
        values = {key: _node(each, place) for key, each in value.items()}  # pyright: ignore[reportUnknownVariableType] - of `Known`
        return Mapping(place.line, place.column, values, _keys(values, place))
    if isinstance(value, list):
        return Sequence(place.line, place.column, tuple(_node(each, place) for each in value))  # pyright: ignore[reportUnknownVariableType] - of `Known`
    return Scalar(place.line, place.column, value, quoted=True)


def _keys(names: Iterable[str], place: Node) -> dict[str, Scalar]:
    return {name: Scalar(place.line, place.column, name, quoted=False) for name in names}
