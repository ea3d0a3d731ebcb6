"""The voice through Qt's mock engine, which says nothing but keeps the time and the order of one that does."""

import logging
import math
import struct
import sys
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk import libraries
from kiosk.speech.levels import AMPLITUDES, FACTORS, MIDDLE, RATES, VOLUMES
from kiosk.speech.opening import NoVoiceError, open_voice
from kiosk.speech.voice import Voice

OpenVoice = Callable[..., Voice]

LANGUAGES = ("en", "nb", "no", "lt", "uk", "xx", "C", "")

NO_SOUND_CARD = pytest.mark.qt_log_ignore("PulseAudioService", "No audio device detected")
"""A recording has its time without one."""
NO_SOUND = pytest.mark.qt_log_ignore(*NO_SOUND_CARD.args, "FFmpeg error")
"""Nor is the recording one."""


class Heard:
    """What a voice told, in its order."""

    def __init__(self, voice: Voice) -> None:
        self.told: list[int | str] = []
        voice.began.connect(self.told.append)
        voice.ended.connect(lambda: self.told.append("ended"))


@pytest.fixture
def make_voice(qtbot: QtBot) -> Iterator[OpenVoice]:
    """Opens voices of the mock engine, which has some for English and Norwegian, and two of each."""
    made: list[Voice] = []

    def make(language: str = "en", **voices: str) -> Voice:
        voice = open_voice(LANGUAGES, voices, "mock")
        made.append(voice)
        with qtbot.waitSignal(voice.opened) as opened:
            pass
        assert opened.args == [True]
        voice.setLanguage(language)
        return voice

    yield make
    for voice in made:
        voice.close()


@pytest.fixture
def voice(make_voice: OpenVoice) -> Voice:
    return make_voice()


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """A recording of a tenth of a second."""
    file = tmp_path / "tone.wav"
    with wave.open(str(file), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(8000)
        recording.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(each / 3))) for each in range(800)))
    return file


def until_ended(voice: Voice, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not voice.speaking, timeout=10_000)


def test_utterances_are_said_one_after_the_other(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["One.", "Two words.", "", " ", "Five."])
    assert voice.speaking
    until_ended(voice, qtbot)
    assert heard.told == [0, 1, 2, 3, 4, "ended"]


@pytest.mark.parametrize("texts", [[], ["", " "]])
def test_nothing_to_say_ends_at_once(voice: Voice, texts: list[str]):
    heard = Heard(voice)
    voice.say(texts)
    assert not voice.speaking
    assert heard.told == ([*range(len(texts)), "ended"] if texts else [])


def test_what_is_said_now_cuts_what_was_said(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["A sentence of many words that goes on and on.", "And another."])
    qtbot.waitUntil(lambda: heard.told == [0])
    voice.say(["Other words."])
    assert voice.speaking
    until_ended(voice, qtbot)
    assert heard.told == [0, "ended", 0, "ended"]


@pytest.mark.parametrize("pause", [0, 5, 60])
def test_whoever_goes_fast_hears_the_last_of_it(voice: Voice, qtbot: QtBot, pause: int):
    for number in range(8):
        voice.say([f"Control number {number} of eight.", "It does something."])
        qtbot.wait(pause)
    heard = Heard(voice)
    voice.say(["The last.", "Its end."])
    until_ended(voice, qtbot)
    assert heard.told == ["ended", 0, 1, "ended"]


def test_stop_is_silent_at_once_and_stays_so(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["One.", "Two."])
    voice.stop()
    assert (voice.speaking, heard.told) == (False, ["ended"])
    qtbot.wait(300)
    voice.stop()
    assert heard.told == ["ended"]


def test_repeat_begins_with_what_began_last(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["One.", "Two words and more of them.", "Three."])
    qtbot.waitUntil(lambda: heard.told == [0, 1])
    voice.stop()
    voice.repeat()
    until_ended(voice, qtbot)
    assert heard.told == [0, 1, "ended", 1, 2, "ended"]


