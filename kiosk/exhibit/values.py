"""The values in an exhibit's files: texts by language, and numbers that may have names. For dates see `dates`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, Protocol, Self

from kiosk.exhibit.coverage import Coverage
from kiosk.exhibit.glyphs import missing_characters, unplaced_marks
from kiosk.exhibit.hyphenation import soft_hyphens, without_soft_hyphens
from kiosk.exhibit.markup import markup_warnings
from kiosk.exhibit.recordings import recording_problem
from kiosk.reading import jsonschema
from kiosk.reading.characters import describe, slip_in_word
from kiosk.reading.limits import Length, Limits, Pattern
from kiosk.reading.names import actual_name
from kiosk.reading.nodes import Mapping, Node, Scalar, scalars
from kiosk.reading.problems import MessageAndHint, did_you_mean, quote
from kiosk.reading.shapes import (
    INVALID,
    Context,
    Invalid,
    JsonSchema,
    empty_text,
    expected,
    read,
    read_decimal,
    read_map,
)

LANGUAGE = Pattern(r"[a-z]{2,3}", "a language code such as en, lt, uk or de")

EASY = "easy"
AUDIO = "audio"


class TextListener(Protocol):
    """Gets every text of an exhibit while it is read."""

    def note(self, file: str, node: Node, language: str, easy: str | None, standard: str) -> None:
        """Take a text in one language; `node` is its easy form, or its standard form if it has no easy one."""
        ...


class PicturePlace(NamedTuple):
    """Where an exhibit names a picture."""

    name: str
    file: str
    line: int
    column: int


@dataclass
class ExhibitContext(Context):
    """What is known while one file of an exhibit is read.

    `languages`: the languages that every text needs; empty if exhibit.yaml does not name them, and then
    no text is compared with them. `panels`: the names of the exhibit's panels; empty if exhibit.yaml does
    not name them. `is_panel`: whether the file is a panel. `numbers`: the panel's named numbers, INVALID
    for a name without a number. `used`: the names of numbers that have been used, `in_texts`: those used in
    a text. `listener` gets every text. `coverage` notes which languages the texts have. `pictures`: where
    pictures are named.
    """

    folder: Path = field(kw_only=True)
    languages: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    is_panel: bool = True
    numbers: "dict[str, NamedNumber | Invalid]" = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    in_texts: set[str] = field(default_factory=set)
    listener: "TextListener | None" = None
    coverage: Coverage = field(default_factory=Coverage)
    pictures: list[PicturePlace] = field(default_factory=list)


@dataclass(frozen=True)
class Text:
    """A text by language: its standard form, its easy form in some languages, and recordings.

    `audio` has the file of each language in which the standard form was recorded. `soft_hyphens` has the words in
    which the editor wrote soft hyphens, by the word without them; the forms have none.
    """

    standard: dict[str, str]
    easy: dict[str, str]
    audio: dict[str, str] = field(default_factory=dict[str, str])
    soft_hyphens: dict[str, str] = field(default_factory=dict[str, str])

    def form(self, language: str, *, easy: bool = False) -> str:
        """The text in one language: the easy form if `easy` and there is one, else the standard form."""
        return (easy and self.easy.get(language)) or self.standard[language]

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: Limits) -> "Self | Invalid":
        """The text of a map `en: …`, `easy: {en: …}`, `audio: {en: …}`; INVALID if a language is missing."""
        if not isinstance(node, Mapping):
            keys = ", ".join(f"{language}: …" for language in context.languages or ("en",))
            context.add_problem(node, "this text does not say its language", f"write it by language: {keys}")
            return INVALID
        if context.languages and node.values and not any(_is_key(key, context) for key in node.values):
            keys = ", ".join(f"{language}: …" for language in context.languages)
            hint = f"write it by language: {keys}; put a text that contains ': ' in quotes"
            context.add_problem(node, "this text does not say its language", hint)
            return INVALID
        standard = _read_languages(node, context, limits)
        easy = _read_easy(node.values[EASY], context, limits) if EASY in node.values else {}
        audio = _read_audio(node.values[AUDIO], context) if AUDIO in node.values else {}
        missing = [language for language in context.languages if language not in node.values]
        context.coverage.texts[context.file] += 1
        for language in missing:
            context.coverage.note_missing(context.file, node, language)
        if missing or isinstance(standard, Invalid) or isinstance(easy, Invalid):
            return INVALID
        _notify(context, node, standard, easy)
        return cls(standard, easy, audio, soft_hyphens(scalar.text for scalar in scalars(node)))

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A map of language to text."""
        text = _text_schema(limits)
        forms = {"type": "object", "additionalProperties": text}
        files = {"type": "object", "additionalProperties": {"type": "string"}}
        own = {EASY: forms, AUDIO: files}
        return {"type": "object", "properties": own, "additionalProperties": text, "minProperties": 1}


