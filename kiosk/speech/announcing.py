"""The words that the narrator says: of the interface, of the exhibit, and of one control."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.exhibit.content import LocalisedExhibit
from kiosk.exhibit.sentences import sentences
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.speech.accessible import name_of
from kiosk.speech.protocol import Utterance

_Role = QAccessible.Role
_ROLE_WORDS = {
    _Role.Button: "role_button",
    _Role.PageTab: "role_tab",
    _Role.RadioButton: "role_choice",
    _Role.CheckBox: "role_switch",
    _Role.Heading: "role_heading",
    _Role.Graphic: "role_picture",
}
_CHOICES = (_Role.RadioButton, _Role.PageTab)
_PAUSE_S = 0.4
"""Between two utterances, in seconds."""
_DIGIT = 3
"""A digit takes as long to say as this many letters more."""
_SPACES = str.maketrans({NO_BREAK: " ", THIN: " "})


class Wording:
    """Turns what is displayed into what is said, in the language on screen.

    `localised` gives the exhibit in that language, at every call.
    """

    def __init__(self, localised: Callable[[], LocalisedExhibit]) -> None:
        self._localised = localised

    @property
    def exhibit(self) -> LocalisedExhibit:
        """The exhibit in the language on screen."""
        return self._localised()

    def word(self, key: str, **values: object) -> str:
        """The interface's word of a key."""
        return self.exhibit.words[key].format(**values)

    def is_recorded(self, text: str) -> bool:
        """Whether there is a recording of a displayed text."""
        return text in self.exhibit.recordings

    def spoken(self, text: str) -> str:
        """A displayed text as it is spoken: as it is known, or else sentence by sentence."""
        spoken = self.exhibit.spoken
        if text.strip() in spoken:
            return spoken[text.strip()]
        said = (spoken.get(sentence, sentence) for sentence in sentences(text, self.exhibit.sentences))
        return " ".join(said).translate(_SPACES)

    def seconds(self, text: str) -> float:
        """About how long a displayed text takes to say at the normal speed, with the pause after it.

        `pace` in the strings files fits what espeak-ng takes for the summaries of the built-in exhibit.
        """
        said = self.spoken(text)
        return _PAUSE_S + (len(said) + _DIGIT * sum(sign.isdigit() for sign in said)) / self.exhibit.pace

    def utterance(self, text: str, language: str = "") -> Utterance:
        """A displayed text as it is said; `language` is its own if that is not the one on screen."""
        recording = self.exhibit.recordings.get(text)
        file = Path(QUrl(recording).toLocalFile()) if recording else None
        return Utterance(self.spoken(text), file, language)

    def utterances(self, texts: Iterable[str]) -> tuple[Utterance, ...]:
        """Several displayed texts, each as it is said."""
        return tuple(self.utterance(text) for text in texts)

    def of_control(self, element: QAccessibleInterface) -> tuple[Utterance, ...]:
        """ "Large text, choice, not chosen": the name, role, state and description of a control.

        A control that is named in another language, such as that language itself, has its name said in it.
        """
        language = str(element.object().property("spokenIn") or "")
        name, *others = self._parts(element)
        if language:
            return Utterance(name, None, language), Utterance(", ".join(others))
        return (Utterance(", ".join([name, *others])),)

    def _parts(self, element: QAccessibleInterface) -> list[str]:
        role, state = element.role(), element.state()
        parts = [self.spoken(name_of(element))]
        if role in _ROLE_WORDS:
            parts.append(self.word(_ROLE_WORDS[role]))
        if role in _CHOICES:
            parts.append(self.word("state_chosen" if state.checked or state.selected else "state_not_chosen"))
        elif state.checkable:
            parts.append(self.word("state_on" if state.checked else "state_off"))
        if state.disabled:
            parts.append(self.word("state_disabled"))
        if description := element.text(QAccessible.Text.Description):
            parts.append(self.spoken(description))
        return parts
