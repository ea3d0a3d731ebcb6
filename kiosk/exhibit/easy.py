"""Whether a text is easy to read, as far as its letters tell: short sentences, main clauses, everyday words.

The rules of each language lie in `resources/easy/<language>.yaml`; they can't tell every participle from a
noun, so what is found is a warning. A language without rules is judged by the length of its sentences.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from kiosk.exhibit.sentences import NO_RULES, sentences
from kiosk.exhibit.strings import StringsError, strings
from kiosk.paths import EASY
from kiosk.reading.nodes import Node, parse_file
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import INVALID, Context, Length, read_map

MOST_WORDS = 12
"""In a sentence; European easy-to-read guidelines (Inclusion Europe) ask for short ones, editors count to twelve."""

Patterns = Annotated[tuple[str, ...], Length(0, 400)]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is hard in one language."""

    subordinating: Patterns = ()
    clauses: Patterns = ()
    passive: Patterns = ()
    exceptions: Patterns = ()
    short_forms: Patterns = ()
    hard: dict[str, str] = field(default_factory=dict[str, str])


@functools.cache
def rules(language: str) -> Rules:
    """The rules of a language; none where nobody wrote any. Raises `ValueError` where their file is broken."""
    if not (EASY / f"{language}.yaml").is_file():
        return Rules()
    problems = Problems()
    root = parse_file(EASY, f"{language}.yaml", problems)
    read = INVALID if root is None else read_map(Rules, root, Context(f"{language}.yaml", problems))
    if not isinstance(read, Rules):
        raise ValueError("; ".join(str(problem) for problem in problems.sorted()))
    return read


def troubles(text: str, language: str, folder: Path | None = None) -> Iterator[str]:
    """What makes a text hard to read, in a few words each; nothing where it is easy."""
    told = rules(language)
    for sentence in split(re.sub(r"\{\w+\}", "5", text), language, folder):  # a number's name is no word
        count = len(_words(sentence))
        if count > MOST_WORDS:
            yield f"a sentence of {count} words"
        yield from _clauses(sentence, told)
        judged = _without_exceptions(sentence, told)
        for pattern in told.passive:
            for found in re.finditer(pattern, judged, re.IGNORECASE):
                yield f"a passive or a participle: '{sentence[found.start() : found.end()]}'"
        yield from _hard_words(sentence, told)


@dataclass(frozen=True)
class _Noted:
    file: str
    node: Node
    language: str
    easy: str | None
    standard: str

    def warn(self, problems: Problems, message: str, hint: str) -> None:
        problems.add(self.file, self.node.line, self.node.column, message, hint, severity="warning")


class EasyLint:
    """Notes every text of an exhibit, and then says which are hard to read: as `values.TextListener`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._texts: list[_Noted] = []

    def note(self, file: str, node: Node, language: str, easy: str | None, standard: str) -> None:
        """A text in one language, at the place of its easy form or else of its standard one."""
        self._texts.append(_Noted(file, node, language, easy, standard))

    def warn(self, problems: Problems) -> None:
        """Note a warning for every text that is not easy in any of its forms.

        Where a language has no easy form in the whole exhibit, that is one warning.
        """
        track = {text.language for text in self._texts if text.easy is not None}
        told: set[str] = set()
        for text in self._texts:
            judged = text.standard if text.easy is None else text.easy
            all_found = dict.fromkeys(troubles(judged, text.language, self._folder))
            found = next(iter(all_found), None)
            write = f"write 'easy: {{{text.language}: …}}'"
            if found is None or text.language in told:
                continue
            if text.language not in track:
                told.add(text.language)
                message = f"the exhibit is not told in easy language in '{text.language}'"
                text.warn(problems, message, f"{write} beside the texts, such as this one: {found}")
            elif text.easy is None:
                text.warn(problems, f"the easy form in '{text.language}' is missing", f"{write}: {found}")
            else:
                message = f"the easy form in '{text.language}' may be hard to read: {', '.join(all_found)}"
                text.warn(problems, message, "use short main clauses and everyday words")


def split(text: str, language: str, folder: Path | None = None) -> list[str]:
    """The sentences of a text; a title or a label is one. `folder` is that of the exhibit."""
    try:
        rules_of = strings(language, folder).sentences.rules()
    except StringsError:  # reported where the strings file is read
        rules_of = NO_RULES
    return sentences(text, rules_of)


def _words(sentence: str) -> list[str]:
    """What is read as a word: a per cent sign is one."""
    return re.findall(r"[^\W_](?:[\w'’–.,:-]*[^\W_])?|%", sentence)


def _clauses(sentence: str, told: Rules) -> Iterator[str]:
    # A word that asks stands first in a question or a heading, and there opens no clause.
    asked = " ".join(_words(sentence)[:2]).lower() if sentence.endswith("?") or "," not in sentence else ""
    for word in told.subordinating:
        pattern = rf"(?<!\w){word.replace('_', '[ ,]+')}(?!\w)"
        if re.search(pattern, sentence, re.IGNORECASE) and not re.search(pattern, asked):
            yield f"a subordinate clause: '{word.replace('_', ' ')}'"
    for pattern in told.clauses:
        if found := re.search(pattern, sentence, re.IGNORECASE):
            yield f"a subordinate clause: '{found[0].strip(', ')}'"


def _hard_words(sentence: str, told: Rules) -> Iterator[str]:
    for pattern in told.short_forms:
        if found := re.search(pattern, sentence):
            yield f"a short form: '{found[0]}'"
    for pattern, instead in told.hard.items():
        if found := re.search(rf"\b(?:{pattern})\b", sentence, re.IGNORECASE):
            yield f"a hard word: '{found[0]}' (rather: {instead})"


def _without_exceptions(sentence: str, told: Rules) -> str:
    """The sentence, as long as it was, with dots for the words that are no participles."""
    for each in told.exceptions:
        sentence = re.sub(rf"\b(?:{each})\b", lambda found: "·" * len(found[0]), sentence, flags=re.IGNORECASE)
    return sentence
