"""The strings file of a language: the interface words, and how the language writes and says numbers and dates.

The kiosk's own files are `resources/strings/<language>.yaml`; an exhibit may bring more in its `strings/`.
"""

import functools
import os
from dataclasses import dataclass, field, make_dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from kiosk.choices import CHOICES
from kiosk.exhibit.glyphs import missing_characters
from kiosk.exhibit.hyphenation import soft_hyphens
from kiosk.exhibit.plurals import CATEGORIES, RULE, Forms, PluralContext, plural_category
from kiosk.exhibit.sentences import SentenceRules
from kiosk.exhibit.strings_tree import (
    EASY,
    FORMS_OF,
    completed,
    easy_form,
    plain,
    standard_form,
    with_english,
    without_former,
)
from kiosk.paths import STRINGS
from kiosk.reading.limits import Length, Pattern
from kiosk.reading.nodes import Node, entry, parse_file, scalars
from kiosk.reading.problems import MAX_WORDS_IN_HINT, MessageAndHint, Problem, Problems, quote
from kiosk.reading.shapes import INVALID, Context, Invalid, fields_of, read, read_map

FOLDER = "strings"
"""The folder of an exhibit's own strings files."""


def _pattern_with(*names: str) -> Pattern:
    """A pattern that contains each of `names` in braces, and no other braces."""
    needed = "".join(rf"(?=.*\{{{name}\}})" for name in names)
    allowed = "|".join(names)
    meaning = "a text with " + " and ".join(f"{{{name}}}" for name in names)
    return Pattern(rf"{needed}([^{{}}]|\{{({allowed})\}})*", meaning)


AmountPattern = Annotated[str, _pattern_with("number")]
AmountForms = Annotated[Forms, _pattern_with("number")]
MoneyForms = Annotated[Forms, _pattern_with("number", "currency")]
_CATEGORY = Pattern("|".join(CATEGORIES), ", ".join(CATEGORIES))
FormsAfter = Annotated[
    dict[str, Annotated[dict[str, Annotated[str, _CATEGORY]], _CATEGORY]],
    Pattern("over|up_to|about|at_least", "a qualifier, such as up_to"),
]
CurrencyCode = Pattern("[A-Z]{3}", "a currency's three letters")
Months = Annotated[tuple[str, ...], Length(12, 12)]


if TYPE_CHECKING:

    class _ChoiceWords:
        """The words of the controls of the visitor's choices, and their lines on the help page."""

else:
    _ChoiceWords = make_dataclass(
        "_ChoiceWords",
        [(word, str) for word in dict.fromkeys(word for choice in CHOICES for word in (*choice.words, choice.help))],
        frozen=True,
        kw_only=True,
    )


@dataclass(frozen=True, kw_only=True)
class InterfaceWords(_ChoiceWords):
    """The interface words, by the keys that QML and Python use. The screen replaces the names in braces."""

    controls: str
    more_brief: str
    more_settings: str
    next: str
    previous: str
    as_table: str
    earlier: str
    later: str
    quiz_right: str
    quiz_wrong: str
    quiz_next: str
    quiz_again: str
    start_over: str
    close: str
    help: str
    help_touch: str
    help_move: str
    help_read: str
    help_press: str
    help_home: str
    help_back: str
    help_voice: str
    help_volume: str
    accessibility: str
    accessibility_brief: str
    access_see: str
    access_hear: str
    access_touch: str
    access_keys: str
    access_reach: str
    access_easy: str
    access_calm: str
    access_time: str
    access_lacks: str
    still_there: str
    still_there_why: str
    still_there_yes: str
    voice: str
    voice_welcome: str
    read_panel: str
    stop_reading: str
    read_rest: str
    sections_follow: Annotated[str, _pattern_with("sections")]
    pause: str
    go_on: str
    repeat: str
    repeat_all: str
    slower: str
    faster: str
    softer: str
    louder: str
    role_button: str
    role_tab: str
    role_choice: str
    role_switch: str
    role_heading: str
    role_picture: str
    state_chosen: str
    state_not_chosen: str
    state_on: str
    state_off: str
    state_disabled: str
    seconds_left: Annotated[str, _pattern_with("seconds")]
    volume: Annotated[str, _pattern_with("level", "total")]
    speed: Annotated[str, _pattern_with("level", "total")]


@dataclass(frozen=True, kw_only=True)
class Phrases:
    """Patterns around texts of the exhibit."""

    as_of: Annotated[str, _pattern_with("date")]
    source: Annotated[str, _pattern_with("source")]
    credit: Annotated[str, _pattern_with("credit")]
    earlier: Annotated[str, _pattern_with("when", "percent")]
    mark: Annotated[str, _pattern_with("amount")]
    lit: Annotated[str, _pattern_with("lit", "total", "what")]
    question: Annotated[str, _pattern_with("number", "total")]
    to_panel: Annotated[str, _pattern_with("panel")]


