"""What speech-dispatcher says for the kiosk: the voices of the exhibit's languages, and one text at a time.

Measured with speech-dispatcher 0.11.4 and its espeak-ng module:

- It lists 13,362 voices in 0.4 s and can't be asked for those of one language. They are asked for once after
  connecting, and only those of the exhibit's languages are kept, line by line.
- A message begins 3 to 6 ms after it was sent; its END comes when its last sound was played. So the next text is
  sent after END, and the pause between two sentences is the one that the voice makes.
- PAUSE takes effect at the next index mark only. Without one it leaves the server mute for every program,
  even after RESUME. So the kiosk never sends it: see `Voice.pause`.
- CANCEL is followed by the event CANCELED within 30 ms; a message sent at once after it is said in full.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from kiosk.speech.dispatcher import Dispatcher, Request
from kiosk.speech.ssip import RECEIVING_DATA, Event, EventKind, Reply, line, message_number, text

LIST_S = 20.0
"""How long the list of voices may take, in seconds."""

BEGIN_S = 5.0
"""How long a text may take to begin, in seconds."""

LETTER_S = 0.25
"""How long a letter may take, in seconds: twice as long as at the slowest speed of espeak-ng."""

_GREETING = (
    ("CLIENT_NAME", "visitor:kiosk:voice"),
    ("NOTIFICATION", "ALL ON"),
    ("PRIORITY", "MESSAGE"),
    ("PUNCTUATION", "NONE"),
)


@dataclass(frozen=True, slots=True)
class SynthesisVoice:
    """A voice as speech-dispatcher lists it. `tag` is the language, such as `en-gb`; `module` what synthesises it."""

    module: str
    name: str
    tag: str


def choose(voices: Sequence[SynthesisVoice], name: str | None) -> SynthesisVoice | None:
    """Return the voice of this name, or the best one if there is none of this name; None if there are no voices."""
    return next((voice for voice in voices if voice.name == name), next(iter(voices), None))


@dataclass(frozen=True, slots=True)
class Speech:
    """A text and how to say it. `volume` and `rate` are speech-dispatcher's: -100 to 100."""

    text: str
    voice: SynthesisVoice
    language: str
    volume: int
    rate: int


