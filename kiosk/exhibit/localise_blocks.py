"""Puts each kind of block into one language: the texts and values that its QML file reads (see `screen_data`).

A block that is drawn also has `spoken`, the same in words, and `table`, the same in rows. Both are made here from the
values of the drawing.
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
    OpeningFigure,
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
from kiosk.exhibit.dates import When
from kiosk.exhibit.localiser import Localiser
from kiosk.exhibit.maps import load_map
from kiosk.exhibit.screen_data import (
    AmountData,
    AnyBlockData,
    BlockData,
    CountData,
    EventData,
    FigureData,
    FigureDrawingData,
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
BETWEEN = "\N{EN DASH}"
NOT_DRAWN: FigureDrawingData = {"way": "", "count": 0, "lit": 0, "ends": [], "legend": ""}
_ENDED = re.compile(r"[.!?…][“”»)]*$")  # a closing quotation mark alone ends nothing: the system „Stinger“


Form = Callable[[str], str]
"""Gives a localised text the form that is wanted: displayed or spoken."""


def localised_blocks(to: Localiser, blocks: Sequence[Block]) -> tuple[AnyBlockData, ...]:
    """All blocks of a section. Figures that follow each other share a row, so they know what they have in common."""
    found = [localised_block(to, block) for block in blocks]
    for kind, group in itertools.groupby(found, key=lambda data: data["kind"]):
        if kind == FigureBlock.kind:
            _align(cast("list[FigureData]", list(group)))
    return tuple(found)


def localised_block(to: Localiser, block: Block) -> AnyBlockData:
    """One block, by its kind."""
    return _KINDS[block.kind](to, block)


def _align(figures: list[FigureData]) -> None:
    """Write into each figure of a row what all of them have in common."""
    numerals = [figure["numeral"] for figure in figures]
    words_before = any(figure["before"] for figure in figures)
    any_drawn = any(figure["drawing"]["way"] for figure in figures)
    longest = [max(texts, key=len) for texts in zip(*(figure["longest"] for figure in figures), strict=True)]
    for figure in figures:
        figure["run"], figure["numerals"], figure["longest"] = len(figures), numerals, longest
        figure["words_before"], figure["any_drawn"] = words_before, any_drawn


def _shared(to: Localiser, block: Block | OpeningFigure) -> BlockData:
    return {"kind": block.kind, "heading": to.text(block.heading), "remark": to.remark(block)}


def _sentences(*parts: str) -> str:
    """The parts one after the other as sentences: each begins with a capital letter and has its end."""
    ended = (part if _ENDED.search(part) else f"{part}." for part in map(_capitalised, parts) if part)
    return " ".join(ended)


def _capitalised(text: str) -> str:
    """The text with a capital letter at its beginning; a name such as iPad stays."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _with_amount(to: Localiser, text: str, amount: str) -> str:
    """A text and the amount that it is about: "From the capital to the border: about 30 kilometres"."""
    if not amount:
        return text
    stem = to.without_full_stop(text)
    return _sentences(text, amount) if stem is None else f"{_capitalised(stem)}: {amount}"


class _Drawn(TypedDict):
    table: TableData
    spoken: str


def _drawn(
    to: Localiser, columns: Sequence[str], rows: Sequence[Sequence[str]], parts: Callable[[Form], Sequence[str]]
) -> _Drawn:
    """A drawing in words: a table without its empty columns, and a spoken text made of `parts(form)`."""
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return {
        "table": {
            "columns": [columns[index] for index in kept],
            "rows": [[row[index] for index in kept] for row in rows],
        },
        "spoken": to.joined(lambda form: _sentences(*parts(form))),
    }


def _text(to: Localiser, block: TextBlock) -> TextData:
    return {**_shared(to, block), "text": to.text(block.text), "large": block.large}


def _statement(to: Localiser, block: StatementBlock) -> StatementData:
    speaker, role = to.text(block.speaker), to.text(block.role)
    byline = to.joined(lambda form: f"{form(speaker)}, {form(role)}") if role else speaker
    return {**_shared(to, block), "text": to.text(block.text), "byline": byline}


def localised_figure(to: Localiser, block: OpeningFigure) -> FigureData:
    """A figure that is alone in its row."""
    amount, meaning = to.amount(block), to.text(block.meaning)
    drawing = _figure_drawing(to, block) if isinstance(block, FigureBlock) else NOT_DRAWN
    return {
        **_shared(to, block),
        **amount,
        "meaning": meaning,
        "written": formats.numeral(block, to.strings),
        "drawing": drawing,
        "run": 1,
        "numerals": [amount["numeral"]],
        "words_before": bool(amount["before"]),
        "longest": [f"{amount['after']} {amount['unit']}".strip(), meaning, drawing["legend"]],
        "any_drawn": drawing["way"] != "",
    }