@dataclass(frozen=True, kw_only=True)
class Tables:
    """The headings of the columns when a drawing is shown as a table."""

    what: str
    share: str
    remark: str
    when: str
    since: str
    event: str
    place: str
    there: str
    amount: str


@dataclass(frozen=True, kw_only=True)
class Numerals:
    """How numbers are written."""

    decimal: Annotated[str, Pattern(r"[^0-9]", "one sign")]
    group: Annotated[str, Pattern(r"[^0-9]", "one sign; ~ is a no-break space, _ a narrow one")]
    group_from: Annotated[str, Pattern(r"[0-9]{1,6}", "digits")]
    """The smallest number whose digits are grouped: 1000 or 10000."""

    def problem(self) -> MessageAndHint | None:
        """The two signs must differ, or 1,234 could be two numbers."""
        if self.decimal == self.group:
            return f"'decimal' and 'group' are both {quote(self.decimal)}", "use two different signs"
        return None


@dataclass(frozen=True, kw_only=True)
class Amounts:
    """Patterns of quantities. `currencies` has what the screen shows instead of a currency's three letters."""

    percent: AmountPattern
    thousand: AmountForms
    million: AmountForms
    billion: AmountForms
    money: MoneyForms
    money_thousand: MoneyForms
    money_million: MoneyForms
    money_billion: MoneyForms
    currencies: Annotated[dict[str, Annotated[Forms, Pattern("[^{}0-9]+", "a sign or a word")]], CurrencyCode] = field(
        default_factory=dict[str, Forms]
    )
    over: AmountPattern
    up_to: AmountPattern
    about: AmountPattern
    at_least: AmountPattern
    forms_after: FormsAfter = field(default_factory=dict[str, dict[str, str]])
    """The plural form that a number asks for after a qualifier, if it is another: iki 3 procentų, not procentai."""


@dataclass(frozen=True, kw_only=True)
class Dates:
    """How dates are written."""

    months: Months
    months_alone: Months
    first_day: str | None = None
    """The number of the first day of a month, if it is not 1: "1er"."""
    year: Annotated[str, _pattern_with("year")]
    month: Annotated[str, _pattern_with("year", "month")]
    day: Annotated[str, _pattern_with("year", "month", "day")]
    days: Annotated[str, _pattern_with("year", "month", "day", "last")]
    days_across: Annotated[str, _pattern_with("first", "last")]


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """How numbers, quantities and dates are spoken: see `kiosk.exhibit.saying`."""

    pace: Annotated[str, Pattern(r"[1-9][0-9]?", "a number from 1 to 99")]
    """How many characters the voice says in a second at its normal speed."""
    decimal: str
    minus: AmountPattern
    percent: AmountForms
    thousand: AmountForms
    million: AmountForms
    billion: AmountForms
    currencies: Annotated[dict[str, AmountForms], CurrencyCode, Length(0, 200)]
    words: Annotated[dict[str, str], Length(0, 200)]
    """What the voice says instead of these words."""
    ordinal_days: Annotated[tuple[str, ...], Length(31, 31)]
    year: Annotated[str, _pattern_with("year")]
    month: Annotated[str, _pattern_with("year", "month")]
    day: Annotated[str, _pattern_with("year", "month", "day")]
    days: Annotated[str, _pattern_with("year", "month", "day", "last")]
    days_across: Annotated[str, _pattern_with("first", "last")]


Plurals = Annotated[dict[str, Annotated[str, RULE]], Pattern("zero|one|two|few|many", "zero, one, two, few or many")]
"""The plural rules of a language. They come from Unicode if the file has none."""

Abbreviation = Annotated[str, Pattern(r".*\.", "an abbreviation with its full stop")]


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """How a text is split into sentences: see `kiosk.exhibit.sentences`."""

    never_end: Annotated[tuple[Abbreviation, ...], Length(0, 200)]
    abbreviations: Annotated[tuple[Abbreviation, ...], Length(0, 200)]
    starters: Annotated[tuple[str, ...], Length(0, 400)]

    def rules(self) -> SentenceRules:
        """These lists as `sentence_spans` takes them."""
        return SentenceRules(self.never_end, self.abbreviations, self.starters)


@dataclass(frozen=True, kw_only=True)
class Strings:
    """A strings file. `forms_of` names a language of Unicode whose forms it takes where it has none of its own."""

    forms_of: str | None = None
    direction: Annotated[str, Pattern(r"left_to_right|right_to_left", "left_to_right or right_to_left")]
    plurals: Plurals
    words: InterfaceWords
    phrases: Phrases
    tables: Tables
    numerals: Numerals
    amounts: Amounts
    dates: Dates
    sentences: Sentences
    spoken: Spoken


