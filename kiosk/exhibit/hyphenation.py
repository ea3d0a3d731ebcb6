"""Where words may be broken: at the editor's soft hyphens, and by the rules of each language. No Qt.

No text that is spoken, named or compared has soft hyphens: they are taken out when a text is read, and kept beside it,
by the word in which they were. The screen puts them into what it draws (`Hyphens.qml`).
"""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
LEAST_LETTERS = 8
"""Shorter words have no break points: they fit into every column."""
LEAST_PART = 3
"""At least this many letters stay on each side of a break point."""

# The letters of a word in a row, as Hyphens.qml finds them: no digits, spaces or signs but apostrophes.
_NO_LETTER = r"\s\d!-&(-@\[-`{-~\u00a0-\u00ac\u00ae-\u00bf\u2000-\u2018\u201a-\u206f"
_WORD = re.compile(rf"[^{_NO_LETTER}{SOFT_HYPHEN}]{{{LEAST_LETTERS},}}")
_WORD_WITH_SOFT_HYPHENS = re.compile(rf"[^{_NO_LETTER}{SOFT_HYPHEN}]+(?:{SOFT_HYPHEN}+[^{_NO_LETTER}{SOFT_HYPHEN}]+)+")
_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*")


def without_soft_hyphens(text: str) -> str:
    """The text as it is spoken, named and compared."""
    return text.replace(SOFT_HYPHEN, "")


def drawn_place(drawn: str, place: int) -> int:
    """The place in a text as it is drawn, with soft hyphens, of a place in the text without them."""
    letters = [index for index, letter in enumerate(drawn) if letter != SOFT_HYPHEN]
    return letters[place] if place < len(letters) else len(drawn)


def soft_hyphens(texts: Iterable[str]) -> dict[str, str]:
    """Each word of the texts in which the editor wrote soft hyphens, by the word without them."""
    return {
        without_soft_hyphens(word): re.sub(f"{SOFT_HYPHEN}+", SOFT_HYPHEN, word)
        for text in texts
        if SOFT_HYPHEN in text
        for word in _WORD_WITH_SOFT_HYPHENS.findall(text)
    }


def break_points(texts: Iterable[str], language: str) -> dict[str, str]:
    """Each long word of the texts, with soft hyphens where the language breaks it; only words that it breaks.

    Empty for a language without rules.
    """
    words = {word for text in texts for word in _WORD.findall(text)}
    rules: Any = _rules(language) if words else None
    if rules is None:
        return {}
    return {word: broken for word in sorted(words) if (broken := _broken(word, rules)) != word}


@functools.cache
def _rules(language: str) -> Any:
    """The rules of a language: a `pyphen.Pyphen`; None if there are none."""
    import pyphen  # some languages take a tenth of a second: only where there are long words

    name: Any = pyphen.language_fallback(language)  # None for some languages, which its types don't say
    return pyphen.Pyphen(lang=name, left=LEAST_PART, right=LEAST_PART) if name else None


def _broken(word: str, rules: Any) -> str:
    """The word with soft hyphens. Marks above a letter stay with it, and the rules don't see them."""
    letters = _LETTER.findall(word)
    # A place with `data` is one where the spelling would change, which a soft hyphen can't say.
    places = {int(place) for place in rules.positions("".join(letter[0] for letter in letters)) if not place.data}
    return "".join(f"{SOFT_HYPHEN}{letter}" if place in places else letter for place, letter in enumerate(letters))


def displayed_texts(value: object) -> Iterator[str]:
    """Every text in dicts, lists and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():  # pyright: ignore[reportUnknownVariableType]
            yield from displayed_texts(each)
    elif isinstance(value, list | tuple):
        for each in value:  # pyright: ignore[reportUnknownVariableType]
            yield from displayed_texts(each)
