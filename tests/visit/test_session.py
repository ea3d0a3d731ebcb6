from typing import Any

import pytest

from kiosk.choices import CHOICES, TEXT_SIZES, Choice
from kiosk.visit.session import VisitorSession

DEFAULTS: dict[str, Any] = {
    "voice": False,
    "textSize": 0,
    "background": "white",
    "dimming": 0,
    "illustrations": True,
    "spacing": False,
    "easy": False,
    "motion": True,
    "reach": False,
    "language": "lt",
    "panel": 0,
}
"""What the next visitor gets, in the session below. Every choice is in it: see the first test."""
VALUES: dict[str, tuple[Any, ...]] = {
    "textSize": (0, 1, 2),
    "background": ("white", "black", "contrast"),
    "dimming": (0, 1, 2, 3),
    "language": ("en", "lt"),
    "panel": (0, 1, 2, 3),
}
"""Of all other choices the values are False and True."""

KNOWN = tuple(choice for choice in CHOICES if choice.name in DEFAULTS)
each_choice = pytest.mark.parametrize("choice", KNOWN, ids=lambda choice: choice.name)


@pytest.fixture
def session() -> VisitorSession:
    return VisitorSession(("en", "lt"), "lt", panels=4)


def values(choice: Choice) -> tuple[Any, ...]:
    return VALUES.get(choice.name, (False, True))


def others(choice: Choice) -> tuple[Any, ...]:
    return tuple(value for value in values(choice) if value != DEFAULTS[choice.name])


def changes(session: VisitorSession) -> list[str]:
    """The names of the choices whose own signal comes from now on."""
    heard: list[str] = []
    for choice in CHOICES:
        getattr(session, f"{choice.name}Changed").connect(lambda name=choice.name: heard.append(name))
    return heard


def set_choice(session: VisitorSession, choice: Choice, value: Any) -> None:
    """Set it as QML does."""
    getattr(session, f"set{choice.name[0].upper()}{choice.name[1:]}")(value)


def test_this_file_knows_every_choice():
    missing = [choice.name for choice in CHOICES if choice not in KNOWN]
    assert missing == [], f"add to DEFAULTS what the next visitor gets: {missing}"
    assert tuple(choice.name for choice in CHOICES) == tuple(DEFAULTS)
    fixed = {choice.name: choice.values for choice in CHOICES if isinstance(choice.values, tuple)}
    unknown = {choice.name for choice in CHOICES if choice.name in fixed and fixed[choice.name] != values(choice)}
    assert unknown == set(), f"add to VALUES the values of: {unknown}"


@each_choice
def test_a_visitor_begins_with_the_default(session: VisitorSession, choice: Choice):
    assert getattr(session, choice.name) == session.chosen(choice.name) == DEFAULTS[choice.name]
    assert session.values(choice.name) == values(choice)


@each_choice
def test_setting_a_choice_emits_its_signal_once(session: VisitorSession, choice: Choice):
    for value in others(choice):
        heard, general = changes(session), list[str]()
        session.choiceChanged.connect(general.append)
        set_choice(session, choice, value)
        set_choice(session, choice, value)
        assert getattr(session, choice.name) == value
        assert heard == general == [choice.name]
        session.choiceChanged.disconnect(general.append)


@each_choice
def test_setting_the_present_value_emits_nothing(session: VisitorSession, choice: Choice):
    heard = changes(session)
    set_choice(session, choice, DEFAULTS[choice.name])
    assert heard == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("textSize", value) for value in (-1, len(TEXT_SIZES), 10**6)),
        *(("background", value) for value in ("", "pink", "White", "contrast ")),
        *(("dimming", value) for value in (-1, 4, 10**6)),
        *(("language", value) for value in ("", "de", "EN")),
        *(("panel", value) for value in (-1, 4, 10**6)),
    ],
)
def test_a_value_that_does_not_exist_is_ignored(session: VisitorSession, name: str, value: Any):
    choice = next(choice for choice in CHOICES if choice.name == name)
    heard = changes(session)
    set_choice(session, choice, value)
    assert heard == []
    assert getattr(session, name) == DEFAULTS[name]


@each_choice
def test_no_property_can_be_written_past_its_slot(session: VisitorSession, choice: Choice):
    assert not session.setProperty(choice.name, others(choice)[0])
    assert getattr(session, choice.name) == DEFAULTS[choice.name]


@each_choice
def test_a_key_goes_through_all_values_of_a_choice(session: VisitorSession, choice: Choice):
    if choice.key_means is None:
        assert not session.cycle(choice.action)
        assert getattr(session, choice.name) == DEFAULTS[choice.name]
        return
    met: list[Any] = []
    for _ in values(choice):
        assert session.cycle(choice.action)
        met.append(getattr(session, choice.name))
    first = values(choice).index(DEFAULTS[choice.name]) + 1
    assert met == [*values(choice)[first:], *values(choice)[:first]]


