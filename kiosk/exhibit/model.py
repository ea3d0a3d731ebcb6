"""The format of an exhibit, declared once: what may stand in its files, and what it is read into."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from kiosk.exhibit.values import Drawing, Name, Number, PictureFile, Text, When
from kiosk.reading.shapes import Doc, Length, Pattern, Range, Slug

LANGUAGE = Pattern(r"[a-z]{2,3}", "a language code such as en, lt, uk or de")
NUMBER_NAME = Pattern(r"[a-z][a-z0-9_]{0,39}", "small letters, digits and underscores, beginning with a letter")
MOST_LANGUAGES = 8
MOST_PANELS = 6

Tab = Annotated[Text, Length(1, 24)]
Headline = Annotated[Text, Length(1, 90)]
Heading = Annotated[Text, Length(1, 60)]
Label = Annotated[Text, Length(1, 120)]
Paragraph = Annotated[Text, Length(1, 700)]
Percent = Annotated[Number, Range(Decimal(0), Decimal(100))]


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


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened: on a date, or at a time told in words."""

    date: When | None = None
    when: Annotated[Label | None, Doc("Words instead of a date: '15 days before the war'.")] = None
    title: Heading
    text: Annotated[Text, Length(1, 300)]

    def trouble(self) -> tuple[str, str] | None:
        """One of the two must be there."""
        if (self.date is None) == (self.when is None):
            return "an event needs 'date' or 'when', not both", "write one of the two"
        return None


@dataclass(frozen=True, kw_only=True)
class Timeline(Fact):
    """Events in their order."""

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
class ListBlock(Fact):
    """A list of short texts."""

    kind: ClassVar[str] = "list"
    items: Annotated[tuple[Annotated[Text, Length(1, 240)], ...], Length(1, 12)]


Block = TextBlock | Statement | Figure | Shares | Timeline | Places | ListBlock


@dataclass(frozen=True, kw_only=True)
class Illustration:
    """A picture that sets the scene: one of the kiosk's drawings, or a file of the exhibit."""

    drawing: Annotated[Drawing | None, Doc("The name of a drawing that comes with the kiosk.")] = None
    file: Annotated[PictureFile | None, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")] = None
    alt: Annotated[Text, Length(1, 300), Doc("What the picture shows, for those who don't see it.")]
    credit: Annotated[Label | None, Doc("Whose picture it is.")] = None

    def trouble(self) -> tuple[str, str] | None:
        """One of drawing and file."""
        if (self.drawing is None) == (self.file is None):
            return "an illustration needs 'drawing' or 'file', not both", "write one of the two"
        if self.file is not None and self.credit is None:
            return "the picture's 'credit' is missing", "say whose picture it is"
        return None


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a panel that fits one glance: a heading and its blocks."""

    id: Slug
    heading: Heading
    text: Annotated[Paragraph | None, Doc("A paragraph beneath the heading, beside the blocks.")] = None
    blocks: Annotated[tuple[Block, ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One tab of the exhibit: a claim, one large figure, and the sections that tell why."""

    tab: Annotated[Tab, Doc("The word on the tab.")]
    title: Annotated[Headline, Doc("The panel's claim.")]
    lead: Annotated[Text, Length(1, 300), Doc("One or two sentences beneath the claim.")]
    numbers: Annotated[dict[str, Decimal], NUMBER_NAME, Length(0, 60), Doc("Numbers that texts use as {name}.")] = (
        field(default_factory=dict)
    )
    figure: Annotated[Figure, Doc("The large figure of the opening.")]
    illustration: Illustration | None = None
    sections: Annotated[tuple[Section, ...], Length(1, 12)]


@dataclass(frozen=True, kw_only=True)
class ExhibitFile:
    """exhibit.yaml: what holds for the whole exhibit."""

    format: Annotated[Decimal, Range(Decimal(1), Decimal(1)), Doc("The version of this format: 1.")]
    languages: Annotated[
        dict[str, Annotated[Name, Length(1, 24)]],
        LANGUAGE,
        Length(1, MOST_LANGUAGES),
        Doc("Each language's code and its own name, in the order of the buttons."),
    ]
    default_language: Annotated[str, LANGUAGE]
    title: Headline
    as_of: Annotated[When, Doc("The date for which the exhibit holds.")]
    source: Annotated[Label, Doc("Where the facts come from.")]
    panels: Annotated[tuple[Slug, ...], Length(1, MOST_PANELS), Doc("The panels in their order: panels/NAME.yaml.")]


@dataclass(frozen=True)
class Exhibit:
    """A whole exhibit, read and checked."""

    folder: Path
    file: ExhibitFile
    panels: dict[str, Panel]
