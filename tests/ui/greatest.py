"""An exhibit in which every text, list, number and drawing has the largest allowed size."""

import dataclasses
import itertools
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image

from kiosk.exhibit.blocks import (
    MAX_MARKS,
    Block,
    Coordinates,
    Count,
    Earlier,
    Event,
    FigureBlock,
    Level,
    LevelsBlock,
    ListBlock,
    MapBlock,
    MapLabel,
    MapPlace,
    PictureBlock,
    Place,
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
from kiosk.exhibit.dates import Date, EventDate, When
from kiosk.exhibit.model import MAX_PANELS, Exhibit, Panel, Section
from kiosk.exhibit.named import MapName, PanelName, PictureFile, Symbol
from kiosk.exhibit.values import Name, Number, Text

PANELS = 3
"""How many of its panels differ: figures and texts, drawings, maps, quizzes."""

_WORDS = (
    *("Lietuvos", "nepriklausomybės", "atkūrimas", "ir", "transatlantinis", "saugumas,"),
    *("apie", "kurį", "čia", "pasakojama,", "yra", "bendras"),
)


def words(length: int) -> str:
    """Lithuanian words, some of them long, of exactly this many characters."""
    text = " ".join(itertools.islice(itertools.cycle(_WORDS), length // 4 + 1))[:length]
    return text[:-1] + "ų" if text.endswith(" ") else text


def text(length: int) -> Text:
    return Text({"en": words(length), "lt": words(length)}, {})


def picture_in(folder: Path) -> PictureFile:
    """A new picture. It is high, so that it leaves little of the screen to the rest."""
    Image.new("RGB", (400, 900), (120, 90, 60)).save(folder / "high.png")
    picture = PictureFile("high.png")
    picture.size = (400, 900)
    return picture


def map_of(places: tuple[Coordinates, ...]) -> MapBlock:
    """A map with the largest number of places and labels."""
    amount = Quantity(number=Number("999999999.75"), qualifier="at_least", unit=text(120))
    place: dict[str, Any] = {"name": text(60), "text": text(240), "figure": amount}
    labels = itertools.product((50, 54, 58, 59), (15, 18, 22, 25, 28, 30))
    return MapBlock(
        map=MapName("baltic"),
        places=tuple(
            MapPlace(at=at, line_to=Coordinates(north=Decimal(55), east=Decimal(24)), **place) for at in places
        ),
        labels=tuple(
            MapLabel(name=text(30), at=Coordinates(north=Decimal(north), east=Decimal(east))) for north, east in labels
        ),
    )


AROUND = tuple(
    Coordinates(north=Decimal(north), east=Decimal(east)) for north in (51, 54, 57) for east in (19, 22, 25, 28)
)
CLOSE = tuple(
    Coordinates(north=Decimal("54.69") + Decimal(place % 4) / 50, east=Decimal("25.28") + Decimal(place // 4) / 50)
    for place in range(12)
)
"""Twelve places in one town."""


WHEN = When(Date(2023, 11, 28), Date(2024, 12, 29))
FACT: dict[str, Any] = {"heading": text(60), "source": text(120), "as_of": WHEN}
"""The keys that every block may have."""
LARGEST: dict[str, Any] = {"qualifier": "at_least", "scale": "million", "currency": "EUR", "unit": text(120)}
"""The keys that a quantity may have."""
FIGURE = FigureBlock(number=Number("-999999999999.75"), meaning=text(240), **LARGEST, **FACT)
NAMES = [f"panel-{place}" for place in range(MAX_PANELS)]

Sections = tuple[tuple[Block, ...], ...]


def words_and_figures(folder: Path) -> Sections:
    """The blocks of a panel, by section."""
    percent = FigureBlock(
        number=Number("100"), qualifier="at_least", percent=True, unit=text(120), meaning=text(240), **FACT
    )
    picture = PictureBlock(file=picture_in(folder), alt=text(300), credit=text(120), caption=text(300), **FACT)
    return (
        (FIGURE,),
        (FIGURE, FIGURE),
        (percent, percent, percent),
        (TextBlock(text=text(700), **FACT), TextBlock(text=text(700), large=True, **FACT)),
        (StatementBlock(text=text(700), speaker=text(120), role=text(120), **FACT),),
        (PlacesBlock(places=(Place(name=text(60), text=text(240)),) * 3, **FACT),),
        (ListBlock(items=(text(240), text(240)), **FACT),),
        (picture,),
    )


def drawings() -> Sections:
    """The blocks of a panel, by section."""
    earlier = Earlier(percent=Number("49.75"), when=text(120))
    share = Share(percent=Number("99.75"), label=text(120), earlier=earlier, note=text(120))
    three = (share, dataclasses.replace(share, percent=Number("0.25"), earlier=None), share)
    level = Level(number=Number("999.75"), label=text(120), **LARGEST)
    low = dataclasses.replace(level, number=Number("1.25"), qualifier="up_to")
    floor = dataclasses.replace(level, number=Number("999.5"))
    count = Count(number=Number(MAX_MARKS), symbol=Symbol("coin"), when=text(120), meaning=text(240), **LARGEST)
    return (
        (SharesBlock(shares=three, **FACT),),
        (SharesBlock(shares=three, style="rings", **FACT),),
        (SharesBlock(shares=three, style="people", **FACT),),
        (LevelsBlock(floor=floor, levels=(level,) * 6, **FACT),),
        (LevelsBlock(floor=low, levels=(level, low), **FACT),),
        (TallyBlock(counts=(count, dataclasses.replace(count, number=Number(1))) * 2, **FACT),),
    )


def to_choose_from() -> Sections:
    """The blocks of a panel, by section."""
    event = Event(when=text(120), title=text(60), text=text(300))
    days = [EventDate(Date(2004 + year, 11, 29)) for year in range(12)]
    dated = tuple(dataclasses.replace(event, when=None, date=day) for day in days)
    question = Question(
        question=text(160),
        answers=(text(80),) * 4,
        right=Decimal(2),
        explanation=text(300),
        figure=FIGURE,
        panel=PanelName(NAMES[1]),
    )
    return (
        (TimelineBlock(events=dated, **FACT),),
        (TimelineBlock(events=(event,) * 12, **FACT),),
        (map_of(AROUND),),
        (map_of(CLOSE),),
        (QuizBlock(questions=(question,) * 10, **FACT),),
    )


def panel_of(sections: Sections, exhibit: Exhibit) -> Panel:
    """A panel whose illustration is a picture of the exhibit."""
    return Panel(
        tab=text(24),
        title=text(90),
        lead=text(300),
        figure=FIGURE,
        illustration=next(iter(exhibit.panels.values())).illustration,
        sections=tuple(
            Section(id=f"part-{place}", heading=text(60), text=text(700), blocks=blocks)
            for place, blocks in enumerate(sections)
        ),
    )


def greatest(exhibit: Exhibit, folder: Path) -> Exhibit:
    """The exhibit; its picture is written into `folder`."""
    panels = [panel_of(sections, exhibit) for sections in (words_and_figures(folder), drawings(), to_choose_from())]
    file = dataclasses.replace(
        exhibit.file,
        languages={"en": Name("Gàidhlig na h-Alba"), "lt": Name("Letzeburgesch")},
        title=text(90),
        source=text(120),
        as_of=WHEN,
        panels=tuple(NAMES),
    )
    return Exhibit(folder, file, {name: panels[place % len(panels)] for place, name in enumerate(NAMES)})
