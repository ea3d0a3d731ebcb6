"""Decides what is spoken, and when: controls as they get the focus or are touched, and panels on request."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.exhibit.content import LocalisedExhibit
from kiosk.speech.accessible import element_at, element_of, name_of
from kiosk.speech.announcing import Wording
from kiosk.speech.passages import SUMMARY_S, Passage, begins_in_view, boxes, passages, seconds_of, summary_of
from kiosk.speech.protocol import Utterance, VoiceProtocol
from kiosk.speech.run import NOTHING, NOTHING_HEARD, HiddenFocus, Mode, Run, Start
from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
_INTERRUPTS = (_Kind.TouchBegin, _Kind.MouseButtonPress, _Kind.KeyPress, _Kind.Wheel)
_RELEASES = (_Kind.TouchEnd, _Kind.TouchCancel, _Kind.MouseButtonRelease)
LAYOUT_MS = 50
"""How long the narrator waits before it looks again at a panel that is still being laid out."""
LAYOUT_LOOKS = 100
"""After this many looks it reads the panel as it is."""
LAST_SECONDS = 10
"""The question whether the visitor is still there is spoken again when this many seconds are left."""


class Narrator(QObject):
    """Says through `voice` what happens in `window`, while the session's voice is on.

    Every touch and key silences the voice at once. `localised` gives the exhibit in the language on screen. While a
    panel is read, its passages are marked: `window` has `markSpoken(item, boxes)` and `unmark()`.
    """

    readingChanged = Signal()
    canSpeakChanged = Signal()

    def __init__(
        self,
        voice: VoiceProtocol,
        window: QQuickWindow,
        session: VisitorSession,
        localised: Callable[[], LocalisedExhibit],
    ) -> None:
        super().__init__()
        self._voice = voice
        self._window: Any = window
        self._session = session
        self._words = Wording(localised)
        self._mode = Mode.IDLE
        self._interrupted = Mode.IDLE
        """What the last touch or key has interrupted."""
        self._run = NOTHING
        self._heard = NOTHING_HEARD
        self._hidden_focus = HiddenFocus.NONE
        self._wanted = Start.TOP
        self._looks_left = 0
        self._layout = _timer(self, LAYOUT_MS, self._read_when_settled)
        self._farewell = _timer(self, 0, self._say_farewell)
        self._is_asking = False
        self._greets_later = False
        """Whether headphones were plugged in before there was a voice."""
        self._connect(voice, window, session)

    def _connect(self, voice: VoiceProtocol, window: Any, session: VisitorSession) -> None:
        session.voiceChanged.connect(self._turn)
        session.languageChanged.connect(self._change_language)
        session.panelChanged.connect(lambda: QTimer.singleShot(0, self, self._announce_panel))  # once it is there
        session.visitorChanged.connect(self._begin_visit)
        session.restingChanged.connect(self._farewell.stop)  # nobody is there to hear it
        session.secondsLeftChanged.connect(self._ask)
        window.activeFocusItemChanged.connect(self._note_focus)
        voice.began.connect(self._note_began)
        voice.ended.connect(self._note_ended)
        voice.canSpeakChanged.connect(self._note_can_speak)
        voice.set_language(str(session.language))

    def close(self) -> None:
        """Say nothing more: the window is about to be destroyed."""
        self._layout.stop()
        self._farewell.stop()

    # What comes in: touches and keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Silence the voice at every touch and key, then announce what was touched. Consumes no event."""
        is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat()  # a held key does not cut what it started
        if event.type() in _INTERRUPTS and not is_held:
            self._interrupt()
            if event.type() in (_Kind.KeyPress, _Kind.Wheel):
                # Two steps: what the key does may ask for an announcement in the first.
                QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._settle))
        elif event.type() in _RELEASES:
            item = self._touched(event) if self._session.voice else None
            QTimer.singleShot(0, self, lambda: self._after_touch(item))  # the control's state after it has changed
        return False

    def _touched(self, event: QEvent) -> QQuickItem | None:
        if not isinstance(event, QPointerEvent) or not event.points():
            return None
        element = element_at(self._window, event.points()[0].position().toPoint())
        item = None if element is None else element.object()
        return item if isinstance(item, QQuickItem) else None

    def _interrupt(self) -> None:
        self._layout.stop()
        if self._mode is not Mode.INTERRUPTED:
            self._interrupted = Mode.IDLE if self._mode is Mode.WAITING_FOR_LAYOUT else self._mode
        self._mode = Mode.INTERRUPTED
        is_hidden = self._hidden_focus is HiddenFocus.AFTER_READING
        self._hidden_focus = HiddenFocus.ON_PRESS if is_hidden else HiddenFocus.NONE
        self._voice.pause()

    def _settle(self) -> None:
        """Cut what was interrupted, unless the touch or key has made something else of it."""
        if self._mode is not Mode.INTERRUPTED:
            return
        if self._interrupted is Mode.PAUSED:
            self._mode = Mode.PAUSED
        else:
            self._cut()

    def _after_touch(self, item: QQuickItem | None) -> None:
        if item is not None and self._mode is Mode.INTERRUPTED:
            self._announce_touched(item)
        self._settle()

    @Slot(str)
    def act(self, action: str) -> None:
        """Do what a key asks of the voice; actions have the names of `Keys` in the station file."""
        actions: dict[str, Callable[[], None]] = {
            "voice": self.turn, "read_panel": self.readPanel, "pause": self.pause, "repeat": self.repeat,
            "repeat_all": self.repeatAll, "louder": self.louder, "softer": self.softer, "faster": self.faster,
            "slower": self.slower,
        }  # fmt: skip
        if action in actions:
            actions[action]()
        elif action == "press":
            QTimer.singleShot(0, self, self._announce_pressed)

    def _announce_pressed(self) -> None:
        if self._mode is Mode.INTERRUPTED:  # nothing has been said of it yet
            self._note_focus()

    @Slot(result=bool)
    def announceHiddenFocus(self) -> bool:
        """Announce the control that a key is about to press, if the focus moved there unannounced. Whether it did."""
        is_hidden = self._hidden_focus is HiddenFocus.ON_PRESS and bool(self._session.voice)
        self._hidden_focus = HiddenFocus.NONE
        if is_hidden:
            self._note_focus()
        return is_hidden

    # What visitors ask for

    @Slot()
    def turn(self) -> None:
        """Turn the voice on or off."""
        self._session.setVoice(self._voice.can_speak and not self._session.voice)

    @Slot(bool)
    def listen(self, listens: bool) -> None:
        """Greet a visitor who has plugged headphones in, as soon as there is a voice; be silent once they are out."""
        self._greets_later = listens and not self._voice.can_speak
        if self._greets_later:
            return
        if not listens:
            self._session.setVoice(False)
            return
        self._voice.reset()  # what is right for a loudspeaker may be too loud for an ear
        self._session.wake()
        self._session.stay()
        if self._session.voice:
            self._greet()
        else:
            self._session.setVoice(True)

    @Slot()
    def readPanel(self) -> None:
        """Read the panel on screen, or its rest if a summary was heard; stop if it is being read."""
        if self._get_reading():
            self._cut()
            return
        self._session.setVoice(self._voice.can_speak)
        run = self._run.repeated
        if run.has_more and self._session.voice:
            found = (*run.passages, *run.rest)
            texts = self._words.utterances(passage.text for passage in found)
            self._start(Run(texts, found, place=len(run.passages)), Mode.READING)
        else:
            self._read_soon(Start.TOP)

    @Slot(bool)
    def readOn(self, forward: bool) -> None:
        """Read from the first visible passage: the visitor has scrolled on by a screen, or back."""
        self._read_soon(Start.VIEW_FORWARD if forward else Start.VIEW_BACK)

    @Slot()
    def pause(self) -> None:
        """Pause what is being said, or go on with it; also with a panel whose reading was cut."""
        mode = self._interrupted if self._mode is Mode.INTERRUPTED else self._mode
        if mode is Mode.PAUSED:
            self._mode = self._run.mode
            self._voice.resume()
            self.readingChanged.emit()
        elif mode in (Mode.READING, Mode.ANNOUNCING) and self._run.repeats is None:
            self._mode = Mode.PAUSED
            self._voice.pause()
            self.readingChanged.emit()
        elif self._run.repeated.can_go_on:
            self.repeat()

    @Slot()
    def repeat(self) -> None:
        """Say the last sentence again; if it is of a panel, read on from there."""
        self._say_again(self._run.repeated)

    @Slot()
    def repeatAll(self) -> None:
        """Say all of it again, from its beginning."""
        self._say_again(replace(self._run.repeated, place=0))

    def _say_again(self, run: Run) -> None:
        if self._session.voice and run.utterances:
            self._start(replace(run, is_over=False), run.mode)

    @Slot()
    def louder(self) -> None:
        """3 dB louder; say the new level."""
        self._voice.louder()
        self._announce_level("volume", self._voice.level, self._voice.levels)

    @Slot()
    def softer(self) -> None:
        """3 dB softer; say the new level."""
        self._voice.softer()
        self._announce_level("volume", self._voice.level, self._voice.levels)

    @Slot()
    def faster(self) -> None:
        """One speed up; say the new speed."""
        self._voice.faster()
        self._announce_level("speed", self._voice.speed, self._voice.speeds)

    @Slot()
    def slower(self) -> None:
        """One speed down; say the new speed."""
        self._voice.slower()
        self._announce_level("speed", self._voice.speed, self._voice.speeds)

    def _announce_level(self, key: str, level: int, total: int) -> None:
        self._remark((Utterance(self._words.word(key, level=level, total=total)),))

    # Runs

    def _start(self, run: Run, mode: Mode) -> None:
        self._cut()
        self._run, self._mode = run, mode
        self._voice.say(run.utterances, run.place)
        if self._mode is mode and not self._voice.speaking:  # there is no voice for it
            self._mode = Mode.IDLE
        self.readingChanged.emit()

    def _cut(self) -> None:
        self._layout.stop()
        self._mode = Mode.IDLE
        self._voice.stop()

    def _silence(self) -> None:
        """Cut what is said; a touch or key that has caused it may still be answered."""
        is_interrupted = self._mode is Mode.INTERRUPTED
        self._cut()
        if is_interrupted:
            self._mode, self._interrupted = Mode.INTERRUPTED, Mode.IDLE

    def _say(self, *utterances: Utterance, mode: Mode = Mode.ANNOUNCING) -> None:
        if self._session.voice and not self._session.resting:
            self._start(Run(utterances), mode)

    def _remark(self, utterances: Sequence[Utterance]) -> None:
        """Say something about the voice itself, which `repeat` does not say again."""
        if self._session.voice and not self._session.resting:
            self._start(Run(tuple(utterances), repeats=self._run.repeated), Mode.ANNOUNCING)

    def _note_began(self, place: int) -> None:
        self._run = replace(self._run, place=place)
        passages_of = self._run.passages
        if place < len(passages_of) and isValid(passages_of[place].item):  # it may be gone since
            self._window.markSpoken(passages_of[place].item, boxes(passages_of[place]))
        elif passages_of:
            self._window.unmark()

    def _note_ended(self) -> None:
        has_ended = self._mode in (Mode.ANNOUNCING, Mode.ASKING, Mode.READING)
        if has_ended:
            self._run = replace(self._run, is_over=self._run.place == len(self._run.utterances) - 1)
        if self._mode is Mode.INTERRUPTED:
            self._interrupted = Mode.IDLE
        elif self._mode is not Mode.WAITING_FOR_LAYOUT:
            self._mode = Mode.IDLE
        if self._run.passages:
            self._window.unmark()
            self.readingChanged.emit()
        if has_ended and self._hidden_focus is HiddenFocus.AFTER_READING:
            QTimer.singleShot(0, self, self._announce_focus_after_reading)

    # Reading

    def _read_soon(self, start: Start) -> None:
        if self._session.voice and self._voice.can_speak:
            self._cut()
            self._mode = Mode.WAITING_FOR_LAYOUT
            self._wanted = start
            self._looks_left = LAYOUT_LOOKS
            self._read_when_settled()

    def _read_when_settled(self) -> None:
        pane = self._window.property("pane")
        is_settled = self._window.isSettled() and pane and not pane.property("gliding")
        if not is_settled and self._looks_left > 0:
            self._looks_left -= 1
            self._layout.start()
            return
        element = element_of(pane)
        if element is None:
            self._mode = Mode.IDLE
            return
        found = passages(element, self._words.is_recorded, self._words.exhibit.sentences)
        if self._wanted.is_in_view:
            self._read_from_view(found, pane)
        else:
            self._read_from_top(found)

    def _read_from_top(self, found: list[Passage]) -> None:
        longest_end = self._words.word("sections_follow", sections=len(found))
        summary = summary_of(found, SUMMARY_S - seconds_of(longest_end))
        if summary is None:
            self._start(Run(self._words.utterances(p.text for p in found), tuple(found)), Mode.READING)
            return
        texts = self._words.utterances(passage.text for passage in summary.first)
        follows = Utterance(self._words.word("sections_follow", sections=summary.sections))
        self._start(Run((*texts, follows), summary.first, rest=summary.rest), Mode.READING)

    def _read_from_view(self, found: list[Passage], pane: QQuickItem) -> None:
        start = next((place for place, passage in enumerate(found) if begins_in_view(passage, pane)), len(found))
        found = found[start:]
        first = found[0] if found else None
        is_forward = self._wanted is Start.VIEW_FORWARD
        if is_forward and first == self._heard.first and not self._window.property("atEnd"):
            self._window.act("read_on")  # this passage began the step before
            return
        self._heard = replace(self._heard, first=first)
        texts = self._words.utterances(passage.text for passage in found)
        self._start(Run(texts, tuple(found), self._wanted), Mode.READING)

    # Announcing

    def _turn(self) -> None:
        if self._session.voice:
            QAccessible.setActive(True)  # takes time, so only if somebody listens; another screen reader keeps it on
            self._greet()
        else:
            self._silence()

    def _greet(self) -> None:
        self._say(Utterance(self._words.word("voice_welcome")))

    def _begin_visit(self) -> None:
        """Forget everything about the last visitor."""
        if self._session.voice:
            self._farewell.start()
        self._silence()
        self._run = NOTHING
        self._heard = NOTHING_HEARD
        self._hidden_focus = HiddenFocus.NONE
        self._greets_later = False
        self._voice.reset()
        self.readingChanged.emit()

    def _say_farewell(self) -> None:
        """Say why the kiosk is silent now: the visitor has started over by ear."""
        if not self._session.voice:
            off = f"{self._words.word('voice')}, {self._words.word('state_off')}"
            self._start(
                Run((Utterance(self._words.word("start_over")), Utterance(off)), repeats=NOTHING), Mode.ANNOUNCING
            )

    def _note_can_speak(self) -> None:
        self.canSpeakChanged.emit()
        if self._greets_later and self._voice.can_speak:
            self.listen(True)

    def _change_language(self) -> None:
        self._silence()
        self._run = NOTHING  # it is in the other language
        self._voice.set_language(str(self._session.language))
        self.readingChanged.emit()

    def _announce_panel(self) -> None:
        pane = element_of(self._window.property("pane"))
        if pane is not None:
            self._say(*self._words.utterances((self._window.property("tab"), name_of(pane))))

    @Slot(str)
    def announceLimit(self, word: str) -> None:
        """Say that the panel ends here; `word` is the key of the direction's name."""
        self._say(Utterance(f"{self._words.word(word)}, {self._words.word('state_disabled')}"))

    def _ask(self) -> None:
        seconds: Any = self._session.secondsLeft
        begins = seconds >= 0 and not self._is_asking
        self._is_asking = seconds >= 0
        if begins:
            self._say_question(self._words.word("still_there_why"))
        elif seconds == LAST_SECONDS:
            self._say_question(self._words.word("seconds_left", seconds=seconds))
        elif not self._is_asking and self._mode is Mode.ASKING:
            self._cut()

    def _say_question(self, why: str) -> None:
        self._say(Utterance(self._words.word("still_there")), Utterance(why), mode=Mode.ASKING)

    def _note_focus(self) -> None:
        item = self._window.activeFocusItem()
        if not isinstance(item, QQuickItem) or not item.property("visualFocus"):
            return
        is_waiting = self._mode is Mode.WAITING_FOR_LAYOUT and self._wanted.is_in_view
        if is_waiting or (self._mode is Mode.READING and self._run.start.is_in_view):
            self._hidden_focus = HiddenFocus.AFTER_READING
        else:
            self._hidden_focus = HiddenFocus.NONE
            self._announce_control(item)

    def _announce_focus_after_reading(self) -> None:
        if self._hidden_focus is HiddenFocus.AFTER_READING and not self._voice.speaking:
            self._note_focus()

    def _announce_control(self, item: QQuickItem) -> None:
        element = element_of(item)
        if element is None:
            return
        bar = item.parentItem()
        if bar and bar.property("ofVoice"):
            self._remark(self._words.of_control(element))
            return
        context = str(item.property("context") or "")
        is_new = context not in ("", self._heard.context)
        self._heard = replace(self._heard, context=context)
        before = self._words.utterances([context]) if is_new else ()
        self._say(*before, *self._words.of_control(element))

    def _announce_touched(self, item: QQuickItem) -> None:
        element = element_of(item) if isValid(item) and item.isVisible() else None
        if element is None:
            self._announce_replacement(item)
        else:
            self._say(*self._words.of_control(element))

    def _announce_replacement(self, item: QQuickItem) -> None:
        """Announce what has taken the place of a control that its touch has removed; or else the panel."""
        outer = item.parentItem() if isValid(item) else None
        while outer is not None and not outer.isVisible():
            outer = outer.parentItem()
        pane = element_of(self._window.property("pane"))
        if pane is None or outer is None:
            self._announce_panel()
            return
        found = passages(pane, self._words.is_recorded, self._words.exhibit.sentences)
        new = [passage for passage in found if outer.isAncestorOf(passage.item)]
        if new:
            context = str(new[0].item.property("context") or "")
            self._say(*self._words.utterances([*([context] if context else []), *(passage.text for passage in new)]))
        else:
            self._announce_panel()

    # What others see

    @property
    def mode(self) -> Mode:
        """What the narrator is doing."""
        return self._mode

    def _get_reading(self) -> bool:
        mode = self._interrupted if self._mode is Mode.INTERRUPTED else self._mode
        return bool(self._run.passages) and mode in (Mode.READING, Mode.PAUSED)

    def _get_can_go_on(self) -> bool:
        is_reading = self._get_reading() and self._mode is not Mode.PAUSED
        return self._mode is Mode.PAUSED or (not is_reading and self._run.repeated.can_go_on)

    def _get_has_more(self) -> bool:
        return self._run.repeated.has_more

    def _get_can_speak(self) -> bool:
        return self._voice.can_speak

    reading = Property(bool, _get_reading, notify=readingChanged)
    canGoOn = Property(bool, _get_can_go_on, notify=readingChanged)
    hasMore = Property(bool, _get_has_more, notify=readingChanged)
    canSpeak = Property(bool, _get_can_speak, notify=canSpeakChanged)


def _timer(parent: QObject, interval_ms: int, act: Callable[[], None]) -> QTimer:
    """A timer that calls `act` once after each start."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(act)
    return timer