def test_keys_make_the_text_larger_and_smaller_and_stop_at_the_ends(session: VisitorSession) -> None:
    sizes: list[Any] = []
    for action in ("smaller", "larger", "larger", "larger", "smaller"):
        assert session.cycle(action)
        sizes.append(session.textSize)
    assert sizes == [0, 1, 2, 2, 1]


def test_an_action_that_makes_no_choice_is_left_to_others(session: VisitorSession):
    heard = changes(session)
    assert not session.cycle("read_on")
    assert heard == []


def test_actions_and_slots_have_the_names_of_their_choice():
    assert {
        choice.name: (choice.action, choice.setter) for choice in CHOICES if choice.name in {"textSize", "easy"}
    } == {
        "textSize": ("text_size", "setTextSize"),
        "easy": ("easy", "setEasy"),
    }


@each_choice
@pytest.mark.parametrize("way", ["startOver", "rest"])
def test_every_choice_is_reset_for_the_next_visitor(session: VisitorSession, choice: Choice, way: str):
    set_choice(session, choice, others(choice)[-1])
    getattr(session, way)()
    assert getattr(session, choice.name) == DEFAULTS[choice.name]
    assert session.visitor == 1


@pytest.mark.parametrize("motion", [True, False])
def test_the_station_says_whether_a_visit_begins_with_motion(motion: bool):
    session = VisitorSession(("en", "lt"), "lt", panels=4, motion=motion)
    assert session.motion is motion
    session.setMotion(not motion)
    session.startOver()
    assert session.motion is motion


def test_only_the_first_visitor_begins_with_the_panel_that_was_asked_for():
    session = VisitorSession(("en",), "en", panels=4, panel=2)
    assert session.panel == 2
    session.startOver()
    assert session.panel == 0


def test_the_voice_is_reset_first_so_that_nothing_else_is_spoken(session: VisitorSession):
    for choice in KNOWN:
        set_choice(session, choice, others(choice)[0])
    heard = changes(session)
    session.startOver()
    assert heard[0] == "voice"
    assert set(heard) == set(DEFAULTS)


def test_resting_and_waking_emit_their_signal_once(session: VisitorSession):
    heard: list[bool] = []
    session.restingChanged.connect(lambda: heard.append(session.property("resting")))
    session.wake()
    session.rest()
    session.rest()
    session.wake()
    session.wake()
    assert heard == [True, False]
    assert session.visitor == 1


def test_a_visitor_may_use_the_menu_and_then_opens_a_panel():
    session = VisitorSession(("en", "lt"), "en", 4, resting=True)
    heard: list[str] = []
    session.restingChanged.connect(lambda: heard.append("resting"))
    session.atMenuChanged.connect(lambda: heard.append("menu"))
    session.panelOpened.connect(lambda: heard.append("opened"))
    session.attend()
    session.attend()
    assert (session.resting, session.atMenu) == (False, True)
    session.openPanel(2)
    assert (session.panel, session.atMenu) == (2, False)
    assert heard == ["resting", "menu", "opened"]
    session.rest()
    assert (session.panel, session.resting, session.atMenu) == (0, True, True)


def test_the_question_is_asked_and_answered(session: VisitorSession):
    heard, stays = list[int](), list[bool]()
    session.secondsLeftChanged.connect(lambda: heard.append(session.property("secondsLeft")))
    session.stayed.connect(lambda: stays.append(session.is_asking))
    session.ask(3)
    session.ask(3)
    session.ask(2)
    assert session.is_asking
    session.stay()
    session.stay()
    assert (heard, stays) == ([3, 2, -1], [False, False])


def test_the_question_is_on_screen_until_no_second_is_left(session: VisitorSession):
    session.ask(0)
    assert session.is_asking
    session.stay()
    assert not session.is_asking


def test_no_question_is_asked_while_nobody_is_there(session: VisitorSession):
    session.rest()
    session.ask(3)
    assert not session.is_asking


def test_the_help_page_has_each_line_once_and_none_of_a_withheld_choice(session: VisitorSession):
    lines = session.helpWords([])
    assert set(lines) == {choice.help for choice in CHOICES}
    assert len(lines) == len(set(lines))
    assert "help_easy" in lines
    assert "help_easy" not in session.helpWords(["easy"])


def test_choosing_the_present_background_is_a_choice_too(session: VisitorSession) -> None:
    told: list[Any] = []
    session.backgroundChosenChanged.connect(lambda: told.append(session.backgroundChosen))
    session.setBackground("pink")
    assert session.backgroundChosen is False
    session.setBackground("white")
    session.setBackground("black")
    assert told == [True]
    session.startOver()
    assert told == [True, False]


def test_a_key_chooses_a_background(session: VisitorSession) -> None:
    assert session.cycle("background")
    assert session.backgroundChosen is True
