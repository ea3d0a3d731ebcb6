"""What Unicode's CLDR knows of a language, for strings files that leave it out: how it writes numbers and dates.

Babel reads CLDR. Its import takes 65 ms and 9 MB, so it is imported only for a language whose strings file leaves
something out, and only in the process that reads exhibits.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel.core import Locale

Known = dict[str, Any]
"""Parts of a strings file: texts, lists of texts, and maps of them."""

_SCALES = {"thousand": "1000", "million": "1000000", "billion": "1000000000"}
_CURRENCIES = ("EUR", "USD", "GBP", "UAH", "PLN", "CHF", "CZK", "DKK", "HUF", "NOK", "RON", "SEK")
_AFTER_A_MILLION = {"ca": "d’euros", "es": "de euros", "fr": "d’euros", "it": "di euro", "pt": "de euros"}
"""What follows "6 millions" in French and its like. CLDR has only what follows "6": "euros"."""
_GROUP_FROM = "10000"
"""CLDR has it, but Babel does not read it. Most languages with spaces between thousands leave four digits together."""
_TOKENS = {"d": "{day}", "M": "{month}", "L": "{month}", "y": "{year}"}
_PACE = "14"
"""Characters in a second: what voices say in most languages."""


def known_parts(language: str) -> Known:
    """What CLDR knows of a language, as its strings file would say it. Raises `LookupError` if it knows nothing."""
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError) as error:
        raise LookupError(language) from error
    rules = dict(locale.plural_form.rules)
    amounts = _amounts(locale, tuple(rules))
    return {
        "direction": "right_to_left" if locale.text_direction == "rtl" else "left_to_right",
        "plurals": rules,
        "numerals": _numerals(locale),
        "amounts": amounts,
        "dates": _dates(locale),
        "sentences": {"never_end": [], "abbreviations": [], "starters": []},
        "spoken": _spoken(locale, tuple(rules)) | {scale: amounts[scale] for scale in _SCALES if scale in amounts},
    }


def _numerals(locale: "Locale") -> Known:
    symbols = locale.number_symbols["latn"]
    return {"decimal": symbols["decimal"], "group": _with_marks(symbols["group"]), "group_from": _GROUP_FROM}


def _amounts(locale: "Locale", categories: tuple[str, ...]) -> Known:
    long = locale.compact_decimal_formats["long"]
    scales = {scale: forms for scale, zeros in _SCALES.items() if (forms := _scale(long, zeros, categories))}
    return {
        "percent": _with_marks(re.sub("[#,0]+", "{number}", locale.percent_formats[None].pattern)).replace("~", "_"),
        "money": "{number}~{currency}",
        "currencies": {code: _displayed(locale, code, categories) for code in _CURRENCIES},
        **scales,
        **{f"money_{scale}": {category: f"{form}~{{currency}}" for category, form in forms.items()}
           for scale, forms in scales.items()},
    }  # fmt: skip


def _scale(long: Mapping[str, Any], zeros: str, categories: tuple[str, ...]) -> dict[str, str]:
    """The forms of "{number} million"; none if the language has no word for it."""
    other = str(long["other"][zeros].pattern) if zeros in long["other"] else ""
    if not re.fullmatch(r"0[^0]*[^\W\d_][^0]*", other):
        return {}
    found: dict[str, str] = {}
    for category in (*categories, "other"):
        forms = long.get(category, {})
        pattern = str(forms[zeros].pattern) if zeros in forms else other
        found[category] = _with_marks((pattern if "0" in pattern else other).replace("'", "")).replace("0", "{number}")
    return found


def _displayed(locale: "Locale", code: str, categories: tuple[str, ...]) -> Known | str:
    """Euros by their name, other currencies by the sign that the language has for them."""
    if code != "EUR":
        return str(locale.currency_symbols.get(code, code))
    names = _names(locale, code, categories)
    return names | {"many": after} if (after := _AFTER_A_MILLION.get(locale.language)) else names


def _names(locale: "Locale", code: str, categories: tuple[str, ...]) -> dict[str, str]:
    from babel.numbers import get_currency_name

    name = get_currency_name(code, locale=locale)
    plural: Mapping[str, str] = locale._data["currency_names_plural"].get(code, {})  # pyright: ignore[reportPrivateUsage] - Babel offers a name for a number, not for a category
    other = plural.get("other", name)
    return {category: plural.get(category, other) for category in (*categories, "other")}


def _spoken(locale: "Locale", categories: tuple[str, ...]) -> Known:
    units: Mapping[str, Any] = locale._data["unit_patterns"]  # pyright: ignore[reportPrivateUsage] - Babel formats units, but does not offer their patterns
    percent: Mapping[str, str] = units.get("concentr-percent", {}).get("long", {})
    words = {"percent": _filled(percent, categories)} if "other" in percent else {}
    found: Known = {}
    for code in _CURRENCIES:
        names = _names(locale, code, categories)
        if code == "EUR" and (after := _AFTER_A_MILLION.get(locale.language)):
            names["many"] = after
        found[code] = {category: f"{{number}} {name}" for category, name in names.items()}
    return {"pace": _PACE, "minus": "-{number}", "currencies": found, "words": {}, **words}


def _filled(patterns: Mapping[str, str], categories: tuple[str, ...]) -> dict[str, str]:
    """Patterns such as "{0} percent" as the strings file has them, for each category."""
    texts = {category: patterns.get(category, patterns["other"]) for category in (*categories, "other")}
    return {category: _with_marks(text.replace("{0}", "{number}")) for category, text in texts.items()}


def _dates(locale: "Locale") -> Known:
    skeletons, intervals = locale.datetime_skeletons, locale.interval_formats
    within_month = "".join(intervals["yMMMd"]["d"])
    return {
        "months": [locale.months["format"]["wide"][month] for month in range(1, 13)],
        "months_alone": [locale.months["stand-alone"]["wide"][month] for month in range(1, 13)],
        "year": _date(str(skeletons["y"].pattern)),
        "month": _date(str(skeletons["yMMMM"].pattern)),
        "day": _date(str(locale.date_formats["long"].pattern)),
        "days": _date(within_month).replace("{day}", "{last}").replace("{last}", "{day}", 1),
        "days_across": "{first} – {last}",
    }


def _date(pattern: str) -> str:
    """A pattern of CLDR in the form of a strings file: "d 'de' MMMM y" as "{day} de {month} {year}"."""
    parts = re.findall(r"'([^']*)'|([dMLy])\2*|([^'dMLy])", pattern)
    text = "".join(quoted or _TOKENS.get(token, "") or plain for quoted, token, plain in parts)
    return re.sub(r"(?<=\{day\}) (?=\{month\})", "~", _with_marks(text))


def _with_marks(text: str) -> str:
    """The text with a strings file's marks for spaces that never break, and without signs of direction."""
    text = re.sub("[\u200e\u200f\u061c\u2068\u2069]", "", text)
    return text.replace("\N{NO-BREAK SPACE}", "~").replace("\N{NARROW NO-BREAK SPACE}", "_").replace("\u2009", " ")
