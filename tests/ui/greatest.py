"""An exhibit in which every text, list, number and drawing is as great as it may be."""

import dataclasses
import itertools
from decimal import Decimal
from pathlib import Path

from PIL import Image

from kiosk.exhibit.blocks import (
    MAX_MARKS,
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
from kiosk.exhibit.model import MAX_PANELS, Exhibit, Panel, Section
from kiosk.exhibit.named import MapName, PanelName, PictureFile, Symbol
from kiosk.exhibit.values import Date, Name, Number, Text, When

PANELS = 3
"""How many of its panels differ: figures and words, drawings, maps and questions."""

_WORDS = (
    *("Lietuvos", "nepriklausomybės", "atkūrimas", "ir", "transatlantinis", "saugumas,"),
    *("apie", "kurį", "čia", "pasakojama,", "yra", "bendras"),
)


def words(length: int) -> str:
    """Lithuanian words, some of them long, that have exactly so many characters."""
    text = " ".join(itertools.islice(itertools.cycle(_WORDS), length // 4 + 1))[:length]
    return text[:-1] + "ų" if text.endswith(" ") else text


def text(length: int) -> Text:
    return Text({"en": words(length), "lt": words(length)}, {})


def picture_in(folder: Path) -> PictureFile:
    """A new picture: high, so that what it leaves to the rest of a screen is the least."""
    Image.new("RGB", (400, 900), (120, 90, 60)).save(folder / "high.png")
    return PictureFile("high.png")


def map_of(places: tuple[Coordinates, ...]) -> MapBlock:
    """A map with as many places and words as there may be."""
    amount = Quantity(number=Number("999999999.75"), qualifier="at_least", unit=text(120))
    least = {"name": text(60), "text": text(240), "figure": amount}
    labels = itertools.product((50, 54, 58, 59), (15, 18, 22, 25, 28, 30))
    return MapBlock(
        map=MapName("baltic"),
        places=tuple(
            MapPlace(at=at, line_to=Coordinates(north=Decimal(55), east=Decimal(24)), **least) for at in places
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


def greatest(exhibit: Exhibit, folder: Path) -> Exhibit:
    """Needs a folder for its picture."""
    when = When(Date(2023, 11, 28), Date(2024, 12, 29))
    fact = {"heading": text(60), "source": text(120), "as_of": when}
    figure = FigureBlock(
        number=Number("-999999999999.75"),
        qualifier="at_least",
        scale="million",
        currency="EUR",
        unit=text(120),
        meaning=text(240),
        **fact,
    )
    percent = FigureBlock(
        number=Number("100"), qualifier="at_least", percent=True, unit=text(120), meaning=text(240), **fact
    )
    event = Event(when=text(120), title=text(60), text=text(300))
    dated = tuple(dataclasses.replace(event, when=None, date=When(Date(2004 + year, 11, 29))) for year in range(12))
    share = Share(
        percent=Number("99.75"),
        label=text(120),
        earlier=Earlier(percent=Number("49.75"), when=text(120)),
        note=text(120),
    )
    little = dataclasses.replace(share, percent=Number("0.25"), earlier=None)
    level = Level(
        number=Number("999.75"), qualifier="at_least", scale="million", currency="EUR", unit=text(120), label=text(120)
    )
    low = dataclasses.replace(level, number=Number("1.25"), qualifier="up_to")
    count = Count(
        number=Number(MAX_MARKS),
        qualifier="at_least",
        scale="million",
        currency="EUR",
        symbol=Symbol("coin"),
        unit=text(120),
        when=text(120),
        meaning=text(240),
    )
    names = [f"panel-{place}" for place in range(MAX_PANELS)]
    question = Question(
        question=text(160),
        answers=(text(80),) * 4,
        right=Decimal(2),
        explanation=text(300),
        figure=figure,
        panel=PanelName(names[1]),
    )
    picture = PictureBlock(file=picture_in(folder), alt=text(300), credit=text(120), caption=text(300), **fact)
    three = (share, little, share)
    of_panels = [
        (
            (figure,),
            (figure, figure),
            (percent, percent, percent),
            (TextBlock(text=text(700), **fact), TextBlock(text=text(700), large=True, **fact)),
            (StatementBlock(text=text(700), speaker=text(120), role=text(120), **fact),),
            (PlacesBlock(places=(Place(name=text(60), text=text(240)),) * 3, **fact),),
            (ListBlock(items=(text(240), text(240)), **fact),),
            (picture,),
        ),
        (
            (SharesBlock(shares=three, **fact),),
            (SharesBlock(shares=three, style="rings", **fact),),
            (SharesBlock(shares=three, style="people", **fact),),
            (LevelsBlock(floor=dataclasses.replace(level, number=Number("999.5")), levels=(level,) * 6, **fact),),
            (LevelsBlock(floor=low, levels=(level, low), **fact),),
            (TallyBlock(counts=(count, dataclasses.replace(count, number=Number(1))) * 2, **fact),),
        ),
        (
            (TimelineBlock(events=dated, **fact),),
            (TimelineBlock(events=(event,) * 12, **fact),),
            (map_of(AROUND),),
            (map_of(CLOSE),),
            (QuizBlock(questions=(question,) * 10, **fact),),
        ),
    ]
    illustration = next(iter(exhibit.panels.values())).illustration
    panels = [
        Panel(
            tab=text(24),
            title=text(90),
            lead=text(300),
            figure=figure,
            illustration=illustration,
            sections=tuple(
                Section(id=f"part-{place}", heading=text(60), text=text(700), blocks=blocks)
                for place, blocks in enumerate(sections)
            ),
        )
        for sections in of_panels
    ]
    file = dataclasses.replace(
        exhibit.file,
        languages={"en": Name("Gàidhlig na h-Alba"), "lt": Name("Letzeburgesch")},
        title=text(90),
        source=text(120),
        as_of=when,
        panels=tuple(names),
    )
    return Exhibit(folder, file, {name: panels[place % len(panels)] for place, name in enumerate(names)})
