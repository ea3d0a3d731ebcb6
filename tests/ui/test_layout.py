"""Every panel on every screen, in all languages and text sizes, and in made-up languages."""

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF

from kiosk.exhibit.content import Content
from kiosk.exhibit.model import Exhibit
from kiosk.studio.audit.inspections.text import is_small
from kiosk.studio.scene.layout import Layout, ShownText, measure
from tests.ui.greatest import PANELS, greatest
from tests.ui.layout import Screen
from tests.ui.people import jump
from tests.ui.pseudo import longer, mirrored

pytestmark = pytest.mark.slow

DISTANCE = 600
# Twice the pixels on the same 24 inches change nothing.
SCREENS = [
    Screen(1920, 1080),
    Screen(1080, 1920),
    Screen(1366, 768),
    Screen(1366, 768, 3.6),  # 17 inches: little room
    Screen(3840, 2160, 3.15),  # 55 inches: people are farther away
]

LANGUAGES = ("en", "lt", "uk", "de")

# The languages, whether drawings are shown, and how the content is changed. A language each where all are measured:
# together they take minutes on a busy machine.
HOW: dict[str, tuple[tuple[str, ...], tuple[bool, ...], Callable[[Content], Content]]] = {
    **{f"built-in {language}": ((language,), (True, False), lambda content: content) for language in LANGUAGES},
    **{f"easy {language}": ((language,), (True,), lambda content: content) for language in LANGUAGES},
    "wordiest": (("de",), (True, False), lambda content: content),
    "greatest": (("lt",), (True, False), lambda content: content),
    "spaced": (("lt", "de"), (True, False), lambda content: content),
    "longer": (("en",), (True, False), longer),
    "mirrored": (("en",), (True, False), mirrored),
}


def scenes_of(exhibit: Exhibit, screen: Screen, panels: int, how: str) -> Iterator[Layout]:
    """Every panel, with drawings and with tables; `how` is a key of `HOW`."""
    languages, drawings, change = HOW[how]
    stage = screen.stage(exhibit, change)
    stage.session.setSpacing(how == "spaced")
    stage.session.setEasy(how.startswith("easy"))
    for panel, language, text_size, drawn in itertools.product(range(panels), languages, range(3), drawings):
        stage.session.setPanel(panel)
        stage.session.setLanguage(language)
        stage.session.setTextSize(text_size)
        stage.session.setIllustrations(drawn)
        stage.settle()
        jump(stage, 0)
        stage.settle()
        look = "drawn" if drawn else "in tables"
        yield measure(stage, f"{list(exhibit.panels)[panel]} in {language}, text size {text_size}, {look}")
    stage.close()


# The greatest exhibit is not tested on 17 inches: six tabs of 24 letters and the controls fill that screen.
SHOWN = [
    *((screen, "greatest") for screen in SCREENS if screen != SCREENS[3]),
    *((screen, how) for screen in SCREENS[:2] for how in HOW if how not in ("greatest", "wordiest")),
    *((screen, "wordiest") for screen in SCREENS[2:]),
]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(shown, id=(name := f"{shown[0]} {shown[1]}"), marks=pytest.mark.xdist_group(f"layout {name}"))
        for shown in SHOWN
    ],
)
def shown(request: pytest.FixtureRequest) -> tuple[Screen, str]:
    return request.param


@pytest.fixture(scope="module")
def scenes(
    shown: tuple[Screen, str], qapp: object, built_in: Exhibit, tmp_path_factory: pytest.TempPathFactory
) -> list[Layout]:
    """All scenes of an exhibit, as a key of `HOW` says; in the greatest every text has its largest length."""
    screen, which = shown
    exhibit = built_in
    if which == "greatest":
        exhibit = greatest(exhibit, tmp_path_factory.mktemp("greatest"))
    return list(scenes_of(exhibit, screen, PANELS if which == "greatest" else len(exhibit.panels), which))


@pytest.fixture
def screen(shown: tuple[Screen, str]) -> Screen:
    return shown[0]


def all_texts(scenes: list[Layout], rule: Callable[[ShownText], bool]) -> list[str]:
    """The texts that break a rule."""
    return [str(seen) for scene in scenes for seen in scene.texts if not rule(seen)]


def test_no_text_is_cut_and_no_word_broken(scenes: list[Layout]):
    assert all_texts(scenes, lambda seen: seen.whole) == []


def test_no_text_is_wider_than_its_place(scenes: list[Layout]):
    assert all_texts(scenes, lambda seen: seen.fits) == []


def test_no_text_stands_beyond_the_screen(scenes: list[Layout], screen: Screen):
    def is_inside(seen: ShownText) -> bool:
        across = seen.ink.left() >= 0 and seen.ink.right() <= screen.width
        return across and (seen.in_panel or (seen.ink.top() >= 0 and seen.ink.bottom() <= screen.height))

    assert all_texts(scenes, is_inside) == []


def test_every_panel_can_be_read_to_its_last_text(scenes: list[Layout]):
    assert [scene.where for scene in scenes if scene.below_end > 0] == []


