"""What Unicode's CLDR knows of a language, for strings files that leave it out. Read through Babel."""


def plural_rules(language: str) -> dict[str, str]:
    """The rule of each plural category but `other`. Raises `LookupError` for a language that CLDR lacks."""
    from babel.core import Locale, UnknownLocaleError  # 65 ms: only for languages that need it

    try:
        return dict(Locale.parse(language).plural_form.rules)
    except (UnknownLocaleError, ValueError) as error:
        raise LookupError(language) from error
