"""An exhibit in which every text, list and number is as long as it may be."""

import dataclasses
import itertools
from decimal import Decimal

from kiosk.exhibit.model import (
    MOST_PANELS,
    Earlier,
    Event,
    Exhibit,
    Figure,
    ListBlock,
    Panel,
    Place,
    Places,
    Section,
    Share,
    Shares,
    Statement,
    TextBlock,
    Timeline,
)
from kiosk.exhibit.values import Date, Name, Number, Text, When

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


def greatest(exhibit: Exhibit) -> Exhibit:
    when = When(Date(2023, 11, 28), Date(2024, 12, 29))
    fact = {"heading": text(60), "source": text(120), "as_of": when}
    number = Number("-999999999999.75")
    figure = Figure(
        number=number, qualifier="at_least", scale="million", currency="EUR", unit=text(120), meaning=text(240), **fact
    )
    percent = Figure(
        number=Number("100"), qualifier="at_least", percent=True, unit=text(120), meaning=text(240), **fact
    )
    event = Event(when=text(120), title=text(60), text=text(300))
    share = Share(
        percent=Number("99.75"),
        label=text(120),
        earlier=Earlier(percent=Number("49.75"), when=text(120)),
        note=text(120),
    )
    blocks = [
        TextBlock(text=text(700), **fact),
        TextBlock(text=text(700), large=True, **fact),
        Statement(text=text(700), speaker=text(120), role=text(120), **fact),
        Shares(shares=(share, share), **fact),
        Timeline(events=(event, dataclasses.replace(event, when=None, date=when)), **fact),
        Places(places=(Place(name=text(60), text=text(240)),) * 3, **fact),
        ListBlock(items=(text(240), text(240)), **fact),
    ]
    sections = [(figure,), (figure, figure), (percent, percent, percent), *((block,) for block in blocks)]
    illustration = next(iter(exhibit.panels.values())).illustration
    panel = Panel(
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
    names = [f"panel-{place}" for place in range(MOST_PANELS)]
    file = dataclasses.replace(
        exhibit.file,
        languages={"en": Name("Gàidhlig na h-Alba"), "lt": Name("Letzeburgesch")},
        title=text(90),
        source=text(120),
        as_of=when,
        panels=tuple(names),
    )
    assert Decimal("-1e12") <= number
    return Exhibit(exhibit.folder, file, dict.fromkeys(names, panel))
