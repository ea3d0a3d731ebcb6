"""Rules of typography, applied once to every text: where a line must not break."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"

_SPACE = f"[ {NO_BREAK}{THIN}]"
# The groups of a number stay with each other (17 000), and a day with its month (29. März).
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=\b\d\.) (?=[^\W\d_])|(?<=\b\d\d\.) (?=[^\W\d_])")
# A number stays with a short word after it (30 km), and unless it may be a year with a longer one (9 months).
_AFTER_NUMBER = re.compile(
    r"(?<=\d) (?=[^\W\d_]{1,4}\b)|(?<=\d)(?<!\b1\d{3})(?<!\b20\d{2}) (?=[^\W\d_]{5,12}(?![\w-]))"
)
_BETWEEN_NUMBERS = re.compile(rf"(?<=\d)({_SPACE}[^\W\d_]{{1,4}}) (?=\d)")
"""2 of 100."""
_SHORT_WORD = re.compile(r"(?:(?<=^)|(?<=[ \u00a0(„“«]))([^\W\d_]) ")


def set_text(text: str) -> str:
    """The text with no-break spaces where a line must not break."""
    text = text.replace(" – ", f"{NO_BREAK}– ")  # no line begins with a dash
    text = _AFTER_NUMBER.sub(NO_BREAK, _IN_NUMBER.sub(NO_BREAK, text))
    text = _BETWEEN_NUMBERS.sub(rf"\1{NO_BREAK}", text)
    return _SHORT_WORD.sub(r"\1" + NO_BREAK, text)


def expand_spaces(pattern: str) -> str:
    """A pattern of a strings file, with no-break spaces for ~ and narrow no-break spaces for _."""
    return pattern.replace("~", NO_BREAK).replace("_", THIN)
