"""The installed kiosk on an X server: what fingers and keys change in the pixels."""

import signal

import pytest
from PIL import Image, ImageChops

from tests.desktop.conftest import FIRST_PANEL, Kiosk, StartKiosk
from tests.desktop.expected import ENGLISH, FOCUS, GROUNDS, OPENING, PAPER, TABS
from tests.desktop.machine import SIZE, wait_for

pytestmark = pytest.mark.desktop


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color[1:]))


def pixels(kiosk: Kiosk, color: str) -> int:
    """How many pixels of the screen have this colour."""
    colors = kiosk.machine.picture().getcolors(SIZE[0] * SIZE[1]) or []
    return sum(number for number, found in colors if found == rgb(color))


def changed(kiosk: Kiosk, before: Image.Image) -> float:
    """The fraction of the pixels that have changed."""
    difference = ImageChops.difference(kiosk.machine.picture(), before).convert("L")
    return 1 - difference.histogram()[0] / (SIZE[0] * SIZE[1])


def test_it_fills_the_screen_without_a_window_manager(kiosk: Kiosk) -> None:
    assert kiosk.window.box == (0, 0, *SIZE)
    picture = kiosk.machine.picture()
    corners = [(x, y) for x in (0, SIZE[0] - 1) for y in (0, SIZE[1] - 1)]
    assert [picture.getpixel(corner) for corner in corners] == [rgb(PAPER["white"])] * 4


def test_a_window_has_the_size_that_was_asked_for(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk("--windowed", "1280x720", *FIRST_PANEL)
    left, top, width, height = kiosk.window.box
    assert (width, height) == (1280, 720)
    assert kiosk.machine.picture().getbbox() == (left, top, left + width, top + height)  # everything around it is black


@pytest.mark.parametrize("opengl", [{}, {"LIBGL_ALWAYS_INDIRECT": "1"}], ids=["as it is", "none"])
def test_it_draws_with_the_opengl_that_there_is_or_without(start_kiosk: StartKiosk, opengl: dict[str, str]) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, QT_QUICK_BACKEND="", **opengl)
    kiosk.tap("radio button", "Black")
    kiosk.wait_for_color(OPENING["black"])


def shown_tabs(kiosk: Kiosk) -> list[str]:
    return [thing.name for thing in kiosk.window.all() if thing.role == "page tab" and "showing" in thing.states]


