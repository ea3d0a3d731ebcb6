"""Contrast, measured on the pixels of a frame: text 7:1, marks 3:1, high contrast 21:1."""

import itertools
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import (
    box_of,
    is_on_map,
    is_within,
    items_of,
    panel_box,
    position,
    texts,
    visible_items,
)
from kiosk.studio.scene.input import press, release
from kiosk.studio.scene.kinds import Kind
from kiosk.studio.scene.layout import measure_ink
from kiosk.studio.scene.pixels import (
    Colour,
    colour_of,
    colours,
    contrast,
    crop,
    image_of,
    ink_and_paper,
    luminance,
    pixels_of,
    strongest,
)
from kiosk.ui.stage import Stage
from tests.ui.people import BACKGROUNDS, PANELS, bring, centre, item, jump, tap

pytestmark = pytest.mark.slow

LEAST = {"white": 7.0, "black": 7.0, "contrast": 20.99}
SIZES = [(1920, 1080), (1080, 1920)]


def screenfuls(stage: Stage) -> Iterator[Image.Image]:
    """Pictures of the panel on screen, from its start to its end."""
    jump(stage, 0)
    while True:
        yield image_of(stage.picture())
        if stage.at_end:
            return
        stage.read_on()


@pytest.mark.parametrize(
    ("size", "background"), [*((SIZES[0], background) for background in LEAST), (SIZES[1], "white")]
)
def test_every_text_stands_out_from_what_is_behind_it(
    make_stage: Callable[..., Stage], built_in: Exhibit, size: tuple[int, int], background: str
):
    stage = make_stage(*size, shown=built_in)
    stage.session.setBackground(background)
    seen: set[str] = set()
    faint = []
    for panel in range(4):
        stage.session.setPanel(panel)
        for frame in screenfuls(stage):
            faint += faint_texts(stage, frame, LEAST[background], seen)
    # The quiz answered, and the drawings as tables.
    stage.session.setIllustrations(False)
    for frame in screenfuls(stage):
        faint += faint_texts(stage, frame, LEAST[background], seen)
    stage.session.rest()
    stage.session.setBackground(background)
    faint += faint_texts(stage, image_of(stage.picture()), LEAST[background], seen)
    assert faint == []
    assert len(seen) > 120


def faint_texts(stage: Stage, frame: Image.Image, least: float, seen: set[str]) -> list[tuple[object, ...]]:
    """The texts on screen with too little contrast. All texts on screen are added to `seen`."""
    area = panel_box(stage) if not stage.session.resting else QRectF(0, 0, frame.width, frame.height)
    arrows = [box_of(item) for item in items_of(stage, "RoundButton") if not is_within(item, "SceneView")]
    faint = []
    for text in texts(stage):
        box = measure_ink(text)
        if is_within(text, "PanelView"):
            box &= area
        words = text.property("text")
        hidden = is_within(text, "PanelView") and any(arrow.intersects(box) for arrow in arrows)
        disabled = not text.isEnabled()
        if box.width() < 4 or box.height() < 4 or hidden or disabled:
            continue
        seen.add(words)
        ink, paper, other = ink_and_paper(crop(frame, box))
        found = contrast(ink, paper)
        if is_on_map(text):  # behind a label there may be several lands and their borders
            grounds = [
                colour for count, colour in colours(crop(frame, box)) if count > 0.1 * box.width() * box.height()
            ]
            ink = colour_of(text.property("color"))
            found, other = min(contrast(ink, ground) for ground in grounds if ground != ink), 0
        is_sample = words == "Aa" and is_within(text, "ChoiceButton")  # of colours that are not on screen
        if found < (LEAST["white"] if is_sample else least) or other > 0.02:
            faint.append((words[:30], ink, paper, round(found, 2), round(other, 3)))
    return faint


