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
from kiosk.speech.player import Player
from kiosk.speech.protocol import Utterance, VoiceProtocol
from kiosk.speech.reading_aloud import ReadingAloud
from kiosk.speech.run import NOTHING, HiddenFocus, Mode, Run, Start
from kiosk.visit.session import VisitorSession

_Kind = QEvent.Type
_INTERRUPTS = (_Kind.TouchBegin, _Kind.MouseButtonPress, _Kind.KeyPress, _Kind.Wheel)
_RELEASES = (_Kind.TouchEnd, _Kind.TouchCancel, _Kind.MouseButtonRelease)
AWAITED_S = 5.0
"""How long a voice may take to be there, in seconds; until then its switch is offered. Speech-dispatcher takes 0.9 s to
start and to list its voices, on a slow PC four times as long."""

LAST_SECONDS = 10
"""The question whether the visitor is still there is spoken again when this many seconds are left."""


class Narrator(QObject):
    """Says through `voice` what happens in `window`, while the session's voice is on.

    Every touch and key silences the voice at once. `localised` gives the exhibit in the language on screen. While a
    panel is read, its passages are marked: `window` has `markSpoken(item, boxes)` and `unmark()`. While a voice that
    can't speak yet is `awaited`, it can be turned on, and greets as soon as it can.
    """

    readingChanged = Signal()
    canSpeakChanged = Signal()

    def __init__(
        self,
        voice: VoiceProtocol,
        window: QQuickWindow,
        session: VisitorSession,
        localised: Callable[[], LocalisedExhibit],
        *,
        awaited: bool = False,
    ) -> None:
        super().__init__()
        self._voice = voice
        self._window: Any = window
        self._session = session
        self._words = Wording(localised)
        self._player = Player(voice, window)
        self._reading = ReadingAloud(self._player, window, self._words)
        self._context = ""
        """The question that the last answer belongs to, or the page of the last button: it is said once."""
        self._hidden_focus = HiddenFocus.NONE
        self._farewell = QTimer(self)
        self._farewell.setSingleShot(True)
        self._farewell.timeout.connect(self._say_farewell)
        self._is_asking = False
        self._greets_later = bool(session.voice)
        """Whether headphones were plugged in, or the voice was turned on, before it could speak."""
        self._awaited = awaited and not voice.can_speak
        self._connect(voice, window, session)
        if self._awaited:
            QTimer.singleShot(int(1000 * AWAITED_S), self, self._await_no_longer)

    def _connect(self, voice: VoiceProtocol, window: Any, session: VisitorSession) -> None:
        session.voiceChanged.connect(self._turn)
        session.languageChanged.connect(self._change_language)
        session.panelChanged.connect(lambda: session.atMenu or self._announce_panel_soon())
        session.panelOpened.connect(self._announce_panel_soon)
        session.visitorChanged.connect(self._begin_visit)
        session.restingChanged.connect(self._farewell.stop)  # the visitor has left
        session.secondsLeftChanged.connect(self._ask)
        window.activeFocusItemChanged.connect(self._note_focus)
        self._player.changed.connect(self.readingChanged)
        self._player.finished.connect(self._note_finished)
        voice.canSpeakChanged.connect(self._note_can_speak)
        voice.set_language(str(session.language))

    def close(self) -> None:
        """Say nothing more: the window is about to be destroyed."""
        self._reading.close()
        self._farewell.stop()

    # What comes in: touches and keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Silence the voice at every touch and key, then announce what was touched. Consumes no event."""
        is_held = isinstance(event, QKeyEvent) and event.isAutoRepeat()  # a held key does not cut what it started
        if event.type() in _INTERRUPTS and not is_held:
            self._interrupt()
            if event.type() in (_Kind.KeyPress, _Kind.Wheel):
                # Two steps: what the key does may ask for an announcement in the first.
                QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._player.settle))
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
        is_hidden = self._hidden_focus is HiddenFocus.AFTER_READING
        self._hidden_focus = HiddenFocus.ON_PRESS if is_hidden else HiddenFocus.NONE
        self._player.interrupt()

    def _after_touch(self, item: QQuickItem | None) -> None:
        if item is not None and self.mode is Mode.INTERRUPTED:
            self._announce_touched(item)
        self._player.settle()

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
        if self.mode is Mode.INTERRUPTED:  # nothing has been said of it yet
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
        self._session.setVoice(self._get_can_speak() and not self._session.voice)

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
        if self._player.is_reading:
            self._player.cut()
            return
        self._session.setVoice(self._get_can_speak())
        if self._player.run.repeated.has_more and self._session.voice:
            self._reading.read_rest()
        else:
            self._read(Start.TOP)

    @Slot(bool)
    def readOn(self, forward: bool) -> None:
        """Read from the first visible passage: the visitor has scrolled on by a screen, or back."""
        self._read(Start.VIEW_FORWARD if forward else Start.VIEW_BACK)

    def _read(self, start: Start) -> None:
        if self._session.voice and self._voice.can_speak:
            self._reading.read(start)

    @Slot()
    def pause(self) -> None:
        """Pause what is being said, or go on with it; also with a panel whose reading was cut."""
        if self._session.voice:
            self._player.pause()

    @Slot()
    def repeat(self) -> None:
        """Say the last sentence again; if it is of a panel, read on from there."""
        self._say_again(self._player.run.repeated)

    @Slot()
    def repeatAll(self) -> None:
        """Say all of it again, from its beginning."""
        self._say_again(replace(self._player.run.repeated, place=0))

    def _say_again(self, run: Run) -> None:
        if self._session.voice and run.utterances:
            self._player.start(replace(run, is_over=False))

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

    # Announcing

    def _say(self, *utterances: Utterance, mode: Mode = Mode.ANNOUNCING) -> None:
        if self._session.voice and not self._session.resting:
            self._player.start(Run(utterances), mode)

    def _remark(self, utterances: Sequence[Utterance]) -> None:
        """Say something about the voice itself, which `repeat` does not say again."""
        if self._session.voice and not self._session.resting:
            self._player.start(Run(tuple(utterances), repeats=self._player.run.repeated))

    def _note_finished(self) -> None:
        if self._hidden_focus is HiddenFocus.AFTER_READING:
            QTimer.singleShot(0, self, self._announce_focus_after_reading)

    def _turn(self) -> None:
        self._greets_later = self._session.voice and not self._voice.can_speak
        if self._session.voice:
            QAccessible.setActive(True)  # takes time; another screen reader may need it later
            if not self._greets_later:
                self._greet()
        else:
            self._player.silence()

    def _greet(self) -> None:
        self._say(Utterance(self._words.word("voice_welcome")))

    def _begin_visit(self) -> None:
        """Forget everything about the last visitor."""
        if self._session.voice:
            self._farewell.start()
        self._player.forget()
        self._reading.forget()
        self._context = ""
        self._hidden_focus = HiddenFocus.NONE
        self._greets_later = False
        self._voice.reset()

    def _say_farewell(self) -> None:
        """Say why the kiosk is silent now: the visitor has started over by ear."""
        if not self._session.voice:
            off = f"{self._words.word('voice')}, {self._words.word('state_off')}"
            start_over = Utterance(self._words.word("start_over"))
            self._player.start(Run((start_over, Utterance(off)), repeats=NOTHING))

    def _await_no_longer(self) -> None:
        if self._awaited:
            self._session.setVoice(False)
            self._note_can_speak()

    def _note_can_speak(self) -> None:
        self._awaited = False
        self.canSpeakChanged.emit()
        if self._greets_later and self._voice.can_speak:
            self.listen(True)

    def _change_language(self) -> None:
        self._player.forget()  # it is in the other language
        self._voice.set_language(str(self._session.language))

    def _announce_panel_soon(self) -> None:
        QTimer.singleShot(0, self, self._announce_panel)  # once it is there

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
        elif not self._is_asking and self.mode is Mode.ASKING:
            self._player.cut()

    def _say_question(self, why: str) -> None:
        self._say(Utterance(self._words.word("still_there")), Utterance(why), mode=Mode.ASKING)

    def _note_focus(self) -> None:
        item = self._window.activeFocusItem()
        if not isinstance(item, QQuickItem) or not item.property("visualFocus"):
            return
        if self._reading.is_in_view:
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
        if _is_of_voice(item):
            self._remark(self._words.of_control(element))
            return
        context = str(item.property("context") or "")
        is_new = context not in ("", self._context)
        self._context = context
        before = self._words.utterances([context]) if is_new else ()
        self._say(*before, *self._words.of_control(element))

    def _announce_touched(self, item: QQuickItem) -> None:
        element = element_of(item) if isValid(item) and item.isVisible() else None
        if element is None:
            self._announce_replacement(item)
        elif _is_of_voice(item):
            self._remark(self._words.of_control(element))
        else:
            self._say(*self._words.of_control(element))

    def _announce_replacement(self, item: QQuickItem) -> None:
        """Announce what has taken the place of a control that its touch has removed; or else the panel."""
        outer = item.parentItem() if isValid(item) else None
        while outer is not None and not outer.isVisible():
            outer = outer.parentItem()
        new = [each for each in self._reading.passages() if outer is not None and outer.isAncestorOf(each.item)]
        if new:
            context = str(new[0].item.property("context") or "")
            self._say(*self._words.utterances([*([context] if context else []), *(passage.text for passage in new)]))
        else:
            self._announce_panel()

    # What others see

    @property
    def mode(self) -> Mode:
        """What the narrator is doing."""
        return self._player.mode

    def _get_reading(self) -> bool:
        return self._player.is_reading

    def _get_can_go_on(self) -> bool:
        return self._player.can_go_on

    def _get_has_more(self) -> bool:
        return self._player.run.repeated.has_more

    def _get_can_speak(self) -> bool:
        return self._awaited or self._voice.can_speak

    reading = Property(bool, _get_reading, notify=readingChanged)
    canGoOn = Property(bool, _get_can_go_on, notify=readingChanged)
    hasMore = Property(bool, _get_has_more, notify=readingChanged)
    canSpeak = Property(bool, _get_can_speak, notify=canSpeakChanged)


def _is_of_voice(item: QQuickItem) -> bool:
    """Whether an item controls the voice, or is on the sheet that does."""
    outer = item
    while outer and not outer.property("ofVoice"):  # the window's own item has no parent
        outer = outer.parentItem()
    return bool(outer)
