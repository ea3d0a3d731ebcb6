"""What a screen reader finds in the kiosk: over the accessibility bus, from outside."""

import re
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from tests.desktop.conftest import FIRST_PANEL, REACH, Kiosk, starting
from tests.desktop.expected import LANGUAGE_NAMES, Words
from tests.desktop.machine import Machine, wait_for
from tests.desktop.reader import Thing

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def kiosk(the_machine: Machine, tmp_path_factory: pytest.TempPathFactory, language: str) -> Generator[Kiosk]:
    """The built-in exhibit in one language, for all tests here: they only read and go from tab to tab."""
    with starting(the_machine, tmp_path_factory.mktemp("kiosk")) as start:
        yield start("--language", language, *FIRST_PANEL, station=REACH)


@pytest.fixture(params=range(4))
def panel(request: pytest.FixtureRequest, kiosk: Kiosk, words: Words) -> Thing:
    """Each panel in turn, with all its sections."""
    kiosk.use("page tab", words.tabs[request.param])
    return kiosk.wait_for_panel(words, request.param)


def test_the_window_has_the_title_of_the_exhibit(kiosk: Kiosk, words: Words) -> None:
    assert (kiosk.window.role, kiosk.window.name) == ("frame", words.title)


def test_the_tabs_are_a_list_in_which_one_is_selected(kiosk: Kiosk, words: Words) -> None:
    tabs = kiosk.find("page tab list", words.topics).children()
    assert [(tab.role, tab.name) for tab in tabs] == [("page tab", name) for name in words.tabs]
    assert sum("selected" in tab.states for tab in tabs) == 1


def test_the_lower_edge_offers_every_control_by_role_and_name(kiosk: Kiosk, words: Words) -> None:
    bar = kiosk.find("tool bar", words.settings)
    assert bar.offered() == [
        *(("radio button", name) for name in words.text_size[1:]),
        *(("radio button", name) for name in words.background[1:]),
        ("check box", words.illustrations),
        ("push button", words.languages),
        ("check box", words.reach),
        ("push button", words.more),
    ]


@contextmanager
def sheet(kiosk: Kiosk, words: Words, opener: str, title: str) -> Generator[Thing]:
    """The sheet that a button opens; it is closed afterwards."""
    kiosk.use("push button", opener)
    yield kiosk.find("dialog", title)
    kiosk.use("push button", words.close)
    wait_for(lambda: title not in kiosk.window.names("dialog"), "no sheet")


def test_more_settings_offer_every_control_by_role_and_name(kiosk: Kiosk, words: Words) -> None:
    with sheet(kiosk, words, words.more, words.more) as more:
        wait_for(lambda: ("check box", words.easy) in more.offered(), "whether there is easy language")
        assert more.offered() == [
            ("push button", words.close),
            ("check box", words.easy),
            ("check box", words.spacing),
            ("check box", words.motion),
            *(("radio button", name) for name in words.dimming[1:]),
            ("push button", words.accessibility),
            ("push button", words.help),
            ("push button", words.start_over),
        ]
        assert kiosk.find("tool bar", words.settings).offered() == []


def test_the_languages_are_offered_by_their_own_names(kiosk: Kiosk, words: Words) -> None:
    with sheet(kiosk, words, words.languages, words.language) as languages:
        names = [name for role, name in languages.offered() if role == "radio button"]
        assert names == list(LANGUAGE_NAMES)
        chosen = languages.find("radio button", words.own_name)
        assert [each for each in languages.having("radio button") if "checked" in each.states] == [chosen]


def test_choices_are_named_groups_in_which_one_is_checked(kiosk: Kiosk, words: Words) -> None:
    groups = {
        words.text_size: words.text_size[1],
        words.background: words.background[1],
    }
    for (group, *choices), chosen in groups.items():
        buttons = kiosk.find("panel", group).children()
        assert [button.name for button in buttons] == choices
        assert [button.name for button in buttons if "checked" in button.states] == [chosen]


def test_a_panel_is_read_under_headings_of_which_its_title_is_the_first(panel: Thing) -> None:
    headings = panel.names("heading")
    assert headings[0] == panel.name
    assert len(headings) >= 4


def test_the_ways_back_and_onward_come_before_what_is_read(panel: Thing, words: Words) -> None:
    (shown,) = (each for each in words.panels if each.title == panel.name)
    begin = [thing.name for thing in panel.having("push button", "heading")][:3]
    assert begin == [words.back_up, words.onward(shown.first), shown.title]


def test_what_lies_at_the_lower_edge_is_on_screen_or_can_not_be_used(kiosk: Kiosk, words: Words) -> None:
    bar = kiosk.find("tool bar", words.settings)
    assert [thing.name for thing in bar.all() if "enabled" in thing.states and "showing" not in thing.states] == []


@pytest.mark.usefixtures("panel")
def test_everything_has_a_name_in_words_for_people(kiosk: Kiosk) -> None:
    said = [(thing.role, thing.name, thing.description) for thing in kiosk.window.all()]
    assert len(said) > 40
    assert [role for role, name, _ in said if not name.strip()] == []
    machine_words = r"</?\w|&\w+;|\*\*|[{}~_\[\]\\]|undefined|\bnull\b|NaN|\bobject\b|Infinity"
    assert [each for each in said if re.search(machine_words, f"{each[1]} {each[2]}")] == []
