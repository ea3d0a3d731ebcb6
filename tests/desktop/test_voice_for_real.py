"""The voice with a real speech-dispatcher, which plays into a file instead of a sound card."""

import math
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.studio import need_a_voice, studio
from tests.faults.speech import visit_real

pytestmark = pytest.mark.desktop

TEXTS = {
    "en": "Good morning. Lithuania is a country by the Baltic Sea.",
    "lt": "Labas rytas. Lietuva yra šalis prie Baltijos jūros.",
    "uk": "Доброго ранку. Литва – країна біля Балтійського моря.",
    "de": "Guten Morgen. Litauen ist ein Land an der Ostsee.",
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for a studio: the path of a socket may have 107 bytes."""
    need_a_voice()
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        yield Path(folder)


def loudness(samples: list[int]) -> float:
    """The root mean square of the samples."""
    return (sum(sample * sample for sample in samples) / len(samples)) ** 0.5


def test_each_language_is_heard_in_a_voice_of_its_own(folder: Path) -> None:
    heard: dict[str, list[int]] = {}
    for language, text in TEXTS.items():
        (folder / language).mkdir()
        with studio(folder / language) as speaking:
            answer = speaking.speak(language, text)
            assert (answer["began"], answer["speaking"]) == ([0], False)
            heard[language] = speaking.samples()
        print(language, answer["voice"], len(heard[language]), round(loudness(heard[language])))
    for samples in heard.values():
        assert len(samples) > 22_050  # more than half a second, at any rate and number of channels
        assert loudness(samples) > 500
    assert len({tuple(samples) for samples in heard.values()}) == len(TEXTS)


def test_the_levels_are_twelve_decibels_apart(folder: Path) -> None:
    heard: list[float] = []
    for level in (1, 5):
        (folder / str(level)).mkdir()
        with studio(folder / str(level)) as speaking:
            speaking.speak("en", TEXTS["en"], level=level)
            heard.append(loudness(speaking.samples()))
    softest, loudest = heard
    print(f"{20 * math.log10(loudest / softest):.2f} dB")
    assert 20 * math.log10(loudest / softest) >= 12


def test_utterances_come_in_their_order(folder: Path) -> None:
    with studio(folder) as speaking:
        answer = speaking.speak("lt", "Pirmas.", "Antras sakinys.", "Trečias.")
        assert (answer["began"], answer["voice"]) == ([0, 1, 2], "Lithuanian")


def test_texts_of_signs_alone_begin_and_end(folder: Path) -> None:
    texts = (".", "..", "One.\n.\nQUIT", "…", "–", "<b>bold</b>", "a & b", "😀", "\u200b", "The end.")
    with studio(folder) as speaking:
        answer = speaking.speak("en", *texts)
    assert (answer["began"], answer["speaking"]) == ([*range(len(texts))], False)


def test_a_name_is_heard_in_its_own_language(folder: Path) -> None:
    heard: dict[str, list[int]] = {}
    for place, (language, text) in {
        "own": ("en", ("Lietuvių", "lt")),
        "home": ("lt", "Lietuvių"),
        "foreign": ("en", "Lietuvių"),
    }.items():
        (folder / place).mkdir()
        with studio(folder / place) as speaking:
            speaking.speak(language, text)
            heard[place] = speaking.samples()
    assert heard["own"] == heard["home"] != heard["foreign"]


@pytest.mark.parametrize("fault", ["SIGSTOP", "SIGKILL"])
def test_speech_comes_back_when_the_server_does(fault: str) -> None:
    need_a_voice()
    assert visit_real("speaking", fault, leaves=False)["back"] is not None
