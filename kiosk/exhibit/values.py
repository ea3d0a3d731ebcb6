"""The values an exhibit is made of: texts by language, numbers that stand once, dates."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, Self

from kiosk.exhibit.glyphs import lacking
from kiosk.exhibit.recordings import trouble
from kiosk.reading import jsonschema
from kiosk.reading.nodes import Mapping, Node, Scalar
from kiosk.reading.problems import did_you_mean, shown
from kiosk.reading.shapes import INVALID, Context, Invalid, Length, read_decimal, what_it_is

EASY = "easy"
AUDIO = "audio"


class EasyReading(Protocol):
    """Whoever wants to know how easy the texts are."""

    def note(self, file: str, node: Node, language: str, easy: str | None, standard: str) -> None:
        """A text in one language, at the place of its easy form or else of its standard one."""
        ...


@dataclass
class ExhibitContext(Context):
    """What the reader of one file of an exhibit knows.

    `languages` are the languages every text must have; none where exhibit.yaml doesn't tell them,
    and then no text is judged by them. `numbers` are the named numbers of the panel, INVALID where
    a name stands for none; `used` collects the names that were asked for. `panels` are the names of
    the exhibit's panels; none where exhibit.yaml doesn't tell them. `easy` is told of every text, where
    somebody asks how easy they are.
    """

    folder: Path = field(kw_only=True)
    languages: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    numbers: dict[str, Decimal | Invalid] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    easy: "EasyReading | None" = None


@dataclass(frozen=True)
class Text:
    """A text by language, in its standard form and, where written, in easy language.

    `audio` has the files of those whose standard form somebody has read out.
    """

    standard: dict[str, str]
    easy: dict[str, str]
    audio: dict[str, str] = field(default_factory=dict[str, str])

    def form(self, language: str, *, easy: bool = False) -> str:
        """The text in one language; the standard form stands in where no easy one is written."""
        return (easy and self.easy.get(language)) or self.standard[language]

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The texts of a map `en: …`, `easy: {en: …}`, `audio: {en: …}`; every language must be there."""
        if not isinstance(node, Mapping):
            keys = ", ".join(f"{language}: …" for language in context.languages or ("en",))
            context.problem(node, "a text has no language", f"write it by language: {keys}")
            return INVALID
        standard = _read_languages(node, context, limits)
        easy: dict[str, str] | Invalid = {}
        if EASY in node.values:
            form = node.values[EASY]
            if isinstance(form, Mapping):
                easy = _read_languages(form, context, limits)
                for key in {EASY, AUDIO} & form.values.keys():
                    hint = "write 'audio:' beside 'easy:'; it is of the standard text" if key == AUDIO else "delete it"
                    context.problem(form.keys[key], f"'{key}' can't stand beneath 'easy'", hint)
                    easy = INVALID
            else:
                context.problem(form, "an easy text has no language", "write en: … and so on beneath 'easy:'")
                easy = INVALID
        audio = _read_audio(node.values[AUDIO], context) if AUDIO in node.values else {}
        missing = [language for language in context.languages if language not in node.values]
        for language in missing:
            context.problem(node, f"the text in '{language}' is missing", f"add '{language}: …' beside the others")
        if missing or isinstance(standard, Invalid) or isinstance(easy, Invalid):
            return INVALID
        if context.easy is not None:
            forms = node.values.get(EASY)
            for language, text in standard.items():
                written = forms.values.get(language) if isinstance(forms, Mapping) else None
                where = node.values[language] if written is None else written
                context.easy.note(context.file, where, language, easy.get(language), text)
        return cls(standard, easy, audio)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A map of language to text."""
        text = _text_schema(limits)
        forms = {"type": "object", "additionalProperties": text}
        files = {"type": "object", "additionalProperties": {"type": "string"}}
        own = {EASY: forms, AUDIO: files}
        return {"type": "object", "properties": own, "additionalProperties": text, "minProperties": 1}


def _text_schema(limits: tuple[Any, ...]) -> dict[str, Any]:
    lengths = [limit.most for limit in limits if isinstance(limit, Length)]
    return {"type": "string", "maxLength": lengths[0]} if lengths else {"type": "string"}


class Name(str):
    """A text that is the same in every language."""

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The text, if it fits and can be drawn."""
        text = _read_text(node, context, limits)
        return INVALID if isinstance(text, Invalid) else cls(text)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A text."""
        return _text_schema(limits)


_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLACEHOLDER = re.compile(rf"\{{({_NAME.pattern})\}}")


def fill(text: str, numbers: dict[str, str]) -> str:
    """The text with every `{name}` replaced; the names were checked when the text was read."""
    return _PLACEHOLDER.sub(lambda match: numbers[match.group(1)], text)


def _read_audio(node: Node, context: ExhibitContext) -> dict[str, str]:
    """The files by language. One that can't be played is a warning: the voice speaks the text instead."""
    files: dict[str, str] = {}
    for key, value in node.values.items() if isinstance(node, Mapping) else ():
        name = value.text if isinstance(value, Scalar) else ""
        found = trouble(context.folder, name) if name else ("a file's name belongs here", "such as sounds/lead-en.ogg")
        if context.languages and key not in context.languages:
            found = (
                f"unknown language {shown(key)}",
                did_you_mean(key, context.languages, "the exhibit's languages are"),
            )
        if found:
            context.problem(value, f"no recording: {found[0]}", f"{found[1]}; until then the voice speaks", "warning")
        else:
            files[key] = name
    if not isinstance(node, Mapping):
        context.problem(node, "a recording has no language", "write en: sounds/lead-en.ogg and so on beneath 'audio:'")
    return files


