"""What puts the texts, numbers and dates of one panel into one language."""

from typing import Any

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import BaseBlock, Quantity
from kiosk.exhibit.model import Exhibit, Illustration
from kiosk.exhibit.screen_data import AmountData, IllustrationData
from kiosk.exhibit.strings import Strings
from kiosk.exhibit.typography import set_headline, set_text
from kiosk.exhibit.values import Text, When, fill


class Localiser:
    """One language over one panel, whose named numbers (by name, as they are written) its texts use."""

    def __init__(
        self, exhibit: Exhibit, strings: Strings, language: str, *, easy: bool, numbers: dict[str, str]
    ) -> None:
        self._exhibit = exhibit
        self.strings = strings
        self._language = language
        self._easy = easy
        self._numbers = numbers
        self.recordings: dict[str, str] = {}
        """The files of the texts that were asked for and are recorded, by the text as it is shown."""

    def text(self, text: Text | None) -> str:
        """A running text; empty where there is none."""
        return self._recorded(text, set_text(self._filled(text))) if text else ""

    def headline(self, text: Text | None) -> str:
        """A headline; empty where there is none."""
        return self._recorded(text, set_headline(self._filled(text))) if text else ""

    def _recorded(self, text: Text, shown: str) -> str:
        file = text.audio.get(self._language)
        if file is not None and not (self._easy and self._language in text.easy):
            self.recordings[shown] = self.file(file)
        return shown

    def _filled(self, text: Text) -> str:
        return fill(text.form(self._language, easy=self._easy), self._numbers)

    def date(self, when: When) -> str:
        """A date."""
        return formats.date(when, self.strings)

    def percent(self, value: Any) -> str:
        """A percentage."""
        return formats.percent(value, self.strings)

    def amount(self, quantity: Quantity) -> AmountData:
        """A number in the pieces that are set apart, and in one."""
        amount = formats.amount(quantity, self.strings)
        unit = self.text(quantity.unit)
        return {
            "before": amount.before,
            "numeral": amount.numeral,
            "after": amount.after,
            "unit": unit,
            "spoken": f"{amount} {unit}".strip(),
        }

    def tab(self, panel: str) -> str:
        """The word on a panel's tab."""
        return self.text(self._exhibit.panels[panel].tab)

    def remark(self, fact: BaseBlock) -> str:
        """Whose figure it is, and of when."""
        phrases = self.strings.phrases
        source = phrases.source.format(source=self.text(fact.source)) if fact.source else ""
        as_of = phrases.as_of.format(date=self.date(fact.as_of)) if fact.as_of else ""
        return ". ".join(part for part in (source, as_of) if part)

    def file(self, file: str) -> str:
        """The URL of a file of the exhibit."""
        return (self._exhibit.folder.resolve() / file).as_uri()

    def credit(self, credit: Text | None) -> str:
        """Whose picture it is; empty where nobody is named."""
        return self.strings.phrases.credit.format(credit=self.text(credit)) if credit else ""

    def illustration(self, picture: Illustration | None) -> IllustrationData | None:
        """An illustration; None if there is none."""
        if picture is None:
            return None
        return {
            "drawing": str(picture.drawing or ""),
            "file": self.file(picture.file) if picture.file else "",
            "alt": self.text(picture.alt),
            "credit": self.credit(picture.credit),
        }
