"""What a screen reader finds in the kiosk: over the accessibility bus, from outside."""

import re
from collections.abc import Generator

import pytest

from tests.desktop.conftest import FIRST_PANEL, Kiosk, starting
from tests.desktop.expected import CONTROLS, LANGUAGES, TABS
from tests.desktop.machine import Machine

pytestmark = pytest.mark.desktop

OPERATED = ("page tab", "radio button", "check box", "push button")


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def kiosk(the_machine: Machine, tmp_path_factory: pytest.TempPathFactory, language: str) -> Generator[Kiosk]:
    """The built-in exhibit in a language: one for all tests here, since they only read."""
    with starting(the_machine, tmp_path_factory.mktemp("kiosk")) as start:
        yield start("--language", language, *FIRST_PANEL)


def test_the_tabs_are_a_list_in_which_one_is_selected(kiosk: Kiosk, language: str) -> None:
    (tabs,) = (thing for thing in kiosk.window.all() if thing.role == "page tab list")
    assert tabs.name
    assert [tab.name for tab in tabs.children()] == TABS[language]
    assert ["selected" in tab.states for tab in tabs.children()] == [True, False, False, False]


def test_the_controls_are_named_groups_in_which_one_is_checked(kiosk: Kiosk, language: str) -> None:
    for name, choices in CONTROLS[language].items():
        buttons = kiosk.find("panel", name).children()
        assert [button.name for button in buttons] == choices
        assert [button.role for button in buttons] == ["radio button"] * len(choices)
    groups = [kiosk.find("panel", name).children() for name in CONTROLS[language]]
    chosen = {button.name for group in groups for button in group if "checked" in button.states}
    own_name = CONTROLS[language][list(CONTROLS[language])[2]][0 if language == "en" else 1]
    assert chosen == {choices[0] for choices in list(CONTROLS[language].values())[:2]} | {own_name}


def test_a_panel_is_read_under_headings_of_which_its_title_is_the_first(kiosk: Kiosk) -> None:
    headings = kiosk.panel.names("heading")
    assert headings[0] == kiosk.panel.name
    assert len(headings) >= 4


def test_what_is_operated_or_takes_the_focus_has_a_name(kiosk: Kiosk) -> None:
    things = [thing for thing in kiosk.window.all() if thing.role in OPERATED or "focusable" in thing.states]
    assert len(things) > 10
    assert [thing.role for thing in things if not thing.name.strip()] == []


def test_no_name_holds_markup_or_the_name_of_a_value(kiosk: Kiosk) -> None:
    names = [thing.name for thing in kiosk.window.all()]
    assert len(names) > 20
    assert [name for name in names if re.search(r"</?\w|&\w+;|\*\*|[{}~_]|undefined|null|NaN", name)] == []
