"""Which plural form a number asks for, and patterns with several forms."""

from decimal import Decimal

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers

from kiosk.exhibit.plurals import plural_category
from kiosk.exhibit.strings import languages, strings

WHOLE = (*range(130), 1000, 100_000, 1_000_000, 2_000_000, 1_000_001)
DECIMALS = ("0.0", "0.1", "1.0", "1.5", "2.5", "2.50", "10.1", "11.1", "21.0", "-1", "-2.5")
NUMBERS = list(map(Decimal, (*WHOLE, *DECIMALS)))
LANGUAGES = sorted({identifier.split("_")[0] for identifier in locale_identifiers()})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_are_followed_as_unicode_means_them(language: str) -> None:
    rule = Locale.parse(language).plural_form
    wrong = [number for number in NUMBERS if plural_category(number, rule.rules) != rule(abs(number))]
    assert wrong == []


@pytest.mark.parametrize("language", languages())
def test_the_kiosks_own_rules_are_those_of_unicode(language: str) -> None:
    rule = Locale.parse(language).plural_form
    own = strings(language).plurals
    assert [plural_category(number, own) for number in NUMBERS] == [rule(abs(number)) for number in NUMBERS]