def _text_schema(limits: Limits) -> JsonSchema:
    lengths = [limit.maximum for limit in limits if isinstance(limit, Length)]
    return {"type": "string", "maxLength": lengths[0]} if lengths else {"type": "string"}


class Name(str):
    """A text that is the same in every language."""

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: Limits) -> "Self | Invalid":
        """The text, if it keeps its limits and the typeface can draw it; else INVALID."""
        text = _read_text(node, context, limits)
        return INVALID if isinstance(text, Invalid) else cls(text)

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A text."""
        return _text_schema(limits)


_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLACEHOLDER = re.compile(rf"\{{({_NAME.pattern})\}}")


def fill(text: str, numbers: dict[str, str]) -> str:
    """The text with every `{name}` replaced. Raises `KeyError` for a name that is not in `numbers`."""
    return _PLACEHOLDER.sub(lambda match: numbers[match.group(1)], text)


def _read_easy(node: Node, context: ExhibitContext, limits: Limits) -> dict[str, str] | Invalid:
    """The easy forms by language."""
    if not isinstance(node, Mapping):
        context.add_problem(node, "this easy text does not say its language", "write 'en: …' and so on below 'easy:'")
        return INVALID
    forms = _read_languages(node, context, limits)
    for key in {EASY, AUDIO} & node.values.keys():
        hint = "delete it" if key == EASY else "move it beside 'easy:'; recordings are of the standard text"
        context.add_problem(node.keys[key], f"'{key}' is not allowed below 'easy'", hint)
        forms = INVALID
    return forms


def _read_audio(node: Node, context: ExhibitContext) -> dict[str, str]:
    """The recordings by language. One that can't be played is only a warning: the voice speaks the text instead."""
    if not isinstance(node, Mapping):
        hint = "write 'en: sounds/lead-en.ogg' and so on below 'audio:'"
        context.add_problem(node, "this recording does not say its language", hint)
        return {}
    files: dict[str, str] = {}
    for language, value in node.values.items():
        file = ""
        if isinstance(value, Scalar) and value.text:
            context.warn_of_comment(value)  # a name may have a '#' in it
            file = actual_name(context.folder, value.text)
        if problem := _audio_problem(language, file, context):
            message, hint = problem
            hint = f"{hint}; until then the voice speaks this text"
            context.add_problem(value, f"the recording can't be used: {message}", hint, "warning")
        else:
            files[language] = file
    return files


def _audio_problem(language: str, file: str, context: ExhibitContext) -> MessageAndHint | None:
    if context.languages and language not in context.languages:
        return _unknown_language(language, context)
    if not file:
        return "the name of a file is expected here", "write a path such as sounds/lead-en.ogg"
    return recording_problem(context.folder, file)


def _unknown_language(language: str, context: ExhibitContext, *, also: tuple[str, ...] = ()) -> MessageAndHint:
    hint = did_you_mean(language, context.languages, "the exhibit's languages are", also=also)
    return f"unknown language {quote(language)}", hint


def _notify(context: ExhibitContext, node: Mapping, standard: dict[str, str], easy: dict[str, str]) -> None:
    """Give the text to the listener, in every language."""
    if context.listener is None:
        return
    forms = node.values.get(EASY)
    for language, text in standard.items():
        form = forms.values.get(language) if isinstance(forms, Mapping) else None
        context.listener.note(context.file, form or node.values[language], language, easy.get(language), text)


