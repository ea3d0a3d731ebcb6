"""The speech engine: one text at a time, in a thread of its own, so that it never holds up the screen.

What was measured, with PySide6 6.11.3 and speech-dispatcher 0.11.4:

- opening takes 1.6 s (2.6 s where speech-dispatcher is not running yet): espeak-ng has 13,362 voices. Python
  is locked as long if the engine is made from Python; made in another thread by Qt alone, it costs the
  screen 11 ms at most.
- without libspeechd.so.2 or speech-dispatcher the engine is in its error state, at once; nothing aborts.
- when speech-dispatcher dies, nothing is told until the next text, which is refused, or never begins. Closing
  its connection then crashes in libspeechd, so it stays open; another engine can be opened.
- a speech-dispatcher that hangs holds up whoever asks for its voices, and with it the screen, for good.
- speech-dispatcher numbers no message for us: whether a 'Ready' belongs to what is said now or to what
  was cut before can only be told by what was asked when.
"""

import atexit
import threading
from collections.abc import Iterable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import (
    Q_ARG,
    QAbstractEventDispatcher,
    QEventLoop,
    QLocale,
    QMetaObject,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from kiosk.log import LOG

OPEN_S = 20.0
"""How long opening may take, in seconds."""
BEGIN_S = 5.0
"""How long an utterance may take to begin."""
CUT_S = 0.25
"""How long to wait until an utterance is cut: one that had not begun ends without a word of it."""

CLOSE_S = 2.0
"""How long speech-dispatcher may take to let go when the kiosk is left."""

_PLACEHOLDER = "mock"


class _State(Enum):
    CLOSED = auto()
    OPENING = auto()
    IDLE = auto()
    ASKED = auto()
    SPEAKING = auto()
    CUTTING = auto()


class _Thread(threading.Thread):
    """A thread with an engine and its event loop, which may wait for ever.

    A daemon of Python's, which the process leaves behind. A `QThread` of ours would be destroyed in the end,
    and abort where it still runs; one that is terminated breaks what it was at.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._has_begun = threading.Event()

    def begin(self) -> QTextToSpeech:
        """Start it; its engine."""
        self.start()
        self._has_begun.wait()
        return self._engine

    def run(self) -> None:
        """Handle events until somebody wants to leave."""
        # An engine without a parent is Python's, which would delete it when the application ends: from
        # another thread, and it would wait for this one. So it has Qt's own dispatcher of this thread, which
        # is kept here: without its wrapper the engine would be Python's again.
        self._loop = QEventLoop()
        dispatcher = QAbstractEventDispatcher.instance()
        self._engine = QTextToSpeech(_PLACEHOLDER, dispatcher)
        self._has_begun.set()
        self._loop.exec()
        del self._loop, self._engine, dispatcher  # Qt's objects end in the thread in which they were made

    def leave(self, seconds: float) -> None:
        """Let it end after what it is at, and wait for that, at most so long."""
        QMetaObject.invokeMethod(self._loop, "quit", Qt.ConnectionType.QueuedConnection)
        self.join(seconds)


class Speaker(QObject):
    """One engine of Qt's, such as 'speechd', for these languages. Needs an application that runs; call `close`
    before that ends.

    `opened(bool)` follows `open`: whether there is an engine now. After a `say`, `began()` and `ended()`
    follow, unless something else is asked for before; `broke()` where the engine does not answer.
    """

    opened = Signal(bool)
    began = Signal()
    ended = Signal()
    broke = Signal()

    def __init__(self, engine: str, languages: Iterable[str]) -> None:
        super().__init__()
        self._name = engine
        self._languages = tuple(languages)
        self._voices: dict[str, list[QVoice]] = {}
        self._state = _State.CLOSED
        self._trouble = ""
        self._next = ""
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_up)
        self._is_broken = False
        self._is_closed = False
        self._thread: _Thread | None = None
        if engine == _PLACEHOLDER:  # which lives where it was made
            self._engine = QTextToSpeech(_PLACEHOLDER)
        else:
            self._thread = _Thread()
            self._engine = self._thread.begin()
        self._engine.engineChanged.connect(self._note_engine)
        self._engine.stateChanged.connect(self._note_state)
        atexit.register(self.close)

    @property
    def is_open(self) -> bool:
        """Whether there is an engine that answers."""
        return self._state not in (_State.CLOSED, _State.OPENING)

    @property
    def trouble(self) -> str:
        """Why it did not open, in the engine's own words."""
        return self._trouble

    def open(self) -> None:
        """Open the engine, once."""
        self._next = ""
        self._state = _State.OPENING
        self._wait(OPEN_S)
        self._call("setEngine", Q_ARG(str, _PLACEHOLDER))
        self._call("setEngine", Q_ARG(str, self._name))
        if self._name == _PLACEHOLDER:  # as it is: no signal follows
            QTimer.singleShot(0, self, self._note_engine)

    def close(self) -> None:
        """Be silent, and end the thread, once and for all."""
        if self._is_closed:
            return
        self._is_closed = True
        atexit.unregister(self.close)
        self._state = _State.CLOSED
        self._timer.stop()
        self._engine.engineChanged.disconnect(self._note_engine)
        self._engine.stateChanged.disconnect(self._note_state)
        if self._is_broken:  # left to its thread, which does not end: see above what closing would do
            return
        self._call("stop")
        self._engine.deleteLater()
        if self._thread is not None:
            self._thread.leave(CLOSE_S)

    def voices(self, language: str) -> list[QVoice]:
        """The voices of a language, the plainest first: no variant, of the language's own country, a short name."""
        return self._voices.get(language, []) if self.is_open else []

    def _find_voices(self, language: str) -> list[QVoice]:
        # Asks speech-dispatcher, and waits for the answer: so only when it has just opened.
        home = QLocale(language)
        if home.language() == QLocale.Language.C:
            return []
        locales = [each for each in self._engine.availableLocales() if each.language() == home.language()]
        voices = [voice for locale in locales for voice in self._engine.allVoices(locale)]
        return sorted(
            voices, key=lambda voice: ("+" in voice.name(), voice.locale() != home, len(voice.name()), voice.name())
        )

    def use(self, voice: QVoice) -> None:
        """Speak with this voice, from the next utterance on."""
        # Its language too: speech-dispatcher reads signs and emojis by it.
        self._call("setLocale", Q_ARG(QLocale, voice.locale()))
        self._call("setVoice", Q_ARG(QVoice, voice))

    def set_volume(self, volume: float) -> None:
        """From 0 to 1, as Qt has it, from the next utterance on."""
        self._call("setVolume", Q_ARG(float, volume))

    def set_rate(self, rate: float) -> None:
        """From -1 to 1, as Qt has it, from the next utterance on."""
        self._call("setRate", Q_ARG(float, rate))

    def say(self, text: str) -> None:
        """Say one text; it cuts what is said."""
        self.stop()
        if self._state == _State.IDLE:
            self._ask(text)
        elif self._state == _State.CUTTING:
            self._next = text

    def stop(self) -> None:
        """Be silent."""
        self._next = ""
        if self._state in (_State.ASKED, _State.SPEAKING):
            self._cut()

    def _ask(self, text: str) -> None:
        self._state = _State.ASKED
        self._said = text
        self._call("say", Q_ARG(str, text))
        self._wait(BEGIN_S)

    def _cut(self) -> None:
        self._state = _State.CUTTING
        self._call("stop")
        self._wait(CUT_S)

    @Slot()
    @Slot(str)
    def _note_engine(self, name: str = _PLACEHOLDER) -> None:
        if self._state != _State.OPENING or name != self._name:
            return
        self._timer.stop()
        is_open = self._engine.state() == QTextToSpeech.State.Ready and bool(self._engine.availableLocales())
        if is_open:
            self._state = _State.IDLE
            self._voices = {language: self._find_voices(language) for language in self._languages}
            self.opened.emit(is_open)
        else:
            self._fail_to_open(self._engine.errorString() or "the engine has none")

    def _fail_to_open(self, why: str) -> None:
        self._state = _State.CLOSED
        self._trouble = why
        self._is_broken = True
        LOG.warning("no voice: %s", why)
        self.opened.emit(False)  # a signal's one value

    @Slot(QTextToSpeech.State)
    def _note_state(self, state: QTextToSpeech.State) -> None:
        is_ready = state == QTextToSpeech.State.Ready
        if state == QTextToSpeech.State.Error and self._state in (_State.ASKED, _State.SPEAKING, _State.CUTTING):
            self._break(self._engine.errorString())
        elif state == QTextToSpeech.State.Speaking and self._state == _State.ASKED:
            self._state = _State.SPEAKING
            # Twice as long as the slowest voice takes, which says 80 words a minute.
            self._wait(BEGIN_S + 0.25 * _letters(self._said))
            self.began.emit()
        elif state == QTextToSpeech.State.Speaking and self._state in (_State.CUTTING, _State.IDLE):
            self._cut()  # it began after it was cut
        elif is_ready and self._state == _State.SPEAKING:
            self._rest()
            self.ended.emit()
        elif is_ready and self._state == _State.CUTTING:
            self._rest()

    def _rest(self) -> None:
        self._timer.stop()
        self._state = _State.IDLE
        if self._next:
            text, self._next = self._next, ""
            self._ask(text)

    @Slot()
    def _give_up(self) -> None:
        if self._state == _State.CUTTING:
            self._rest()
        elif self._state == _State.OPENING:
            self._fail_to_open(f"the speech engine did not open within {OPEN_S:.0f} s")
        else:
            self._break("it does not answer")

    def _break(self, why: str) -> None:
        self._timer.stop()
        self._state = _State.CLOSED
        self._is_broken = True
        LOG.warning("the speech engine broke: %s", why)
        self.broke.emit()

    def _wait(self, seconds: float) -> None:
        self._timer.start(int(seconds * 1000))

    def _call(self, slot: str, *values: object) -> None:
        invoke: Any = QMetaObject.invokeMethod  # its stubs know no list of values
        invoke(self._engine, slot, Qt.ConnectionType.QueuedConnection, *values)


def _letters(text: str) -> int:
    """How many letters a text has when it is spoken: a digit may be a word of ten."""
    return len(text) + 9 * sum(sign.isdigit() for sign in text)
