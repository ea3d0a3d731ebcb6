"""The kinds of blocks, each declared once: its keys, its limits, its rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from kiosk.exhibit.dates import EventDate, When
from kiosk.exhibit.named import MapName, PanelName, PictureFile, Symbol
from kiosk.exhibit.values import Number, Text
from kiosk.reading.limits import Doc, Length, Pattern, Range
from kiosk.reading.problems import MessageAndHint, quote

Heading = Annotated[Text, Length(1, 60)]
Label = Annotated[Text, Length(1, 120)]
Sentence = Annotated[Text, Length(1, 300)]
Paragraph = Annotated[Text, Length(1, 700)]
ShortName = Annotated[Text, Length(1, 30)]
Percent = Annotated[Number, Range(Decimal(0), Decimal(100))]

MAX_MARKS = 1000
"""How many marks a tally may draw for one number."""

MAX_DRAWN_MARKS = 100
"""How many marks a figure may be drawn as: more than that nobody counts."""

HOURS = 24
"""How many hours the dial of a clock has."""

MAX_TIMES_FLOOR = 4
"""A level may be this many times the floor: at the largest text, such a column fills the screen."""


@dataclass(frozen=True, kw_only=True)
class BaseBlock:
    """The keys that every block may have: a heading, the source of its facts and their date."""

    heading: Annotated[Heading | None, Doc("A heading above the block.")] = None
    source: Annotated[Label | None, Doc("Where the facts of this block come from.")] = None
    as_of: Annotated[When | None, Doc("The date of the facts, if it differs from the exhibit's.")] = None


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A number with its unit, currency, scale or qualifier: over EUR 450 million, 2.52 %, 17,000."""

    number: Annotated[
        Number, Range(Decimal("-1e12"), Decimal("1e12")), Doc("The number, or the name of one in 'numbers'.")
    ]
    qualifier: Annotated[Literal["over", "up_to", "about", "at_least"] | None, Doc("A word before the number.")] = None
    percent: Annotated[bool, Doc("Whether the number is a percentage.")] = False
    year: Annotated[bool, Doc("Whether the number is a year: 1936 and not 1,936.")] = False
    scale: Annotated[Literal["thousand", "million", "billion"] | None, Doc("The word after the number.")] = None
    currency: Annotated[
        Annotated[str, Pattern("[A-Z]{3}", "a currency's three letters, such as EUR")] | None,
        Doc("The currency of an amount of money."),
    ] = None
    unit: Annotated[Label | None, Doc("What is counted: years, Allied soldiers, % of GDP.")] = None

    @property
    def is_year(self) -> bool:
        """Whether the number is a year, as is said here or where it got its name."""
        return self.year or self.number.is_year

    def problem(self) -> MessageAndHint | None:
        """A percentage can't have a currency or a scale, and a year is no amount at all."""
        if self.is_year and (self.percent or self.currency or self.scale or self.number != int(self.number)):
            return "a year is a whole number without 'percent', 'currency' and 'scale'", "delete 'year', or the others"
        if self.percent and (self.currency or self.scale):
            return "a percentage can't have a currency or a scale", "delete 'percent', or delete the other keys"
        return None


@dataclass(frozen=True, kw_only=True)
class TextBlock(BaseBlock):
    """A paragraph."""

    kind: ClassVar[str] = "text"
    text: Paragraph
    large: Annotated[bool, Doc("Whether the text is large: for a thought that closes a panel.")] = False


@dataclass(frozen=True, kw_only=True)
class StatementBlock(BaseBlock):
    """What a person said, as reported speech, with the name of the speaker."""

    kind: ClassVar[str] = "statement"
    text: Annotated[Paragraph, Doc("Reported, not quoted: 'The summit is more than a symbol.'")]
    speaker: Label
    role: Annotated[Label | None, Doc("The speaker's office.")] = None


@dataclass(frozen=True, kw_only=True)
class OpeningFigure(Quantity, BaseBlock):
    """A large number with its unit and its meaning."""

    kind: ClassVar[str] = "figure"
    meaning: Annotated[Text, Length(1, 240), Doc("What the number means, in one sentence.")]


