"""Characters that an editor can't see, and quotation marks that YAML takes for letters."""

import re

from kiosk.reading.problems import MessageAndHint, quote

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""Control characters, characters without a width, and those that change the direction of text: allowed nowhere."""

UNUSUAL_SPACES = "\u00a0\u00ad\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u2800\u3000"
"""For a regular expression: spaces other than the ordinary one, soft hyphens and joiners. Only texts may have them."""

QUOTATION_MARKS = "“”„‟‘’‚‛«»‹›「」『』〝〞〟＂＇`´"
"""Quotation marks that YAML takes for letters."""

_UNUSUAL = re.compile(f"[{UNUSUAL_SPACES}]")
_STRIPPED = f"{QUOTATION_MARKS}\"' "


def describe(character: str) -> str:
    """The Unicode name and number of a character: "NO-BREAK SPACE (U+00A0)"."""
    import unicodedata  # only if there is something to describe

    name = "BYTE ORDER MARK" if character == "\ufeff" else unicodedata.name(character, "control character")
    return f"{name} (U+{ord(character):04X})"


def invisible(character: str) -> MessageAndHint:
    """The problem of a character that is allowed nowhere."""
    hint = "save the file as UTF-8" if character == "\0" else "delete it"  # UTF-16 is full of zeros
    return f"an invisible character is not allowed: {describe(character)}", hint


def unusual_space(character: str) -> MessageAndHint:
    """The problem of a no-break space, a soft hyphen and the like where no text is."""
    hint = "delete it" if character in "\u00ad\u200c\u200d" else "replace it with an ordinary space, or delete it"
    return f"an invisible {describe(character)} is not allowed here", hint


def slip_in_word(word: str) -> tuple[int, MessageAndHint] | None:
    """What can't be seen, or is easily overlooked, in a word that was to be written exactly: a key, a name, a number.

    Returns where it is in the word, and the problem: an unusual space, or quotation marks that YAML takes for letters.
    """
    if found := _UNUSUAL.search(word):
        return found.start(), unusual_space(found.group())
    for index in (0, len(word) - 1):
        if word and word[index] in QUOTATION_MARKS:
            plain = word.strip(_STRIPPED)
            message = f"{word[index]} is part of the word here: to YAML it is a letter and no quotation mark"
            return index, (message, f"write {quote(plain)} without the quotation marks" if plain else "delete it")
    return None
