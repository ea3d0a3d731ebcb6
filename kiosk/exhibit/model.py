"""The format of an exhibit, declared once: the keys of its files, and the objects they are read into."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from kiosk.exhibit.blocks import Block, Heading, Label, OpeningFigure, Paragraph, Sentence
from kiosk.exhibit.dates import When
from kiosk.exhibit.enlargement import enlargement
from kiosk.exhibit.named import Drawing, PictureFile
from kiosk.exhibit.values import LANGUAGE, Name, NamedNumber, Text
from kiosk.reading.limits import Doc, Length, Pattern, Range
from kiosk.reading.problems import MessageAndHint
from kiosk.reading.shapes import Slug

NUMBER_NAME = Pattern(r"[a-z][a-z0-9_]{0,39}", "small letters, digits and underscores, beginning with a letter")
MAX_LANGUAGES = 8
MAX_PANELS = 6

Tab = Annotated[Text, Length(1, 24)]
Headline = Annotated[Text, Length(1, 90)]


Percentage = Annotated[Decimal, Range(Decimal(0), Decimal(100))]


@dataclass(frozen=True, kw_only=True)
class Focus:
    """The point of a picture that stays in view when the screen has another shape and the edges are cut off."""

    from_left: Annotated[Percentage, Doc("How far from the left edge, in percent of the picture's width.")]
    from_top: Annotated[Percentage, Doc("How far from the upper edge, in percent of the picture's height.")]

    def warnings(self) -> Iterator[tuple[tuple[str | int, ...], MessageAndHint]]:
        """Percentages below 1 were probably meant as parts of 1."""
        for key, value in (("from_left", self.from_left), ("from_top", self.from_top)):
            if 0 < value < 1:
                hint = f"write {(100 * value).normalize():f} if you mean {value:f} of the whole side"
                yield (key,), (f"{value:f} is less than one percent", hint)


@dataclass(frozen=True, kw_only=True)
class Illustration:
    """One of the kiosk's drawings, or a picture from the exhibit's folder."""

    drawing: Annotated[Drawing | None, Doc("The name of a drawing that comes with the kiosk.")] = None
    file: Annotated[PictureFile | None, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")] = None
    alt: Annotated[Sentence, Doc("What the picture shows, for visitors who can't see it.")]
    credit: Annotated[Label | None, Doc("Who made the picture, or owns it.")] = None
    focus: Annotated[Focus | None, Doc("The point of a 'file' that stays in view; the default is its middle.")] = None

    def problem(self) -> MessageAndHint | None:
        """An illustration has exactly one of 'drawing' and 'file'; a file needs a credit."""
        if (self.drawing is None) == (self.file is None):
            return "an illustration needs either 'drawing' or 'file'", "write one of the two"
        if self.file is not None and self.credit is None:
            return "the picture's 'credit' is missing", "add 'credit:' with the name of its author or owner"
        if self.focus is not None and self.file is None:
            return "a drawing has no 'focus'", "delete it: the kiosk has the drawing for both shapes of screen"
        return None

    def warnings(self) -> Iterator[tuple[tuple[str | int, ...], MessageAndHint]]:
        """The picture fills the screen, so it needs as many pixels as the largest screen, or nearly."""
        if self.file is not None and (warning := enlargement(self.file.size)):
            yield ("file",), warning


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture from the exhibit's folder that fills the screen: the same as an illustration with a file."""

    file: Annotated[PictureFile, Doc("A PNG, JPEG or WebP file inside the exhibit's folder.")]
    alt: Annotated[Sentence, Doc("What the picture shows, for visitors who can't see it.")]
    credit: Annotated[Label, Doc("Who made the picture, or owns it.")]
    focus: Annotated[Focus | None, Doc("The point that stays in view; the default is the picture's middle.")] = None

    def warnings(self) -> Iterator[tuple[tuple[str | int, ...], MessageAndHint]]:
        """As of an illustration."""
        yield from self.as_illustration.warnings()

    @property
    def as_illustration(self) -> Illustration:
        """The same as an illustration."""
        return Illustration(file=self.file, alt=self.alt, credit=self.credit, focus=self.focus)


