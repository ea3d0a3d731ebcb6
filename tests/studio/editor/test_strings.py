import pytest

from kiosk.exhibit.strings import languages
from kiosk.paths import STRINGS
from kiosk.studio.editor.strings import print_strings


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_the_words_are_printed_as_they_are_written(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_strings(language) == 0
    assert capsys.readouterr().out == (STRINGS / f"{language}.yaml").read_text(encoding="utf-8")


def test_the_controls_speak_the_languages_of_the_built_in_exhibit() -> None:
    assert set(languages()) >= {"en", "lt", "uk", "de"}


@pytest.mark.parametrize("language", ["pl", "", "../strings/en"])
def test_any_other_language_is_an_error(language: str) -> None:
    with pytest.raises(KeyError):
        print_strings(language)