@pytest.mark.parametrize("panel", range(4))
def test_high_contrast_is_black_and_white_wherever_there_are_words(
    make_stage: Callable[..., Stage], built_in: Exhibit, panel: int
):
    stage = make_stage(panel=panel, shown=built_in)
    stage.session.setBackground("contrast")
    for frame in screenfuls(stage):
        for text in texts(stage):
            box = measure_ink(text) & panel_box(stage)
            if (
                box.width() < 4
                or box.height() < 4
                or not is_within(text, "PanelView")
                or is_within(text, "ChoiceButton")
            ):
                continue
            ink, paper, _ = ink_and_paper(crop(frame, box))
            assert {ink, paper} == {(255, 255, 255), (0, 0, 0)}, text.property("text")


@pytest.mark.parametrize("background", BACKGROUNDS.values())
@pytest.mark.parametrize(
    "name", [PANELS[0], PANELS[2], "Large text", "Black", "Show illustrations", "Language: English", "Read on"]
)
def test_the_focus_ring_stands_out(stage: Stage, background: str, name: str):
    stage.session.setBackground(background)
    box = box_of(item(stage, name))
    # The arrows stand on the ground of the scene in view.
    paper = QQmlProperty(item(stage, name), "look.paper").read().getRgb()[:3] if name == "Read on" else paper_of(stage)
    area = box.adjusted(-12, -12, 12, 12)
    before = pixels_of(crop(image_of(stage.picture()), area))
    item(stage, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    after = pixels_of(crop(image_of(stage.picture()), area))
    changed = Counter(new for old, new in zip(before, after, strict=True) if new != old)
    ring = strongest((colour for colour, count in changed.items() if count > 200), paper)
    assert contrast(ring, paper) >= 3
    assert changed[ring] > 2 * (box.width() + box.height())
    # It is drawn on paper. In front of a picture, as at the arrows, it has paper of its own.
    on_paper = sum(old == paper for old, new in zip(before, after, strict=True) if new == ring)
    assert on_paper + changed[paper] > 0.75 * changed[ring]


@pytest.mark.parametrize("background", BACKGROUNDS.values())
@pytest.mark.parametrize("name", [PANELS[0], "Standard text", "{background}"])
def test_what_is_chosen_has_a_line_that_stands_out(stage: Stage, background: str, name: str):
    stage.session.setBackground(background)
    names = {value: word for word, value in BACKGROUNDS.items()}
    box = box_of(item(stage, name.format(background=names[background])))
    foot = colours(crop(image_of(stage.picture()), QRectF(box.left(), box.bottom() - 8, box.width(), 6)))
    line = strongest((colour for count, colour in foot if count > 100), paper_of(stage))
    assert contrast(line, paper_of(stage)) >= 3


def pixel(frame: Image.Image, x: float, y: float) -> Colour:
    colour = frame.getpixel((int(x), int(y)))
    assert isinstance(colour, tuple)
    red, green, blue, *_ = colour
    return red, green, blue


def paper_of(stage: Stage) -> Colour:
    return pixel(image_of(stage.picture()), 3, 3)


def ground_of(stage: Stage) -> Colour:
    """What the scene in view stands on."""
    area = panel_box(stage)
    return pixel(image_of(stage.picture()), 3, round(area.top() + area.height() / 2))


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_the_swatches_and_the_switch_are_seen_on_every_background(stage: Stage, background: str):
    stage.session.setBackground(background)
    frame = image_of(stage.picture())
    for name in (*BACKGROUNDS, "Show illustrations"):
        box = box_of(item(stage, name))
        mark = QRectF(box.left() + 12, box.top(), 36, box.height())
        found = colours(crop(frame, mark))
        assert (
            contrast(strongest((colour for count, colour in found if count > 60), paper_of(stage)), paper_of(stage))
            >= 3
        )


def runs_of(frame: Image.Image, line: Iterable[tuple[float, float]]) -> list[tuple[Colour, int]]:
    """The colours along a line of points, each with its length, without the mixed colours at edges."""
    width, height = frame.size
    seen = [pixel(frame, x, y) for x, y in line if 0 <= x < width and 0 <= y < height]
    return [(colour, length) for colour, run in itertools.groupby(seen) if (length := len(list(run))) > 1]


def shown_block(stage: Stage, kind: Kind) -> QQuickItem:
    """The first drawing of this kind in the panel on screen, scrolled into view."""
    found = items_of(stage, kind)[0]
    jump(stage, position(stage) + box_of(found).top() - panel_box(stage).top() - 30)
    stage.settle()
    return found


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_bars_stand_out(stage: Stage, background: str):
    stage.session.setBackground(background)
    stage.settle()
    shown_block(stage, "ShareBar")
    paper = paper_of(stage)
    frame = image_of(stage.picture())
    for share in items_of(stage, "ShareBar"):
        box = box_of(share)
        below_words = box.bottom() - 6
        runs = runs_of(frame, ((x, below_words) for x in range(int(box.left()), int(box.right()))))
        assert contrast(runs[0][0], paper) >= 3
        assert runs[0][1] == pytest.approx(box.width() * share.property("share")["part"], abs=3)


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_rings_and_what_was_added_to_them_stand_out(stage: Stage, background: str):
    stage.session.setBackground(background)
    stage.settle()
    shown_block(stage, "ShareRing")
    paper, frame = ground_of(stage), image_of(stage.picture())
    for ring in items_of(stage, "ShareRing"):
        size, thickness = ring.property("size"), ring.property("thickness")
        left, top = box_of(ring).left(), box_of(ring).top()
        radius = size / 2 - thickness / 4  # beside the thin line of the whole ring
        turns = (math.radians(turn / 10) for turn in range(3600))
        line = [(left + size / 2 + radius * math.sin(turn), top + size / 2 - radius * math.cos(turn)) for turn in turns]
        runs = [run for run in runs_of(frame, line) if run[1] > 8]
        before, gap, added, *_ = runs
        assert contrast(before[0], paper) >= 3
        assert gap[0] == paper
        assert contrast(added[0], paper) >= 3
        share = ring.property("share")
        assert before[1] / 3600 == pytest.approx(share["earlier_part"], abs=0.01)
        assert (before[1] + gap[1] + added[1]) / 3600 == pytest.approx(share["part"], abs=0.01)


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_levels_stand_out_and_so_does_their_floor(make_stage: Callable[..., Stage], background: str):
    stage = make_stage(panel=2)
    stage.session.setBackground(background)
    stage.settle()
    levels = shown_block(stage, "LevelsBlock")
    paper, frame = ground_of(stage), image_of(stage.picture())
    columns = [item for item in visible_items(levels) if item.property("fullHeight") is not None]
    assert len(columns) == 4
    above = []
    for column in columns:
        box, floor = box_of(column), column.property("floorHeight")
        below = pixel(frame, box.center().x(), box.bottom() - floor / 2)
        assert contrast(below, paper) >= 3
        middle = box.bottom() - (floor + column.property("fullHeight")) / 2
        if column.property("fullHeight") > floor:
            assert contrast(pixel(frame, box.left() + 2, middle), paper) >= 3
        above.append(pixel(frame, box.center().x(), middle) != paper)
    assert above[1:] == [True, True, False]  # what is and what may be differ in shape
    # The floor's line is seen between the columns, and apart from them.
    line = box_of(columns[0]).bottom() - columns[0].property("floorHeight")
    assert contrast(pixel(frame, box_of(columns[0]).right() + 3, line), paper) >= 3
    stripes = runs_of(frame, ((box_of(columns[1]).center().x(), line + y) for y in range(-20, 21)))
    assert [contrast(colour, paper) >= 3 for colour, _ in stripes] == [True, False, True, False, True]


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_people_and_marks_stand_out(make_stage: Callable[..., Stage], background: str):
    stage = make_stage()
    stage.session.setBackground(background)
    for panel in (0, 3):
        stage.session.setPanel(panel)
        stage.settle()
        shown_block(stage, "Marks")
        frame, paper = image_of(stage.picture()), ground_of(stage)
        for marks in items_of(stage, "Marks"):
            box = box_of(marks) & panel_box(stage)
            if box.height() < 20:
                continue
            found = colours(crop(frame, box))
            marked = sum(count for count, colour in found if contrast(colour, paper) >= 3)
            assert marked > 0.02 * box.width() * box.height(), marks.property("symbol")
    # The people of the share are filled, the others are outlines, which have far fewer coloured pixels.
    stage.session.setPanel(0)
    stage.settle()
    shown_block(stage, "Marks")
    frame, paper = image_of(stage.picture()), ground_of(stage)
    size = items_of(stage, "Marks")[0].property("size")
    full, rest = (
        inked(frame, box_of(marks), size, paper, at)
        for marks, at in zip(items_of(stage, "Marks"), (0, -1), strict=True)
    )
    assert full > 1.5 * rest > 0


def inked(frame: Image.Image, box: QRectF, size: int, paper: Colour, at: int) -> int:
    """How many pixels of the first (0) or last (-1) mark of a field have enough contrast."""
    left, top = (box.left(), box.top()) if at == 0 else (box.right() - size, box.bottom() - size)
    found = colours(crop(frame, QRectF(left, top, size - 1, size - 1)))
    return sum(count for count, colour in found if contrast(colour, paper) >= 3)


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_the_chosen_event_and_place_are_told_without_colour(make_stage: Callable[..., Stage], background: str):
    stage = make_stage()
    stage.session.setBackground(background)
    kinds: tuple[tuple[int, Kind], ...] = ((0, "TimelineBlock"), (1, "MapView"))
    for panel, kind in kinds:
        stage.session.setPanel(panel)
        stage.settle()
        for block in items_of(stage, "MapBlock"):
            block.setProperty("picked", 0)
        block = shown_block(stage, kind)
        frame, paper = image_of(stage.picture()), ground_of(stage)
        chosen, other = [item for item in items_of(stage, "ChoiceButton") if block.isAncestorOf(item)][:2]
        dark = []
        for button in (chosen, other):
            area = box_of(button)
            if kind == "TimelineBlock":
                area.setHeight(35)
            else:  # inside the capsule, since the map is around it
                ends, edge = area.height() / 2, area.height() / 8
                area.adjust(ends, edge, -ends, -edge)
            found = colours(crop(frame, area))
            dark.append(sum(count for count, colour in found if contrast(colour, paper) >= 3))
        assert dark[0] > 1.3 * dark[1] > 0, kind


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_right_and_wrong_answers_are_told_without_colour(make_stage: Callable[..., Stage], background: str):
    stage = make_stage(panel=3)
    stage.session.setBackground(background)
    stage.settle()
    wrong = item(stage, "in 1999")
    tap(stage, wrong)
    signs = [text.property("text") for text in texts(stage) if text.property("text") in "✓×"]
    assert signs == ["×", "✓"]
    bring(stage, item(stage, "in 2004"))
    frame, paper = image_of(stage.picture()), ground_of(stage)
    for name in ("in 1999", "in 2004", "in 2014"):
        box = box_of(item(stage, name))
        runs = runs_of(frame, ((x, box.center().y() + 20) for x in range(int(box.left()), int(box.left()) + 12)))
        assert any(contrast(colour, paper) >= 3 for colour, _ in runs), name
    assert faint_texts(stage, frame, LEAST[background], set()) == []


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_a_press_is_seen(stage: Stage, background: str):
    stage.session.setBackground(background)
    box = box_of(item(stage, PANELS[2]))
    before = crop(image_of(stage.picture()), box)
    press(stage, centre(stage, PANELS[2]))
    after = crop(image_of(stage.picture()), box)
    release(stage, centre(stage, PANELS[2]))
    changed = [pair for pair in zip(pixels_of(before), pixels_of(after), strict=True) if contrast(*pair) >= 3]
    assert len(changed) > 500


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_what_is_chosen_is_told_without_colour(stage: Stage, background: str):
    """In grey, the chosen setting differs from the others by more than a shade."""
    stage.session.setBackground(background)
    chosen = crop(image_of(stage.picture()), box_of(item(stage, "Standard text")))
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=centre(stage, "Large text"))
    other = crop(image_of(stage.picture()), box_of(item(stage, "Standard text")))
    grey = [(r + g + b) // 3 for r, g, b in pixels_of(chosen)], [(r + g + b) // 3 for r, g, b in pixels_of(other)]
    assert sum(abs(one - two) > 80 for one, two in zip(*grey, strict=False)) > 300


def test_the_measure_itself():
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert luminance((255, 255, 255)) == pytest.approx(1)
