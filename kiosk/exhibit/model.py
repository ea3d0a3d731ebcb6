"""The format of an exhibit, declared once: what may stand in its files, and what it is read into."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from kiosk.exhibit.blocks import Block, Figure, Heading, Label, Paragraph, Sentence
from kiosk.exhibit.named import Drawing, PictureFile
from kiosk.exhibit.values import Name, Text, When
from kiosk.reading.shapes import Doc, Length, Pattern, Range, Slug

LANGUAGE = Pattern(r"[a-z]{2,3}", "a language code such as en, lt, uk or de")
NUMBER_NAME = Pattern(r"[a-z][a-z0-9_]{0,39}", "small letters, digits and underscores, beginning with a letter")
MOST_LANGUAGES = 8
MOST_PANELS = 6

Tab = Annotated[Text, Length(1, 24)]
Headline = Annotated[Text, Length(1, 90)]


@dataclass(frozen=True, kw_only=True)
class Illustration:
    """A picture that sets the scene: one of the kiosk's drawings, or a file of the exhibit."""

    drawing: Annotated[Drawing | None, Doc("The name of a drawing that comes with the kiosk.")] = None
    file: Annotated[PictureFile | None, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")] = None
    alt: Annotated[Sentence, Doc("What the picture shows, for those who don't see it.")]
    credit: Annotated[Label | None, Doc("Whose picture it is.")] = None

    def trouble(self) -> tuple[str, str] | None:
        """One of drawing and file."""
        if (self.drawing is None) == (self.file is None):
            return "an illustration needs either 'drawing' or 'file'", "write one of the two"
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
    lead: Annotated[Sentence, Doc("One or two sentences beneath the claim.")]
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
    reviewed: Annotated[
        dict[str, bool],
        LANGUAGE,
        Length(0, MOST_LANGUAGES),
        Doc("Each language's code, and yes once a native speaker has read all of it."),
    ] = field(default_factory=dict)
    default_language: Annotated[str, LANGUAGE]
    title: Headline
    as_of: Annotated[When, Doc("The date for which the exhibit holds.")]
    source: Annotated[Label, Doc("Where the facts come from.")]
    illustration: Annotated[Illustration | None, Doc("What the screen shows while nobody is there.")] = None
    panels: Annotated[tuple[Slug, ...], Length(1, MOST_PANELS), Doc("The panels in their order: panels/NAME.yaml.")]


@dataclass(frozen=True)
class Exhibit:
    """A whole exhibit, read and checked."""

    folder: Path
    file: ExhibitFile
    panels: dict[str, Panel]
