"""An exhibit in one language: every text, number and date as it is shown.

What comes out (see `content`) is made of plain strings, so that the screen only lays out.
"""

import dataclasses
import itertools
from collections.abc import Callable
from typing import Any

from kiosk.exhibit import formats
from kiosk.exhibit.content import Content, LocalisedExhibit, LocalisedPanel, LocalisedSection
from kiosk.exhibit.model import (
    Block,
    Exhibit,
    Fact,
    Figure,
    Illustration,
    ListBlock,
    Panel,
    Places,
    Share,
    Shares,
    Statement,
    TextBlock,
    Timeline,
)
from kiosk.exhibit.strings import Strings, strings
from kiosk.exhibit.typography import set_headline, set_text
from kiosk.exhibit.values import Text, When, fill


def content(exhibit: Exhibit) -> Content:
    """The exhibit in all its languages."""
    languages = exhibit.file.languages
    return Content(
        languages={code: str(name) for code, name in languages.items()},
        default_language=str(exhibit.file.default_language),
        panels=tuple(exhibit.panels),
        localised={code: localise(exhibit, code) for code in languages},
    )


def localise(exhibit: Exhibit, language: str, *, easy: bool = False) -> LocalisedExhibit:
    """The exhibit in one of its languages. Raises `KeyError` for any other."""
    if language not in exhibit.file.languages:
        raise KeyError(language)
    spoken = strings(language)
    of_exhibit = _Localiser(exhibit, spoken, language, easy=easy, numbers={})
    return LocalisedExhibit(
        language=language,
        title=of_exhibit.headline(exhibit.file.title),
        as_of=spoken.phrases.as_of.format(date=of_exhibit.date(exhibit.file.as_of)),
        source=spoken.phrases.source.format(source=of_exhibit.text(exhibit.file.source)),
        panels=tuple(
            _panel(exhibit, name, panel, spoken, language, easy=easy) for name, panel in exhibit.panels.items()
        ),
        words=dataclasses.asdict(spoken.words),
    )


def _panel(exhibit: Exhibit, name: str, panel: Panel, spoken: Strings, language: str, *, easy: bool) -> LocalisedPanel:
    numbers = {key: formats.number(value, spoken) for key, value in panel.numbers.items()}
    to = _Localiser(exhibit, spoken, language, easy=easy, numbers=numbers)
    return LocalisedPanel(
        id=name,
        tab=to.text(panel.tab),
        title=to.headline(panel.title),
        lead=to.text(panel.lead),
        figure=to.blocks((panel.figure,))[0],
        illustration=to.illustration(panel.illustration),
        sections=tuple(
            LocalisedSection(section.id, to.headline(section.heading), to.text(section.text), to.blocks(section.blocks))
            for section in panel.sections
        ),
    )


class _Localiser:
    """Everything that is needed to put one panel into words."""

    def __init__(
        self, exhibit: Exhibit, spoken: Strings, language: str, *, easy: bool, numbers: dict[str, str]
    ) -> None:
        self._exhibit = exhibit
        self.strings = spoken
        self._language = language
        self._easy = easy
        self._numbers = numbers

    def text(self, text: Text | None) -> str:
        return set_text(self._filled(text)) if text else ""

    def headline(self, text: Text | None) -> str:
        return set_headline(self._filled(text)) if text else ""

    def date(self, when: When) -> str:
        return formats.date(when, self.strings)

    def percent(self, value: Any) -> str:
        return formats.percent(value, self.strings)

    def _filled(self, text: Text) -> str:
        return fill(text.form(self._language, easy=self._easy), self._numbers)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[dict[str, Any], ...]:
        """All blocks of a section; figures that follow each other know what they share a row with."""
        shown = [self.block(block) for block in blocks]
        for kind, group in itertools.groupby(shown, key=lambda block: block["kind"]):
            row = list(group)
            for block in row if kind == Figure.kind else ():
                block.update(_row_of_figures(row))
        return tuple(shown)

    def block(self, block: Block) -> dict[str, Any]:
        """One block: what all kinds share, and what its own kind adds."""
        return {"kind": block.kind, "heading": self.headline(block.heading), "remark": self._remark(block)} | _KINDS[
            block.kind
        ](self, block)

    def _remark(self, fact: Fact) -> str:
        phrases = self.strings.phrases
        source = phrases.source.format(source=self.text(fact.source)) if fact.source else ""
        as_of = phrases.as_of.format(date=self.date(fact.as_of)) if fact.as_of else ""
        return ". ".join(part for part in (source, as_of) if part)

    def illustration(self, picture: Illustration | None) -> dict[str, str]:
        if picture is None:
            return {}
        return {
            "drawing": str(picture.drawing or ""),
            "file": (self._exhibit.folder.resolve() / picture.file).as_uri() if picture.file else "",
            "alt": self.text(picture.alt),
            "credit": self.strings.phrases.credit.format(credit=self.text(picture.credit)) if picture.credit else "",
        }


def _row_of_figures(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """What figures in one row have in common, so that their numerals have one size and one baseline."""
    return {
        "run": len(figures),
        "widest": max((figure["numeral"] for figure in figures), key=len),
        "words_before": any(figure["before"] for figure in figures),
    }


def _text(to: _Localiser, block: TextBlock) -> dict[str, Any]:
    return {"text": to.text(block.text), "large": block.large}


def _statement(to: _Localiser, block: Statement) -> dict[str, Any]:
    return {"text": to.text(block.text), "speaker": to.text(block.speaker), "role": to.text(block.role)}


def _figure(to: _Localiser, block: Figure) -> dict[str, Any]:
    amount = formats.amount(block, to.strings)
    unit = to.text(block.unit)
    return {
        "before": amount.before,
        "numeral": amount.numeral,
        "after": amount.after,
        "unit": unit,
        "spoken": f"{amount} {unit}".strip(),
        "meaning": to.text(block.meaning),
    }


def _shares(to: _Localiser, block: Shares) -> dict[str, Any]:
    return {"shares": [_share(to, share) for share in block.shares]}


def _share(to: _Localiser, share: Share) -> dict[str, Any]:
    earlier = share.earlier
    phrases = to.strings.phrases
    before = phrases.earlier.format(when=to.text(earlier.when), percent=to.percent(earlier.percent)) if earlier else ""
    return {
        "part": float(share.percent) / 100,
        "earlier_part": float(earlier.percent) / 100 if earlier else -1.0,
        "percent": to.percent(share.percent),
        "label": to.text(share.label),
        "remark": "; ".join(part for part in (before, to.text(share.note)) if part),
    }


def _timeline(to: _Localiser, block: Timeline) -> dict[str, Any]:
    return {
        "events": [
            {
                "when": to.date(event.date) if event.date else to.text(event.when),
                "title": to.headline(event.title),
                "text": to.text(event.text),
            }
            for event in block.events
        ]
    }


def _places(to: _Localiser, block: Places) -> dict[str, Any]:
    return {"places": [{"name": to.text(place.name), "text": to.text(place.text)} for place in block.places]}


def _list(to: _Localiser, block: ListBlock) -> dict[str, Any]:
    return {"items": [to.text(item) for item in block.items]}


_KINDS: dict[str, Callable[[_Localiser, Any], dict[str, Any]]] = {
    "text": _text,
    "statement": _statement,
    "figure": _figure,
    "shares": _shares,
    "timeline": _timeline,
    "places": _places,
    "list": _list,
}
