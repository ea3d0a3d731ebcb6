"""The kinds of blocks that a panel is made of, each declared once: its keys, its limits, its rules."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from kiosk.exhibit.named import MapName, PanelName, PictureFile, Symbol
from kiosk.exhibit.values import Number, Text, When
from kiosk.reading.problems import shown
from kiosk.reading.shapes import Doc, Length, Pattern, Range

Heading = Annotated[Text, Length(1, 60)]
Label = Annotated[Text, Length(1, 120)]
Sentence = Annotated[Text, Length(1, 300)]
Paragraph = Annotated[Text, Length(1, 700)]
Percent = Annotated[Number, Range(Decimal(0), Decimal(100))]

MOST_MARKS = 1000
"""The most marks that one count may be drawn with."""

MOST_TIMES_FLOOR = 4
"""The floor must be high enough for its words: at the largest text a level so high fills a screen."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What every block may carry: a heading, whose figure it is, and of when."""

    heading: Annotated[Heading | None, Doc("A heading above the block.")] = None
    source: Annotated[Label | None, Doc("Who says so.")] = None
    as_of: Annotated[When | None, Doc("The date of the fact, where it differs from the exhibit's.")] = None


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A number with what surrounds it: over EUR 450 million, 2.52 %, 17,000."""

    number: Annotated[
        Number, Range(Decimal("-1e12"), Decimal("1e12")), Doc("The number, or the name of one in 'numbers'.")
    ]
    qualifier: Annotated[Literal["over", "up_to", "about", "at_least"] | None, Doc("A word before the number.")] = None
    percent: Annotated[bool, Doc("Whether it is a percentage.")] = False
    scale: Annotated[Literal["thousand", "million", "billion"] | None, Doc("The word after the number.")] = None
    currency: Annotated[
        Annotated[str, Pattern("[A-Z]{3}", "a currency's three letters, such as EUR")] | None,
        Doc("For an amount of money."),
    ] = None
    unit: Annotated[Label | None, Doc("What is counted: years, Allied soldiers, % of GDP.")] = None

    def trouble(self) -> tuple[str, str] | None:
        """A percentage is neither money nor millions."""
        if self.percent and (self.currency or self.scale):
            return "a percentage with a currency or a scale", "delete 'percent', or the other two"
        return None


@dataclass(frozen=True, kw_only=True)
class TextBlock(Fact):
    """A paragraph."""

    kind: ClassVar[str] = "text"
    text: Paragraph
    large: Annotated[bool, Doc("Set large, for a thought that closes a panel.")] = False


@dataclass(frozen=True, kw_only=True)
class Statement(Fact):
    """What somebody said, as reported speech, with the speaker."""

    kind: ClassVar[str] = "statement"
    text: Annotated[Paragraph, Doc("Reported, not quoted: 'The summit is more than a symbol.'")]
    speaker: Label
    role: Annotated[Label | None, Doc("The speaker's office.")] = None


@dataclass(frozen=True, kw_only=True)
class Figure(Quantity, Fact):
    """A key figure: a number, its unit and what it means."""

    kind: ClassVar[str] = "figure"
    meaning: Annotated[Text, Length(1, 240), Doc("What the number tells, in a sentence.")]


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The value of a share before."""

    percent: Percent
    when: Annotated[Label, Doc("When that was: 'a year before', '2021'.")]


@dataclass(frozen=True, kw_only=True)
class Share:
    """A percentage of a whole, with an earlier value where one is known."""

    percent: Percent
    label: Annotated[Label, Doc("Who or what the share is.")]
    earlier: Earlier | None = None
    note: Annotated[Label | None, Doc("One more remark: 'the highest since 2013'.")] = None


@dataclass(frozen=True, kw_only=True)
class Shares(Fact):
    """One or several percentages."""

    kind: ClassVar[str] = "shares"
    shares: Annotated[tuple[Share, ...], Length(1, 8)]
    style: Annotated[
        Literal["bars", "rings", "people"], Doc("How they are drawn; people: a hundred figures for each share.")
    ] = "bars"
    order: Annotated[
        Literal["as_written", "largest_first", "smallest_first"], Doc("How they are sorted on the screen.")
    ] = "as_written"


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened: on a date, or at a time told in words."""

    date: When | None = None
    when: Annotated[Label | None, Doc("Words instead of a date: '15 days before the war'.")] = None
    title: Heading
    text: Sentence

    def trouble(self) -> tuple[str, str] | None:
        """One of the two must be there."""
        if (self.date is None) == (self.when is None):
            return "an event needs either 'date' or 'when'", "write one of the two"
        return None


@dataclass(frozen=True, kw_only=True)
class Timeline(Fact):
    """Events in their order, told one at a time."""

    kind: ClassVar[str] = "timeline"
    events: Annotated[tuple[Event, ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place and what is there."""

    name: Heading
    text: Annotated[Text, Length(1, 240)]