def form_of(value: Decimal, strings: Strings, qualifier: str | None = None) -> str:
    """The plural category that a number asks for, also after a qualifier."""
    category = plural_category(value, strings.plurals)
    return strings.amounts.forms_after.get(qualifier or "", {}).get(category, category)


class StringsError(Exception):
    """A strings file has problems; `problems` lists them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def languages() -> tuple[str, ...]:
    """The languages of the kiosk's own strings files."""
    return tuple(sorted(path.stem for path in STRINGS.glob("*.yaml")))


@dataclass(frozen=True)
class BothForms:
    """A strings file in its standard form and in its easy form; the two are equal if it has no easy part.

    `soft_hyphens` has the words in which soft hyphens are written, by the word without them; the forms have none.
    """

    standard: Strings
    easy: Strings
    soft_hyphens: dict[str, str]


def strings(language: str, folder: Path | None = None, *, easy: bool = False) -> Strings:
    """The strings file of a language: that of the exhibit in `folder` if it has one, else the kiosk's own.

    Raises `StringsError`.
    """
    both = _both_forms(language, folder)
    return both.easy if easy else both.standard


def soft_hyphens_of(language: str, folder: Path) -> dict[str, str]:
    """The words in which the strings file of a language has soft hyphens, by the word without them."""
    return _both_forms(language, folder).soft_hyphens


@functools.cache
def _both_forms(language: str, folder: Path | None) -> BothForms:
    problems = Problems()
    own = folder is not None and brings_strings(folder, language)
    value = read_strings(folder if own and folder else STRINGS, language, problems, own=own)
    if problems.has_errors() or value is None:
        raise StringsError(problems.sorted())
    return value


def forget_strings() -> None:
    """Read every strings file again when it is needed next."""
    _both_forms.cache_clear()


def brings_strings(folder: Path, language: str) -> bool:
    """Whether an exhibit has a strings file for a language, even one that can't be read."""
    return os.path.lexists(folder / FOLDER / f"{language}.yaml")


def read_strings(folder: Path, language: str, problems: Problems, *, own: bool) -> BothForms | None:
    """The strings file in `folder`, or in an exhibit's `strings/` (`own`); None after its problems were added."""
    file = f"{FOLDER}/{language}.yaml" if own else f"{language}.yaml"
    written = parse_file(folder, file, problems)
    if written is None:
        return None
    context, root = PluralContext(file, problems), plain(written)
    try:
        root = completed(_without_former(root, context) if own else root, language, of_exhibit=own)
    except LookupError as error:
        message = f"Unicode does not know how {quote(str(error.args[0]))} writes numbers and dates"
        hint = f"add '{FORMS_OF}: lt' with the code of a language that writes them alike, or fill in every section"
        context.add_problem(entry(root, FORMS_OF) or root, message, hint)
        return None
    root = _with_english(root, context) if own else root
    rules = read(Plurals, found, context) if (found := entry(root, "plurals")) else INVALID
    context.rules = {} if isinstance(rules, Invalid) else rules
    standard = read_map(Strings, standard_form(root), context)
    if isinstance(standard, Invalid):
        return None
    easy = read_map(Strings, easy_form(root), context) if entry(root, EASY) else standard
    if isinstance(easy, Invalid):
        return None
    for node in scalars(plain(written)):
        if missing := missing_characters(node.text):
            context.add_problem(node, f"the kiosk's typeface lacks {quote(missing)}", "use other letters")
    return BothForms(standard, easy, soft_hyphens(node.text for node in scalars(written)))


_TEXTS = {"words": InterfaceWords, "phrases": Phrases, "tables": Tables}
"""The sections of texts, which grow when the interface does."""


def _without_former(root: Node, context: Context) -> Node:
    """An exhibit's file without what only an older kiosk used, after a warning of each such key."""
    root, former = without_former(root)
    for key in former:
        context.add_problem(key, f"the key {quote(key.text)} is no longer used", "delete it", "warning")
    return root


def _with_english(root: Node, context: Context) -> Node:
    """An exhibit's file with English texts where it has none, after a warning of them: a newer kiosk has new words."""
    root, missing = with_english(root, {section: fields_of(texts) for section, texts in _TEXTS.items()})
    if missing:
        names = ", ".join(quote(name) for name in missing[:MAX_WORDS_IN_HINT])
        names += " and so on" if len(missing) > MAX_WORDS_IN_HINT else ""
        count = "1 word is" if len(missing) == 1 else f"{len(missing)} words are"
        hint = "run `kiosk strings`, and add and translate them"
        context.add_problem(root, f"{count} missing, and shown in English meanwhile: {names}", hint, "warning")
    return root
