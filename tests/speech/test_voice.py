"""The voice, with a fake speech-dispatcher in the same event loop: whatever waited for it would wait for ever."""

import logging
import math
import struct
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtMultimedia import QMediaPlayer
from pytestqt.qtbot import QtBot

from kiosk.speech.levels import AMPLITUDES, DECIBELS, FACTORS, MIDDLE_LEVEL, NORMAL_SPEED, RATES, VOLUMES
from kiosk.speech.protocol import Utterance, VoiceProtocol
from kiosk.speech.recording import Recording
from kiosk.speech.voice import Voice
from tests.speech.fake_server import STEPS, FakeServer, Fault

LANGUAGES = ("en", "lt", "uk", "no", "xx", "C", "")

OpenVoice = Callable[..., Voice]

NO_SOUND_CARD = pytest.mark.qt_log_ignore("PulseAudioService", "No audio device detected")
"""A recording has its time without one."""
NO_SOUND = pytest.mark.qt_log_ignore(*NO_SOUND_CARD.args, "FFmpeg error")
"""Nor is the recording one."""


def utterances(*texts: str) -> list[Utterance]:
    return [Utterance(text) for text in texts]


class Heard:
    """What a voice reports, in its order."""

    def __init__(self, voice: Voice) -> None:
        self.reports: list[int | str] = []
        voice.began.connect(self.reports.append)
        voice.ended.connect(lambda: self.reports.append("ended"))


@pytest.fixture
def make_voice(socket: Path, qtbot: QtBot) -> Iterator[OpenVoice]:
    made: list[Voice] = []

    def make(language: str = "en", **voices: str) -> Voice:
        voice = Voice(LANGUAGES, voices)
        voice.set_language(language)
        made.append(voice)
        return voice

    yield make
    for voice in made:
        voice.close()


@pytest.fixture
def voice(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot) -> Voice:
    """A voice that can speak, and a server that says a text when a test has it say it to its end."""
    voice = make_voice()
    assert not voice.can_speak
    qtbot.waitUntil(lambda: voice.can_speak)
    server.is_quick = False
    return voice


@pytest.fixture
def quick(voice: Voice, server: FakeServer) -> FakeServer:
    """The server of `voice`, which says every text to its end at once."""
    server.is_quick = True
    return server


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """A recording of a tenth of a second."""
    return recorded(tmp_path / "tone.wav", 0.1)


