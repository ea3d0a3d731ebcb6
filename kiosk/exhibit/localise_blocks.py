"""Every kind of block in one language: the words and values that its QML file reads.

A kind that draws something also has `spoken`, which tells all of it in words, and `table`, which
holds the same data in rows: both are made here, from the same values as the drawing.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from kiosk.exhibit import formats
from kiosk.exhibit.blocks import (
    Block,
    Count,
    Event,
    FigureBlock,
    Level,
    LevelsBlock,
    ListBlock,
    MapBlock,
    MapPlace,
    PictureBlock,
    PlacesBlock,
    Quantity,
    Question,
    QuizBlock,
    Share,
    SharesBlock,
    StatementBlock,
    TallyBlock,
    TextBlock,
    TimelineBlock,
)
from kiosk.exhibit.localiser import Localiser
from kiosk.exhibit.maps import load_map
from kiosk.exhibit.values import Number

BECAME = "\N{RIGHTWARDS ARROW}"
_ENDED = re.compile(r"[.!?…][“”»)]*$")  # a quotation or bracket that closes is no end by itself: the system „Stinger“


def blocks(to: Localiser, shown: Sequence[Block]) -> tuple[dict[str, Any], ...]:
    """All blocks of a section; figures that follow each other know what they share a row with."""
    found = [block(to, each) for each in shown]
    for kind, group in itertools.groupby(found, key=lambda each: each["kind"]):
        row = list(group)
        for each in row if kind == FigureBlock.kind else ():
            each.update(_row_of_figures(row))
    return tuple(found)


def block(to: Localiser, shown: Block) -> dict[str, Any]:
    """One block: what all kinds share, and what its own kind adds."""
    shared = {"kind": shown.kind, "heading": to.headline(shown.heading), "remark": to.remark(shown)}
    return shared | _KINDS[shown.kind](to, shown)


def _row_of_figures(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """What figures in one row have in common, so that their numerals have one size and one baseline."""
    return {
        "run": len(figures),
        "widest": max((figure["numeral"] for figure in figures), key=len),
        "words_before": any(figure["before"] for figure in figures),
    }


def _sentences(*parts: str) -> str:
    """Parts one after the other, each ended by a full stop where it has no end of its own."""
    ended = (part if _ENDED.search(part) else f"{part}." for part in parts if part)
    return " ".join(ended)


def _drawn(columns: Sequence[str], rows: Sequence[Sequence[str]], spoken: Sequence[str]) -> dict[str, Any]:
    """What a drawing is in words: a table without the columns that are empty, and a text."""
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return {
        "table": {
            "columns": [columns[place] for place in kept],
            "rows": [[row[place] for place in kept] for row in rows],
        },
        "spoken": _sentences(*spoken),
    }


def _text(to: Localiser, shown: TextBlock) -> dict[str, Any]:
    return {"text": to.text(shown.text), "large": shown.large}


def _statement(to: Localiser, shown: StatementBlock) -> dict[str, Any]:
    return {"text": to.text(shown.text), "speaker": to.text(shown.speaker), "role": to.text(shown.role)}


def _figure(to: Localiser, shown: FigureBlock) -> dict[str, Any]:
    return to.quantity(shown) | {"meaning": to.text(shown.meaning)}


def _shares(to: Localiser, shown: SharesBlock) -> dict[str, Any]:
    shares = list(shown.shares)
    if shown.order != "as_written":
        shares.sort(key=lambda share: share.percent, reverse=shown.order == "largest_first")
    found = [_share(to, share) for share in shares]
    names = to.strings.tables
    return {"style": shown.style, "shares": found} | _drawn(
        (names.share, names.what, names.remark),
        [(share["percent"], share["label"], share["remark"]) for share in found],
        [share["spoken"] for share in found],
    )


def _share(to: Localiser, share: Share) -> dict[str, Any]:
    earlier = share.earlier
    percent, label = to.percent(share.percent), to.text(share.label)
    before = (
        to.strings.phrases.earlier.format(when=to.text(earlier.when), percent=to.percent(earlier.percent))
        if earlier
        else ""
    )
    remark = "; ".join(part for part in (before, to.text(share.note)) if part)
    return {
        "part": float(share.percent) / 100,
        "earlier_part": float(earlier.percent) / 100 if earlier else -1.0,
        "percent": percent,
        "change": f"{to.percent(earlier.percent)} {BECAME} {percent}" if earlier else "",
        "label": label,
        "remark": remark,
        "spoken": f"{percent} {label}" + (f"; {remark}" if remark else ""),
    }


def _timeline(to: Localiser, shown: TimelineBlock) -> dict[str, Any]:
    events = [_event(to, event, short) for event, short in zip(shown.events, _short_dates(shown), strict=True)]
    names = to.strings.tables
    return {"events": events} | _drawn(
        (names.when, names.event),
        [(event["when"], _sentences(event["title"], event["text"])) for event in events],
        [_sentences(f"{event['when']}: {event['title']}", event["text"]) for event in events],
    )


def _event(to: Localiser, event: Event, short: str) -> dict[str, Any]:
    when = to.date(event.date) if event.date else to.text(event.when)
    return {"when": when, "short": short or when, "title": to.headline(event.title), "text": to.text(event.text)}


def _short_dates(shown: TimelineBlock) -> list[str]:
    """The year of each event; nothing for all where a year would not tell them apart."""
    years = [str(event.date.start.year) if event.date else "" for event in shown.events]
    return years if "" not in years and len(set(years)) == len(years) else [""] * len(years)


def _places(to: Localiser, shown: PlacesBlock) -> dict[str, Any]:
    return {"places": [{"name": to.text(place.name), "text": to.text(place.text)} for place in shown.places]}


def _map(to: Localiser, shown: MapBlock) -> dict[str, Any]:
    drawn = load_map(str(shown.map))
    places = [_map_place(to, shown, place) for place in shown.places]
    names = to.strings.tables
    return {
        "width": drawn.width,
        "height": drawn.height,
        "map": str(shown.map),
        "places": places,
        "labels": [
            {"name": to.text(label.name), "x": x, "y": y}
            for label in shown.labels
            for x, y in (shown.map.position(label.at),)
        ],
    } | _drawn(
        (names.place, names.there, names.amount),
        [(place["name"], place["text"], place["figure"].get("spoken", "")) for place in places],
        [_sentences(f"{place['name']}: {place['text']}", place["figure"].get("spoken", "")) for place in places],
    )


def _map_place(to: Localiser, shown: MapBlock, place: MapPlace) -> dict[str, Any]:
    x, y = shown.map.position(place.at)
    line_x, line_y = shown.map.position(place.line_to) if place.line_to else (-1.0, -1.0)
    return {
        "name": to.text(place.name),
        "text": to.text(place.text),
        "figure": to.quantity(place.figure),
        "x": x,
        "y": y,
        "line_x": line_x,
        "line_y": line_y,
    }


def _levels(to: Localiser, shown: LevelsBlock) -> dict[str, Any]:
    floor, levels = _level(to, shown.floor), [_level(to, level) for level in shown.levels]
    everything = [floor, *levels]
    names = to.strings.tables
    return {"floor": floor, "levels": levels, "highest": max(level["number"] for level in everything)} | _drawn(
        (names.what, names.amount),
        [(level["label"], level["spoken"]) for level in everything],
        [f"{level['label']}: {level['spoken']}" for level in everything],
    )


def _level(to: Localiser, level: Level) -> dict[str, Any]:
    amount = {"number": float(level.number), "label": to.text(level.label), "open": level.qualifier == "up_to"}
    return to.quantity(level) | amount


def _tally(to: Localiser, shown: TallyBlock) -> dict[str, Any]:
    counts = [_count(to, count) for count in shown.counts]
    names = to.strings.tables
    return {"counts": counts} | _drawn(
        (names.amount, names.what, names.when),
        [(count["spoken"], count["meaning"], count["when"]) for count in counts],
        [
            _sentences(count["spoken"], ": ".join(part for part in (count["when"], count["meaning"]) if part))
            for count in counts
        ],
    )


def _count(to: Localiser, count: Count) -> dict[str, Any]:
    one = Quantity(number=Number(1), scale=count.scale, currency=count.currency)
    stands_for_more = count.scale or count.currency
    each = to.strings.phrases.mark.format(amount=formats.amount(one, to.strings)) if stands_for_more else ""
    return to.quantity(count) | {
        "marks": int(count.number),
        "symbol": str(count.symbol),
        "each": each,
        "when": to.text(count.when),
        "meaning": to.text(count.meaning),
    }


def _list(to: Localiser, shown: ListBlock) -> dict[str, Any]:
    return {"items": [to.text(item) for item in shown.items]}


def _picture(to: Localiser, shown: PictureBlock) -> dict[str, Any]:
    return {
        "file": to.file(shown.file),
        "alt": to.text(shown.alt),
        "credit": to.credit(shown.credit),
        "caption": to.text(shown.caption),
    }


def _quiz(to: Localiser, shown: QuizBlock) -> dict[str, Any]:
    total = len(shown.questions)
    return {"questions": [_question(to, question, place, total) for place, question in enumerate(shown.questions, 1)]}


def _question(to: Localiser, question: Question, place: int, total: int) -> dict[str, Any]:
    phrases = to.strings.phrases
    return {
        "count": phrases.question.format(
            number=formats.number(Decimal(place), to.strings), total=formats.number(Decimal(total), to.strings)
        ),
        "question": to.headline(question.question),
        "answers": [to.text(answer) for answer in question.answers],
        "right": int(question.right) - 1,
        "explanation": to.text(question.explanation),
        "figure": to.quantity(question.figure),
        "panel": str(question.panel),
        "to_panel": phrases.to_panel.format(panel=to.tab(question.panel)),
    }


_KINDS: dict[str, Callable[[Localiser, Any], dict[str, Any]]] = {
    "text": _text,
    "statement": _statement,
    "figure": _figure,
    "shares": _shares,
    "timeline": _timeline,
    "places": _places,
    "map": _map,
    "levels": _levels,
    "tally": _tally,
    "list": _list,
    "picture": _picture,
    "quiz": _quiz,
}