@dataclass(frozen=True, kw_only=True)
class Places(Fact):
    """A list of places."""

    kind: ClassVar[str] = "places"
    places: Annotated[tuple[Place, ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class Coordinates:
    """A point of the earth, in degrees."""

    north: Annotated[Decimal, Range(Decimal(-90), Decimal(90)), Doc("Degrees of latitude; south is below 0.")]
    east: Annotated[Decimal, Range(Decimal(-180), Decimal(180)), Doc("Degrees of longitude; west is below 0.")]


@dataclass(frozen=True, kw_only=True)
class MapPlace(Place):
    """A place on a map, which can be chosen."""

    at: Coordinates
    figure: Annotated[Quantity | None, Doc("A number that belongs to the place, told large.")] = None
    line_to: Annotated[Coordinates | None, Doc("Where a line goes from the place: to a border, say.")] = None


@dataclass(frozen=True, kw_only=True)
class MapLabel:
    """A word on a map: a land, a sea. Shown where it has room; what must be told belongs to a place."""

    name: Annotated[Text, Length(1, 30)]
    at: Coordinates


@dataclass(frozen=True, kw_only=True)
class Map(Fact):
    """A map with places to choose."""

    kind: ClassVar[str] = "map"
    map: Annotated[MapName, Doc("The name of a map that comes with the kiosk.")]
    places: Annotated[tuple[MapPlace, ...], Length(1, 12)]
    labels: Annotated[tuple[MapLabel, ...], Length(0, 24)] = ()

    def trouble(self) -> tuple[str, str] | None:
        """What isn't on the map can't be shown on it."""
        points = [(place.name, place.at) for place in self.places]
        points += [(place.name, place.line_to) for place in self.places if place.line_to]
        points += [(label.name, label.at) for label in self.labels]
        for name, point in points:
            if not self.map.shows(point):
                called = shown(next(iter(name.standard.values())))
                return f"{called} lies outside the map", "correct 'north' and 'east', or choose another map"
        return None


@dataclass(frozen=True, kw_only=True)
class Level(Quantity):
    """One height above the ground."""

    label: Annotated[Label, Doc("What has this height.")]

    def trouble(self) -> tuple[str, str] | None:
        """A height goes up."""
        if self.number <= 0:
            return "a height must be above 0", "correct 'number'"
        return super().trouble()


@dataclass(frozen=True, kw_only=True)
class Levels(Fact):
    """Amounts of one kind as columns against a floor that all should stand above."""

    kind: ClassVar[str] = "levels"
    floor: Annotated[Level, Doc("The least that there should be.")]
    levels: Annotated[tuple[Level, ...], Length(1, 6), Doc("The amounts, in the order of the columns.")]

    def trouble(self) -> tuple[str, str] | None:
        """Only like amounts stand on one scale, and the floor must be seen beneath the highest."""
        kinds = {(level.percent, level.scale, level.currency) for level in (self.floor, *self.levels)}
        if len(kinds) > 1:
            return "the levels are of different kinds", "give all the same 'percent', 'scale' and 'currency'"
        highest = max(level.number for level in self.levels)
        if highest > MOST_TIMES_FLOOR * self.floor.number:
            told = f"{highest:f} is more than {MOST_TIMES_FLOOR} times the floor of {self.floor.number:f}"
            return told, "so high a column leaves the screen: tell it as a 'figure', or choose another floor"
        return None


@dataclass(frozen=True, kw_only=True)
class Count(Quantity):
    """A number that is drawn to count: as many marks as it says."""

    symbol: Annotated[Symbol, Doc("The mark that is repeated.")]
    when: Annotated[Label | None, Doc("When that was, in words.")] = None
    meaning: Annotated[Text, Length(1, 240), Doc("What the number tells, in a sentence.")]

    def trouble(self) -> tuple[str, str] | None:
        """Marks can't be divided, and too many can't be seen."""
        if self.number != int(self.number) or not 1 <= self.number <= MOST_MARKS:
            return "this number can't be drawn to count", f"a whole number from 1 to {MOST_MARKS} is possible"
        if self.percent:
            return "a percentage can't be drawn to count", "use 'shares' with 'style: people'"
        return super().trouble()


@dataclass(frozen=True, kw_only=True)
class Tally(Fact):
    """Numbers drawn to count, one beneath the other."""

    kind: ClassVar[str] = "tally"
    counts: Annotated[tuple[Count, ...], Length(1, 4)]


@dataclass(frozen=True, kw_only=True)
class ListBlock(Fact):
    """A list of short texts."""

    kind: ClassVar[str] = "list"
    items: Annotated[tuple[Annotated[Text, Length(1, 240)], ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class Picture(Fact):
    """A picture of the exhibit."""

    kind: ClassVar[str] = "picture"
    file: Annotated[PictureFile, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")]
    alt: Annotated[Sentence, Doc("What the picture shows, for those who don't see it.")]
    credit: Annotated[Label, Doc("Whose picture it is.")]
    caption: Annotated[Sentence | None, Doc("A sentence beneath it, which stays where pictures are hidden.")] = None


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question with its answers, one of them right."""

    question: Annotated[Text, Length(1, 160)]
    answers: Annotated[tuple[Annotated[Text, Length(1, 80)], ...], Length(2, 4)]
    right: Annotated[Decimal, Range(Decimal(1), Decimal(4)), Doc("Which answer is right, counted from 1.")]
    explanation: Annotated[Sentence, Doc("Why it is right.")]
    figure: Annotated[Quantity | None, Doc("The number that the answer is about, told large.")] = None
    panel: Annotated[PanelName, Doc("The panel that tells more.")]

    def trouble(self) -> tuple[str, str] | None:
        """The right answer must be one of them."""
        if self.right != int(self.right) or self.right > len(self.answers):
            return f"there is no answer {self.right:f}", f"'right' is a whole number from 1 to {len(self.answers)}"
        return None


@dataclass(frozen=True, kw_only=True)
class Quiz(Fact):
    """Questions, one at a time."""

    kind: ClassVar[str] = "quiz"
    questions: Annotated[tuple[Question, ...], Length(1, 10)]


Block = TextBlock | Statement | Figure | Shares | Timeline | Places | Map | Levels | Tally | ListBlock | Picture | Quiz