@dataclass(frozen=True, kw_only=True)
class FigureBlock(OpeningFigure):
    """A large number in a section, which may be drawn as well."""

    drawn: Annotated[
        Literal["marks", "clock", "distance"] | None,
        Doc("How the number is drawn: as that many marks, as hours on a clock, or as a distance with its two ends."),
    ] = None
    lit: Annotated[Number | None, Range(Decimal(1), Decimal(MAX_DRAWN_MARKS)), Doc("How many marks stand out.")] = None
    lit_label: Annotated[ShortName | None, Doc("What the marks that stand out are: 'Lithuania'.")] = None
    ends: Annotated[tuple[ShortName, ...], Length(2, 2), Doc("The names of a distance's two ends.")] = ()

    def problem(self) -> MessageAndHint | None:
        """A drawing suits its number, and has the keys that it needs and no others."""
        return super().problem() or self._stray_key() or self._undrawable()

    def _stray_key(self) -> MessageAndHint | None:
        """A key of another drawing than this one."""
        if self.drawn != "marks" and (self.lit or self.lit_label):
            return "only marks can be lit", "add 'drawn: marks', or delete 'lit' and 'lit_label'"
        if (self.lit is None) != (self.lit_label is None):
            return "'lit' and 'lit_label' go together", "write both, such as 'lit: 1' and 'lit_label: {en: Lithuania}'"
        if (self.drawn == "distance") != bool(self.ends):
            hint = "write both, such as 'drawn: distance' and 'ends: [{en: Vilnius}, {en: the border}]', or neither"
            return "a distance is drawn between its two 'ends'", hint
        return None

    def _undrawable(self) -> MessageAndHint | None:
        """Why the number can't be drawn in this way."""
        if self.drawn is None:
            return None
        if self.percent or self.scale or self.currency or self.year:
            hint = "delete 'drawn'; a 'shares' block draws percentages, a 'tally' draws amounts"
            return f"only a plain number can be drawn as '{self.drawn}'", hint
        if self.drawn == "distance":
            return None if self.number > 0 else ("a distance must be above 0", "correct 'number', or delete 'drawn'")
        most = HOURS if self.drawn == "clock" else MAX_DRAWN_MARKS
        if self.number != int(self.number) or not 1 <= self.number <= most:
            hint = f"use a whole number from 1 to {most}, or delete 'drawn'"
            return f"{self.number:f} can't be drawn as '{self.drawn}'", hint
        if self.lit is not None and (self.lit != int(self.lit) or self.lit > self.number):
            return f"{self.lit:f} of {self.number:f} marks can't be lit", "use a whole number, at most 'number'"
        return None


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The value of a share at an earlier time."""

    percent: Percent
    when: Annotated[Label, Doc("When that was: 'a year before', '2021'.")]


@dataclass(frozen=True, kw_only=True)
class Share:
    """A percentage of a whole; it may have an earlier value."""

    percent: Percent
    label: Annotated[Label, Doc("Who or what makes up this share.")]
    earlier: Earlier | None = None
    note: Annotated[Label | None, Doc("One more remark: 'the highest since 2013'.")] = None


@dataclass(frozen=True, kw_only=True)
class SharesBlock(BaseBlock):
    """One percentage or several."""

    kind: ClassVar[str] = "shares"
    shares: Annotated[tuple[Share, ...], Length(1, 8)]
    style: Annotated[
        Literal["bars", "rings", "people"], Doc("How the shares are drawn; people: a hundred people for each share.")
    ] = "bars"
    order: Annotated[
        Literal["as_written", "largest_first", "smallest_first"], Doc("The order of the shares on screen.")
    ] = "as_written"


@dataclass(frozen=True, kw_only=True)
class Event:
    """An event, on a date or at a time given in words."""

    date: EventDate | None = None
    when: Annotated[Label | None, Doc("Words instead of a date: '15 days before the war'.")] = None
    title: Heading
    text: Sentence

    def problem(self) -> MessageAndHint | None:
        """An event has exactly one of 'date' and 'when'."""
        if (self.date is None) == (self.when is None):
            return "an event needs either 'date' or 'when'", "write one of the two"
        return None


@dataclass(frozen=True, kw_only=True)
class TimelineBlock(BaseBlock):
    """Events in order, one visible at a time."""

    kind: ClassVar[str] = "timeline"
    events: Annotated[tuple[Event, ...], Length(1, 12)]

    def warnings(self) -> Iterator[tuple[tuple[str | int, ...], MessageAndHint]]:
        """Visitors expect the earliest event first."""
        before: EventDate | None = None
        for index, event in enumerate(self.events):
            if event.date and before and event.date.is_before(before):
                hint = "put the events in the order of their dates, the earliest first"
                yield ("events", index, "date"), ("this event is earlier than the one before it", hint)
            before = event.date or before


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place and a text about it."""

    name: Heading
    text: Annotated[Text, Length(1, 240)]