def _read_languages(node: Mapping, context: ExhibitContext, limits: tuple[Any, ...]) -> dict[str, str] | Invalid:
    texts: dict[str, str | Invalid] = {}
    for key, value in node.values.items():
        if key in (EASY, AUDIO):
            continue
        if context.languages and key not in context.languages:
            hint = did_you_mean(key, context.languages, "the exhibit's languages are", also=(EASY, AUDIO))
            context.problem(node.keys[key], f"unknown language {shown(key)}", hint)
            texts[key] = INVALID
        else:
            texts[key] = _read_text(value, context, limits)
    fine = {key: text for key, text in texts.items() if not isinstance(text, Invalid)}
    return fine if len(fine) == len(texts) else INVALID


def _read_text(node: Node, context: ExhibitContext, limits: tuple[Any, ...]) -> str | Invalid:
    if not isinstance(node, Scalar):
        context.problem(
            node,
            f"{what_it_is(node)} where a text belongs",
            "write the text itself, in quotes if it has ': ' or braces",
        )
        return INVALID
    text = _SPACES.sub(" ", node.text).strip(" ")
    troubles = list(_troubles_of(text, context, limits))
    for message, hint in troubles:
        context.problem(node, message, hint)
    return INVALID if troubles else text


_SPACES = re.compile(r"[ \t\r\n]+")  # not those that never break: somebody meant them


def _troubles_of(text: str, context: ExhibitContext, limits: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    if not text.strip():
        yield "the text is empty", "write it, or delete the key"
        return
    for limit in limits:
        if isinstance(limit, Length) and len(text) > limit.most:
            yield f"the text has {len(text)} characters", f"at most {limit.most} fit here: shorten it"
            return
    if missing := lacking(text):
        signs = ", ".join(f"{shown(c)} (U+{ord(c):04X})" for c in missing[:5])
        yield f"the kiosk's typeface lacks {signs}", "write it in letters and common signs; pictures go beside the text"
    for name in _PLACEHOLDER.findall(text):
        context.used.add(name)
        if name not in context.numbers:
            yield no_such_number(name, context)
    if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        yield "a brace that is no number's name", "write a number of the panel as {name}; braces have no other use"


def no_such_number(name: str, context: ExhibitContext) -> tuple[str, str]:
    """What to say of a name that the panel's `numbers` don't have."""
    hint = did_you_mean(name, context.numbers, "the panel's numbers are")
    return (
        f"no number is named {shown(name)}",
        hint if context.numbers else "add it to 'numbers:' of the panel, or write digits",
    )


class Number(Decimal):
    """A number, written out or by the name it has in the panel's `numbers`."""

    @classmethod
    def read(cls, node: Node, context: ExhibitContext, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The number, or INVALID after its problem was noted."""
        if not isinstance(node, Scalar):
            context.problem(node, f"{what_it_is(node)} where a number belongs", "write the number, such as 17000")
            return INVALID
        if not node.quoted and _NAME.fullmatch(node.text):
            value = context.numbers.get(node.text)
            if value is None:
                context.problem(node, *no_such_number(node.text, context))
            if value is None or isinstance(value, Invalid):
                return INVALID
            context.used.add(node.text)
            node = Scalar(node.line, node.column, f"{value:f}", quoted=False)
        value = read_decimal(node, context, limits)
        return INVALID if value is INVALID else cls(value)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A number, or a name."""
        return {"anyOf": [jsonschema.number_schema(limits), {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}]}


_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class Date:
    """A year, a month of a year, or a day; `None` where it isn't so exact."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True)
class When:
    """A date, or the days from one to another."""

    start: Date
    end: Date | None = None

    @classmethod
    def read(cls, node: Node, context: Context, limits: tuple[Any, ...]) -> "Self | Invalid":
        """The date of `2004`, `2004-03`, `2004-03-29` or `2023-07-11/2023-07-12`."""
        parts = node.text.split("/", 2) if isinstance(node, Scalar) else []
        dates = [_read_date(part) for part in parts]
        if not 1 <= len(dates) <= 2 or any(date is None for date in dates):
            written = shown(node.text) if isinstance(node, Scalar) else "a list or map"
            context.problem(
                node,
                f"a date belongs here, this is {written}",
                "write 2004, 2004-03, 2004-03-29 or 2023-07-11/2023-07-12",
            )
            return INVALID
        start, end = dates[0], dates[1] if len(dates) == 2 else None
        assert start is not None
        if end and (
            start.day is None
            or end.day is None
            or (end.year, end.month, end.day) <= (start.year, start.month, start.day)
        ):
            context.problem(node, "the end does not lie after the start", "write two full days, the earlier one first")
            return INVALID
        return cls(start, end)

    @classmethod
    def json_schema(cls, limits: tuple[Any, ...]) -> dict[str, Any]:
        """A date as text; a plain year also as a number, since YAML reads it so."""
        day = r"\d{4}-\d\d-\d\d"
        return {
            "anyOf": [{"type": "integer"}, {"type": "string", "pattern": rf"^(\d{{4}}(-\d\d){{0,2}}|{day}/{day})$"}]
        }


def _read_date(text: str) -> Date | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Date(year, month, day)