def test_no_text_stands_beyond_its_button(scenes: list[Layout]):
    assert all_texts(scenes, lambda seen: seen.button is None or seen.button.contains(seen.ink)) == []


def test_no_two_texts_overlap(scenes: list[Layout]):
    overlaps = [
        f"{one} and {other.text[:40]!r}"
        for scene in scenes
        for one, other in itertools.combinations(scene.texts, 2)
        if one.in_panel == other.in_panel and one.ink.intersects(other.ink)
    ]
    assert overlaps == []


def is_arrow(box: QRectF, scene: Layout) -> bool:
    """Whether that is one of the arrows: the name of the next scene makes one of them wider than their column."""
    return box.intersects(scene.arrows) and scene.arrows.top() <= box.top() and box.bottom() <= scene.arrows.bottom()


def reaches(box: QRectF, scene: Layout) -> bool:
    """Whether something in the panel overlaps the arrows, which are at one of its sides."""
    at_the_left = scene.arrows.center().x() < scene.area.center().x()
    return box.left() < scene.arrows.right() if at_the_left else box.right() > scene.arrows.left()


def test_no_text_lies_beneath_the_arrows(scenes: list[Layout]):
    beneath = [str(seen) for scene in scenes for seen in scene.texts if seen.in_panel and reaches(seen.ink, scene)]
    assert beneath == []


def test_no_text_lies_on_a_button_that_is_not_its_own(scenes: list[Layout]):
    beneath = [
        f"{seen} and the button {target.name[:40]!r}"
        for scene in scenes
        for target in scene.targets
        for seen in scene.texts
        if seen.in_panel == target.in_panel and seen.ink.intersects(target.box) and seen.button != target.box
    ]
    assert beneath == []


def test_no_two_targets_overlap(scenes: list[Layout]):
    wrong = [
        f"{scene.where}: {one.name[:40]!r} and {other.name[:40]!r}"
        for scene in scenes
        for one, other in itertools.combinations(scene.targets, 2)
        if one.in_panel == other.in_panel and one.box.intersects(other.box)
    ]
    assert wrong == []


def test_no_target_of_a_panel_lies_beneath_the_arrows_or_beyond_the_screen(scenes: list[Layout], screen: Screen):
    wrong = [
        f"{scene.where}: {target.name}"
        for scene in scenes
        for target in scene.targets
        if target.in_panel
        and (target.box.left() < 0 or target.box.right() > screen.width or reaches(target.box, scene))
    ]
    assert wrong == []


def test_tabs_and_controls_are_on_screen_and_apart_from_the_panel(scenes: list[Layout], screen: Screen):
    wrong = []
    for scene in scenes:
        around = [target for target in scene.targets if not target.in_panel]
        wrong += [
            f"{scene.where}: {target.name}"
            for target in around
            if target.box.intersects(scene.area) and not is_arrow(target.box, scene)
        ]
        wrong += [
            f"{scene.where}: {target.name}"
            for target in around
            if not QRectF(0, 0, screen.width, screen.height).contains(target.box)
        ]
    assert wrong == []


def test_nearly_half_the_screen_is_left_to_the_panel(scenes: list[Layout], screen: Screen):
    assert [scene.where for scene in scenes if scene.area.height() < screen.height * 0.45] == []


def test_no_line_has_more_than_80_characters(scenes: list[Layout]):
    assert all_texts(scenes, lambda seen: max(map(len, seen.lines)) <= 80) == []


def test_running_text_has_a_leading_of_one_and_a_half(scenes: list[Layout]):
    running = [
        seen
        for scene in scenes
        for seen in scene.texts
        if len(seen.lines) > 1 and seen.size == scene.body and seen.in_panel and not seen.button and not seen.bold
    ]
    assert len(running) > 20
    assert [str(seen) for seen in running if seen.leading < 1.49] == []


def test_capitals_are_seen_from_600_mm(scenes: list[Layout], screen: Screen):
    least = 0.0122 * DISTANCE * screen.px_per_mm
    # On a small screen the second text size makes up for the first.
    standard = least / 1.4 if is_small(screen.width / screen.px_per_mm, screen.height / screen.px_per_mm) else least
    large = [scene for scene in scenes if scene.body > min(scene.body for scene in scenes)]
    assert all_texts(large, lambda seen: seen.capital >= least) == []
    assert all_texts(scenes, lambda seen: seen.capital >= standard) == []


def test_the_three_sizes_of_running_text(scenes: list[Layout]):
    # A table that has room is in larger type.
    sizes = [scene.body for scene in scenes if "in tables" not in scene.where]
    standard = min(sizes)
    assert {round(size / standard, 1) for size in sizes} == {1.0, 1.4, 2.0}


def test_targets_are_20_mm_wide_and_high(scenes: list[Layout], screen: Screen):
    least = 20 * screen.px_per_mm
    small = [
        f"{scene.where}: {target.name[:40]!r} is {target.box.width():.0f} x {target.box.height():.0f}, not {least:.0f}"
        for scene in scenes
        for target in scene.targets
        if min(target.box.width(), target.box.height()) < least
    ]
    assert small == []
