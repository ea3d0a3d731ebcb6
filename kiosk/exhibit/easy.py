"""Finds what makes a text hard to read: long sentences, subordinate clauses, hard words, signs, numbers in words.

The rules of each language are in `resources/easy/<language>.yaml`. They can't tell every participle from a
noun, so a finding is only a warning. In a language without rules only words are counted, and signs and
abbreviations found.
"""

import dataclasses
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, cast

from kiosk.exhibit.model import Exhibit
from kiosk.exhibit.sentences import NO_RULES, ORDINAL, sentences
from kiosk.exhibit.strings import StringsError, strings
from kiosk.exhibit.values import Text
from kiosk.paths import EASY
from kiosk.reading.limits import Length
from kiosk.reading.nodes import Node, parse_file
from kiosk.reading.problems import Problems
from kiosk.reading.shapes import INVALID, Context, read_map

MAX_WORDS = 15
"""Words in a sentence: the limit of the UK's guidance on easy read."""
MEAN_WORDS = 10
"""Words in a sentence, on average over a file: the same guidance."""

Patterns = Annotated[tuple[str, ...], Length(0, 400)]


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What is hard to read in one language. All are regular expressions, except that `_` in `subordinating` is a space.

    `subordinating`: words that begin a subordinate clause. `clauses`: other signs of one. `passive`: passives and
    participles, except those in `exceptions`. `short_forms`: abbreviations that the strings file does not have.
    `number_words`: numbers that should be digits. `hard`: hard words with easier ones.
    """

    subordinating: Patterns = ()
    clauses: Patterns = ()
    passive: Patterns = ()
    exceptions: Patterns = ()
    short_forms: Patterns = ()
    number_words: Patterns = ()
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
    language_rules, short = rules(language), _short_forms(language, folder)
    for sentence in split(_with_digits(text), language, folder):
        count = len(_words(sentence))
        if count > MAX_WORDS:
            yield f"a sentence of {count} words"
        yield from _clauses(sentence, language_rules)
        masked = _without_exceptions(sentence, language_rules)
        for pattern in language_rules.passive:
            for found in re.finditer(pattern, masked, re.IGNORECASE):
                yield f"a passive or a participle: '{sentence[found.start() : found.end()]}'"
        yield from _signs(sentence, short)
        yield from _hard_words(sentence, language_rules)


def is_offered(exhibit: Exhibit, language: str) -> bool:
    """Whether visitors may switch a language to easy language.

    They may if a text has an easy form, or if all texts are easy as they stand.
    """
    texts = list(_texts_of(exhibit))
    if any(language in text.easy for text in texts):
        return True
    return not any(any(difficulties(text.standard[language], language, exhibit.folder)) for text in texts)


def _texts_of(value: object) -> Iterator[Text]:
    """Every text of an exhibit or of a part of it."""
    if isinstance(value, Text):
        yield value
    elif dataclasses.is_dataclass(value):
        for field_of in dataclasses.fields(value):
            yield from _texts_of(getattr(value, field_of.name))
    elif isinstance(value, tuple | dict):
        parts = cast("tuple[object, ...]", tuple(value.values()) if isinstance(value, dict) else value)
        for part in parts:
            yield from _texts_of(part)


def sentence_lengths(text: str, language: str, folder: Path | None = None) -> list[int]:
    """How many words each whole sentence of a text has. Titles and labels, which end with no mark, are none."""
    found = split(_with_digits(text), language, folder)
    return [len(_words(sentence)) for sentence in found if _ENDED.search(sentence)]


_ENDED = re.compile(r"[.!?…][”“»)]*$")


def _with_digits(text: str) -> str:
    """The text with a number for each {name}: it counts as one word."""
    return re.sub(r"\{\w+\}", "5", text)


@dataclass(frozen=True)
class _EditorsText:
    file: str
    node: Node
    language: str
    easy: str | None
    standard: str

    @property
    def form(self) -> str:
        """What a visitor reads who has chosen easy language."""
        return self.standard if self.easy is None else self.easy

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

    def languages(self) -> set[str]:
        """The languages in which a text has an easy form."""
        return {text.language for text in self._texts if text.easy is not None}

    def is_easy_as_it_stands(self, file: str, language: str) -> bool:
        """Whether all texts of a file are easy in their standard form."""
        texts = [text.standard for text in self._texts if (text.file, text.language) == (file, language)]
        return bool(texts) and not any(any(difficulties(text, language, self._folder)) for text in texts)

    def add_warnings(self, problems: Problems) -> None:
        """Warn about each text that is hard to read in its easy form, or in its standard form if it has no easy one.

        A language without any easy form gets one warning, at its first text that is hard to read.
        """
        with_easy_forms = self.languages()
        without_easy_forms: set[str] = set()
        for text in self._texts:
            if text.language in without_easy_forms:
                continue
            found = list(dict.fromkeys(difficulties(text.form, text.language, self._folder)))
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
        self._warn_of_means(with_easy_forms, problems)

    def _warn_of_means(self, languages: set[str], problems: Problems) -> None:
        """Warn where the sentences of a file are too long on average, at the text with the longest one."""
        for language in sorted(languages):
            files = dict.fromkeys(text.file for text in self._texts)
            for file in files:
                texts = [text for text in self._texts if (text.file, text.language) == (file, language)]
                lengths = [sentence_lengths(text.form, language, self._folder) for text in texts]
                every = [length for each in lengths for length in each]
                if not every or sum(every) <= MEAN_WORDS * len(every):
                    continue
                longest = max(range(len(texts)), key=lambda place: max(lengths[place], default=0))
                mean = sum(every) / len(every)
                message = f"the sentences of this file's easy form in '{language}' have {mean:.1f} words on average"
                hint = f"shorten some, this one first: {MEAN_WORDS} words are easy to read"
                texts[longest].warn(problems, message, hint)


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


_SIGN = re.compile(r"[%‰€$£¥&=+§]")
_BRACKET = re.compile(r"[()\[\]]")
_UNIT = re.compile(r"(?<=\d)\s?((?:[kcm]?m[²³]?|kg|ha|km/h|км|м|см|мм|кг|га|км/год)(?!\w))")


@functools.cache
def _short_forms(language: str, folder: Path | None) -> re.Pattern[str]:
    """The abbreviations and the currencies' letters of a language's strings file."""
    try:
        file = strings(language, folder)
    except StringsError:  # reported where the strings file is read
        return re.compile("(?!)")
    abbreviations = {*file.sentences.never_end, *file.sentences.abbreviations} - {ORDINAL}
    dotted = (re.escape(short).replace(r"\ ", r"\s*") for short in sorted(abbreviations, key=len, reverse=True))
    codes = "|".join(sorted({*file.amounts.currencies, *file.spoken.currencies})) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{'|'.join(dotted) or '(?!)'})|\b(?:{codes})\b")


def _signs(sentence: str, short: re.Pattern[str]) -> Iterator[str]:
    """What a reader would have to know: signs, brackets, abbreviations, units."""
    if found := _SIGN.search(sentence):
        yield f"a sign: '{found[0]}' (write it in words)"
    if _BRACKET.search(sentence):
        yield "brackets (write a sentence of its own)"
    if found := short.search(sentence):
        yield f"a short form: '{found[0]}'"
    if found := _UNIT.search(sentence):
        yield f"a short form: '{found[1]}'"


def _hard_words(sentence: str, rules: Rules) -> Iterator[str]:
    for pattern in rules.short_forms:
        if found := re.search(pattern, sentence):
            yield f"a short form: '{found[0]}'"
    for pattern in rules.number_words:
        if found := re.search(rf"(?<![\w’'-])(?:{pattern})(?![\w’'-])", sentence, re.IGNORECASE):
            yield f"a number in words: '{found[0]}' (write digits)"
    for pattern, instead in rules.hard.items():
        if found := re.search(rf"\b(?:{pattern})\b", sentence, re.IGNORECASE):
            yield f"a hard word: '{found[0]}' (rather: {instead})"


def _without_exceptions(sentence: str, rules: Rules) -> str:
    """The sentence with its exceptions replaced by as many dots, so that positions stay."""
    for pattern in rules.exceptions:
        sentence = re.sub(rf"\b(?:{pattern})\b", lambda found: "·" * len(found[0]), sentence, flags=re.IGNORECASE)
    return sentence