class SynthesisProtocol(Protocol):
    """Says one text at a time. `Synthesis` does, and the audit's silent one."""

    @property
    def voicesChanged(self) -> Any:
        """`voices` returns something else: the server has answered, or was lost."""
        ...

    @property
    def began(self) -> Any:
        """The text is heard from now on."""
        ...

    @property
    def ended(self) -> Any:
        """The text has been said. Does not come for one that was cut, or lost with the server."""
        ...

    def open(self) -> None:
        """Begin to look for a server; once."""
        ...

    def voices(self, language: str) -> tuple[SynthesisVoice, ...]:
        """Return the voices of a language, the best first; none while there is no server."""
        ...

    def say(self, speech: Speech) -> None:
        """Say a text; it cuts the one before."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def close(self) -> None:
        """Be silent and let the server go."""
        ...


class _Stage(Enum):
    SENT = auto()  # the server has not numbered it yet
    QUEUED = auto()
    HEARD = auto()


@dataclass(frozen=True, slots=True)
class _Saying:
    turn: int  # distinguishes it from what was said before
    speech: Speech
    stage: _Stage = _Stage.SENT
    number: int = -1
    early: tuple[Event, ...] = ()  # events that came before the number did


class Synthesis(QObject):
    """Speech-dispatcher as what says the kiosk's texts, in these languages."""

    voicesChanged = Signal()
    began = Signal()
    ended = Signal()
    lost = Signal(str)

    def __init__(self, languages: Iterable[str]) -> None:
        super().__init__()
        self._languages = tuple(languages)
        self._voices: dict[str, tuple[SynthesisVoice, ...]] = {}
        self._listed: list[SynthesisVoice] = []
        self._settings: dict[str, object] = {}  # as the server will have them after what it was asked
        self._saying: _Saying | None = None
        self._turn = 0
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._lose_patience)
        self._dispatcher = Dispatcher(self)
        self._dispatcher.opened.connect(self._greet)
        self._dispatcher.lost.connect(self._note_lost)
        self._dispatcher.happened.connect(self._note_event)

    def open(self) -> None:
        """Begin to look for a server; once."""
        self._dispatcher.open()

    def close(self) -> None:
        """Be silent and let the server go."""
        self._forget()
        self._voices = {}
        self._dispatcher.close()

    @property
    def is_ready(self) -> bool:
        """Whether the server has listed its voices, which may be none of these languages."""
        return bool(self._voices)

    def voices(self, language: str) -> tuple[SynthesisVoice, ...]:
        """Return the voices of a language, the best first; none while there is no server."""
        return self._voices.get(language, ())

    def say(self, speech: Speech) -> None:
        """Say a text; it cuts the one before. Without effect while there is no server."""
        self.stop()
        if not self._voices:
            return
        self._turn = turn = self._turn + 1
        self._saying = _Saying(turn, speech)
        for name, value in (
            ("OUTPUT_MODULE", speech.voice.module),
            ("LANGUAGE", speech.language),
            ("SYNTHESIS_VOICE", speech.voice.name),
            ("VOLUME", speech.volume),
            ("RATE", speech.rate),
        ):
            self._set(name, value)
        self._ask(line("SPEAK"), lambda reply, _: self._send_text(turn, reply))

    def stop(self) -> None:
        """Be silent."""
        if self._saying is not None:
            self._forget()
            self._ask(line("CANCEL", "self"), _ignore)

    def _forget(self) -> None:
        self._saying = None
        self._watch.stop()

    def _ask(self, command: bytes, answered: Any, *, is_next: bool = False) -> None:
        ask = self._dispatcher.ask_next if is_next else self._dispatcher.ask
        ask(Request(command=command, answered=answered))

    def _set(self, name: str, value: object) -> None:
        if self._settings.get(name) != value:
            self._settings[name] = value
            self._ask(line("SET", "self", name, str(value)), lambda reply, _: self._insist(reply, f"SET {name}"))

    def _insist(self, reply: Reply, what: str) -> None:
        if reply.is_error:  # it would speak otherwise than it should, with another language's voice even
            self._refuse(reply, what)

    def _refuse(self, reply: Reply, what: str) -> None:
        self._dispatcher.lose(f"speech-dispatcher refuses {what}: {reply.code} {reply.text:.60}")

    @Slot()
    def _greet(self) -> None:
        self._settings = {}
        self._listed = []
        for name, value in _GREETING:
            self._set(name, value)
        self._ask(line("GET", "OUTPUT_MODULE"), self._ask_for_modules)

    def _ask_for_modules(self, reply: Reply, default: tuple[str, ...]) -> None:
        self._insist(reply, "GET OUTPUT_MODULE")
        self._ask(line("LIST", "OUTPUT_MODULES"), lambda reply, more: self._ask_for_voices(reply, default + more))

    def _ask_for_voices(self, reply: Reply, modules: tuple[str, ...]) -> None:
        self._insist(reply, "LIST OUTPUT_MODULES")
        for module in dict.fromkeys(modules):
            self._set("OUTPUT_MODULE", module)
            self._dispatcher.ask(self._list_request(module))
        self._ask(line("GET", "OUTPUT_MODULE"), lambda *_: self._note_voices())

    def _list_request(self, module: str) -> Request:
        def note(_: Reply, parts: tuple[str, ...]) -> None:  # a module without voices refuses: then there are none
            self._listed += [SynthesisVoice(module, *part.split("\t")[:2]) for part in parts]

        return Request(command=line("LIST", "SYNTHESIS_VOICES"), answered=note, keeps=self._is_wanted, seconds=LIST_S)

    def _is_wanted(self, part: str) -> bool:
        name, *more = part.split("\t")
        return bool(name and more) and any(_is_of(more[0], language) for language in self._languages)

    def _note_voices(self) -> None:
        listed, self._listed = self._listed, []
        self._voices = {language: _sorted(listed, language) for language in self._languages}
        self.voicesChanged.emit()

    @Slot(str)
    def _note_lost(self, why: str) -> None:
        self._forget()
        had_voices, self._voices = bool(self._voices), {}
        self.lost.emit(why)
        if had_voices:
            self.voicesChanged.emit()

    def _send_text(self, turn: int, reply: Reply) -> None:
        saying = self._saying
        if reply.code != RECEIVING_DATA:
            self._refuse(reply, "SPEAK")
        elif saying is not None and saying.turn == turn:
            spoken = text(saying.speech.text)
            self._ask(spoken, lambda answer, parts: self._note_queued(turn, answer, parts), is_next=True)
            self._watch.start(int(BEGIN_S * 1000))
        else:  # it was cut meanwhile: an empty text takes the command back
            self._ask(b".\r\n", _ignore, is_next=True)

    def _note_queued(self, turn: int, reply: Reply, parts: tuple[str, ...]) -> None:
        saying = self._saying
        if saying is None or saying.turn != turn:
            return
        number = message_number(parts)
        if number is None:
            self._refuse(reply, "a text")
            return
        self._saying = replace(saying, stage=_Stage.QUEUED, number=number, early=())
        for event in saying.early:
            self._note_event(event)

    @Slot(object)
    def _note_event(self, event: Event) -> None:
        saying = self._saying
        if saying is None:
            return
        if saying.stage == _Stage.SENT:
            self._saying = replace(saying, early=(*saying.early[-20:], event))
        elif event.message != saying.number:
            return
        elif event.kind == EventKind.BEGIN and saying.stage == _Stage.QUEUED:
            self._saying = replace(saying, stage=_Stage.HEARD)
            self._watch.start(int(1000 * (BEGIN_S + LETTER_S * _letters(saying.speech.text))))
            self.began.emit()
        elif event.kind in (EventKind.END, EventKind.CANCELED):  # another program may cancel it
            self._forget()
            self._dispatcher.trust()
            self.ended.emit()

    @Slot()
    def _lose_patience(self) -> None:
        self._dispatcher.lose("a text did not begin or did not end in time")


def _ignore(*_: object) -> None: ...


def _letters(words: str) -> int:
    """Return how many letters a text has when it is spoken: a digit may be a word of ten."""
    return len(words) + 9 * sum(sign.isdigit() for sign in words)


@cache
def _locale(tag: str) -> QLocale:
    return QLocale(tag.replace("-", "_"))


@cache
def _is_of(tag: str, language: str) -> bool:
    """Whether a voice's tag, such as `en-gb`, is of a language, such as `en`."""
    if tag.lower().partition("-")[0] == language.lower().partition("-")[0]:
        return True
    is_known = _locale(language).language() != QLocale.Language.C
    return is_known and _locale(tag).language() == _locale(language).language()


def _sorted(voices: Iterable[SynthesisVoice], language: str) -> tuple[SynthesisVoice, ...]:
    """Return a language's voices: first of the first module, no variant, of the language's own country, short."""
    own = [voice for voice in voices if _is_of(voice.tag, language)]
    modules = list(dict.fromkeys(voice.module for voice in own))

    def rank(voice: SynthesisVoice) -> tuple[object, ...]:
        is_home = _locale(voice.tag) == _locale(language)
        return modules.index(voice.module), "+" in voice.name, not is_home, len(voice.name), voice.name

    return tuple(sorted(own, key=rank))
