"""Markup in a text: signs that a word processor or a web page would turn into emphasis, links or letters.

Texts are plain: the kiosk shows such signs as they are written.
"""

import re
from collections.abc import Iterator

from kiosk.reading.problems import MessageAndHint, quote

_MARKUP = (
    # What it looks like; what is in its place without markup.
    (re.compile(r"!?\[[^\[\]\n]+\]\([^()\s]+(?: \"[^\"]*\")?\)"), "write the words alone: a kiosk has no links"),
    (re.compile(r"\[/?(?:b|i|u|s|url|img|quote|size|color)(?:=[^\[\]]*)?\]", re.IGNORECASE), "delete it"),
    (re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|<!--"), "delete it"),
    (re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"), "write the character itself"),
    (re.compile(r"(\*\*|__|~~)(?=\S)[^*_~]+?(?<=\S)\1"), "delete the signs"),
    (re.compile(r"(?<![\w*])\*(?=[^\W_])[^*\n]*[^\W_][.!?…]?\*(?![\w*])"), "delete the signs"),
    (re.compile(r"(?<![\w_])_(?=[^\W_])[^_\n]*[^\W_][.!?…]?_(?![\w_])"), "delete the signs"),
    (re.compile(r"`[^`\n]+`"), "delete the signs, or use quotation marks"),
    (re.compile(r"^#{1,6} "), "delete the signs"),
    (re.compile(r"\\[nt]"), "begin a block or a section of its own instead"),
)


_SIGNS = re.compile(r"[*_~<&\[`#\\]")
"""All markup has one of these; most texts have none."""


def markup_warnings(text: str) -> Iterator[MessageAndHint]:
    """Each kind of markup in a text, with its first example."""
    for pattern, hint in _MARKUP if _SIGNS.search(text) else ():
        if found := pattern.search(text):
            yield f"texts are plain, so visitors see {quote(found.group())} as it is written", hint
