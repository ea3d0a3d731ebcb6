from typing import Any

import pytest

from kiosk.visit.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.visit.session import VisitorSession

SETTERS = {
    "textSize": "setTextSize",
    "background": "setBackground",
    "illustrations": "setIllustrations",
    "language": "setLanguage",
    "panel": "setPanel",
    "motion": "setMotion",
}


@pytest.fixture
def session() -> VisitorSession:
    return VisitorSession(("en", "lt"), "lt", panels=4, panel=1)


def choose(session: VisitorSession, name: str, value: Any) -> list[str]:
    """Choose something; the names of what the session said has changed."""
    said: list[str] = []
    for other in SETTERS:
        getattr(session, f"{other}Changed").connect(lambda other=other: said.append(other))
    getattr(session, SETTERS[name])(value)
    return said


def test_a_visitor_begins_with_the_standard(session: VisitorSession):
    assert (session.textSize, session.background, session.illustrations) == (0, "white", True)
    assert (session.language, session.panel) == ("lt", 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("textSize", place) for place in range(1, len(TEXT_SIZES))),
        *(("background", background) for background in BACKGROUNDS[1:]),
        ("illustrations", False),
        ("motion", False),
        ("language", "en"),
        *(("panel", place) for place in (0, 2, 3)),
    ],
)
def test_a_choice_is_made_and_told_once(session: VisitorSession, name: str, value: Any):
    assert choose(session, name, value) == [name]
    assert getattr(session, name) == value
    assert choose(session, name, value) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("textSize", 0),
        ("background", "white"),
        ("illustrations", True),
        ("motion", True),
        ("language", "lt"),
        ("panel", 1),
    ],
)
def test_choosing_what_is_chosen_tells_nothing(session: VisitorSession, name: str, value: Any):
    assert choose(session, name, value) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("textSize", value) for value in (-1, len(TEXT_SIZES), 10**6)),
        *(("background", value) for value in ("", "pink", "White", "contrast ")),
        *(("language", value) for value in ("", "de", "EN")),
        *(("panel", value) for value in (-1, 4, 10**6)),
    ],
)
def test_what_does_not_exist_is_refused(session: VisitorSession, name: str, value: Any):
    before = getattr(session, name)
    assert choose(session, name, value) == []
    assert getattr(session, name) == before


@pytest.mark.parametrize("name", SETTERS)
def test_nothing_is_written_past_the_setters(session: VisitorSession, name: str):
    before = getattr(session, name)
    assert not session.setProperty(name, "contrast")
    assert getattr(session, name) == before


@pytest.mark.parametrize("motion", [True, False])
def test_whoever_comes_next_begins_with_the_standard(motion: bool):
    session = VisitorSession(("en", "lt"), "lt", panels=4, panel=2, motion=motion)
    for name, value in [("textSize", 2), ("background", "contrast"), ("illustrations", False), ("language", "en")]:
        choose(session, name, value)
    choose(session, "motion", not motion)
    session.rest()
    assert session.resting
    assert session.visitor == 1
    assert (session.textSize, session.background, session.illustrations, session.motion) == (0, "white", True, motion)
    assert (session.language, session.panel) == ("lt", 0)


def test_resting_and_waking_are_told_once(session: VisitorSession):
    said: list[bool] = []
    session.restingChanged.connect(lambda: said.append(session.resting))
    session.wake()
    session.rest()
    session.rest()
    session.wake()
    session.wake()
    assert said == [True, False]
    assert session.visitor == 1
