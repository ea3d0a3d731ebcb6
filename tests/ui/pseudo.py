"""Made-up languages that test the layout: one with longer words and texts, one from right to left."""

import dataclasses
from typing import Any

from kiosk.exhibit.content import Content, LocalisedExhibit

LONGER = 1.4
"""How much longer texts become; as much as English grows in its longest translations."""

# Keys that are names, or numbers that are measured or counted up, and no texts.
_KEPT = {
    "id", "kind", "language", "drawing", "file", "symbol", "map", "url", "numeral", "numerals", "written", "panel",
    "panelId", "right", "correct", "place", "style", "ground",
}  # fmt: skip


def longer(content: Content) -> Content:
    """The same exhibit with all texts (but not the figures) longer by 40 %, in accented letters."""
    return _told(content, _map)


def mirrored(content: Content) -> Content:
    """The same exhibit in a language written from right to left."""
    return _told(content, lambda exhibit: dataclasses.replace(exhibit, right_to_left=True))


def _told(content: Content, change: Any) -> Content:
    changed = {code: change(exhibit) for code, exhibit in content.localised.items()}
    easy = {code: change(exhibit) for code, exhibit in content.easy.items()}
    return dataclasses.replace(content, localised=changed, easy=easy)


def _map(value: Any) -> Any:
    if isinstance(value, str):
        return _stretch(value)
    if isinstance(value, dict):
        return {key: item if key in _KEPT else _map(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_map(item) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return dataclasses.replace(
            value, **{name: item if name in _KEPT else _map(item) for name, item in fields.items()}
        )
    return value


_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def _stretch(text: str) -> str:
    if not any(c.isalpha() for c in text) or text.startswith("file:"):
        return text
    words = text.translate(_ACCENTS).split(" ")
    # The words grow first, up to the length of a language with long words; then words are added.
    grown = [
        word + word[: max(0, min(round(0.4 * len(word)), 14 - len(word)))] if word.isalpha() else word for word in words
    ]
    wanted = round(LONGER * len(text))
    place = 0
    while len(" ".join(grown)) < wanted - 3 and place < len(words):
        grown.append(words[place])
        place += 1
    return " ".join(grown)


def is_longer(content: Content, other: Content) -> bool:
    """Whether the texts of one are at least a third longer than those of the other."""
    return _length(content) >= 1.33 * _length(other)


def _length(content: Content) -> int:
    def length(exhibit: LocalisedExhibit) -> int:
        return sum(len(panel.title + panel.lead + panel.tab) for panel in exhibit.panels)

    return sum(length(exhibit) for exhibit in content.localised.values())
