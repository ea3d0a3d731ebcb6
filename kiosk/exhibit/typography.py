"""Small print-shop rules, applied once to every text: which spaces never break."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"

_BEFORE_PERCENT = re.compile(r"(?<=\d)[ \u00a0]%")
# A number stays with the short word or sign after it (30 km, 24 hours), and a day with its month (29. März).
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=[^\W\d_]{1,4}\b)|(?<=\b\d\.) (?=[^\W\d_])|(?<=\b\d\d\.) (?=[^\W\d_])")
_LONGEST_PAIR = 15
"""In characters; a longer pair of words that never breaks may be wider than its column."""
_SHORT_WORD = re.compile(r"(?:(?<=^)|(?<=[ \u00a0(„“«]))([^\W\d_]) ")


def set_text(text: str) -> str:
    """A running text with its no-break spaces in place."""
    text = _BEFORE_PERCENT.sub(THIN + "%", text)
    text = text.replace(" – ", f"{NO_BREAK}– ")  # a dash begins no line
    text = _AFTER_NUMBER.sub(NO_BREAK, text)
    return _SHORT_WORD.sub(r"\1" + NO_BREAK, text)


def set_headline(text: str) -> str:
    """A headline: also without a widow, the short last word alone on its line."""
    text = set_text(text)
    before, _, last = text.rpartition(" ")
    pair = f"{before.rpartition(' ')[2]} {last}"
    return f"{before}{NO_BREAK}{last}" if text.count(" ") >= 3 and len(pair) <= _LONGEST_PAIR else text


def spaces_of(pattern: str) -> str:
    """A pattern of a strings file with its marks (~ and _) turned into the spaces they stand for."""
    return pattern.replace("~", NO_BREAK).replace("_", THIN)