def test_a_name_is_said_in_its_own_language_and_what_follows_in_the_visitors(voice: Voice, qtbot: QtBot):
    told: list[str] = []
    speak, use = voice._speaker.say, voice._speaker.use
    voice._speaker.say = lambda text: (told.append(text), speak(text))  # type: ignore[method-assign,assignment]
    voice._speaker.use = lambda chosen: (told.append(chosen.locale().name()), use(chosen))  # type: ignore[method-assign,assignment]
    voice.say([["Norsk", "", "nb"], "choice", ["Lietuvių", "", "lt"], ["English", "", "en"]])
    until_ended(voice, qtbot)
    assert [word[:2] if "_" in word else word for word in told] == [
        "nb",
        "Norsk",
        "en",
        "choice",
        "Lietuvių",
        "English",
    ]
    told.clear()
    voice.say([["Norsk", "", "nb"]])
    voice.stop()
    assert (voice.canSpeak, voice.voice_name) == (True, voice.voice_names("en")[0])
    voice.setLanguage("nb")
    assert voice.voice_name == voice.voice_names("nb")[0]
    until_ended(voice, qtbot)
    voice.say(["En."])
    assert told[-1] == "En."


def test_where_the_screen_has_no_voice_only_the_names_of_languages_that_have_one_are_said(voice: Voice, qtbot: QtBot):
    said: list[str] = []
    speak = voice._speaker.say
    voice._speaker.say = lambda text: (said.append(text), speak(text))  # type: ignore[method-assign,assignment]
    voice.setLanguage("lt")
    heard = Heard(voice)
    voice.say([["English", "", "en"], "pasirinkimas", ["Norsk", "", "nb"]])
    until_ended(voice, qtbot)
    assert (said, heard.told) == (["English", "Norsk"], [0, 2, "ended"])
    voice.say([["Lietuvių", "", "lt"], "pasirinkimas"])
    assert not voice.speaking


def test_a_remark_is_not_repeated(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["One.", "Two words and more of them.", "Three."])
    qtbot.waitUntil(lambda: heard.told == [0, 1])
    said: list[str] = []
    speak = voice._speaker.say
    voice._speaker.say = lambda text: (said.append(text), speak(text))  # type: ignore[method-assign,assignment]
    voice.remark(["Louder."])
    until_ended(voice, qtbot)
    voice.remark(["Faster."])
    voice.repeat()
    until_ended(voice, qtbot)
    assert said == ["Louder.", "Faster.", "Two words and more of them.", "Three."]
    said.clear()
    voice.setLanguage("no")
    voice.repeat()
    assert said == []


def test_the_next_visitor_finds_nothing_to_repeat(voice: Voice, qtbot: QtBot):
    voice.say(["One."])
    voice.louder()
    voice.faster()
    voice.reset()
    heard = Heard(voice)
    voice.repeat()
    assert (heard.told, voice.speaking, voice.level, voice.speed) == ([], False, MIDDLE, MIDDLE)


def test_levels_and_speeds_have_ends(voice: Voice):
    changes: list[int] = []
    voice.levelChanged.connect(lambda: changes.append(voice.level))
    voice.speedChanged.connect(lambda: changes.append(voice.speed))
    for step in (voice.louder, voice.softer, voice.faster, voice.slower):
        for _ in range(7):
            step()
    assert changes == [4, 5, 4, 3, 2, 1, 4, 5, 4, 3, 2, 1]
    assert (voice.levels, voice.speeds) == (5, 5)


def test_the_range_is_twelve_decibels():
    assert len(VOLUMES) == len(AMPLITUDES) == len(RATES) == len(FACTORS) == 5
    for levels in (VOLUMES, AMPLITUDES):
        assert 20 * math.log10(levels[-1] / levels[0]) >= 12 - 1e-9
    assert RATES[MIDDLE - 1] == 0
    assert FACTORS[MIDDLE - 1] == 1


