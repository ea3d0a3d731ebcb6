"""The dicts that QML reads, each with the type of every key.

QML has no types for them, so a QML property that holds one names its class in a comment:
`required property var share // ShareData`. `make lint` compares every key that QML reads with these
classes, both ways: a key that is missing here and a key that nothing reads both fail.
"""

from typing import Literal, TypedDict


class CropData(TypedDict):
    """One crop of a drawing, in its own units.

    `sky` is, for columns of equal width from left to right, which part of the height is quiet from the upper edge down.
    """

    width: int
    height: int
    sky: list[float]


class IllustrationData(TypedDict):
    """A drawing of the kiosk (`drawing` is its name) or a picture of the exhibit (`file` is its path).

    `width` and `height` are of the drawing in its own units, or of the picture in pixels, upright. `focus_x` and
    `focus_y` are where the point of a picture is that stays in view, in parts of its sides.
    A drawing has a crop for each orientation of the screen.
    """

    drawing: str
    file: str
    width: int
    height: int
    focus_x: float
    focus_y: float
    landscape: CropData | None
    portrait: CropData | None
    alt: str
    credit: str


class CopyData(TypedDict):
    """The copy of a picture that is shown; `file` is its URL, and empty while there is none.

    `plate` names the ground that a picture with transparency needs. `failed`: the picture can't be shown now. `width`
    and `height` are the copy's own; `shades` says how dark and how light it is in each part (see `pictures.shades`).
    """

    file: str
    plate: str
    width: int
    height: int
    shades: str
    failed: bool


class AmountData(TypedDict):
    """A number in the pieces that are set apart, and in one (`spoken`)."""

    before: str
    numeral: str
    after: str
    unit: str
    spoken: str


class NumeralData(TypedDict):
    """How a numeral is written, so that QML can count up to it.

    `prefix` and `suffix` surround the digits; numbers from `group_from` on have `group_mark` between
    their thousands.
    """

    value: float
    decimals: int
    decimal_mark: str
    group_mark: str
    group_from: int
    prefix: str
    suffix: str


class BlockData(TypedDict):
    """What blocks of all kinds have; `heading` and `remark` may be empty."""

    kind: str
    heading: str
    remark: str


class TableData(TypedDict):
    """A drawing as a table."""

    columns: list[str]
    rows: list[list[str]]


class DrawnData(BlockData):
    """A block that draws something: the same as a table, and in words."""

    table: TableData
    spoken: str


class TextData(BlockData):
    """A paragraph, or a closing thought in large letters."""

    text: str
    large: bool


class StatementData(BlockData):
    """What a person said, and the person: the name and, if there is one, the role."""

    text: str
    byline: str


class FigureDrawingData(TypedDict):
    """How a figure is drawn, as `count` marks, hours or units of a distance; `way` is empty if it is not drawn.

    `lit` marks stand out. `ends` names the two ends of a distance. `legend` says what the drawing adds to the number.
    """

    way: Literal["", "marks", "clock", "distance"]
    count: float
    lit: int
    ends: list[str]
    legend: str


class FigureData(BlockData, AmountData):
    """A key figure.

    The last five keys are the same for all `run` figures of a row, so that their numerals have one size and one
    baseline: all numerals, whether any has words before it, the longest words below it (unit, meaning, legend),
    and whether any is drawn.
    """

    meaning: str
    written: NumeralData
    drawing: FigureDrawingData
    run: int
    numerals: list[str]
    words_before: bool
    longest: list[str]
    any_drawn: bool


class ShareData(TypedDict):
    """A percentage as a part of 1; `earlier_part` is -1 and `change` is empty if there is no earlier value."""

    part: float
    earlier_part: float
    percent: str
    change: str
    label: str
    remark: str
    spoken: str


class SharesData(DrawnData):
    """Percentages beside each other."""

    style: Literal["bars", "rings", "people"]
    shares: list[ShareData]


class EventData(TypedDict):
    """An event of a timeline; `short` is the year if all events have different years, `spoken` all of it in words."""

    when: str
    short: str
    title: str
    text: str
    spoken: str


class TimelineData(DrawnData):
    """Events in their order."""

    events: list[EventData]


class PlaceData(TypedDict):
    """A place, and what is there."""

    name: str
    text: str


class PlacesData(BlockData):
    """Places beside each other."""

    places: list[PlaceData]


class MapPlaceData(PlaceData):
    """A place on a map: `x`, `y` and the end of its line are parts of the map's sides, -1 without a line.

    `since` is its date as a place in the map's `dates`, -1 without one. `spoken` is what is there, with the amount.
    """

    figure: AmountData | None
    since: int
    spoken: str
    x: float
    y: float
    line_x: float
    line_y: float


class MapLabelData(TypedDict):
    """A word on the map itself."""

    name: str
    x: float
    y: float


class MapData(DrawnData):
    """A map with places; `map` is the name of its drawing, whose sides are in units of their own.

    `dates` are those of its places, the earliest first; the title of each is what came then.
    """

    width: float
    height: float
    map: str
    places: list[MapPlaceData]
    dates: list[EventData]
    labels: list[MapLabelData]


class LevelData(AmountData):
    """An amount to be drawn as a column; `open` if it is an upper limit."""

    number: float
    label: str
    open: bool


class LevelsData(DrawnData):
    """Columns compared with a floor."""

    floor: LevelData
    levels: list[LevelData]
    highest: float


class CountData(AmountData):
    """A number drawn as marks; `each` says what one mark means, if that is not one unit."""

    marks: int
    symbol: str
    each: str
    when: str
    meaning: str


class TallyData(DrawnData):
    """Numbers drawn to count."""

    counts: list[CountData]


class ListData(BlockData):
    """Short texts."""

    items: list[str]


class PictureData(BlockData):
    """A picture of the exhibit; `file` is its path, `credit` and `caption` may be empty.

    `width` and `height` are its size in pixels, upright.
    """

    file: str
    width: int
    height: int
    alt: str
    credit: str
    caption: str


class QuestionData(TypedDict):
    """A question; `right` is the place of the right answer, from 0; `panel` the id of the panel that explains it.

    `spoken` is what is said once it is answered: the amount and the explanation.
    """

    count: str
    question: str
    answers: list[str]
    right: int
    explanation: str
    spoken: str
    figure: AmountData | None
    panel: str
    to_panel: str


class QuizData(BlockData):
    """Questions, one at a time."""

    questions: list[QuestionData]


AnyBlockData = (
    TextData
    | StatementData
    | FigureData
    | SharesData
    | TimelineData
    | PlacesData
    | MapData
    | LevelsData
    | TallyData
    | ListData
    | PictureData
    | QuizData
)


class SlideData(TypedDict):
    """One view of the attract screen: the figure of the panel at `message`."""

    message: int
    title: str
    figure: FigureData
    mirrored: bool


class LanguageData(TypedDict):
    """A language by its code, with its own name."""

    code: str
    name: str