def _figure_drawing(to: Localiser, block: FigureBlock) -> FigureDrawingData:
    ends = [to.text(end) for end in block.ends]
    legend = to.joined(lambda form: f" {BETWEEN} ".join(form(end) for end in ends)) if ends else ""
    if block.lit is not None:
        lit, total = (formats.number(value, to.strings) for value in (block.lit, block.number))
        legend = to.phrase(to.strings.phrases.lit, lit=lit, total=total, what=to.text(block.lit_label))
    return {
        "way": block.drawn or "",
        "count": float(block.number) if block.drawn else 0,
        "lit": int(block.lit or 0),
        "ends": ends,
        "legend": legend,
    }


def _shares(to: Localiser, block: SharesBlock) -> SharesData:
    shares = list(block.shares)
    if block.order != "as_written":
        shares.sort(key=lambda share: share.percent, reverse=block.order == "largest_first")
    found = [_share(to, share) for share in shares]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.share, names.what, names.remark),
        [(share["percent"], share["label"], share["remark"]) for share in found],
        lambda form: [form(share["spoken"]) for share in found],
    )
    return {**_shared(to, block), **drawn, "style": block.style, "shares": found}


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


def _timeline(to: Localiser, block: TimelineBlock) -> TimelineData:
    events = [_event(to, event, short) for event, short in zip(block.events, _short_dates(block), strict=True)]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.when, names.event),
        [(event["when"], _sentences(event["title"], event["text"])) for event in events],
        lambda form: [form(event["spoken"]) for event in events],
    )
    return {**_shared(to, block), **drawn, "events": events}


def _event(to: Localiser, event: Event, short: str) -> EventData:
    when = to.date(event.date, capital=True) if event.date else to.text(event.when)
    title, text = to.text(event.title), to.text(event.text)
    to.joined(lambda form: f"{form(when)}: {form(title)}")  # the name of its dot on the screen
    return {
        "when": when,
        "short": short or when,
        "title": title,
        "text": text,
        "spoken": to.joined(lambda form: _sentences(f"{form(when)}: {form(title)}", form(text))),
    }


def _short_dates(block: TimelineBlock) -> list[str]:
    """The year of each event; empty for all events if two have the same year, or one has none."""
    years = [str(event.date.start.year) if event.date else "" for event in block.events]
    return years if "" not in years and len(set(years)) == len(years) else [""] * len(years)


def _places(to: Localiser, block: PlacesBlock) -> PlacesData:
    places: list[PlaceData] = [{"name": to.text(place.name), "text": to.text(place.text)} for place in block.places]
    return {**_shared(to, block), "places": places}


def _map(to: Localiser, block: MapBlock) -> MapData:
    base = load_map(str(block.map))
    places = [_map_place(to, block, place) for place in block.places]
    dates = [_since(to, block, date) for date in block.dates]
    names = to.strings.tables
    amounts = [place["figure"]["spoken"] if place["figure"] else "" for place in places]
    there = [
        _there(to, place["text"], dates[place["since"]]["when"] if place["since"] >= 0 else "") for place in places
    ]
    drawn = _drawn(
        to,
        (names.place, names.there, names.amount),
        [(place["name"], text, amount) for place, text, amount in zip(places, there, amounts, strict=True)],
        lambda form: [
            _spoken_place(form(place["name"]), form(place["spoken"]), bool(amount))
            for place, amount in zip(places, amounts, strict=True)
        ],
    )
    return {
        **_shared(to, block),
        **drawn,
        "width": base.width,
        "height": base.height,
        "map": str(block.map),
        "places": places,
        "dates": dates,
        "labels": [
            {"name": to.text(label.name), "x": x, "y": y}
            for label in block.labels
            for x, y in (block.map.position(label.at),)
        ],
    }


def _since(to: Localiser, block: MapBlock, date: When) -> EventData:
    """A date of a map's places, with the names of those that came then."""
    when = to.date(date, capital=True)
    names = [to.text(place.name) for place in block.places if place.since == date]
    title = to.joined(lambda form: ", ".join(map(form, names)))
    return {
        "when": when,
        "short": str(date.start.year) if len({each.start.year for each in block.dates}) == len(block.dates) else when,
        "title": title,
        "text": "",
        "spoken": to.joined(lambda form: f"{form(when)}: {form(title)}"),
    }


def _there(to: Localiser, text: str, since: str) -> str:
    """What is at a place, and since when: "A dune. Since: 2004." """
    if not since:
        return text
    return to.joined(lambda form: _sentences(form(text), f"{to.strings.tables.since}: {form(since)}"))


def _spoken_place(name: str, text: str, has_amount: bool) -> str:
    """ "Nida: A dune."; where an amount follows after a colon, the name is a sentence of its own."""
    return _sentences(name, text) if has_amount else _sentences(f"{name}: {text}")


