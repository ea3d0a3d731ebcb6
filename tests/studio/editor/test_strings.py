import pytest
import yaml

from kiosk.exhibit.strings import languages
from kiosk.paths import STRINGS
from kiosk.studio.editor.strings import print_strings


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_the_words_are_printed_as_they_are_written(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert print_strings(language, whole=True) == 0
    assert capsys.readouterr().out == (STRINGS / f"{language}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_what_is_to_be_translated_has_all_words_and_nothing_that_unicode_knows(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert print_strings(language) == 0
    printed = capsys.readouterr().out
    whole, needed = yaml.safe_load((STRINGS / f"{language}.yaml").read_text()), yaml.safe_load(printed)
    assert list(needed) == ["words", "phrases", "tables", "amounts", "easy"]
    assert [needed[section] for section in ("words", "phrases", "tables")] == [
        whole[section] for section in ("words", "phrases", "tables")
    ]
    assert set(needed["amounts"]) == {"over", "up_to", "about", "at_least"}
    assert needed["easy"]["words"] == whole["easy"]["words"]
    assert needed["easy"]["spoken"]["percent"] == needed["easy"]["amounts"]["percent"].replace("~", " ")
    assert printed.startswith("# ")
    assert "kiosk strings --all" in printed.splitlines()[-1]


def test_the_controls_speak_the_languages_of_the_built_in_exhibit() -> None:
    assert set(languages()) >= {"en", "lt", "uk", "de"}


@pytest.mark.parametrize("language", ["pl", "", "../strings/en"])
def test_any_other_language_is_an_error(language: str) -> None:
    with pytest.raises(KeyError):
        print_strings(language)
