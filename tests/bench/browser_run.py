"""One run of a program on the bench's screen: its start, its answers to touches, and its memory after a tour."""

import os
import statistics
import time
from dataclasses import dataclass

import psutil
from PIL import Image

from tests.bench.framebuffer import Framebuffer
from tests.desktop.expected import OPENING, PAPER
from tests.desktop.machine import main_color

WORDS = (80, 120, 800, 640)
"""A part of the screen where all have the claim of the panel, and no drawing."""
BELOW_TABS = 110
"""The first row that is the panel's own, in all."""
TABS = ((250, 50), (560, 50), (880, 50), (1270, 50))
"""A point on the tab of each panel, in all."""
ASIDE = (1900, 540)
"""A point where the pointer is on nothing that answers to it, in all."""

SETTLED_SECONDS = 2
"""How long a picture must stay the same to be the last of a start: longer than any pause before a drawing appears."""
RESTING_SECONDS = 5
MOST_SECONDS = 60
MOST_SCREENS = 60


@dataclass(frozen=True)
class Start:
    """Milliseconds from the start of the process to the first words on screen, and to the last change of the screen."""

    words: float
    settled: float


@dataclass(frozen=True)
class Tour:
    """A walk through all panels to their ends.

    `pss` and `rss` are all processes' memory in MiB, afterwards. All else is in milliseconds, the median of all tabs
    but the first. `click`, when a panel is asked for the first time: from a press and a lift without a pause to the
    first changed pixel of the screen. Then, when it is asked for again: `press` from a press to the first changed
    pixel, and `lift` from the lift after it to the first changed pixel of the panel.
    """

    click: float
    press: float
    lift: float
    pss: float
    rss: float


def start(screen: Framebuffer, begun: float) -> Start:
    """Watch a program that was started at `begun` until the screen has settled.

    The screen is looked at every 12 ms; looking for words takes 20 ms longer, until there are any.
    """
    pixels, changed, words = b"", begun, 0.0
    while not words or time.monotonic() - changed < SETTLED_SECONDS:
        if (now := screen.pixels()) != pixels:
            pixels, changed = now, time.monotonic()
            if not words and _has_words(screen.picture().crop(WORDS)):
                words = changed
        assert time.monotonic() - begun < MOST_SECONDS, f"not within {MOST_SECONDS} s: words on a screen that rests"
        time.sleep(0.01)
    return Start((words - begun) * 1000, (changed - begun) * 1000)


def tour(screen: Framebuffer, session: int, panels: int) -> Tour:
    """Go to the end of the panel on screen, the first one, then to each other one by its tab, and to its end.

    `session` is that of all processes of the program.
    """
    assert panels == len(TABS)
    _read_to_end(screen)
    clicks: list[float] = []
    for tab in TABS[1:]:
        _point(screen, tab)
        clicks.append(_answer(screen, "click"))
        _read_to_end(screen)
    time.sleep(RESTING_SECONDS)
    memory = [each.memory_full_info() for each in psutil.process_iter() if _session_of(each.pid) == session]
    presses: list[float] = []
    lifts: list[float] = []
    for tab in TABS[1:]:
        _point(screen, tab)
        presses.append(_answer(screen, "mousedown"))
        lifts.append(_answer(screen, "mouseup", BELOW_TABS))
    click, press, lift = map(statistics.median, (clicks, presses, lifts))
    return Tour(click, press, lift, sum(m.pss for m in memory) / 2**20, sum(m.rss for m in memory) / 2**20)


def _point(screen: Framebuffer, place: tuple[int, int]) -> None:
    """Move the pointer, and wait until nothing that it causes is still to come."""
    screen.machine.xdotool("mousemove", *map(str, place))
    screen.rest(1)


def _answer(screen: Framebuffer, act: str, top: int = 0) -> float:
    """Milliseconds from what the mouse does to the first changed pixel of the screen, from a row on."""
    screen.rest(0.2)
    before = screen.pixels(top)
    begun = time.monotonic()
    screen.mouse(act)
    assert screen.changes(before, top), f"a {act} changes nothing"
    return (time.monotonic() - begun) * 1000


def _read_to_end(screen: Framebuffer) -> None:
    """Go down by one screen after the other until nothing changes."""
    for screens in range(MOST_SCREENS):
        before = screen.rest(0.2)
        screen.machine.press("Page_Down")
        if not screen.changes(before, within=0.7):
            assert screens, "the panel has one screen only, or the keyboard is elsewhere"
            return
    raise AssertionError(f"the panel has no end within {MOST_SCREENS} screens")


def _has_words(picture: Image.Image) -> bool:
    """Whether the picture is the page's paper, or the ground of an opening, with smooth-edged letters on it."""
    return picture.getcolors(16) is None and main_color(picture) in (PAPER["white"], OPENING["unchosen"])


def _session_of(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None