def test_the_engine_gets_the_level_and_the_speed(voice: Voice, qtbot: QtBot):
    engine = voice._speaker._engine
    voice.louder()
    voice.slower()
    qtbot.waitUntil(lambda: (engine.volume(), engine.rate()) == (VOLUMES[3], RATES[1]))


def test_a_station_names_its_voice(make_voice: OpenVoice):
    names = make_voice().voice_names("en")
    assert len(names) > 1
    assert make_voice(en=names[1]).voice_name == names[1]


def test_a_missing_voice_is_replaced_by_one_of_its_language(make_voice: OpenVoice, caplog: pytest.LogCaptureFixture):
    voice = make_voice(en="Nobody")
    assert voice.voice_name == voice.voice_names("en")[0]
    voice.setLanguage("nb")
    voice.setLanguage("en")
    assert [record.getMessage() for record in caplog.records] == [
        f"no voice 'Nobody' for the language 'en': '{voice.voice_name}' speaks instead"
    ]


@pytest.mark.parametrize("language", ["lt", "uk", "xx", "C", ""])
def test_never_does_another_language_speak(voice: Voice, qtbot: QtBot, caplog: pytest.LogCaptureFixture, language: str):
    changes: list[bool] = []
    voice.canSpeakChanged.connect(lambda: changes.append(voice.canSpeak))
    voice.setLanguage(language)
    heard = Heard(voice)
    with caplog.at_level(logging.WARNING):
        voice.say(["Labas rytas."])
        voice.repeat()
    qtbot.wait(50)
    assert (heard.told, voice.speaking, changes) == ([], False, [False])
    assert [record.getMessage() for record in caplog.records] == [f"silent: no voice for the language '{language}'"]
    voice.setLanguage("en")
    assert changes == [False, True]


