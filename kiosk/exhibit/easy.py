"""Finds what makes a text hard to read: long sentences, subordinate clauses, hard words.

The rules of each language are in `resources/easy/<language>.yaml`. They can't tell every participle from a
noun, so a finding is only a warning. In a language without rules only the words of a sentence are counted.
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
from kiosk.reading.limits import Length
from kiosk.reading.nodes import Node, parse_file
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import INVALID, Context, read_map

MAX_WORDS = 12
"""Words in a sentence. European guidelines (Inclusion Europe) ask for short sentences; twelve is common practice."""

Patterns = Annotated[tuple[str, ...], Length(0, 400)]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is hard to read in one language. All are regular expressions, except that `_` in `subordinating` is a space.

    `subordinating`: words that begin a subordinate clause. `clauses`: other signs of one. `passive`: passives and
    participles, except those in `exceptions`. `short_forms`: abbreviations. `hard`: hard words with easier ones.
    """

    subordinating: Patterns = ()
    clauses: Patterns = ()
    passive: Patterns = ()
    exceptions: Patterns = ()
    short_forms: Patterns = ()
    hard: dict[str, str] = field(default_factory=dict[str, str])


@functools.cache
def rules(language: str) -> Rules:
    """The rules of a language; empty rules if it has no file. Raises `ValueError` if the file has a problem."""
    if not (EASY / f"{language}.yaml").is_file():
        return Rules()
    problems = Problems()
    root = parse_file(EASY, f"{language}.yaml", problems)
    read = INVALID if root is None else read_map(Rules, root, Context(f"{language}.yaml", problems))
    if not isinstance(read, Rules):
        raise ValueError("; ".join(str(problem) for problem in problems.sorted()))
    return read


def difficulties(text: str, language: str, folder: Path | None = None) -> Iterator[str]:
    """What makes a text hard to read, in a few words each; nothing if it is easy. `folder` is that of the exhibit."""
    language_rules = rules(language)
    for sentence in split(re.sub(r"\{\w+\}", "5", text), language, folder):  # count {name} as one word
        count = len(_words(sentence))
        if count > MAX_WORDS:
            yield f"a sentence of {count} words"
        yield from _clauses(sentence, language_rules)
        masked = _without_exceptions(sentence, language_rules)
        for pattern in language_rules.passive:
            for found in re.finditer(pattern, masked, re.IGNORECASE):
                yield f"a passive or a participle: '{sentence[found.start() : found.end()]}'"
        yield from _hard_words(sentence, language_rules)


@dataclass(frozen=True)
class _EditorsText:
    file: str
    node: Node
    language: str
    easy: str | None
    standard: str

    def warn(self, problems: Problems, message: str, hint: str) -> None:
        problems.add(self.file, self.node.line, self.node.column, message, hint, severity="warning")


class EasyLanguageCheck:
    """A `values.TextListener` that collects all texts of an exhibit, and then warns about those that are hard to read.

    `folder` is that of the exhibit, which may have strings files.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._texts: list[_EditorsText] = []

    def note(self, file: str, node: Node, language: str, easy: str | None, standard: str) -> None:
        """Take a text in one language; `node` is its easy form, or its standard form if it has no easy one."""
        self._texts.append(_EditorsText(file, node, language, easy, standard))

    def add_warnings(self, problems: Problems) -> None:
        """Warn about each text that is hard to read in its easy form, or in its standard form if it has no easy one.

        A language without any easy form gets one warning, at its first text that is hard to read.
        """
        with_easy_forms = {text.language for text in self._texts if text.easy is not None}
        without_easy_forms: set[str] = set()
        for text in self._texts:
            if text.language in without_easy_forms:
                continue
            form = text.standard if text.easy is None else text.easy
            found = list(dict.fromkeys(difficulties(form, text.language, self._folder)))
            if not found:
                continue
            add_easy = f"add 'easy: {{{text.language}: …}}'"
            if text.language not in with_easy_forms:
                without_easy_forms.add(text.language)
                message = f"no text has an easy form in '{text.language}'"
                text.warn(problems, message, f"{add_easy} to texts that are hard to read, such as this one: {found[0]}")
            elif text.easy is None:
                text.warn(problems, f"the easy form in '{text.language}' is missing", f"{add_easy}: {found[0]}")
            else:
                message = f"the easy form in '{text.language}' may be hard to read: {', '.join(found)}"
                text.warn(problems, message, "use short main clauses and everyday words")


def split(text: str, language: str, folder: Path | None = None) -> list[str]:
    """The sentences of a text; a title or a label is one sentence. `folder` is that of the exhibit."""
    try:
        rules_of = strings(language, folder).sentences.rules()
    except StringsError:  # reported where the strings file is read
        rules_of = NO_RULES
    return sentences(text, rules_of)


def _words(sentence: str) -> list[str]:
    """The words of a sentence, as a reader counts them; a percent sign is a word."""
    return re.findall(r"[^\W_](?:[\w'’–.,:-]*[^\W_])?|%", sentence)


def _clauses(sentence: str, rules: Rules) -> Iterator[str]:
    # At the start of a question or a heading, a word such as "who" asks and begins no clause.
    start = " ".join(_words(sentence)[:2]).lower() if sentence.endswith("?") or "," not in sentence else ""
    for word in rules.subordinating:
        pattern = rf"(?<!\w){word.replace('_', '[ ,]+')}(?!\w)"
        if re.search(pattern, sentence, re.IGNORECASE) and not re.search(pattern, start):
            yield f"a subordinate clause: '{word.replace('_', ' ')}'"
    for pattern in rules.clauses:
        if found := re.search(pattern, sentence, re.IGNORECASE):
            yield f"a subordinate clause: '{found[0].strip(', ')}'"


def _hard_words(sentence: str, rules: Rules) -> Iterator[str]:
    for pattern in rules.short_forms:
        if found := re.search(pattern, sentence):
            yield f"a short form: '{found[0]}'"
    for pattern, instead in rules.hard.items():
        if found := re.search(rf"\b(?:{pattern})\b", sentence, re.IGNORECASE):
            yield f"a hard word: '{found[0]}' (rather: {instead})"


def _without_exceptions(sentence: str, rules: Rules) -> str:
    """The sentence with its exceptions replaced by as many dots, so that positions stay."""
    for pattern in rules.exceptions:
        sentence = re.sub(rf"\b(?:{pattern})\b", lambda found: "·" * len(found[0]), sentence, flags=re.IGNORECASE)
    return sentence
