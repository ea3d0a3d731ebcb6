"""Every kind of block in one language: the words and values that its QML file reads (see `screen_data`).

A kind that draws something also has `spoken`, which says all of it in words, and `table`, which
has the same data in rows: both are made here, from the same values as the drawing.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypedDict, cast

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
from kiosk.exhibit.screen_data import (
    AmountData,
    AnyBlockData,
    BlockData,
    CountData,
    EventData,
    FigureData,
    LevelData,
    LevelsData,
    ListData,
    MapData,
    MapPlaceData,
    PictureData,
    PlaceData,
    PlacesData,
    QuestionData,
    QuizData,
    ShareData,
    SharesData,
    StatementData,
    TableData,
    TallyData,
    TextData,
    TimelineData,
)
from kiosk.exhibit.values import Number

BECAME = "\N{RIGHTWARDS ARROW}"
_ENDED = re.compile(r"[.!?…][“”»)]*$")  # a quotation or bracket that closes is no end by itself: the system „Stinger“


Form = Callable[[str], str]
"""Gives a localised text the form that is wanted: displayed or spoken."""


def blocks(to: Localiser, shown: Sequence[Block]) -> tuple[AnyBlockData, ...]:
    """All blocks of a section; figures that follow each other know what they share a row with."""
    found = [block(to, each) for each in shown]
    for kind, group in itertools.groupby(found, key=lambda each: each["kind"]):
        if kind == FigureBlock.kind:
            _align(cast("list[FigureData]", list(group)))
    return tuple(found)


def block(to: Localiser, shown: Block) -> AnyBlockData:
    """One block, by its kind."""
    return _KINDS[shown.kind](to, shown)


def _align(figures: list[FigureData]) -> None:
    """Note what the figures of one row have in common."""
    widest = max((figure["numeral"] for figure in figures), key=len)
    words_before = any(figure["before"] for figure in figures)
    for figure in figures:
        figure["run"], figure["widest"], figure["words_before"] = len(figures), widest, words_before


def _shared(to: Localiser, shown: Block) -> BlockData:
    return {"kind": shown.kind, "heading": to.headline(shown.heading), "remark": to.remark(shown)}


def _sentences(*parts: str) -> str:
    """Parts one after the other, each ended by a full stop where it has no end of its own."""
    ended = (part if _ENDED.search(part) else f"{part}." for part in parts if part)
    return " ".join(ended)


class _Drawn(TypedDict):
    table: TableData
    spoken: str


def _drawn(
    to: Localiser, columns: Sequence[str], rows: Sequence[Sequence[str]], told: Callable[[Form], Sequence[str]]
) -> _Drawn:
    """A drawing in words: a table without the columns that are empty, and a text of what `told` gives."""
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return {
        "table": {
            "columns": [columns[place] for place in kept],
            "rows": [[row[place] for place in kept] for row in rows],
        },
        "spoken": to.joined(lambda form: _sentences(*told(form))),
    }


def _text(to: Localiser, shown: TextBlock) -> TextData:
    return {**_shared(to, shown), "text": to.text(shown.text), "large": shown.large}


def _statement(to: Localiser, shown: StatementBlock) -> StatementData:
    return {
        **_shared(to, shown),
        "text": to.text(shown.text),
        "speaker": to.text(shown.speaker),
        "role": to.text(shown.role),
    }


def figure(to: Localiser, shown: FigureBlock) -> FigureData:
    """A figure that is alone in its row."""
    amount = to.amount(shown)
    return {
        **_shared(to, shown),
        **amount,
        "meaning": to.text(shown.meaning),
        "written": formats.numeral(shown, to.strings),
        "run": 1,
        "widest": amount["numeral"],
        "words_before": bool(amount["before"]),
    }


def _shares(to: Localiser, shown: SharesBlock) -> SharesData:
    shares = list(shown.shares)
    if shown.order != "as_written":
        shares.sort(key=lambda share: share.percent, reverse=shown.order == "largest_first")
    found = [_share(to, share) for share in shares]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.share, names.what, names.remark),
        [(share["percent"], share["label"], share["remark"]) for share in found],
        lambda form: [form(share["spoken"]) for share in found],
    )
    return {**_shared(to, shown), **drawn, "style": shown.style, "shares": found}


def _share(to: Localiser, share: Share) -> ShareData:
    earlier = share.earlier
    percent, label = to.percent(share.percent), to.text(share.label)
    before = (
        to.phrase(to.strings.phrases.earlier, when=to.text(earlier.when), percent=to.percent(earlier.percent))
        if earlier
        else ""
    )
    note = to.text(share.note)
    remark = to.joined(lambda form: "; ".join(form(part) for part in (before, note) if part))
    return {
        "part": float(share.percent) / 100,
        "earlier_part": float(earlier.percent) / 100 if earlier else -1.0,
        "percent": percent,
        "change": f"{to.percent(earlier.percent)} {BECAME} {percent}" if earlier else "",
        "label": label,
        "remark": remark,
        "spoken": to.joined(lambda form: f"{form(percent)} {form(label)}" + (f"; {form(remark)}" if remark else "")),
    }


def _timeline(to: Localiser, shown: TimelineBlock) -> TimelineData:
    events = [_event(to, event, short) for event, short in zip(shown.events, _short_dates(shown), strict=True)]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.when, names.event),
        [(event["when"], _sentences(event["title"], event["text"])) for event in events],
        lambda form: [_told_event(event, form) for event in events],
    )
    return {**_shared(to, shown), **drawn, "events": events}


def _told_event(event: EventData, form: Form) -> str:
    return _sentences(f"{form(event['when'])}: {form(event['title'])}", form(event["text"]))


def _event(to: Localiser, event: Event, short: str) -> EventData:
    when = to.date(event.date) if event.date else to.text(event.when)
    found: EventData = {
        "when": when,
        "short": short or when,
        "title": to.headline(event.title),
        "text": to.text(event.text),
    }
    to.joined(lambda form: f"{form(when)}: {form(found['title'])}")  # the name of its dot
    to.joined(lambda form: f"{form(when)}: {form(found['title'])}. {form(found['text'])}")  # what the arrows say
    return found


def _short_dates(shown: TimelineBlock) -> list[str]:
    """The year of each event; nothing for all where a year would not tell them apart."""
    years = [str(event.date.start.year) if event.date else "" for event in shown.events]
    return years if "" not in years and len(set(years)) == len(years) else [""] * len(years)


def _places(to: Localiser, shown: PlacesBlock) -> PlacesData:
    places: list[PlaceData] = [{"name": to.text(place.name), "text": to.text(place.text)} for place in shown.places]
    return {**_shared(to, shown), "places": places}


def _map(to: Localiser, shown: MapBlock) -> MapData:
    ground = load_map(str(shown.map))
    places = [_map_place(to, shown, place) for place in shown.places]
    names = to.strings.tables
    amounts = [place["figure"]["spoken"] if place["figure"] else "" for place in places]
    drawn = _drawn(
        to,
        (names.place, names.there, names.amount),
        [(place["name"], place["text"], amount) for place, amount in zip(places, amounts, strict=True)],
        lambda form: [
            _sentences(f"{form(place['name'])}: {form(place['text'])}", form(amount))
            for place, amount in zip(places, amounts, strict=True)
        ],
    )
    return {
        **_shared(to, shown),
        **drawn,
        "width": ground.width,
        "height": ground.height,
        "map": str(shown.map),
        "places": places,
        "labels": [
            {"name": to.text(label.name), "x": x, "y": y}
            for label in shown.labels
            for x, y in (shown.map.position(label.at),)
        ],
    }


def _map_place(to: Localiser, shown: MapBlock, place: MapPlace) -> MapPlaceData:
    x, y = shown.map.position(place.at)
    line_x, line_y = shown.map.position(place.line_to) if place.line_to else (-1.0, -1.0)
    name, text, figure = to.text(place.name), to.text(place.text), _amount(to, place.figure)
    if figure is not None:  # as QML says them
        to.joined(lambda form: f"{form(figure['spoken'])}. {form(text)}")
        to.joined(lambda form: f"{form(name)}: {form(figure['spoken'])}")
    return {
        "name": name,
        "text": text,
        "figure": figure,
        "x": x,
        "y": y,
        "line_x": line_x,
        "line_y": line_y,
    }


def _amount(to: Localiser, quantity: Quantity | None) -> AmountData | None:
    return to.amount(quantity) if quantity else None


def _levels(to: Localiser, shown: LevelsBlock) -> LevelsData:
    floor, levels = _level(to, shown.floor), [_level(to, level) for level in shown.levels]
    everything = [floor, *levels]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.what, names.amount),
        [(level["label"], level["spoken"]) for level in everything],
        lambda form: [f"{form(level['label'])}: {form(level['spoken'])}" for level in everything],
    )
    highest = max(level["number"] for level in everything)
    return {**_shared(to, shown), **drawn, "floor": floor, "levels": levels, "highest": highest}


def _level(to: Localiser, level: Level) -> LevelData:
    return {
        **to.amount(level),
        "number": float(level.number),
        "label": to.text(level.label),
        "open": level.qualifier == "up_to",
    }


def _tally(to: Localiser, shown: TallyBlock) -> TallyData:
    counts = [_count(to, count) for count in shown.counts]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.amount, names.what, names.when),
        [(count["spoken"], count["meaning"], count["when"]) for count in counts],
        lambda form: [
            _sentences(
                form(count["spoken"]), ": ".join(form(part) for part in (count["when"], count["meaning"]) if part)
            )
            for count in counts
        ],
    )
    return {**_shared(to, shown), **drawn, "counts": counts}


def _count(to: Localiser, count: Count) -> CountData:
    one = Quantity(number=Number(1), scale=count.scale, currency=count.currency)
    stands_for_more = count.scale or count.currency
    each = to.phrase(to.strings.phrases.mark, amount=to.amount(one)["spoken"]) if stands_for_more else ""
    return {
        **to.amount(count),
        "marks": int(count.number),
        "symbol": str(count.symbol),
        "each": each,
        "when": to.text(count.when),
        "meaning": to.text(count.meaning),
    }


def _list(to: Localiser, shown: ListBlock) -> ListData:
    return {**_shared(to, shown), "items": [to.text(item) for item in shown.items]}


def _picture(to: Localiser, shown: PictureBlock) -> PictureData:
    return {
        **_shared(to, shown),
        "file": to.file(shown.file),
        "alt": to.text(shown.alt),
        "credit": to.credit(shown.credit),
        "caption": to.text(shown.caption),
    }


def _quiz(to: Localiser, shown: QuizBlock) -> QuizData:
    total = len(shown.questions)
    questions = [_question(to, question, place, total) for place, question in enumerate(shown.questions, 1)]
    return {**_shared(to, shown), "questions": questions}


def _question(to: Localiser, question: Question, place: int, total: int) -> QuestionData:
    phrases = to.strings.phrases
    figure, explanation = _amount(to, question.figure), to.text(question.explanation)
    if figure is not None:  # as QML says them
        to.joined(lambda form: f"{form(figure['spoken'])}. {form(explanation)}")
    return {
        "count": phrases.question.format(
            number=formats.number(Decimal(place), to.strings), total=formats.number(Decimal(total), to.strings)
        ),
        "question": to.headline(question.question),
        "answers": [to.text(answer) for answer in question.answers],
        "right": int(question.right) - 1,
        "explanation": explanation,
        "figure": figure,
        "panel": str(question.panel),
        "to_panel": phrases.to_panel.format(panel=to.tab(question.panel)),
    }


_KINDS: dict[str, Callable[[Localiser, Any], AnyBlockData]] = {
    "text": _text,
    "statement": _statement,
    "figure": figure,
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
