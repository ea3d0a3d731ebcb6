"""How a visit with a screen reader begins and ends."""

import pytest

from tests.desktop.conftest import FIRST_PANEL, Kiosk, StartKiosk
from tests.desktop.expected import ENGLISH, TABS, Words
from tests.desktop.machine import wait_for
from tests.desktop.reader import OPERATED, Thing

pytestmark = pytest.mark.desktop

SOON = "idle_s: 10\ncountdown_s: 20\n"
"""The shortest times that a station may have."""


def used(kiosk: Kiosk) -> list[Thing]:
    """The elements that can be pressed or have the focus."""
    return [thing for thing in kiosk.window.all() if thing.states & {"enabled", "focusable"} and thing.role in OPERATED]


def test_the_attract_screen_offers_the_panels_and_the_languages(
    start_kiosk: StartKiosk, language: str, words: Words
) -> None:
    kiosk = start_kiosk("--language", language)
    # Behind it the visitor's scene is still being loaded, and can't be used yet.
    wait_for(lambda: words.settings in kiosk.window.names("tool bar"), "the controls")
    assert "page tab" not in {thing.role for thing in used(kiosk)}
    panels = [thing for thing in used(kiosk) if thing.name in words.tabs]
    assert [thing.role for thing in panels] == ["push button"] * len(words.tabs)
    panels[1].act()
    kiosk.wait_for_panel(words, 1)


def test_the_question_before_the_end_is_heard_and_answered(
    start_kiosk: StartKiosk, language: str, words: Words
) -> None:
    kiosk = start_kiosk("--language", language, *FIRST_PANEL, station=SOON)
    kiosk.wait_for_panel(words, 0)
    kiosk.use("radio button", words.background[2])
    kiosk.reader.listen("object:announcement", "object:state-changed:focused")
    assert kiosk.reader.hear_announcement() == words.question
    asked = kiosk.find("alert message", words.question)
    assert asked.names("heading") == [words.still_there]
    assert words.still_there_why in asked.names("label")
    (yes,) = used(kiosk)
    assert (yes.role, yes.name) == ("push button", words.still_there_yes)
    assert "focused" in yes.states
    # Nothing behind it is in the tree, neither texts nor controls.
    inside = {thing.path for thing in asked.all()}
    behind = [thing for thing in kiosk.window.all() if thing.path not in inside and thing != kiosk.window]
    assert [thing.name for thing in behind if thing.states & {"enabled", "focusable"}] == []
    yes.act()
    kiosk.wait_for_panel(words, 0)
    assert kiosk.window.having("alert message") == []
    assert kiosk.is_on("radio button", words.background[2])


@pytest.fixture
def left_kiosk(start_kiosk: StartKiosk) -> Kiosk:
    """A kiosk after a visit, which waits for the next visitor."""
    kiosk = start_kiosk(*FIRST_PANEL, station=SOON)
    kiosk.use("radio button", "Black")
    kiosk.use("page tab", TABS[1])
    kiosk.wait_for_panel(ENGLISH, 1)
    wait_for(lambda: TABS[0] in kiosk.window.names("push button"), "the attract screen", seconds=90)
    return kiosk


def test_a_question_that_nobody_answers_ends_in_the_attract_screen(left_kiosk: Kiosk) -> None:
    left_kiosk.press("x")  # a key without another action shows the focus
    (first,) = (thing for thing in used(left_kiosk) if thing.name == TABS[0])
    wait_for(lambda: "focused" in first.states, "a focus on the first panel")
    first.act()
    left_kiosk.wait_for_panel(ENGLISH, 0)
    assert left_kiosk.is_on("radio button", "White")