def recorded(file: Path, seconds: float) -> Path:
    with wave.open(str(file), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(8000)
        samples = [int(9000 * math.sin(each / 3)) for each in range(int(8000 * seconds))]
        recording.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return file


def until_ended(voice: Voice, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not voice.speaking, timeout=20_000)


def until_silent(voice: Voice) -> None:
    """Do the same, without a bot."""
    loop = QEventLoop()
    voice.ended.connect(loop.quit)
    if voice.speaking:
        loop.exec()
    assert not voice.speaking


def test_the_voice_fulfils_what_the_narrator_needs(voice: Voice):
    narrated: VoiceProtocol = voice
    assert narrated.can_speak


def test_utterances_are_said_one_after_the_other(voice: Voice, server: FakeServer, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(utterances("One.", ".Two\nwords.", "", " ", "Five."))
    assert voice.speaking
    qtbot.waitUntil(lambda: heard.reports == [0])
    server.finish()
    qtbot.waitUntil(lambda: heard.reports == [0, 1])
    server.finish()
    qtbot.waitUntil(lambda: heard.reports == [0, 1, 2, 3, 4])
    assert voice.speaking
    server.finish()
    until_ended(voice, qtbot)
    assert heard.reports == [0, 1, 2, 3, 4, "ended"]
    assert server.texts == ["One.", ".Two\r\nwords.", "Five."]


def test_a_list_may_start_at_any_place(voice: Voice, server: FakeServer, qtbot: QtBot):
    server.is_quick = True
    changes: list[bool] = []
    voice.speakingChanged.connect(lambda: changes.append(voice.speaking))
    heard = Heard(voice)
    voice.say(utterances("One.", "Two.", "Three."), 1)
    until_ended(voice, qtbot)
    assert (heard.reports, server.texts) == ([1, 2, "ended"], ["Two.", "Three."])
    assert changes == [True, False]


@pytest.mark.parametrize("texts", [[], ["", " "]])
def test_nothing_to_say_ends_at_once(voice: Voice, texts: list[str]):
    heard = Heard(voice)
    voice.say(utterances(*texts))
    assert not voice.speaking
    assert heard.reports == ([*range(len(texts)), "ended"] if texts else [])


def test_what_is_said_now_cuts_what_was_said(voice: Voice, server: FakeServer, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(utterances("One.", "Two."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    voice.say(utterances("Other words."))
    assert heard.reports == [0, "ended"]
    qtbot.waitUntil(lambda: heard.reports == [0, "ended", 0])
    server.finish()
    until_ended(voice, qtbot)
    assert heard.reports == [0, "ended", 0, "ended"]
    assert server.texts == ["One.", "Other words."]
    assert server.commands[-4:] == ["TEXT", "CANCEL self", "SPEAK", "TEXT"]


@pytest.mark.parametrize("turns", range(4))
def test_a_visitor_in_a_hurry_hears_the_last_list(voice: Voice, server: FakeServer, qtbot: QtBot, turns: int):
    for number in range(8):
        voice.say(utterances(f"Control {number}.", "It does something."))
        for _ in range(turns):  # at any moment of the conversation
            qtbot.wait(0)
    heard = Heard(voice)
    voice.say(utterances("The last."))
    qtbot.waitUntil(lambda: server.texts[-1:] == ["The last."] and heard.reports == ["ended", 0])
    server.finish()
    until_ended(voice, qtbot)
    assert heard.reports == ["ended", 0, "ended"]
    texts = [command for command in server.commands if command in ("TEXT", "CANCEL self")]
    assert texts[-1] == "TEXT"


def test_stop_is_silence_at_once(voice: Voice, server: FakeServer, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(utterances("One.", "Two."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    voice.stop()
    assert (voice.speaking, heard.reports) == (False, [0, "ended"])
    qtbot.waitUntil(lambda: server.commands[-1] == "CANCEL self")
    server.finish()  # too late
    voice.stop()
    assert heard.reports == [0, "ended"]


def test_a_text_that_is_cut_before_it_was_sent_is_never_sent(voice: Voice, server: FakeServer, qtbot: QtBot):
    voice.say(utterances("One."))
    voice.stop()
    voice.say(utterances("Two."))
    qtbot.waitUntil(lambda: server.texts != [])
    assert server.texts == ["Two."]


def test_paused_it_is_silent_and_goes_on_with_the_same_utterance(voice: Voice, server: FakeServer, qtbot: QtBot):
    heard = Heard(voice)
    changes: list[bool] = []
    voice.pausedChanged.connect(lambda: changes.append(voice.paused))
    voice.say(utterances("One.", "Two."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    server.finish()
    qtbot.waitUntil(lambda: heard.reports == [0, 1])
    voice.pause()
    voice.pause()
    assert (voice.paused, voice.speaking) == (True, True)
    qtbot.waitUntil(lambda: server.commands[-1] == "CANCEL self")
    voice.resume()
    voice.resume()
    qtbot.waitUntil(lambda: heard.reports == [0, 1, 1])
    assert not voice.paused
    server.finish()
    until_ended(voice, qtbot)
    assert heard.reports == [0, 1, 1, "ended"]
    assert server.texts == ["One.", "Two.", "Two."]
    assert changes == [True, False]


@pytest.mark.parametrize("how", ["stop", "say", "set_language"])
def test_a_cut_ends_the_pause(voice: Voice, qtbot: QtBot, how: str):
    heard = Heard(voice)
    changes: list[bool] = []
    voice.say(utterances("One."))
    voice.pause()
    voice.pausedChanged.connect(lambda: changes.append(voice.paused))
    {"stop": voice.stop, "say": lambda: voice.say([]), "set_language": lambda: voice.set_language("lt")}[how]()
    assert (voice.paused, changes, heard.reports) == (False, [False], ["ended"])
    voice.resume()
    assert not voice.speaking


def test_a_silent_voice_can_not_be_paused(voice: Voice):
    voice.pause()
    voice.resume()
    assert not voice.paused


def test_a_name_is_said_in_its_own_language(voice: Voice, server: FakeServer, qtbot: QtBot):
    server.is_quick = True
    voice.say([Utterance("Lietuvių", language="lt"), Utterance("choice"), Utterance("Українська", language="uk")])
    until_ended(voice, qtbot)
    spoken = [(text, settings["SYNTHESIS_VOICE"], settings["LANGUAGE"]) for text, settings in server.said]
    american = "English (America)"
    assert spoken == [
        ("Lietuvių", "Lithuanian", "lt"),
        ("choice", american, "en"),
        ("Українська", american, "en"),  # a name that the visitor's voice says is better than none
    ]
    assert voice.voice_name == american


def test_without_a_voice_for_the_screen_only_names_of_other_languages_are_said(
    voice: Voice, server: FakeServer, qtbot: QtBot
):
    server.is_quick = True
    voice.set_language("uk")
    heard = Heard(voice)
    names = [Utterance("English", language="en"), Utterance("вибір"), Utterance("Lietuvių", language="lt")]
    voice.say(names)
    until_ended(voice, qtbot)
    assert (server.texts, heard.reports) == (["English", "Lietuvių"], [0, 2, "ended"])
    assert (voice.can_speak, voice.can_speak_in("lt"), voice.voice_name) == (False, True, "")
    voice.say([Utterance("Українська", language="uk"), Utterance("вибір")])
    assert not voice.speaking


@pytest.mark.parametrize("language", ["uk", "xx", "C", ""])
def test_another_languages_voice_never_speaks(voice: Voice, server: FakeServer, qtbot: QtBot, language: str):
    changes: list[bool] = []
    voice.canSpeakChanged.connect(lambda: changes.append(voice.can_speak))
    voice.set_language(language)
    heard = Heard(voice)
    voice.say(utterances("Labas rytas."))
    assert (heard.reports, voice.speaking, changes) == ([], False, [False])
    voice.set_language("en")
    assert changes == [False, True]
    assert "SPEAK" not in server.commands


def test_another_language_cuts(voice: Voice):
    heard = Heard(voice)
    voice.say(utterances("One.", "Two."))
    voice.set_language("en")
    assert voice.speaking
    voice.set_language("lt")
    assert (voice.speaking, heard.reports) == (False, ["ended"])


def test_levels_and_speeds_have_ends(voice: Voice):
    changes: list[int] = []
    voice.levelChanged.connect(lambda: changes.append(voice.level))
    voice.speedChanged.connect(lambda: changes.append(voice.speed))
    for step in (voice.louder, voice.softer, voice.faster, voice.slower):
        for _ in range(7):
            step()
    assert changes == [4, 5, 4, 3, 2, 1, 4, 5, 6, 5, 4, 3, 2, 1]
    assert (voice.levels, voice.speeds) == (5, 6)


def test_levels_are_three_decibels_apart_and_speeds_reach_from_0_7_to_2():
    assert len(VOLUMES) == len(AMPLITUDES) == len(DECIBELS) == 5
    amplitudes = [20 * math.log10(amplitude) for amplitude in AMPLITUDES]
    for levels in (DECIBELS, amplitudes):
        assert max(levels) - min(levels) >= 12 - 1e-9
        steps = [after - before for before, after in pairwise(levels)]
        assert all(2.8 <= step <= 3.4 for step in steps)
    assert len(RATES) == len(FACTORS) == 6
    assert (RATES[NORMAL_SPEED - 1], FACTORS[NORMAL_SPEED - 1]) == (0, 1)
    assert (min(FACTORS), max(FACTORS)) == (0.7, 2.0)


def test_the_server_gets_the_level_and_the_speed_with_the_next_utterance(
    voice: Voice, server: FakeServer, qtbot: QtBot
):
    server.is_quick = True
    voice.louder()
    voice.slower()
    voice.say(utterances("One."))
    until_ended(voice, qtbot)
    voice.reset()
    voice.say(utterances("Two."))
    until_ended(voice, qtbot)
    sent = [(settings["VOLUME"], settings["RATE"]) for _, settings in server.said]
    assert sent == [(str(VOLUMES[3]), str(RATES[1])), (str(VOLUMES[2]), str(RATES[2]))]


def test_the_next_visitor_finds_silence_the_middle_level_and_the_normal_speed(voice: Voice):
    voice.say(utterances("One."))
    voice.louder()
    voice.faster()
    voice.reset()
    assert (voice.speaking, voice.level, voice.speed) == (False, MIDDLE_LEVEL, NORMAL_SPEED)


def test_a_station_names_its_voice(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    voice = make_voice(en="English (America)+Adam")
    qtbot.waitUntil(lambda: voice.can_speak)
    voice.say(utterances("One."))
    until_ended(voice, qtbot)
    assert server.settings["SYNTHESIS_VOICE"] == voice.voice_name == "English (America)+Adam"


def test_a_missing_voice_is_replaced_by_one_of_its_language(
    make_voice: OpenVoice, server: FakeServer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    voice = make_voice(en="Nobody")
    qtbot.waitUntil(lambda: voice.can_speak)
    for _ in range(2):
        assert voice.voice_name == "English (America)"
    assert [record.getMessage() for record in caplog.records] == [
        "no voice 'Nobody' for 'en': using 'English (America)'"
    ]


def test_the_voices_of_all_modules_are_found(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    server.modules["human"] = ("Ona\tlt\tnone",)
    server.modules["mute"] = ()
    voice = make_voice("lt", lt="Ona")
    qtbot.waitUntil(lambda: voice.can_speak)
    voice.say([Utterance("Vienas."), Utterance("English", language="en")])
    until_ended(voice, qtbot)
    spoken = [(settings["OUTPUT_MODULE"], settings["SYNTHESIS_VOICE"]) for _, settings in server.said]
    assert spoken == [("human", "Ona"), ("espeak-ng", "English (America)")]


def test_a_similar_language_is_another_one(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    server.modules["espeak-ng"] = ("Latgalian\tltg\tnone", "Lithuanian\tlt\tnone", "English\ten-gb\tnone")
    voice = make_voice("lt")
    qtbot.waitUntil(lambda: voice.can_speak)
    assert voice.voice_name == "Lithuanian"


def test_a_language_of_two_codes_is_one(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    server.modules["espeak-ng"] = ("Norwegian\tnb\tnone",)
    voice = make_voice("no")
    qtbot.waitUntil(lambda: voice.can_speak)
    assert voice.voice_name == "Norwegian"


def test_13_000_voices_are_read_in_turns(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    server.modules["espeak-ng"] += tuple(f"Other {number}\txx-{number % 100}\tnone" for number in range(13_000))
    voice = make_voice()
    turns: list[int] = []
    qtbot.waitUntil(lambda: (turns.append(1), voice.can_speak)[1])
    assert voice.voice_name == "English (America)"


# When the server fails.

AFTER = ("CANCEL", "QUIT")
HARMLESS = [("CONNECT", Fault.SILENCE)]  # a server greets nobody


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("step", "fault"),
    [
        pytest.param(step, fault, marks=[] if place % len(Fault) == number else pytest.mark.slow)
        for place, step in enumerate(STEPS)
        for number, fault in enumerate(Fault)
        if (step, fault) not in HARMLESS and step not in AFTER
    ],
)
def test_speech_comes_back_after_any_fault_at_any_step(
    make_voice: OpenVoice, server: FakeServer, qtbot: QtBot, step: str, fault: Fault
):
    server.faults[step] = fault
    voice = make_voice()
    heard = Heard(voice)
    lost: list[str] = []

    def meet_no_more_faults(reason: str) -> None:  # here, because the next connection may come at once
        lost.append(reason)
        server.faults.clear()

    voice._synthesis.lost.connect(meet_no_more_faults)  # type: ignore[attr-defined]
    if STEPS.index(step) >= STEPS.index("SET LANGUAGE"):
        qtbot.waitUntil(lambda: voice.can_speak, timeout=20_000)
        voice.say(utterances("One."))
        until_ended(voice, qtbot)
        assert heard.reports in (["ended"], [0, "ended"])
    elif (step, fault) == ("LIST SYNTHESIS_VOICES", Fault.REFUSAL):  # as of a module without voices
        qtbot.waitUntil(lambda: step in server.steps and server.commands[-1] == "GET OUTPUT_MODULE", timeout=20_000)
        server.die()
        server.listen()
    qtbot.waitUntil(lambda: lost != [], timeout=20_000)
    if not server.is_listening:
        server.listen()
    qtbot.waitUntil(lambda: voice.can_speak, timeout=20_000)
    voice.say(utterances("Two."))
    until_ended(voice, qtbot)
    assert heard.reports[-2:] == [0, "ended"]
    assert server.texts[-1] == "Two."


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("step", ["BEGIN", "END"])
def test_a_text_that_does_not_begin_or_end_is_given_up(voice: Voice, server: FakeServer, qtbot: QtBot, step: str):
    server.is_quick = True
    server.faults[step] = Fault.SILENCE
    with qtbot.waitSignal(voice._synthesis.lost, timeout=20_000) as lost:  # type: ignore[attr-defined]
        voice.say(utterances("One."))
    assert lost.args == ["a text did not begin or did not end in time"]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("fault", Fault)
def test_a_fault_after_a_cut_does_not_keep_the_next_text_from_being_said(
    voice: Voice, server: FakeServer, qtbot: QtBot, fault: Fault
):
    server.faults["CANCEL"] = fault
    heard = Heard(voice)
    voice.say(utterances("One."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    voice.stop()
    qtbot.waitUntil(lambda: server.commands[-1] == "CANCEL self")
    server.faults.clear()
    server.is_quick = True

    def says_two() -> bool:
        if fault == Fault.DEATH and not server.is_listening:
            server.listen()
        if voice.can_speak and not voice.speaking:
            voice.say(utterances("Two."))
        return server.texts[-1] == "Two."

    qtbot.waitUntil(says_two, timeout=20_000)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("rubbish", [b"hello\r\n", b"x" * 100_000, b"209 OK\r\n", bytes(range(256))])
def test_rubbish_out_of_the_blue_is_not_trusted(voice: Voice, server: FakeServer, qtbot: QtBot, rubbish: bytes):
    heard = Heard(voice)
    voice.say(utterances("One."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    with qtbot.waitSignals([voice.canSpeakChanged] * 2):  # lost, and found again
        server.send(rubbish)
    assert heard.reports == [0, "ended"]
    assert voice.can_speak


def test_a_long_text_has_more_time_than_a_short_one(voice: Voice, qtbot: QtBot):
    watch = voice._synthesis._watch  # type: ignore[attr-defined]
    for text, letters in {"Yes.": 4, "In 1999.": 8 + 4 * 9}.items():
        heard = Heard(voice)
        voice.say(utterances(text))
        qtbot.waitUntil(lambda heard=heard: heard.reports == [0])
        assert watch.isActive()
        assert watch.interval() == 1000 * (5 + letters / 4)
        voice.stop()
        assert not watch.isActive()


def test_a_server_that_goes_is_noticed_without_a_question(voice: Voice, server: FakeServer, qtbot: QtBot):
    changes: list[bool] = []
    voice.canSpeakChanged.connect(lambda: changes.append(voice.can_speak))
    server.die()
    qtbot.waitUntil(lambda: changes == [False])


def test_events_of_other_messages_change_nothing(voice: Voice, server: FakeServer, qtbot: QtBot):
    heard = Heard(voice)
    voice.say(utterances("One."))
    qtbot.waitUntil(lambda: heard.reports == [0])
    server.send(b"702-99\r\n702-1\r\n702 END\r\n")
    server.send(b"700-1\r\n700-1\r\n700-mark\r\n700 INDEX MARK\r\n")
    server.finish()
    until_ended(voice, qtbot)
    assert heard.reports == [0, "ended"]


@pytest.mark.usefixtures("impatient")
def test_a_voice_can_be_used_before_there_is_a_server(
    make_voice: OpenVoice, socket: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.DEBUG, "kiosk"):
        voice = make_voice()
        voice.say(utterances("One."))
        voice.louder()
        voice.pause()
        assert not voice.speaking
        qtbot.waitUntil(lambda: caplog.records != [])
        server = FakeServer(socket)
        qtbot.waitUntil(lambda: voice.can_speak, timeout=20_000)
    voice.say(utterances("Two."))
    until_ended(voice, qtbot)
    assert server.settings["VOLUME"] == str(VOLUMES[3])
    reports = [(record.levelname, record.getMessage()) for record in caplog.records]
    assert reports == [("DEBUG", "no voice: speech-dispatcher is not installed")]  # once, and no problem
    server.die()


@pytest.mark.usefixtures("impatient")
def test_a_server_that_does_not_run_is_started(
    make_voice: OpenVoice, socket: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    program, started = tmp_path / "starter", tmp_path / "started"
    program.write_text(f'#!/bin/sh\necho "$@" >{started}.new; mv {started}.new {started}\n')
    program.chmod(0o755)
    monkeypatch.setenv("SPEECHD_CMD", str(program))
    make_voice()
    qtbot.waitUntil(started.exists, timeout=20_000)
    assert started.read_text() == f"--spawn --communication-method unix_socket --socket-path {socket}\n"


@pytest.fixture
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server is looked for again after 10 ms at first, and 60 ms at most."""
    monkeypatch.setattr("kiosk.speech.dispatcher.FIRST_RETRY_S", 0.01)
    monkeypatch.setattr("kiosk.speech.dispatcher.LONGEST_RETRY_S", 0.06)


@pytest.mark.usefixtures("brisk")
def test_it_is_tried_less_and_less_often_until_it_has_spoken(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot):
    server.faults["CONNECT"] = Fault.NO_CODE
    voice = make_voice()
    dispatcher = voice._synthesis._dispatcher  # type: ignore[attr-defined]
    pauses: list[int] = []
    dispatcher.lost.connect(lambda _: pauses.append(dispatcher._retry.interval()))
    qtbot.waitUntil(lambda: len(pauses) == 5)
    assert pauses == [10, 20, 40, 60, 60]
    server.faults.clear()
    qtbot.waitUntil(lambda: voice.can_speak)
    voice.say(utterances("One."))
    until_ended(voice, qtbot)
    pauses.clear()
    server.send(b"hello\r\n")
    qtbot.waitUntil(lambda: pauses == [10])


@pytest.mark.usefixtures("brisk")
def test_only_the_second_failure_is_reported(
    make_voice: OpenVoice, server: FakeServer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    server.faults["CONNECT"] = Fault.NO_CODE
    voice = make_voice()
    reports: list[int] = []
    voice._synthesis.lost.connect(lambda _: reports.append(len(caplog.records)))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: len(reports) == 4)
    assert reports == [0, 1, 1, 1]
    assert caplog.records[0].getMessage() == "no voice: not a line of SSIP: b'good morning'"


@pytest.mark.parametrize("step", STEPS)
def test_closing_cuts_and_needs_no_answer(make_voice: OpenVoice, server: FakeServer, qtbot: QtBot, step: str):
    server.is_quick = False
    server.faults[step] = Fault.SILENCE
    voice = make_voice()
    if STEPS.index(step) >= STEPS.index("SET LANGUAGE"):
        qtbot.waitUntil(lambda: voice.can_speak)
        voice.say(utterances("One."))
    qtbot.waitUntil(lambda: step in server.steps or step in ("END", "CANCEL", "QUIT"))
    voice.close()
    assert (voice.speaking, voice.can_speak) == (False, False)
    qtbot.waitUntil(lambda: server.clients == 0)
    assert step == "CONNECT" or "CANCEL self" in server.commands
    voice.say(utterances("Two."))
    assert not voice.speaking


# Recordings.


@NO_SOUND_CARD
def test_a_recording_is_played_in_place_of_its_text(voice: Voice, server: FakeServer, qtbot: QtBot, tone: Path):
    heard = Heard(voice)
    voice.say([Utterance("One.", tone), Utterance("Two.", tone)])
    until_ended(voice, qtbot)
    assert (heard.reports, server.texts) == ([0, 1, "ended"], [])


@NO_SOUND_CARD
def test_a_recording_that_is_paused_goes_on(voice: Voice, server: FakeServer, qtbot: QtBot, tmp_path: Path):
    file = recorded(tmp_path / "long.wav", 1.0)
    heard = Heard(voice)
    voice.say([Utterance("One.", file)])
    qtbot.waitUntil(lambda: heard.reports == [0])
    recording = voice._recording
    assert isinstance(recording, Recording)
    qtbot.waitUntil(lambda: recording._player.position() > 100, timeout=20_000)
    voice.pause()
    assert not recording._watch.isActive()
    where = recording._player.position()
    voice.resume()
    assert recording._watch.isActive()
    assert recording._player.position() >= where
    until_ended(voice, qtbot)
    assert (heard.reports[0], heard.reports[-1], server.texts) == (0, "ended", [])


@NO_SOUND_CARD
def test_a_recording_has_the_level_and_the_speed_of_the_voice(voice: Voice, qtbot: QtBot, tone: Path):
    voice.louder()
    voice.slower()
    voice.say([Utterance("One.", tone)])
    until_ended(voice, qtbot)
    recording = voice._recording
    assert isinstance(recording, Recording)

    def heard() -> tuple[float, float]:
        return recording._output.volume(), recording._player.playbackRate()

    assert heard() == pytest.approx((AMPLITUDES[3], FACTORS[1]))
    voice.softer()
    voice.faster()
    assert heard() == pytest.approx((AMPLITUDES[2], FACTORS[2]))


@NO_SOUND
@pytest.mark.parametrize("content", [None, b"", b"no sound" * 50])
def test_a_broken_recording_is_spoken_and_reported_once(
    quick: FakeServer, voice: Voice, tone: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
):
    file = tone.rename(tone.with_name("broken.wav"))
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    heard = Heard(voice)
    for _ in range(2):
        voice.say([Utterance("One.", file), Utterance("Two.")])
        until_silent(voice)
    assert heard.reports == [0, 1, "ended"] * 2
    assert quick.texts == ["One.", "Two."] * 2
    ours = [record.getMessage() for record in caplog.records if record.name == "kiosk"]
    assert [message.split(": ")[:2] for message in ours] == [["spoken instead of played", str(file)]]


@NO_SOUND
def test_a_recording_that_failed_is_tried_again_for_the_next_visitor(
    voice: Voice, server: FakeServer, qtbot: QtBot, tone: Path
):
    server.is_quick = True
    elsewhere = tone.rename(tone.with_name("elsewhere.wav"))
    voice.say([Utterance("One.", tone)])
    until_ended(voice, qtbot)
    elsewhere.rename(tone)
    voice.say([Utterance("Two.", tone)])
    until_ended(voice, qtbot)
    assert server.texts == ["One.", "Two."]
    voice.reset()
    voice.say([Utterance("Three.", tone)])
    until_ended(voice, qtbot)
    assert server.texts == ["One.", "Two."]


@NO_SOUND_CARD
def test_a_recording_that_does_not_go_on_is_spoken(
    voice: Voice, server: FakeServer, qtbot: QtBot, tone: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.speech.recording.STALLED_MS", 100)
    monkeypatch.setattr("PySide6.QtMultimedia.QMediaPlayer.play", lambda _: None)
    voice.say([Utterance("One.", tone)])
    qtbot.waitUntil(lambda: server.texts == ["One."])


@NO_SOUND_CARD
def test_a_recording_that_does_not_go_on_is_silent_while_its_text_is_spoken(
    voice: Voice, server: FakeServer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kiosk.speech.recording.STALLED_MS", 100)
    monkeypatch.setattr("PySide6.QtMultimedia.QMediaPlayer.position", lambda _: 0)  # as if its device were gone
    voice.say([Utterance("One.", recorded(tmp_path / "long.wav", 20))])
    qtbot.waitUntil(lambda: server.texts == ["One."])
    recording = voice._recording
    assert isinstance(recording, Recording)
    assert recording._player.playbackState() == QMediaPlayer.PlaybackState.StoppedState


@NO_SOUND_CARD
@pytest.mark.parametrize("how", ["say", "pause", "language", "reset"])
def test_a_recording_stops_before_anything_else_is_heard(
    voice: Voice, server: FakeServer, qtbot: QtBot, tmp_path: Path, how: str
):
    heard = Heard(voice)
    voice.say([Utterance("One.", recorded(tmp_path / "long.wav", 20))])
    qtbot.waitUntil(lambda: heard.reports == [0])
    recording = voice._recording
    assert isinstance(recording, Recording)
    playing = QMediaPlayer.PlaybackState.PlayingState
    assert recording._player.playbackState() == playing
    cut: dict[str, Callable[[], None]] = {
        "say": lambda: voice.say(utterances("Two.")),
        "pause": voice.pause,
        "language": lambda: voice.set_language("lt"),
        "reset": voice.reset,
    }
    cut[how]()
    assert recording._player.playbackState() != playing
    assert server.texts == []
    voice.say(utterances("Three."))
    qtbot.waitUntil(lambda: server.texts == ["Three."])
    assert recording._player.playbackState() == QMediaPlayer.PlaybackState.StoppedState


CUT_RECORDINGS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject
from kiosk.speech.recording import Recording
application = QCoreApplication([])
for _ in range(300):
    owner, began = QObject(), []
    recording = Recording(owner)
    recording.began.connect(lambda: began.append(True))
    recording.play(Path(sys.argv[1]))
    while not began:
        application.processEvents()
    recording.stop()
"""
"""A program that cuts recordings as soon as they are heard, each of a new visitor's voice."""


@pytest.mark.slow
def test_cutting_a_recording_never_waits_for_ever(tmp_path: Path):
    file = recorded(tmp_path / "long.wav", 20)
    # In a process of its own: if it waits for ever, it does so with Python's lock, and no timeout of pytest ends it.
    done = subprocess.run([sys.executable, "-c", CUT_RECORDINGS, str(file)], timeout=60, check=False)
    assert done.returncode == 0


def test_without_what_plays_recordings_they_are_spoken(
    quick: FakeServer, voice: Voice, tone: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.delitem(sys.modules, "kiosk.speech.recording", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    heard = Heard(voice)
    for _ in range(2):
        voice.say([Utterance("One.", tone)])
        until_silent(voice)
    assert (heard.reports, quick.texts) == ([0, "ended"] * 2, ["One."] * 2)
    assert len(caplog.records) == 1
    assert "the extra 'recordings' is not installed" in caplog.text
