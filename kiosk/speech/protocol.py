"""What the narrator needs of a voice, and the voice of a recording: the kiosk's own and the doubles fulfil these."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of text that the voice says in one go, such as a sentence.

    `file` is a recording of the text: the voice plays it, and speaks the text only if it can't be played.
    `language` is the code of the text's own language if that is not the visitor's, as for a language's own name;
    if that language has no voice, the visitor's voice says the text.
    """

    text: str
    file: Path | None = None
    language: str = ""


class RecordingProtocol(Protocol):
    """Plays one file at a time. `Recording` does, and the audit's silent one."""

    @property
    def began(self) -> Any:
        """The file is heard from now on; again when it goes on after a pause."""
        ...

    @property
    def ended(self) -> Any:
        """The file has been played to its end. Does not come for one that was cut."""
        ...

    @property
    def failed(self) -> Any:
        """`failed(why: str)`: the file can't be played, or not any further. It is silent now."""
        ...

    def set_volume(self, amplitude: float) -> None:
        """Multiply every sample by this, from 0 to 1. Holds at once."""
        ...

    def set_speed(self, factor: float) -> None:
        """Play this many times as fast as it was recorded. Holds at once."""
        ...

    def play(self, file: Path) -> None:
        """Play a file from its start; it cuts the one before."""
        ...

    def pause(self) -> None:
        """Be silent until `resume`. Without effect unless a file is played."""
        ...

    def resume(self) -> bool:
        """Go on with the file that is paused; return whether there is one."""
        ...

    def stop(self) -> None:
        """Be silent, and let go of the file."""
        ...


class VoiceProtocol(Protocol):
    """Says one list of utterances at a time, in the visitor's language. No method waits.

    It keeps nothing after the end of a list: repeating is the narrator's business. The signals are declared `Any`:
    PySide6's stubs know one type for a signal of a class and another for that of an object.
    """

    @property
    def began(self) -> Any:
        """`began(place: int)`: the utterance at this place of the list (from 0) is heard from now on.

        It may come again for the same place: an utterance that was paused may start from its beginning.
        """
        ...

    @property
    def ended(self) -> Any:
        """`ended()`: the list has been said to its end, or was cut. Once for each list that made `speaking` true."""
        ...

    @property
    def speakingChanged(self) -> Any:
        """`speaking` has another value."""
        ...

    @property
    def pausedChanged(self) -> Any:
        """`paused` has another value."""
        ...

    @property
    def canSpeakChanged(self) -> Any:
        """`can_speak`, or what `can_speak_in` returns for some language, has another value."""
        ...

    @property
    def levelChanged(self) -> Any:
        """`level` has another value."""
        ...

    @property
    def speedChanged(self) -> Any:
        """`speed` has another value."""
        ...

    @property
    def speaking(self) -> bool:
        """Whether a list is being said: from `say` until `ended`, also while it is paused."""
        ...

    @property
    def paused(self) -> bool:
        """Whether the list that is being said is paused. Never true while `speaking` is false."""
        ...

    @property
    def can_speak(self) -> bool:
        """Whether there is a voice for the visitor's language now. False until the speech server has answered."""
        ...

    def can_speak_in(self, code: str) -> bool:
        """Whether there is a voice for the language with this code now."""
        ...

    @property
    def level(self) -> int:
        """How loud: from 1 to `levels`, 3 dB a step."""
        ...

    @property
    def levels(self) -> int:
        """The number of levels."""
        ...

    @property
    def speed(self) -> int:
        """How fast: from 1 (0.7 times the normal speed) to `speeds` (2 times)."""
        ...

    @property
    def speeds(self) -> int:
        """The number of speeds."""
        ...

    def say(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        """Cut what is being said, and say these utterances from the one at place `start` on.

        `began` counts places from the beginning of the list, whatever `start` is. If there is no voice for any
        of them, nothing happens: `speaking` stays false and `ended` does not come. Text of a language without a
        voice is left out; another language's voice never reads it.
        """
        ...

    def stop(self) -> None:
        """Cut what is being said. Silence at once."""
        ...

    def pause(self) -> None:
        """Be silent until `resume`. Without effect unless a list is being said."""
        ...

    def resume(self) -> None:
        """Go on with the list that is paused, from the pause or from the beginning of its utterance."""
        ...

    def set_language(self, code: str) -> None:
        """Cut what is being said if the language is another one, and speak this language from now on."""
        ...

    def louder(self) -> None:
        """One level up, if there is one."""
        ...

    def softer(self) -> None:
        """One level down, if there is one."""
        ...

    def faster(self) -> None:
        """One speed up, if there is one. Holds from the next utterance on, at the latest."""
        ...

    def slower(self) -> None:
        """One speed down, if there is one. Holds from the next utterance on, at the latest."""
        ...

    def reset(self) -> None:
        """For the next visitor: silence, the middle level and the normal speed."""
        ...

    def close(self) -> None:
        """Be silent and let everything go. No method works afterwards."""
        ...
