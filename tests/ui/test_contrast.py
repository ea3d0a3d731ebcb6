"""What people see, measured on the frame itself: text 7:1, marks 3:1, high contrast 21:1."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.ui.stage import Stage
from tests.ui.layout import measure_ink
from tests.ui.people import (
    BACKGROUNDS,
    box_of,
    centre,
    is_within,
    item,
    name_of,
    panel_box,
    press,
    release,
    texts,
    tree,
)
from tests.ui.pixels import Colour, colours, contrast, crop, image_of, luminance, pixels_of, strongest

LEAST = {"white": 7.0, "black": 7.0, "contrast": 20.99}
SIZES = [(1920, 1080), (1080, 1920)]


def screenfuls(stage: Stage) -> Iterator[Image.Image]:
    """The panel on screen, from its start to its end."""
    stage.window.jumpTo(0)
    while True:
        yield image_of(stage.picture())
        if stage.at_end:
            return
        stage.read_on()


def ink_and_paper(picture: Image.Image) -> tuple[Colour, Colour, float]:
    """The colour that stands out most, the most frequent one, and which part is neither nor a mixture of both."""
    found = colours(picture)
    paper = found[0][1]
    ink = strongest((colour for _, colour in found), paper)
    other = sum(count for count, colour in found if not is_between(colour, ink, paper))
    return ink, paper, other / (picture.width * picture.height)


def is_between(colour: Colour, one: Colour, other: Colour) -> bool:
    return all(min(a, b) - 6 <= c <= max(a, b) + 6 for a, b, c in zip(one, other, colour, strict=True))


@pytest.mark.parametrize("background", BACKGROUNDS.values())
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_text_stands_out_from_what_is_behind_it(
    make_stage: Callable[..., Stage], size: tuple[int, int], background: str
):
    stage = make_stage(*size)
    stage.session.setBackground(background)
    seen: set[str] = set()
    faint = []
    for panel in range(4):
        stage.session.setPanel(panel)
        for frame in screenfuls(stage):
            area = panel_box(stage)
            for text in texts(stage):
                box = measure_ink(text)
                if is_within(text, "PanelView"):
                    box &= area
                if box.width() < 4 or box.height() < 4 or text.property("text") == "↑":
                    continue
                ink, paper, other = ink_and_paper(crop(frame, box))
                words = text.property("text")
                seen.add(words)
                if contrast(ink, paper) < LEAST[background] or other > 0.02:
                    faint.append((words[:30], ink, paper, round(contrast(ink, paper), 2), round(other, 3)))
    assert faint == []
    assert len(seen) > 80


@pytest.mark.parametrize("panel", range(4))
def test_high_contrast_is_black_and_white_wherever_there_are_words(make_stage: Callable[..., Stage], panel: int):
    stage = make_stage(panel=panel)
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
    "name", ["Membership", "Contributions", "Large text", "Black", "Show illustrations", "Lietuvių", "Read on"]
)
def test_the_focus_ring_stands_out(stage: Stage, background: str, name: str):
    stage.session.setBackground(background)
    box, paper = box_of(item(stage, name)), paper_of(stage)
    area = box.adjusted(-12, -12, 12, 12)
    before = pixels_of(crop(image_of(stage.picture()), area))
    item(stage, name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    after = pixels_of(crop(image_of(stage.picture()), area))
    changed = Counter(new for old, new in zip(before, after, strict=True) if new != old)
    ring = strongest((colour for colour, count in changed.items() if count > 200), paper)
    assert contrast(ring, paper) >= 3
    assert changed[ring] > 2 * (box.width() + box.height())
    # It lies on paper; and where a picture is behind, as at the arrows, it brings paper with it.
    on_paper = sum(old == paper for old, new in zip(before, after, strict=True) if new == ring)
    assert on_paper + changed[paper] > 0.9 * changed[ring]


@pytest.mark.parametrize("background", BACKGROUNDS.values())
@pytest.mark.parametrize("name", ["Membership", "Standard text", "English"])
def test_what_is_chosen_has_a_line_that_stands_out(stage: Stage, background: str, name: str):
    stage.session.setBackground(background)
    box = box_of(item(stage, name))
    foot = colours(crop(image_of(stage.picture()), QRectF(box.left(), box.bottom() - 8, box.width(), 6)))
    line = strongest((colour for count, colour in foot if count > 100), paper_of(stage))
    assert contrast(line, paper_of(stage)) >= 3


def paper_of(stage: Stage) -> Colour:
    return image_of(stage.picture()).getpixel((3, 3))


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


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_bars_and_what_was_added_to_them_stand_out(stage: Stage, background: str):
    stage.session.setBackground(background)
    stage.read_on()
    stage.read_on()
    frame = image_of(stage.picture())
    paper = paper_of(stage)
    (share,) = (box_of(thing.object()) for thing in tree(stage) if name_of(thing).startswith("79"))
    row = crop(frame, QRectF(share.left(), share.top() + 6, share.width(), 3))
    line = [row.getpixel((x, 1)) for x in range(row.width)]
    runs = [(colour, len(list(run))) for colour, run in itertools.groupby(line)]
    left, before, gap, added, *_ = [(colour, length) for colour, length in runs if length > 1]
    whole = row.width - left[1]
    assert left[0] == paper
    assert contrast(before[0], paper) >= 3
    assert contrast(gap[0], paper) == 1
    assert contrast(added[0], paper) >= 3
    assert before[0] != added[0]
    assert before[1] == pytest.approx(whole * 0.64, abs=4)
    assert before[1] + gap[1] + added[1] == pytest.approx(whole * 0.79, abs=4)


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_a_press_is_seen(stage: Stage, background: str):
    stage.session.setBackground(background)
    box = box_of(item(stage, "Contributions"))
    before = crop(image_of(stage.picture()), box)
    press(stage, centre(stage, "Contributions"))
    after = crop(image_of(stage.picture()), box)
    release(stage, centre(stage, "Contributions"))
    changed = [pair for pair in zip(pixels_of(before), pixels_of(after), strict=True) if contrast(*pair) >= 3]
    assert len(changed) > 500


@pytest.mark.parametrize("background", BACKGROUNDS.values())
def test_what_is_chosen_is_told_without_colour(stage: Stage, background: str):
    """In grey: the chosen setting differs from one that isn't by more than a tone."""
    stage.session.setBackground(background)
    chosen = crop(image_of(stage.picture()), box_of(item(stage, "English")))
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=centre(stage, "Lietuvių"))
    other = crop(image_of(stage.picture()), box_of(item(stage, "English")))
    grey = [(r + g + b) // 3 for r, g, b in pixels_of(chosen)], [(r + g + b) // 3 for r, g, b in pixels_of(other)]
    assert sum(abs(one - two) > 80 for one, two in zip(*grey, strict=False)) > 300


def test_the_measure_itself():
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert luminance((255, 255, 255)) == pytest.approx(1)
