"""What is spoken when: what gets the focus or is touched, and a whole panel where somebody asks for it."""

import itertools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent, QPointerEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.exhibit.content import LocalisedExhibit
from kiosk.speech.protocol import Utterance, VoiceProtocol
from kiosk.speech.spoken import Passage, begins_in_view, boxes, description, name_of, passages, thing_at, thing_of
from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
_CUTS = (_Kind.TouchBegin, _Kind.MouseButtonPress, _Kind.KeyPress, _Kind.Wheel)
_TOUCHED = (_Kind.TouchEnd, _Kind.MouseButtonRelease)
SOON_MS = 50
"""How soon a panel that is still being laid out is looked at again."""
SOON_TIMES = 100
LAST_SECONDS = 10
"""When the question whether somebody is there is spoken again."""


class Narrator(QObject):
    """Lets `voice` speak of what happens in `window`, while the session's voice is on.

    Any touch or key cuts what is spoken. `localised` gives the exhibit in the language on screen. While a
    panel is read, its sentences are marked: `window` has `markSpoken(item, boxes)` and `unmark()`.
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
        self._list: list[Utterance] = []  # what `repeat` says, from `_list_place` on
        self._list_place = 0
        self._says_list = False
        self._window: Any = window
        self._session = session
        self._localised = localised
        self._passages: list[Passage] = []  # what is read now
        self._read: list[Passage] = []  # what `repeat` goes on with, where that is a panel
        self._asked_for = False  # whether the last touch or key has made something be said
        self._from_view = False  # whether what is read, or about to be, begins with what is in view
        self._goes_forward = False  # who reads on, and not back
        self._began_with: list[Passage] = []  # the first that was read from what was in view
        self._is_handed_over = False  # the focus, meanwhile
        self._is_untold = False  # that it was, since a key or a touch has cut the reading
        self._was_reading = False  # when the last touch or key came
        self._looks_left = 0  # at a panel that is to be read and still being laid out
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._read_when_settled)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(0)
        self._over.timeout.connect(self._say_over)
        session.restingChanged.connect(self._over.stop)  # nobody is there to be told
        self._is_awaited = False  # by somebody with headphones, until there is a voice
        self._seconds = -1
        self._context = ""  # of what was said last: the question that an answer belongs to, the page of a button
        session.voiceChanged.connect(self._turn)
        session.languageChanged.connect(self._change_language)
        session.panelChanged.connect(self._say_panel)
        session.visitorChanged.connect(self._forget)
        session.secondsLeftChanged.connect(self._ask)
        window.activeFocusItemChanged.connect(self._say_focus)
        voice.began.connect(self._mark)
        voice.ended.connect(self._end)
        voice.canSpeakChanged.connect(self._note_can_speak)
        voice.set_language(str(session.language))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        """Cut the speech at any touch or key, and say what was touched; keep nothing from anybody."""
        # A key that is only held does not cut what it made be said.
        if event.type() in _CUTS and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self._is_untold = self._is_handed_over
            self._asked_for = self._from_view = self._is_handed_over = False
            self._was_reading = self._get_reading()
            self._soon.stop()
            self._voice.stop()
        elif self._session.voice and event.type() in _TOUCHED and isinstance(event, QPointerEvent):
            # After what the touch does: its state is told as it is then.
            thing = thing_at(self._window, event.points()[0].position().toPoint())
            item = None if thing is None else thing.object()
            if isinstance(item, QQuickItem):
                QTimer.singleShot(0, self, lambda: self._say_touched(item))
        return False

    def close(self) -> None:
        """Say nothing any more: the window is about to go."""
        self._soon.stop()
        self._over.stop()

    @Slot(str)
    def act(self, action: str) -> None:
        """What a key asks of the voice, by the names of `Keys` in the station file."""
        acts: dict[str, Callable[[], None]] = {
            "voice": self.turn, "read_panel": self.readPanel, "repeat": self.repeat,
            "louder": self.louder, "softer": self.softer,
        }  # fmt: skip
        if action in acts:
            acts[action]()
        elif action == "press":
            QTimer.singleShot(0, self, self._say_focus_again)

    @Slot(result=bool)
    def tellsFirst(self) -> bool:  # the name QML calls
        """Tell what would be pressed, where nobody can know that it has the focus; whether that was so."""
        tells = self._is_untold and bool(self._session.voice)
        self._is_untold = False
        if tells:
            self._say_focus()
        return tells

    @Slot()
    def turn(self) -> None:
        """Speak, or be silent."""
        self._session.setVoice(bool(self._voice.can_speak) and not self._session.voice)

    @Slot(bool)
    def listen(self, listens: bool) -> None:  # a signal's one value
        """Speak to somebody who has plugged headphones in, as soon as there is a voice; or be silent again."""
        self._is_awaited = listens and not self._voice.can_speak
        if self._is_awaited:
            return
        if listens:
            self._session.wake()
            self._session.stay()
        self._session.setVoice(listens)

    @Slot()
    def readPanel(self) -> None:  # the name QML calls
        """Read the panel on screen, sentence by sentence; or stop reading."""
        if self._was_reading:  # the touch or key that asks for it has cut it
            self._was_reading = False
            return
        self._session.setVoice(bool(self._voice.can_speak))
        self._read_soon(from_view=False)

    @Slot(bool)
    def readOn(self, forward: bool) -> None:  # a signal's one value, and the name QML calls
        """Read from what has come into view, where somebody who listens goes on by a screen, or back."""
        self._goes_forward = forward
        self._read_soon(from_view=True)

    @Slot(str)
    def tellLimit(self, word: str) -> None:  # the name QML calls
        """Say that there is nowhere further to go; `word` names that way."""
        self._say(f"{self._word(word)}, {self._word('state_disabled')}")

    def _read_soon(self, *, from_view: bool) -> None:
        if self._session.voice and self._voice.can_speak:
            self._asked_for = True
            self._from_view = from_view
            self._looks_left = SOON_TIMES
            self._read_when_settled()

    def _read_when_settled(self) -> None:
        pane = self._window.property("pane")
        if self._looks_left > 0 and not (self._window.isSettled() and pane and not pane.property("gliding")):
            self._looks_left -= 1
            self._soon.start()
            return
        thing = thing_of(pane)
        if thing is not None:
            self._voice.stop()
            read = passages(thing, self._is_recorded, self._localised().sentences)
            if self._from_view:
                read = list(itertools.dropwhile(lambda passage: not begins_in_view(passage, pane), read))
                if self._goes_forward and read[:1] == self._began_with and not self._window.property("atEnd"):
                    self._window.act("read_on")  # nobody wants to hear again what the step before began with
                    return
                self._began_with = read[:1]
            self._passages = self._read = read
            self._say_list(passage.text for passage in read)
            self.readingChanged.emit()

    @Slot()
    def repeat(self) -> None:
        """Say the last again; where that was a panel, read on from there."""
        if not self._session.voice:
            return
        self._asked_for = True
        self._voice.stop()
        self._passages = self._read
        self._says_list = True
        self._voice.say(self._list, self._list_place)
        if self._passages:
            self.readingChanged.emit()

    @Slot()
    def louder(self) -> None:
        """3 dB louder, and say how loud that is."""
        self._voice.louder()
        self._say_level("volume", self._voice.level, self._voice.levels)

    @Slot()
    def softer(self) -> None:
        """3 dB softer, and say how loud that is."""
        self._voice.softer()
        self._say_level("volume", self._voice.level, self._voice.levels)

    @Slot()
    def faster(self) -> None:
        """Speak faster, and say how fast that is."""
        self._voice.faster()
        self._say_level("speed", self._voice.speed, self._voice.speeds)

    @Slot()
    def slower(self) -> None:
        """Speak slower, and say how fast that is."""
        self._voice.slower()
        self._say_level("speed", self._voice.speed, self._voice.speeds)

    def _say(self, *texts: str | Utterance) -> None:
        if self._may_speak():
            self._read = []
            self._say_list(texts)

    def _say_list(self, texts: "Iterable[str | Utterance]") -> None:
        self._list, self._list_place, self._says_list = self._with_recordings(texts), 0, True
        self._voice.say(self._list)

    def _remark(self, text: str) -> None:
        """Say something of the voice itself, which nobody wants to hear again."""
        if self._may_speak():
            self._says_list = False
            self._voice.say([Utterance(text)])

    def _may_speak(self) -> bool:
        if not self._session.voice or self._session.resting:
            return False
        self._soon.stop()
        self._voice.stop()
        self._asked_for = True
        return True

    def _with_recordings(self, texts: "Iterable[str | Utterance]") -> list[Utterance]:
        recordings = self._localised().recordings

        def utterance(text: str) -> Utterance:
            return Utterance(text, Path(QUrl(recordings[text]).toLocalFile()) if text in recordings else None)

        return [utterance(text) if isinstance(text, str) else text for text in texts]

    def _word(self, key: str, **values: object) -> str:
        return self._localised().words[key].format(**values)

    def _is_recorded(self, text: str) -> bool:
        return text in self._localised().recordings

    def _say_level(self, key: str, level: int, total: int) -> None:
        self._remark(self._word(key, level=level, total=total))

    def _turn(self) -> None:
        # Costs time, so only where somebody listens; another screen reader keeps it on.
        if self._session.voice:
            QAccessible.setActive(True)
            self._say(self._word("voice_welcome"))
        else:
            self._soon.stop()
            self._voice.stop()

    def _forget(self) -> None:
        """The next visitor has asked for nothing."""
        if self._session.voice:
            self._over.start()
        self._context = ""
        self._began_with = []
        self._was_reading = self._is_awaited = False
        self._soon.stop()
        self._read = []
        self._list, self._list_place = [], 0
        self._voice.reset()

    def _say_over(self) -> None:
        """Whoever has started over by ear learns why all is silent."""
        if not self._session.voice:
            self._says_list = False
            off = f"{self._word('voice')}, {self._word('state_off')}"
            self._voice.say([Utterance(self._word("start_over")), Utterance(off)])

    def _note_can_speak(self) -> None:
        self.canSpeakChanged.emit()
        if self._is_awaited and self._voice.can_speak:
            self.listen(True)  # a signal's one value

    def _change_language(self) -> None:
        self._list, self._list_place = [], 0
        self._voice.set_language(str(self._session.language))

    def _say_panel(self) -> None:
        # Once the panel is there.
        QTimer.singleShot(0, self, self._say_panel_now)

    def _say_panel_now(self) -> None:
        pane = thing_of(self._window.property("pane"))
        if pane is not None:
            self._say(self._window.property("tab"), pane.text(QAccessible.Text.Name))

    def _ask(self) -> None:
        seconds: Any = self._session.secondsLeft
        begins = self._seconds < 0 <= seconds
        self._seconds = seconds
        if begins:
            self._say(self._word("still_there"), self._word("still_there_why"))
        elif seconds < 0:
            self._voice.stop()
        elif seconds == LAST_SECONDS:
            self._say(self._word("still_there"), self._word("seconds_left", seconds=seconds))

    def _say_focus(self) -> None:
        item = self._window.activeFocusItem()
        if isinstance(item, QQuickItem) and item.property("visualFocus"):
            # An arrow that can lead no further hands its focus over: that is told after what it led to.
            self._is_handed_over = self._from_view
            if not self._from_view:
                self._say_item(item)

    def _say_focus_again(self) -> None:
        if not self._asked_for:
            self._say_focus()

    def _say_item(self, item: QQuickItem) -> None:
        thing = thing_of(item)
        if thing is None:
            return
        bar = item.parentItem()
        if bar and bar.property("ofVoice"):
            self._remark(description(thing, self._word))
            return
        before, self._context = self._context, str(item.property("context") or "")
        new = [self._context] if self._context not in ("", before) else []
        self._say(*new, *self._told_of(thing))

    def _say_touched(self, item: QQuickItem) -> None:
        if self._asked_for:
            return
        thing = thing_of(item) if isValid(item) and item.isVisible() else None
        if thing is None:
            self._say_instead(item)
        else:
            self._say(*self._told_of(thing))

    def _say_instead(self, item: QQuickItem) -> None:
        """What has taken the place of something that went away as it was touched; else the panel."""
        outer = item.parentItem() if isValid(item) else None
        while outer is not None and not outer.isVisible():
            outer = outer.parentItem()
        pane = thing_of(self._window.property("pane"))
        found = [] if pane is None or outer is None else passages(pane, self._is_recorded, self._localised().sentences)
        new = [passage for passage in found if outer is not None and outer.isAncestorOf(passage.item)]
        if new:
            context = str(new[0].item.property("context") or "")
            self._say(*([context] if context else []), *(passage.text for passage in new))
        else:
            self._say_panel_now()

    def _told_of(self, thing: QAccessibleInterface) -> list[str | Utterance]:
        told, name, item = description(thing, self._word), name_of(thing), thing.object()
        language = str(item.property("spokenIn") or "") if isinstance(item, QQuickItem) else ""
        return [Utterance(name, None, language), told.removeprefix(f"{name}, ")] if language else [told]

    def _mark(self, place: int) -> None:
        if self._says_list:
            self._list_place = place
        if place < len(self._passages):
            passage = self._passages[place]
            if isValid(passage.item):  # repeated after something has been laid out anew, it may be gone
                self._window.markSpoken(passage.item, boxes(passage))

    def _end(self) -> None:
        if self._passages:
            self._passages = []
            self._window.unmark()
            self.readingChanged.emit()
            if self._is_handed_over:
                QTimer.singleShot(0, self, self._say_handed_over)

    def _say_handed_over(self) -> None:
        if self._is_handed_over and not self._voice.speaking:
            self._from_view = False
            self._say_focus()

    def _get_reading(self) -> bool:
        return bool(self._passages)

    def _get_can_speak(self) -> bool:
        return bool(self._voice.can_speak)

    reading = Property(bool, _get_reading, notify=readingChanged)
    canSpeak = Property(bool, _get_can_speak, notify=canSpeakChanged)