def test_a_touch_beside_the_menu_opens_the_first_panel_and_does_nothing_else(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk()
    assert shown_tabs(kiosk) == []
    kiosk.machine.tap(SIZE[0] // 2, SIZE[1] // 3)
    kiosk.wait_for_states("page tab", TABS[0], {"showing", "selected"})
    assert "checked" in kiosk.find("radio button", "White").states
    assert "enabled" not in kiosk.find("push button", "Go back up").states
    kiosk.tap("page tab", TABS[1])
    kiosk.wait_for_states("page tab", TABS[1], {"selected"})


def test_the_first_touch_opens_the_panel_that_it_touches(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk()
    kiosk.tap("push button", TABS[2])
    kiosk.wait_for_states("page tab", TABS[2], {"showing", "selected"})


def test_the_first_key_shows_the_focus_and_the_next_opens_the_panel(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk()
    kiosk.press("Down")
    kiosk.wait_for_states("push button", TABS[0], {"focused"})
    assert shown_tabs(kiosk) == []
    kiosk.press("Return")
    kiosk.wait_for_states("page tab", TABS[0], {"showing", "selected"})


def test_it_starts_with_the_language_and_the_panel_that_were_asked_for(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk("--language", "lt", "--panel", "ukraine")
    assert kiosk.find("push button", "Kalba: Lietuvių")
    assert "selected" in kiosk.find("page tab", "Parama Ukrainai").states


@pytest.mark.parametrize(("name", "background"), [("Black", "black"), ("High contrast", "contrast")])
def test_a_tap_on_a_background_recolours_the_screen(kiosk: Kiosk, name: str, background: str) -> None:
    kiosk.wait_for_color(OPENING["unchosen"])
    kiosk.tap("radio button", name)
    kiosk.wait_for_color(OPENING[background])
    for left in (PAPER["white"], OPENING["unchosen"]):
        assert pixels(kiosk, left) < pixels(kiosk, OPENING[background]) / 100
    kiosk.tap("radio button", "White")
    kiosk.wait_for_color(OPENING["white"])


def test_a_tap_on_white_makes_a_dark_scene_light(kiosk: Kiosk) -> None:
    kiosk.wait_for_panel(ENGLISH, 0)
    kiosk.press("Down")
    kiosk.wait_for_color(GROUNDS["unchosen"]["deep"])
    assert "checked" in kiosk.find("radio button", "White").states
    kiosk.tap("radio button", "White")
    kiosk.wait_for_color(GROUNDS["white"]["deep"])


def test_a_tap_on_a_tab_shows_its_panel(kiosk: Kiosk) -> None:
    before = kiosk.machine.still_picture()
    kiosk.tap("page tab", TABS[3])
    kiosk.wait_for_states("page tab", TABS[3], {"selected"})
    assert "selected" not in kiosk.find("page tab", TABS[0]).states
    wait_for(lambda: changed(kiosk, before) > 0.1, "another panel in the pixels")


def test_a_tap_on_a_text_size_enlarges_the_text(kiosk: Kiosk) -> None:
    def area_of_title() -> int:
        _, _, width, height = kiosk.find("heading", kiosk.panel.name).box
        return width * height

    standard = area_of_title()
    kiosk.tap("radio button", "Largest text")
    wait_for(lambda: area_of_title() > 1.3 * standard, "a larger title")


def test_a_tap_on_a_language_changes_the_words_and_back(kiosk: Kiosk) -> None:
    kiosk.wait_for_panel(ENGLISH, 0)  # by then the button onward has its name
    before = kiosk.machine.still_picture()
    kiosk.tap("push button", "Language: English")
    kiosk.tap("radio button", "Lietuvių")
    wait_for(lambda: "Narystė" in kiosk.window.names("page tab"), "a tab in Lithuanian")
    wait_for(lambda: changed(kiosk, before) > 0.05, "other words in the pixels")
    kiosk.tap("push button", "Kalba: Lietuvių")
    kiosk.tap("radio button", "English")
    wait_for(lambda: changed(kiosk, before) < 0.01, "the picture of before")


def test_a_press_that_slides_off_does_nothing(kiosk: Kiosk) -> None:
    x, y = kiosk.find("radio button", "Black").centre
    kiosk.machine.xdotool("mousemove", str(x), str(y), "mousedown", "1", "mousemove", str(x), "500", "mouseup", "1")
    kiosk.tap("page tab", TABS[2])  # the kiosk handles it after the press
    kiosk.wait_for_states("page tab", TABS[2], {"selected"})
    kiosk.wait_for_color(OPENING["unchosen"])
    assert "checked" in kiosk.find("radio button", "White").states


def test_the_tab_key_shows_where_the_focus_is(kiosk: Kiosk) -> None:
    before = pixels(kiosk, FOCUS["white"])
    kiosk.press("Tab")
    wait_for(lambda: pixels(kiosk, FOCUS["white"]) > before + 500, "a ring in the colour of the focus")


def test_arrows_and_return_choose_a_tab(kiosk: Kiosk) -> None:
    kiosk.press("Tab", "Right", "Return")
    kiosk.wait_for_states("page tab", TABS[1], {"selected", "focused"})


def test_the_down_key_reads_on_and_the_up_key_back(kiosk: Kiosk) -> None:
    kiosk.wait_for_panel(ENGLISH, 0)  # by then the button onward has its name
    before = kiosk.machine.still_picture()
    kiosk.press("Down")
    kiosk.wait_for_states("push button", "Go back up", {"enabled"})
    wait_for(lambda: changed(kiosk, before) > 0.1, "the panel further down")
    kiosk.press("Up")
    wait_for(lambda: changed(kiosk, before) < 0.01, "the picture of before")


def test_ctrl_q_leaves(kiosk: Kiosk) -> None:
    kiosk.press("ctrl+q")
    assert kiosk.process.wait(10) == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_as_ctrl_q_does(kiosk: Kiosk, number: signal.Signals) -> None:
    kiosk.process.send_signal(number)
    assert kiosk.process.wait(10) == 0