@dataclass(frozen=True, kw_only=True)
class PlacesBlock(BaseBlock):
    """A list of places, without a map."""

    kind: ClassVar[str] = "places"
    places: Annotated[tuple[Place, ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class Coordinates:
    """A point on Earth, in degrees."""

    north: Annotated[Decimal, Range(Decimal(-90), Decimal(90)), Doc("Latitude in degrees; negative in the south.")]
    east: Annotated[Decimal, Range(Decimal(-180), Decimal(180)), Doc("Longitude in degrees; negative in the west.")]


@dataclass(frozen=True, kw_only=True)
class MapPlace(Place):
    """A place on a map; visitors can choose it."""

    at: Coordinates
    figure: Annotated[Quantity | None, Doc("A number about the place, shown large.")] = None
    line_to: Annotated[
        Coordinates | None, Doc("The other end of a line that begins at the place, such as a point on a border.")
    ] = None
    since: Annotated[
        When | None,
        Doc("Since when it is there. If places have several dates, visitors choose one and see what was there."),
    ] = None


@dataclass(frozen=True, kw_only=True)
class MapLabel:
    """A word on a map, such as a country or a sea. It is left out if there is no room: use a place for what matters."""

    name: Annotated[Text, Length(1, 30)]
    at: Coordinates


@dataclass(frozen=True, kw_only=True)
class MapBlock(BaseBlock):
    """A map with places that visitors can choose."""

    kind: ClassVar[str] = "map"
    map: Annotated[MapName, Doc("The name of a map that comes with the kiosk.")]
    places: Annotated[tuple[MapPlace, ...], Length(1, 12)]
    labels: Annotated[tuple[MapLabel, ...], Length(0, 24)] = ()

    @property
    def dates(self) -> tuple[When, ...]:
        """The dates since when its places are there, each once, the earliest first."""
        found = dict.fromkeys(place.since for place in self.places if place.since)
        return tuple(sorted(found, key=lambda date: date.first_day))

    def problem(self) -> MessageAndHint | None:
        """Every point must be on the map."""
        points = [(place.name, place.at) for place in self.places]
        points += [(place.name, place.line_to) for place in self.places if place.line_to]
        points += [(label.name, label.at) for label in self.labels]
        for name, point in points:
            if not self.map.shows(point):
                first = quote(next(iter(name.standard.values())))
                return f"{first} is not on this map", "correct 'north' and 'east', or leave it out"
        return None


@dataclass(frozen=True, kw_only=True)
class Level(Quantity):
    """One column of a levels block."""

    label: Annotated[Label, Doc("What this level is.")]

    def problem(self) -> MessageAndHint | None:
        """A level must be above 0."""
        if self.number <= 0:
            return "a level must be above 0", "correct 'number'"
        return super().problem()


@dataclass(frozen=True, kw_only=True)
class LevelsBlock(BaseBlock):
    """Quantities of one kind as columns, compared with a floor: the least that each should reach."""

    kind: ClassVar[str] = "levels"
    floor: Annotated[Level, Doc("The value that all levels should reach.")]
    levels: Annotated[tuple[Level, ...], Length(1, 6), Doc("The levels, in the order of the columns.")]

    def problem(self) -> MessageAndHint | None:
        """All levels must be of one kind, and the floor must stay visible below the highest."""
        kinds = {(level.percent, level.scale, level.currency) for level in (self.floor, *self.levels)}
        if len(kinds) > 1:
            return (
                "the levels and the floor differ in kind",
                "give all the same 'percent', 'scale' and 'currency'",
            )
        highest = max(level.number for level in self.levels)
        if highest > MAX_TIMES_FLOOR * self.floor.number:
            message = f"{highest:f} is more than {MAX_TIMES_FLOOR} times the floor of {self.floor.number:f}"
            return message, "the column would not fit on the screen: use a 'figure' block, or another floor"
        return None


@dataclass(frozen=True, kw_only=True)
class Count(Quantity):
    """A number drawn as that many marks."""

    symbol: Annotated[Symbol, Doc("The symbol of which each mark is one copy.")]
    when: Annotated[Label | None, Doc("When it was, in words.")] = None
    meaning: Annotated[Text, Length(1, 240), Doc("What the number means, in one sentence.")]

    def problem(self) -> MessageAndHint | None:
        """Only whole numbers can be drawn as marks, and not too many."""
        if self.number != int(self.number) or not 1 <= self.number <= MAX_MARKS:
            return f"{self.number:f} can't be drawn as marks", f"use a whole number from 1 to {MAX_MARKS}"
        if self.percent:
            return "a percentage can't be drawn as marks", "use a 'shares' block with 'style: people'"
        return super().problem()


@dataclass(frozen=True, kw_only=True)
class TallyBlock(BaseBlock):
    """Numbers drawn as marks, one below the other."""

    kind: ClassVar[str] = "tally"
    counts: Annotated[tuple[Count, ...], Length(1, 4)]


@dataclass(frozen=True, kw_only=True)
class ListBlock(BaseBlock):
    """A list of short texts."""

    kind: ClassVar[str] = "list"
    items: Annotated[tuple[Annotated[Text, Length(1, 240)], ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class PictureBlock(BaseBlock):
    """A picture from the exhibit's folder."""

    kind: ClassVar[str] = "picture"
    file: Annotated[PictureFile, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")]
    alt: Annotated[Sentence, Doc("What the picture shows, for visitors who can't see it.")]
    credit: Annotated[Label, Doc("Who made the picture, or owns it.")]
    caption: Annotated[Sentence | None, Doc("A sentence below the picture, also when pictures are hidden.")] = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """A quiz question with its answers, one of them right."""

    question: Annotated[Text, Length(1, 160)]
    answers: Annotated[tuple[Annotated[Text, Length(1, 80)], ...], Length(2, 4)]
    right: Annotated[Decimal, Range(Decimal(1), Decimal(4)), Doc("The number of the right answer; the first is 1.")]
    explanation: Annotated[Sentence, Doc("Why this answer is right.")]
    figure: Annotated[Quantity | None, Doc("The number that the answer is about, shown large.")] = None
    panel: Annotated[PanelName, Doc("The panel where visitors can read more.")]

    def problem(self) -> MessageAndHint | None:
        """'right' must be the number of an answer."""
        if self.right != int(self.right) or self.right > len(self.answers):
            return f"there is no answer {self.right:f}", f"use a whole number from 1 to {len(self.answers)}"
        return None


@dataclass(frozen=True, kw_only=True)
class QuizBlock(BaseBlock):
    """Quiz questions, one visible at a time."""

    kind: ClassVar[str] = "quiz"
    questions: Annotated[tuple[Question, ...], Length(1, 10)]


Block = (
    TextBlock
    | StatementBlock
    | FigureBlock
    | SharesBlock
    | TimelineBlock
    | PlacesBlock
    | MapBlock
    | LevelsBlock
    | TallyBlock
    | ListBlock
    | PictureBlock
    | QuizBlock
)
