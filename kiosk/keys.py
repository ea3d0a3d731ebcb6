"""What each key does: the actions, and the names of their keys. No Qt."""

from dataclasses import dataclass, field, fields, make_dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from kiosk.choices import CHOICES
from kiosk.reading.limits import Doc, Length

if TYPE_CHECKING:
    from kiosk.reading.problems import MessageAndHint

# fmt: off
KeyName = Literal[
    "Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Tab", "Backtab", "Return", "Enter",
    "Space", "Escape", "Backspace", "Back", "Help", "Menu", "Insert", "Delete", "VolumeUp", "VolumeDown",
    "VolumeMute", "MediaPlay", "MediaPause", "MediaTogglePlayPause", "MediaStop", "MediaNext", "MediaPrevious",
    "Pause", "Plus", "Minus", "Asterisk",
    "Slash", "NumberSign", "Question", "Period", "Comma", "Equal", "Underscore",
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
    "V", "W", "X", "Y", "Z",
    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17",
    "F18", "F19", "F20", "F21", "F22", "F23", "F24",
]
# fmt: on
"""Qt's names for keys, without `Key_`. Digits and signs include those of a number pad."""

KeyNames = Annotated[tuple[KeyName, ...], Length(0, 8)]


if TYPE_CHECKING:

    class _ChoiceKeys:
        """The keys of each choice that a key can make."""

else:
    _ChoiceKeys = make_dataclass(
        "_ChoiceKeys",
        [
            (choice.action, Annotated[KeyNames, Doc(choice.key_means)], field(default=choice.keys))
            for choice in CHOICES
            if choice.key_means is not None
        ],
        frozen=True,
        kw_only=True,
    )


@dataclass(frozen=True, kw_only=True)
class Keys(_ChoiceKeys):
    """What each key does. Name here the keys that your keypad sends."""

    next: Annotated[KeyNames, Doc("Go to the next control.")] = ("Right", "Tab")
    previous: Annotated[KeyNames, Doc("Go to the previous control.")] = ("Left", "Backtab")
    press: Annotated[KeyNames, Doc("Press the control that has the focus.")] = ("Return", "Enter", "Space")
    read_on: Annotated[KeyNames, Doc("Go down by one screen.")] = ("Down", "PageDown")
    read_back: Annotated[KeyNames, Doc("Go up by one screen.")] = ("Up", "PageUp")
    home: Annotated[KeyNames, Doc("Go to the start of the first panel.")] = ("Home",)
    end: Annotated[KeyNames, Doc("Go to the end of the panel.")] = ("End",)
    back: Annotated[KeyNames, Doc("Close what is open, or go to the tabs.")] = ("Back", "Escape", "Backspace")
    help: Annotated[KeyNames, Doc("Show how to use the kiosk.")] = ("Help", "H", "Question", "F1")
    read_panel: Annotated[KeyNames, Doc("Read the panel aloud, sentence by sentence.")] = ("P", "MediaPlay")
    pause: Annotated[KeyNames, Doc("Pause the voice, or let it go on.")] = ("S", "Pause")
    repeat: Annotated[KeyNames, Doc("Repeat the last sentence.")] = ("R",)
    repeat_all: Annotated[KeyNames, Doc("Repeat everything that was said, from its beginning.")] = ("A",)
    larger: Annotated[KeyNames, Doc("Make the text larger.")] = ()
    smaller: Annotated[KeyNames, Doc("Make the text smaller.")] = ()
    louder: Annotated[KeyNames, Doc("Make the voice louder.")] = ("VolumeUp", "Plus", "Equal")
    softer: Annotated[KeyNames, Doc("Make the voice softer.")] = ("VolumeDown", "Minus")
    faster: Annotated[KeyNames, Doc("Make the voice faster.")] = ("F",)
    slower: Annotated[KeyNames, Doc("Make the voice slower.")] = ("L",)
    start_over: Annotated[KeyNames, Doc("Reset all choices and go to the first panel.")] = ()

    def by_action(self) -> dict[str, tuple[str, ...]]:
        """The names of the keys, by the name of their action."""
        return {action.name: getattr(self, action.name) for action in fields(self)}

    def problem(self) -> "MessageAndHint | None":
        """Each key may have only one action."""
        actions: dict[str, str] = {}
        for action, keys in self.by_action().items():
            for key in keys:
                other = actions.get(key)
                if other == action:
                    return f"the key {key} is listed twice under '{other}'", "delete one of the two"
                if other:
                    hint = f"delete it from one of them; '{other}: []' removes all keys from '{other}'"
                    return f"the key {key} is listed under both '{other}' and '{action}'", hint
                actions[key] = action
        return None
