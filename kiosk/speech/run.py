"""The states of the narrator: what it is doing, what it says, and what it knows of the visitor."""

import enum
from dataclasses import dataclass

from kiosk.speech.passages import Passage
from kiosk.speech.protocol import Utterance


class Mode(enum.Enum):
    """What the narrator is doing."""

    IDLE = enum.auto()
    """Nothing is said: the voice is off, or the last run has ended."""
    ANNOUNCING = enum.auto()
    """A control, a panel's name or a level is said."""
    ASKING = enum.auto()
    """The question whether the visitor is still there is said."""
    WAITING_FOR_LAYOUT = enum.auto()
    """A panel is to be read, as soon as it has been laid out and has stopped moving."""
    READING = enum.auto()
    """A panel is read, passage by passage; the passage that is heard is marked."""
    PAUSED = enum.auto()
    """The visitor has paused the run. It goes on where it was."""
    INTERRUPTED = enum.auto()
    """A touch or a key has silenced the voice. What it does decides whether the run is paused or cut."""


class Start(enum.Enum):
    """Where the reading of a panel starts."""

    TOP = enum.auto()
    VIEW_FORWARD = enum.auto()
    """At the first passage in view, after reading on."""
    VIEW_BACK = enum.auto()
    """The same, after going back."""

    @property
    def is_in_view(self) -> bool:
        """Whether reading starts at the first visible passage."""
        return self is not Start.TOP


class HiddenFocus(enum.Enum):
    """Whether the focus has moved without being announced, as when an arrow hands it on at the end of a panel."""

    NONE = enum.auto()
    AFTER_READING = enum.auto()
    """It is announced when the reading has ended."""
    ON_PRESS = enum.auto()
    """The reading was cut: it is announced if the visitor presses the control that now has the focus."""


@dataclass(frozen=True)
class Run:
    """One list of utterances: what is said, or was said last.

    `passages` are where its utterances are on screen; an announcement has none. `place` is the utterance that began
    last. `rest` follows if the visitor asks for more. `repeats` is the run that `repeat` goes back to; None: this one.
    """

    utterances: tuple[Utterance, ...] = ()
    passages: tuple[Passage, ...] = ()
    start: Start = Start.TOP
    place: int = 0
    is_over: bool = False
    rest: tuple[Passage, ...] = ()
    repeats: "Run | None" = None

    @property
    def mode(self) -> Mode:
        """What the narrator does while it says this run."""
        return Mode.READING if self.passages else Mode.ANNOUNCING

    @property
    def repeated(self) -> "Run":
        """The run that `repeat` says again: a remark of the voice about itself is not said again."""
        return self.repeats or self

    @property
    def has_more(self) -> bool:
        """Whether it was a summary that has been heard to its end."""
        return self.is_over and bool(self.rest)

    @property
    def can_go_on(self) -> bool:
        """Whether it is the reading of a panel that was cut before its end."""
        return bool(self.passages) and not self.is_over


NOTHING = Run()
