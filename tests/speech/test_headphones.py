"""Headphones, with a `pactl` that prints what the real one prints."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kiosk.speech import headphones as module
from kiosk.speech.headphones import Headphones

PACTL = """#!/bin/sh
[ "$LC_ALL" = C ] || exit 1  # its words would be in the language of the station
case "$*" in
  subscribe) echo begun >>"{begun}"; test -e "{events}" && tail -n +1 -f "{events}" --pid=$$ ;;
  "-f json list sinks") echo asked >>"{asked}"; cat "{sinks}" ;;
esac
"""


class SoundServer:
    """A sound card whose jack a test plugs and unplugs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.events = folder / "events"
        self.sinks = folder / "sinks"
        self.asked = folder / "asked"
        self.begun = folder / "begun"
        for file in (self.events, self.asked, self.begun):
            file.touch()
        self.pactl = folder / "pactl"
        self.pactl.write_text(PACTL.format(events=self.events, asked=self.asked, sinks=self.sinks, begun=self.begun))
        self.pactl.chmod(0o755)
        self.jack("not available")

    def jack(self, availability: str, kind: str = "Headphones") -> None:
        ports = [
            {"name": "analog-output-speaker", "type": "Speaker", "availability": "availability unknown"},
            {"name": "analog-output-headphones", "type": kind, "availability": availability},
        ]
        self.sinks.write_text(json.dumps([{"index": 0, "name": "card", "ports": ports}]))

    def report(self, event: str) -> None:
        with self.events.open("a") as events:
            events.write(f"Event {event}\n")


@pytest.fixture
def server(tmp_path: Path) -> SoundServer:
    return SoundServer(tmp_path)


@pytest.fixture
def headphones(server: SoundServer, qtbot: QtBot) -> Iterator[Headphones]:
    headphones = Headphones(str(server.pactl))
    qtbot.waitUntil(lambda: server.asked.read_text() == "asked\n")
    yield headphones
    headphones.close()


def test_headphones_that_come_and_go_are_reported(headphones: Headphones, server: SoundServer, qtbot: QtBot):
    reported: list[bool] = []
    headphones.plugged.connect(reported.append)
    for availability in ("available", "not available", "available"):
        server.jack(availability)
        server.report("'change' on card #0")
        qtbot.waitUntil(lambda: len(reported) == 1)
        assert reported.pop() == (availability == "available") == headphones.are_plugged


def test_headphones_of_which_nothing_is_known_are_not_plugged_in(
    headphones: Headphones, server: SoundServer, qtbot: QtBot
):
    server.jack("availability unknown")
    server.report("'change' on card #0")
    qtbot.waitUntil(lambda: server.asked.read_text() == "asked\n" * 2)
    server.jack("available")
    server.report("'change' on card #0")
    with qtbot.waitSignal(headphones.plugged) as signal:
        pass
    assert signal.args == [True]


def test_headphones_that_are_plugged_in_at_the_start_are_reported_once(server: SoundServer, qtbot: QtBot):
    server.jack("available", "Headset")
    headphones = Headphones(str(server.pactl))
    with qtbot.waitSignal(headphones.plugged) as signal:
        pass
    assert signal.args == [True]
    server.report("'change' on sink #0")
    qtbot.waitUntil(lambda: server.asked.read_text() == "asked\n" * 2)
    headphones.close()


def test_a_sound_that_plays_leads_to_no_question(headphones: Headphones, server: SoundServer, qtbot: QtBot):
    for event in ("'new' on sink-input #7", "'change' on client #3", "'change' on source #1"):
        server.report(event)
    qtbot.wait(200)
    assert server.asked.read_text() == "asked\n"


@pytest.mark.parametrize("answer", ["", "No PulseAudio daemon running", "{}", "[1]", '[{"ports": [{}]}]', "[null"])
def test_an_answer_that_can_not_be_read_changes_nothing(
    headphones: Headphones, server: SoundServer, qtbot: QtBot, answer: str
):
    server.sinks.write_text(answer)
    server.report("'change' on sink #0")
    qtbot.waitUntil(lambda: server.asked.read_text() == "asked\n" * 2)
    qtbot.wait(50)
    assert not headphones.are_plugged


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound server that ends is looked for again after 0.2 s."""
    monkeypatch.setattr(module, "RESTART_S", 0.2)


def test_the_next_sound_server_is_listened_to(soon: None, server: SoundServer, headphones: Headphones, qtbot: QtBot):
    reported: list[bool] = []
    headphones.plugged.connect(reported.append)
    for _ in range(2):
        server.jack("available")  # while nothing reports it
        headphones._listener.kill()
        qtbot.waitUntil(lambda: reported == [True])
        server.jack("not available")
        server.report("'change' on card #0")
        qtbot.waitUntil(lambda: reported == [True, False])
        reported.clear()
        server.events.write_text("")


def test_without_a_sound_server_it_tries_now_and_then_and_logs_it_once(
    soon: None, server: SoundServer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    server.events.unlink()
    with caplog.at_level(logging.DEBUG, "kiosk"):
        headphones = Headphones(str(server.pactl))
        qtbot.waitUntil(lambda: len(server.begun.read_text().split()) == 4)
        assert headphones._restart.interval() == 200
        headphones.close()
    assert len(caplog.records) == 1


def test_a_pactl_that_can_not_be_started_is_tried_again(soon: None, server: SoundServer, qtbot: QtBot):
    server.pactl.chmod(0o644)
    headphones = Headphones(str(server.pactl))
    server.jack("available")
    server.pactl.chmod(0o755)
    with qtbot.waitSignal(headphones.plugged):
        pass
    headphones.close()


def test_once_closed_it_starts_nothing(soon: None, server: SoundServer, headphones: Headphones, qtbot: QtBot):
    qtbot.waitUntil(lambda: server.begun.read_text() == "begun\n")
    headphones.close()
    processes = (headphones._listener, headphones._question)
    assert {process.state() for process in processes} == {QProcess.ProcessState.NotRunning}
    assert not headphones._restart.isActive()
    headphones._start()  # as a timer that was due may do
    assert headphones._listener.state() == QProcess.ProcessState.NotRunning


def test_without_pactl_it_is_silent(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "/nowhere")
    headphones = Headphones()
    qtbot.wait(50)
    assert not headphones.are_plugged
    headphones.close()