def test_another_language_cuts(voice: Voice, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(["One.", "Two."])
    voice.setLanguage("nb")
    assert (voice.speaking, heard.told) == (False, ["ended"])
    voice.repeat()
    assert not voice.speaking


@NO_SOUND_CARD
def test_a_recording_is_played_in_place_of_its_text(voice: Voice, qtbot: QtBot, tone: Path):
    heard = Heard(voice)
    said: list[str] = []
    voice._speaker.say = said.append  # type: ignore[method-assign]
    voice.say([["One.", str(tone)], ("Two.", tone.as_uri())])
    until_ended(voice, qtbot)
    assert (heard.told, said) == ([0, 1, "ended"], [])


@NO_SOUND
@pytest.mark.parametrize("content", [None, b"", b"no sound" * 50])
def test_a_broken_recording_is_spoken_and_told_of_once(
    voice: Voice, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
):
    file = tmp_path / "broken.wav"
    if content is not None:
        file.write_bytes(content)
    heard = Heard(voice)
    for _ in range(2):
        voice.say([["One.", str(file)], "Two."])
        until_ended(voice, qtbot)
    assert heard.told == [0, 1, "ended"] * 2
    ours = [record.getMessage() for record in caplog.records if record.name == "kiosk"]
    assert [message.split(": ")[:2] for message in ours] == [["spoken instead of played", str(file)]]


@NO_SOUND
def test_a_recording_that_failed_is_tried_again_for_the_next_visitor(voice: Voice, qtbot: QtBot, tone: Path):
    elsewhere = tone.rename(tone.with_name("elsewhere.wav"))
    voice.say([["One.", str(tone)]])
    until_ended(voice, qtbot)
    elsewhere.rename(tone)
    said: list[str] = []
    voice._speaker.say = said.append  # type: ignore[method-assign]
    voice.say([["One.", str(tone)]])
    assert said == ["One."]
    voice.reset()
    said.clear()
    voice.say([["One.", str(tone)]])
    until_ended(voice, qtbot)
    assert said == []


@NO_SOUND_CARD
def test_a_recording_that_does_not_go_on_is_spoken(
    voice: Voice, qtbot: QtBot, tone: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.speech.recording.STALLED_MS", 100)
    monkeypatch.setattr("PySide6.QtMultimedia.QMediaPlayer.play", lambda _: None)
    said: list[str] = []
    voice._speaker.say = said.append  # type: ignore[method-assign]
    voice.say([["One.", str(tone)]])
    qtbot.waitUntil(lambda: said == ["One."])


@pytest.mark.qt_log_ignore("is not supported")
def test_an_engine_that_is_not_there_is_told_of(qtbot: QtBot, caplog: pytest.LogCaptureFixture):
    voice = open_voice(LANGUAGES, {}, "nothing")
    with qtbot.waitSignal(voice.opened) as opened:
        pass
    assert opened.args == [False]
    assert [record.getMessage().split(":")[0] for record in caplog.records] == ["no voice"]
    assert not voice.canSpeak
    voice.setLanguage("en")
    voice.say(["One."])
    assert not voice.speaking
    voice.close()


@pytest.mark.qt_log_ignore("is not supported")
def test_an_engine_that_does_not_open_is_tried_again_less_and_less_often(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("kiosk.speech.voice.REOPEN_MS", 10)
    monkeypatch.setattr("kiosk.speech.voice.LONGEST_REOPEN_MS", 60)
    monkeypatch.setattr("kiosk.speech.voice.REOPENINGS", 5)
    voice = open_voice(LANGUAGES, {}, "nothing")
    pauses: list[int] = []
    voice.opened.connect(lambda _: QTimer.singleShot(0, voice, lambda: pauses.append(voice._reopening.interval())))
    qtbot.waitUntil(lambda: "the voice is given up after 5 engines" in caplog.text)
    qtbot.waitUntil(lambda: len(pauses) == 6)
    assert pauses == [10, 20, 40, 60, 60, 60]
    voice.close()


def test_an_engine_that_was_healthy_for_long_may_break_as_often_anew(voice: Voice, qtbot: QtBot):
    now = [0.0]
    voice._now = lambda: now[0]
    voice._opened_at = 0.0
    for age, reopenings in ((1.0, 1), (2.0, 2), (10_000.0, 1)):
        now[0] = age
        voice._note_broken()
        voice._reopening.stop()
        assert voice._reopenings == reopenings


def test_an_engine_that_falls_silent_is_opened_again(
    voice: Voice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("kiosk.speech.speaker.BEGIN_S", 0.1)
    monkeypatch.setattr(voice._speaker, "_call", lambda *_: None)
    monkeypatch.setattr("kiosk.speech.voice.REOPEN_MS", 50)
    heard = Heard(voice)
    voice.say(["One."])
    until_ended(voice, qtbot)
    assert (heard.told, voice.canSpeak) == (["ended"], False)
    assert "the speech engine broke: it does not answer" in caplog.text
    with qtbot.waitSignal(voice.opened):
        pass
    assert voice.canSpeak
    voice.say(["Two."])
    until_ended(voice, qtbot)
    assert heard.told == ["ended", 0, "ended"]


def test_where_the_system_lacks_something_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(libraries, "missing_voice", lambda: ("libspeechd2", "espeak-ng"))
    with pytest.raises(NoVoiceError) as raised:
        open_voice(LANGUAGES, {})
    assert raised.value.reason == "not installed: libspeechd2, espeak-ng"
    assert raised.value.way_out == "sudo apt-get install -y libspeechd2 espeak-ng"


def test_without_the_extra_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delitem(sys.modules, "kiosk.speech.speaker", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    with pytest.raises(NoVoiceError) as raised:
        open_voice(LANGUAGES, {}, "mock")
    assert (raised.value.reason, raised.value.way_out) == ("the extra 'voice' is not installed", "make voice")