def _map_place(to: Localiser, block: MapBlock, place: MapPlace) -> MapPlaceData:
    x, y = block.map.position(place.at)
    line_x, line_y = block.map.position(place.line_to) if place.line_to else (-1.0, -1.0)
    name, text, figure = to.text(place.name), to.text(place.text), _amount(to, place.figure)
    amount = figure["spoken"] if figure else ""
    if amount:
        to.joined(lambda form: f"{form(name)}: {form(amount)}")  # the heading beside the map
    return {
        "name": name,
        "text": text,
        "figure": figure,
        "since": block.dates.index(place.since) if place.since else -1,
        "spoken": to.joined(lambda form: _with_amount(to, form(text), form(amount))),
        "x": x,
        "y": y,
        "line_x": line_x,
        "line_y": line_y,
    }


def _amount(to: Localiser, quantity: Quantity | None) -> AmountData | None:
    return to.amount(quantity) if quantity else None


def _levels(to: Localiser, block: LevelsBlock) -> LevelsData:
    floor, levels = _level(to, block.floor), [_level(to, level) for level in block.levels]
    everything = [floor, *levels]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.what, names.amount),
        [(level["label"], level["spoken"]) for level in everything],
        lambda form: [f"{form(level['label'])}: {form(level['spoken'])}" for level in everything],
    )
    highest = max(level["number"] for level in everything)
    return {**_shared(to, block), **drawn, "floor": floor, "levels": levels, "highest": highest}


def _level(to: Localiser, level: Level) -> LevelData:
    return {
        **to.amount(level),
        "number": float(level.number),
        "label": to.text(level.label),
        "open": level.qualifier == "up_to",
    }


def _tally(to: Localiser, block: TallyBlock) -> TallyData:
    counts = [_count(to, count) for count in block.counts]
    names = to.strings.tables
    drawn = _drawn(
        to,
        (names.amount, names.what, names.when),
        [(count["spoken"], count["meaning"], count["when"]) for count in counts],
        lambda form: [_spoken_count(count, form) for count in counts],
    )
    return {**_shared(to, block), **drawn, "counts": counts}


def _spoken_count(count: CountData, form: Form) -> str:
    """ "Last year: 12 foresters planted oaks"; a meaning that begins with a capital is a sentence of its own."""
    amount, meaning = form(count["spoken"]), form(count["meaning"])
    when = f"{form(count['when'])}: " if count["when"] else ""
    goes_on = meaning[:1].islower()
    return _sentences(f"{when}{amount} {meaning}") if goes_on else _sentences(f"{when}{amount}", meaning)


def _count(to: Localiser, count: Count) -> CountData:
    one = Quantity(number=Number(1), scale=count.scale, currency=count.currency)
    is_scaled = count.scale or count.currency
    each = to.phrase(to.strings.phrases.mark, amount=to.amount(one)["spoken"]) if is_scaled else ""
    return {
        **to.amount(count),
        "marks": int(count.number),
        "symbol": str(count.symbol),
        "each": each,
        "when": to.text(count.when),
        "meaning": to.text(count.meaning),
    }


def _list(to: Localiser, block: ListBlock) -> ListData:
    return {**_shared(to, block), "items": [to.text(item) for item in block.items]}


def _picture(to: Localiser, block: PictureBlock) -> PictureData:
    return {
        **_shared(to, block),
        "file": str(block.file),
        "width": block.file.size[0],
        "height": block.file.size[1],
        "alt": to.text(block.alt),
        "credit": to.credit(block.credit),
        "caption": to.text(block.caption),
    }


def _quiz(to: Localiser, block: QuizBlock) -> QuizData:
    total = len(block.questions)
    questions = [_question(to, question, number, total) for number, question in enumerate(block.questions, 1)]
    return {**_shared(to, block), "questions": questions}


def _question(to: Localiser, question: Question, number: int, total: int) -> QuestionData:
    phrases = to.strings.phrases
    figure, explanation = _amount(to, question.figure), to.text(question.explanation)
    amount = figure["spoken"] if figure else ""
    return {
        "count": phrases.question.format(
            number=formats.number(Decimal(number), to.strings), total=formats.number(Decimal(total), to.strings)
        ),
        "question": to.text(question.question),
        "answers": [to.text(answer) for answer in question.answers],
        "right": int(question.right) - 1,
        "explanation": explanation,
        "spoken": to.joined(lambda form: _sentences(form(amount), form(explanation))),
        "figure": figure,
        "panel": str(question.panel),
        "to_panel": phrases.to_panel.format(panel=to.tab(question.panel)),
    }


_KINDS: dict[str, Callable[[Localiser, Any], AnyBlockData]] = {
    "text": _text,
    "statement": _statement,
    "figure": localised_figure,
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

KINDS = frozenset(_KINDS)
"""The kinds of blocks that can be localised."""
