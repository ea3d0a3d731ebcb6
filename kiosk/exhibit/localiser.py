"""Puts the texts, numbers and dates of one panel into one language."""

import re
from collections.abc import Callable
from typing import Any

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import BaseBlock, Quantity
from kiosk.exhibit.dates import When
from kiosk.exhibit.drawings import CropShape, drawing_shapes
from kiosk.exhibit.model import Exhibit, Illustration
from kiosk.exhibit.saying import Speaking, plain
from kiosk.exhibit.screen_data import AmountData, CropData, IllustrationData
from kiosk.exhibit.sentences import sentence_spans, sentences
from kiosk.exhibit.strings import Strings
from kiosk.exhibit.typography import set_text
from kiosk.exhibit.values import Text, fill


class Localiser:
    """Localises the texts of one panel into one language, and notes their recordings and spoken forms.

    `strings` is the strings file in the form that is wanted, `written` the form in which the texts of the exhibit are
    written, if that is another. `numbers` are the panel's named numbers as displayed. Without `speaking` there are no
    spoken forms.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        strings: Strings,
        language: str,
        *,
        easy: bool,
        numbers: dict[str, str],
        speaking: Speaking | None = None,
        written: Strings | None = None,
    ) -> None:
        self._exhibit = exhibit
        self.strings = strings
        self._written = written or strings
        self._language = language
        self._easy = easy
        self._numbers = numbers
        self.recordings: dict[str, str] = {}
        """The file of each recorded text that was localised, by the displayed text."""
        self.spoken: dict[str, str] = {}
        """What the voice says instead of each text that was localised, if it differs, by the displayed text."""
        self.soft_hyphens: dict[str, str] = {}
        """The words of the localised texts in which the editor wrote soft hyphens, by the word without them."""
        self._rules = strings.sentences.rules()
        self._speaking = speaking

    def text(self, text: Text | None) -> str:
        """A text; empty if there is none."""
        return self._noted(text) if text else ""

    def _noted(self, text: Text) -> str:
        """The displayed text, after its recording and its spoken form were noted."""
        self.soft_hyphens |= text.soft_hyphens
        written = self._filled(text)
        shown = set_text(written)
        if self._speaking is None:
            return self._recorded(text, shown)
        spoken = self._speaking.text(written)
        self._note(shown, spoken)
        for start, end in sentence_spans(shown, self._rules) if spoken != written else ():
            self._note(shown[start:end], self._speaking.text(written[start:end]))  # set_text changes no positions
        return self._recorded(text, shown)

    def _recorded(self, text: Text, shown: str) -> str:
        file = text.audio.get(self._language)
        if file is not None and not (self._easy and self._language in text.easy):
            self.recordings[shown] = self.file(file)
        return shown

    def _note(self, shown: str, spoken: str) -> None:
        if plain(shown).strip() != spoken.strip():
            self.spoken[shown.strip()] = spoken.strip()

    def joined(self, make: Callable[[Callable[[str], str]], str]) -> str:
        """A displayed text made of others; notes its spoken form, and that of each of its sentences.

        `make` gets a function that gives each part its displayed or its spoken form.
        """
        shown, spoken = make(str), make(self._spoken_form)
        if spoken == shown:
            return shown
        self._note(shown, plain(spoken))
        ours, theirs = sentences(shown, self._rules), sentences(spoken, self._rules)
        if len(ours) == len(theirs):
            for sentence, said in zip(ours, theirs, strict=True):
                self._note(sentence, plain(said))
        return shown

    def phrase(self, pattern: str, **parts: str) -> str:
        """A phrase of the strings file with its names in braces replaced by localised texts."""
        drawn = {name: set_text(part) for name, part in parts.items()}
        spoken = {name: self._spoken_form(part) for name, part in parts.items()}
        return self.joined(lambda form: pattern.format(**(drawn if form is str else spoken)))

    def _spoken_form(self, text: str) -> str:
        return self.spoken.get(text.strip(), text)

    def _filled(self, text: Text) -> str:
        filled = fill(text.form(self._language, easy=self._easy), self._numbers)
        return formats.set_percent_signs(filled, self._written)

    def without_full_stop(self, text: str) -> str | None:
        """The text without its full stop; None if it ends with another mark, or with an abbreviation."""
        abbreviations = (*self._rules.never_end, *self._rules.abbreviations)
        if not text.endswith(".") or text.endswith(".."):
            return None if re.search(r"[!?…][“”»)]*$|\.[“”»)]+$", text) else text
        return None if text.rpartition(" ")[2] in abbreviations else text[:-1]

    def date(self, when: When, *, capital: bool = False) -> str:
        """A date as it is displayed; with a capital letter where it stands alone: "Лютий 2023 року"."""

        def begun(text: str) -> str:
            return text[:1].upper() + text[1:] if capital else text

        shown = begun(formats.date(when, self.strings))
        if self._speaking is not None:
            self._note(shown, begun(self._speaking.date(when)))
        return shown

    def percent(self, value: Any) -> str:
        """A percentage as it is displayed."""
        shown = formats.percent(value, self.strings)
        if self._speaking is not None:
            self._note(shown, self._speaking.percent(value))
        return shown

    def amount(self, quantity: Quantity) -> AmountData:
        """A quantity as it is displayed, in parts and as one text."""
        amount = formats.amount(quantity, self.strings)
        unit = self.text(quantity.unit)
        joined = formats.set_percent_signs(f"{amount} {unit}".strip(), self._written)
        if self._speaking is not None:
            said = self._speaking.quantity(quantity)
            written = self._filled(quantity.unit) if quantity.unit else ""
            self._note(str(amount), said)
            self._note(joined, f"{said} {self._speaking.unit(written, quantity.number)}")
        return {
            "before": amount.before,
            "numeral": amount.numeral,
            "after": amount.after,
            "unit": unit,
            "spoken": joined,
        }

    def tab(self, panel: str) -> str:
        """The text of a panel's tab."""
        return self.text(self._exhibit.panels[panel].tab)

    def remark(self, block: BaseBlock) -> str:
        """The source and the date of a block's facts; empty if it has neither."""
        phrases = self.strings.phrases
        source = self.phrase(phrases.source, source=self.text(block.source)) if block.source else ""
        as_of = self.phrase(phrases.as_of, date=self.date(block.as_of)) if block.as_of else ""
        between = " " if source.endswith(".") else ". "
        return self.joined(lambda form: between.join(form(part) for part in (source, as_of) if part))

    def file(self, file: str) -> str:
        """The URL of a file in the exhibit's folder."""
        return (self._exhibit.folder.resolve() / file).as_uri()

    def credit(self, credit: Text | None) -> str:
        """Who made the picture or owns it; empty if there is no credit."""
        return self.phrase(self.strings.phrases.credit, credit=self.text(credit)) if credit else ""

    def illustration(self, illustration: Illustration | None) -> IllustrationData | None:
        """An illustration; None if there is none."""
        if illustration is None:
            return None
        landscape = portrait = None
        if illustration.file:
            width, height = illustration.file.size
        else:
            shape = drawing_shapes()[str(illustration.drawing)]
            landscape, portrait = _crop(shape.landscape), _crop(shape.portrait)
            width, height = landscape["width"], landscape["height"]
        focus = illustration.focus
        return {
            "drawing": str(illustration.drawing or ""),
            "file": str(illustration.file or ""),
            "width": width,
            "height": height,
            "focus_x": float(focus.from_left) / 100 if focus else 0.5,
            "focus_y": float(focus.from_top) / 100 if focus else 0.5,
            "landscape": landscape,
            "portrait": portrait,
            "alt": self.text(illustration.alt),
            "credit": self.credit(illustration.credit),
        }


def _crop(shape: CropShape) -> CropData:
    return {"width": shape.width, "height": shape.height, "sky": list(shape.sky)}
