"""Rules of typography, applied once to every text: where a line must not break."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"

# A number stays with a short word after it (30 km, 24 hours), a day with its month (29. März), and the groups of a
# number with each other (17 000).
_AFTER_NUMBER = re.compile(
    r"(?<=\d) (?=[^\W\d_]{1,4}\b|\d{3}(?!\d))|(?<=\b\d\.) (?=[^\W\d_])|(?<=\b\d\d\.) (?=[^\W\d_])"
)
_MAX_PAIR = 15
"""In characters: two words kept together could be wider than their column if they were longer."""
_SHORT_WORD = re.compile(r"(?:(?<=^)|(?<=[ \u00a0(„“«]))([^\W\d_]) ")


def set_text(text: str) -> str:
    """The text with no-break spaces where a line must not break."""
    text = text.replace(" – ", f"{NO_BREAK}– ")  # no line begins with a dash
    text = _AFTER_NUMBER.sub(NO_BREAK, text)
    return _SHORT_WORD.sub(r"\1" + NO_BREAK, text)


def set_headline(text: str) -> str:
    """As `set_text`, for a headline: a short last word is kept off a line of its own."""
    text = set_text(text)
    before, _, last = text.rpartition(" ")
    pair = f"{before.rpartition(' ')[2]} {last}"
    return f"{before}{NO_BREAK}{last}" if text.count(" ") >= 3 and len(pair) <= _MAX_PAIR else text


def expand_spaces(pattern: str) -> str:
    """A pattern of a strings file, with no-break spaces for ~ and narrow no-break spaces for _."""
    return pattern.replace("~", NO_BREAK).replace("_", THIN)