TWO_PICTURES = ("there are an 'illustration' and a 'picture'", "delete one of the two: only one fills the screen")


def only_one(illustration: Illustration | None, picture: Picture | None) -> Illustration | None:
    """The illustration of a panel or of a section, however it is written."""
    return picture.as_illustration if picture else illustration


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a panel: a heading, perhaps a paragraph, and its blocks."""

    id: Slug
    heading: Heading
    text: Annotated[Paragraph | None, Doc("A paragraph below the heading, beside the blocks.")] = None
    blocks: Annotated[tuple[Block, ...], Length(0, 12)] = ()
    illustration: Annotated[
        Illustration | None, Doc("A picture behind the words of the section's first scene, to the edges of the screen.")
    ] = None
    picture: Annotated[Picture | None, Doc("Your own picture, instead of an illustration.")] = None
    ground: Annotated[
        Literal["paper", "sky", "deep", "amber"] | None,
        Doc("What the section stands on, if the kiosk's own choice does not suit it."),
    ] = None

    def problem(self) -> MessageAndHint | None:
        """A section has more than a heading."""
        if self.text is None and not self.blocks:
            return "a section needs 'text' or 'blocks' below its heading", "add one of the two"
        return TWO_PICTURES if self.illustration and self.picture else None


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One tab of the exhibit: a claim, one large figure, and sections that support the claim."""

    tab: Annotated[Tab, Doc("The word on the tab.")]
    title: Annotated[Headline, Doc("The panel's claim.")]
    lead: Annotated[Sentence, Doc("One or two sentences below the claim.")]
    numbers: Annotated[dict[str, NamedNumber], NUMBER_NAME, Length(0, 60), Doc("Numbers that texts use as {name}.")] = (
        field(default_factory=dict)
    )
    figure: Annotated[OpeningFigure, Doc("The large figure of the opening.")]
    illustration: Illustration | None = None
    picture: Annotated[Picture | None, Doc("Your own picture behind the opening, instead of an illustration.")] = None
    sections: Annotated[tuple[Section, ...], Length(1, 12)]

    def problem(self) -> MessageAndHint | None:
        """A panel has one picture."""
        return TWO_PICTURES if self.illustration and self.picture else None


@dataclass(frozen=True, kw_only=True)
class ExhibitFile:
    """exhibit.yaml: what applies to the whole exhibit."""

    format: Annotated[Decimal, Range(Decimal(1), Decimal(1)), Doc("The version of this format: 1.")]
    languages: Annotated[
        dict[str, Annotated[Name, Length(1, 24)]],
        LANGUAGE,
        Length(1, MAX_LANGUAGES),
        Doc("The code of each language and its own name for itself, in the order of the buttons."),
    ]
    reviewed: Annotated[
        dict[str, bool],
        LANGUAGE,
        Length(0, MAX_LANGUAGES),
        Doc("The code of each language, and yes once a native speaker has read all of its texts."),
    ] = field(default_factory=dict)
    default_language: Annotated[str, LANGUAGE]
    title: Headline
    as_of: Annotated[When, Doc("The date at which the exhibit's facts were true.")]
    source: Annotated[Label, Doc("Where the facts come from.")]
    illustration: Annotated[Illustration | None, Doc("The picture on the screen while nobody uses the kiosk.")] = None
    panels: Annotated[
        tuple[Slug, ...],
        Length(1, MAX_PANELS),
        Doc("The panels in order; each is a file panels/NAME.yaml."),
    ]


@dataclass(frozen=True)
class Exhibit:
    """A whole exhibit, read from `folder` without errors. `panels` are by name, in order."""

    folder: Path
    file: ExhibitFile
    panels: dict[str, Panel]
