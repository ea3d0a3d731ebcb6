"""What the keys of a keypad and of a keyboard do: from the X server to the screen."""

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence

import pytest

from tests.desktop.conftest import FIRST_PANEL, Kiosk, StartKiosk
from tests.desktop.expected import ENGLISH, GROUNDS, OPENING, TABS
from tests.desktop.machine import Machine, wait_for

pytestmark = pytest.mark.desktop

FOCUSED = "object:state-changed:focused"
KEYPAD = "keys: {next: ['6'], previous: ['4'], press: ['5'], help: ['0']}\n"
SAME_STRIKE_S = 0.12
"""By default a key pressed again within this time counts once."""


def strike(kiosk: Kiosk, key: str) -> None:
    """Press a key so late that it counts again."""
    time.sleep(2 * SAME_STRIKE_S)
    kiosk.press(key)


def strike_until_focused(kiosk: Kiosk, key: str, name: str) -> None:
    """Press a key until the control of this name has the focus; each press moves the focus by one."""
    kiosk.reader.listen(FOCUSED)
    for _ in range(60):
        strike(kiosk, key)
        if kiosk.reader.hear("focused").name == name:
            return
    pytest.fail(f"'{name}' is not reached")


def test_a_keypad_leads_from_the_start_to_a_chosen_background(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk(station=KEYPAD)
    strike_until_focused(kiosk, "6", TABS[0])  # on the attract screen, which is the menu
    strike(kiosk, "5")
    kiosk.wait_for_panel(ENGLISH, 0)
    kiosk.wait_for_color(OPENING["unchosen"])
    strike_until_focused(kiosk, "6", "High contrast")
    strike_until_focused(kiosk, "4", "Black")
    assert kiosk.is_on("radio button", "White")
    strike(kiosk, "5")
    kiosk.wait_for_states("radio button", "Black", {"checked"})
    kiosk.wait_for_color(*GROUNDS["black"].values())  # the scene of the last control before those at the lower edge


EZ_ACCESS = {"help": "195", "previous": "196", "next": "197", "press": "198", "larger": "202"}
"""The codes of F17 to F20 and of F24 on X, whose layouts name F20 "microphone" and F19 nothing at all."""


def test_the_keys_of_an_ez_access_keypad_reach_the_kiosk(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, station="keypad: ez-access\n")
    strike_until_focused(kiosk, EZ_ACCESS["next"], TABS[2])
    strike_until_focused(kiosk, EZ_ACCESS["previous"], TABS[1])
    strike(kiosk, EZ_ACCESS["press"])
    kiosk.wait_for_panel(ENGLISH, 1)
    strike(kiosk, EZ_ACCESS["larger"])
    kiosk.wait_for_states("radio button", "Large text", {"checked"})
    strike(kiosk, EZ_ACCESS["help"])
    wait_for(lambda: kiosk.panel.name == "Help", "the help page")


def test_a_keypads_help_key_opens_the_help_page_and_closes_it(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, station=KEYPAD)
    strike(kiosk, "0")
    wait_for(lambda: kiosk.panel.name == "Help", "the help page")
    strike(kiosk, "0")
    kiosk.wait_for_panel(ENGLISH, 0)


def test_a_keypads_press_key_presses_what_has_the_focus(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, station=KEYPAD)
    strike_until_focused(kiosk, "6", TABS[2])
    strike(kiosk, "5")
    kiosk.wait_for_panel(ENGLISH, 2)


def test_ctrl_q_leaves_whatever_the_keypad_does(start_kiosk: StartKiosk) -> None:
    kiosk = start_kiosk(*FIRST_PANEL, station=KEYPAD)
    kiosk.press("ctrl+q")
    assert kiosk.process.wait(30) == 0


def heard_focus(kiosk: Kiosk, names: Sequence[str]) -> list[str]:
    """The names of the controls that got the focus, as many as are expected."""
    return [kiosk.reader.hear("focused").name for _ in names]


def test_a_trembling_hand_strikes_once(kiosk: Kiosk) -> None:
    strike_until_focused(kiosk, "Right", TABS[0])
    time.sleep(2 * SAME_STRIKE_S)
    wait_for(lambda: strike_twice(kiosk, "Right"), "two strikes in quick succession")
    strike(kiosk, "Left")
    # If the second press had counted, the focus would be on the contributions.
    expected = [TABS[1], TABS[0]]
    assert heard_focus(kiosk, expected) == expected


def strike_twice(kiosk: Kiosk, key: str) -> bool:
    """Whether both presses came soon enough, which may fail on a busy machine; if not, go back to the start."""
    begin = time.monotonic()
    kiosk.machine.xdotool("key", "--delay", "20", key, key)
    if time.monotonic() - begin < SAME_STRIKE_S:
        return True
    strike(kiosk, "Home")
    wait_for(lambda: kiosk.focused() == [TABS[0]], "the first tab")
    kiosk.reader.listen(FOCUSED)
    return False


def test_two_strikes_300_milliseconds_apart_count_twice(kiosk: Kiosk) -> None:
    strike_until_focused(kiosk, "Right", TABS[0])
    for _ in range(2):
        time.sleep(0.3)
        kiosk.press("Right")
    expected = [TABS[1], TABS[2]]
    assert heard_focus(kiosk, expected) == expected


def test_home_goes_back_to_the_first_tab(kiosk: Kiosk) -> None:
    kiosk.use("page tab", TABS[2])
    kiosk.wait_for_panel(ENGLISH, 2)
    kiosk.press("Home")
    kiosk.wait_for_panel(ENGLISH, 0)
    kiosk.wait_for_states("page tab", TABS[0], {"selected", "focused"})


def test_h_opens_help_and_escape_closes_it(kiosk: Kiosk) -> None:
    kiosk.press("h")
    wait_for(lambda: kiosk.panel.name == "Help", "the help page")
    wait_for(lambda: kiosk.focused() == ["Close"], "a focus on the way back")
    kiosk.press("Escape")
    kiosk.wait_for_panel(ENGLISH, 0)
    wait_for(lambda: kiosk.focused() == [TABS[0]], "a focus on the tabs")


def test_enter_closes_help_by_its_button(kiosk: Kiosk) -> None:
    kiosk.press("h")
    wait_for(lambda: kiosk.focused() == ["Close"], "a focus on the way back")
    kiosk.press("Return")
    kiosk.wait_for_panel(ENGLISH, 0)


def test_the_voice_key_does_nothing_where_there_is_no_voice(kiosk: Kiosk) -> None:
    bar = kiosk.find("tool bar", ENGLISH.settings)
    before = bar.offered()
    assert ("check box", ENGLISH.voice) not in before
    kiosk.press("v")
    kiosk.press("h")
    wait_for(lambda: kiosk.panel.name == "Help", "what was pressed after")
    assert bar.offered() == before


H, Q = "43", "24"
"""The places of two keys, as the X server numbers them."""


@pytest.fixture
def layouts(the_machine: Machine) -> Iterator[Callable[[str], object]]:
    """Changes the keyboard's layout, and in the end back to the usual one."""

    def change(layout: str) -> None:
        subprocess.run(["setxkbmap", layout], env=the_machine.environment, check=True, timeout=10)

    yield change
    change("us")


def test_keys_work_on_every_layout(kiosk: Kiosk, layouts: Callable[[str], object]) -> None:
    for layout in ("ua", "il", "fr"):
        layouts(layout)
        strike(kiosk, H)
        wait_for(lambda: kiosk.panel.name == "Help", f"the help page on the layout {layout}")
        strike(kiosk, "Escape")
        kiosk.wait_for_panel(ENGLISH, 0)
    layouts("ua")
    kiosk.press(f"ctrl+{Q}")
    assert kiosk.process.wait(30) == 0