def _read_languages(node: Mapping, context: ExhibitContext, limits: Limits) -> dict[str, str] | Invalid:
    texts: dict[str, str | Invalid] = {}
    for key, value in node.values.items():
        if key in (EASY, AUDIO):
            continue
        if context.languages and key not in context.languages:
            _note_unknown(node, key, context)
            texts[key] = INVALID
        else:
            texts[key] = _read_text(value, context, limits)
    valid = {key: text for key, text in texts.items() if not isinstance(text, Invalid)}
    return valid if len(valid) == len(texts) else INVALID


def _note_unknown(node: Mapping, key: str, context: ExhibitContext) -> None:
    """Note a language that the exhibit does not have, or another key that looks like one."""
    place = node.keys[key]
    free = [name for name in (*context.languages, EASY, AUDIO) if name not in node.values]
    prefix = re.split("[-_]", key.lower())[0]
    near = did_you_mean(prefix if prefix in free else key, free, "")
    if slip_in_word(key):
        context.add_word_problem(place, "", "")
    elif re.fullmatch(LANGUAGE.regex, key):
        hint = near if near.startswith("did") else _its_languages(context)
        context.coverage.note_unknown(context.file, place, key, f"unknown language {quote(key)}", hint)
    elif node.in_braces and place is not next(iter(node.keys.values())) and not near.startswith("did"):
        message = f"{quote(key)} is not a language: in braces, a comma begins a new key"
        context.add_problem(place, message, "put a text that contains a comma in quotes")
    else:
        hint = near if near.startswith("did") else _its_languages(context)
        context.add_problem(place, f"unknown language {quote(key)}", hint)


def _is_key(key: str, context: ExhibitContext) -> bool:
    """Whether a key of a text may have been meant as a language, or as `easy` or `audio`."""
    words = (*context.languages, EASY, AUDIO)
    return bool(
        re.fullmatch(r"[\W_]*[a-zA-Z]{1,3}(?:[-_]\w+)?[\W_]*", key) or did_you_mean(key, words, "").startswith("did")
    )


def _its_languages(context: ExhibitContext) -> str:
    return f"the exhibit's languages are: {', '.join(context.languages)}"


def _read_text(node: Node, context: ExhibitContext, limits: Limits) -> str | Invalid:
    if not isinstance(node, Scalar):
        hint = "write the text itself, in quotes if it contains ': ' or begins with a bracket or brace"
        context.add_problem(node, expected("a text", node), hint)
        return INVALID
    text = without_soft_hyphens(_BREAKING_SPACES.sub(" ", node.text)).strip(_SPACES)
    if not text and node.comment:
        context.add_problem(node, *empty_text(node))
        return INVALID
    context.warn_of_comment(node)
    for message, hint in markup_warnings(text):
        context.add_problem(node, message, hint, "warning")
    problems = list(_text_problems(text, context, limits))
    for message, hint in problems:
        context.add_problem(node, message, hint)
    for marked in unplaced_marks(text):
        message = f"the typeface has no place for the mark of {quote(marked)}: it will be beside the letter"
        context.add_problem(node, message, "leave out the mark", "warning")
    return INVALID if problems else text


_BREAKING_SPACES = re.compile(r"[ \t\r\n]+")  # no-break spaces stay: the editor typed them on purpose
_SPACES = " \u00a0\u2009\u202f"
"""At the beginning and end of a text they have no purpose."""


def _text_problems(text: str, context: ExhibitContext, limits: Limits) -> Iterator[MessageAndHint]:
    if not text.strip():
        yield "the text is empty", "write a text"
        return
    for limit in limits:
        if isinstance(limit, Length) and len(text) > limit.maximum:
            yield f"the text has {len(text)} characters", f"shorten it to {limit.maximum}"
            return
    if missing := missing_characters(text):
        characters = ", ".join(_shown(c) for c in missing[:5])
        yield (
            f"the kiosk's typeface lacks {characters}",
            "use letters and common signs",
        )
    for name in _PLACEHOLDER.findall(text):
        context.used.add(name)
        context.in_texts.add(name)
        if name not in context.numbers:
            yield unknown_number(name, context)
    if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        named = "write {name} with a name from the panel's 'numbers:', or use round brackets"
        yield "braces may only contain the name of a number", named if context.is_panel else "use round brackets"


