from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.visit.session import VisitorSession

CHOICES = {
    "textSize": (VisitorSession.setTextSize, 2),
    "background": (VisitorSession.setBackground, "contrast"),
    "illustrations": (VisitorSession.setIllustrations, False),
    "language": (VisitorSession.setLanguage, "lt"),
    "panel": (VisitorSession.setPanel, 3),
}


@pytest.fixture
def session() -> VisitorSession:
    return VisitorSession(("en", "lt"), "en", panels=4)


def test_a_visit_begins_with_the_defaults(session: VisitorSession):
    assert {name: session.property(name) for name in CHOICES} == {
        "textSize": 0,
        "background": "white",
        "illustrations": True,
        "language": "en",
        "panel": 0,
    }


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_is_told_once_and_only_when_it_changes(name: str, session: VisitorSession, qtbot: QtBot):
    choose: Callable[..., None]
    choose, value = CHOICES[name]
    told: list[str] = []
    for other in CHOICES:
        getattr(session, f"{other}Changed").connect(lambda other=other: told.append(other))
    choose(session, value)
    choose(session, value)
    assert told == [name]
    assert session.property(name) == value


@pytest.mark.parametrize(
    ("choose", "value"),
    [
        (VisitorSession.setTextSize, -1),
        (VisitorSession.setTextSize, 3),
        (VisitorSession.setBackground, "pink"),
        (VisitorSession.setBackground, ""),
        (VisitorSession.setLanguage, "de"),
        (VisitorSession.setPanel, -1),
        (VisitorSession.setPanel, 4),
    ],
)
def test_what_does_not_exist_cannot_be_chosen(choose: Callable[..., None], value: object, session: VisitorSession):
    before = {name: session.property(name) for name in CHOICES}
    choose(session, value)
    assert {name: session.property(name) for name in CHOICES} == before
