"""Which plural form a number asks for, by Unicode's rules for each language."""

import functools
from collections.abc import Callable
from decimal import Decimal


def plural_category(value: Decimal, language: str) -> str:
    """The category of `value`: zero, one, two, few, many or other. A language that is not known has only other."""
    return _rule(language)(abs(value))


@functools.cache
def _rule(language: str) -> Callable[[Decimal], str]:
    from babel.core import Locale, UnknownLocaleError  # only where something is spoken

    try:
        return Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return lambda _: "other"