def _shown(character: str) -> str:
    """A character for a message: itself, or its name if it can't be seen alone."""
    import unicodedata  # only if there is something to name

    is_visible = character.isprintable() and not unicodedata.category(character).startswith(("M", "Z", "C"))
    return f"{quote(character)} (U+{ord(character):04X})" if is_visible else describe(character)


def unknown_number(name: str, context: ExhibitContext) -> MessageAndHint:
    """The problem of a name that is not among the panel's `numbers`."""
    if not context.is_panel:
        return f"there is no number named {quote(name)}", "write digits: only panels have 'numbers:'"
    if not context.numbers:
        return f"there is no number named {quote(name)}", "add it to 'numbers:' of the panel, or write digits"
    return f"there is no number named {quote(name)}", did_you_mean(name, context.numbers, "the panel's numbers are")


class NamedNumber(Decimal):
    """A number of a panel's `numbers`: digits, or `{number: 1918, year: yes}` if it is a year."""

    is_year: bool = False

    @classmethod
    def read(cls, node: Node, context: Context, limits: Limits) -> "Self | Invalid":
        """The number, or INVALID after its problem was added."""
        if not isinstance(node, Mapping):
            value = read(Decimal, node, context)
            return INVALID if isinstance(value, Invalid) else cls(value)
        written = read_map(_WithYear, node, context)
        if isinstance(written, Invalid):
            return INVALID
        named = cls(written.number)
        named.is_year = written.year
        return named

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A number, or a map that says whether it is a year."""
        number = jsonschema.number_schema(limits)
        properties = {"number": number, "year": {"type": "boolean"}}
        both: JsonSchema = {"type": "object", "properties": properties, "required": ["number"]}
        return {"anyOf": [number, {**both, "additionalProperties": False}]}


_YEARS = range(1000, 2101)
_NAMES_OF_YEARS = re.compile(
    r"(?:^|_)(?:year|since|until|born|birth|died|death|founded|founding|established|built|opened|joined|began|begin|ended"
    r"|metai|nuo|iki|rik|rok|jahr|seit|bis|annee|depuis|ano|anno|gads|gada|aasta|lata|od|do)(?:_|$)"
)


def year_problem(name: str, value: NamedNumber) -> MessageAndHint | None:
    """What is wrong if a number in texts is a year by its name and its size, but is not said to be one."""
    if value.is_year or value not in _YEARS or not _NAMES_OF_YEARS.search(name):
        return None
    message = f"the number {quote(name)} looks like a year, but texts show it as a number, such as {int(value):,}"
    return message, "write {number: " + f"{value:f}" + ", year: yes} after its name"


@dataclass(frozen=True, kw_only=True)
class _WithYear:
    number: Decimal
    year: bool = False

    def problem(self) -> MessageAndHint | None:
        """A year is a whole number."""
        if self.year and self.number != int(self.number):
            return "a year is a whole number", "delete 'year', or correct the number"
        return None


class Number(Decimal):
    """A number, written as digits or by its name in the panel's `numbers`."""

    is_year: bool = False

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: Limits) -> "Self | Invalid":
        """The number, or INVALID after its problem was added."""
        if not isinstance(node, Scalar):
            context.add_problem(node, expected("a number", node), "write the number, such as 17000")
            return INVALID
        is_year = False
        if not node.quoted and _NAME.fullmatch(node.text):
            value = context.numbers.get(node.text)
            if value is None:
                context.add_problem(node, *unknown_number(node.text, context))
            if value is None or isinstance(value, Invalid):
                return INVALID
            context.used.add(node.text)
            is_year = value.is_year
            node = Scalar(node.line, node.column, f"{value:f}", quoted=False)
        value = read_decimal(node, context, limits)
        if isinstance(value, Invalid):
            return INVALID
        number = cls(value)
        number.is_year = is_year
        return number

    @classmethod
    def json_schema(cls, limits: Limits) -> JsonSchema:
        """A number, or a name."""
        return {"anyOf": [jsonschema.number_schema(limits), {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}]}
