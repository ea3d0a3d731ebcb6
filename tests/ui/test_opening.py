"""The opening of a panel is one screen."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.exhibit.model import Exhibit
from kiosk.studio.scene.elements import box_of, items_of, panel_box
from kiosk.ui.stage import Stage
from tests.ui.layout import Screen

pytestmark = pytest.mark.slow

SCREENS = [Screen(1920, 1080), Screen(1920, 1080, 3.78), Screen(3840, 2160)]


@pytest.fixture(params=SCREENS, ids=str)
def stage(request: pytest.FixtureRequest, qapp: QGuiApplication, built_in: Exhibit) -> Iterator[Stage]:
    stage = request.param.stage(built_in)
    yield stage
    stage.close()


def test_each_opening_of_the_built_in_exhibit_fits_the_screen(stage: Stage):
    for language, easy, panel in itertools.product(("en", "lt", "uk", "de"), (False, True), range(4)):
        stage.session.setLanguage(language)
        stage.session.setEasy(easy)
        stage.session.setPanel(panel)
        stage.settle()
        (opening,) = items_of(stage, "Opening")
        assert box_of(opening).height() <= panel_box(stage).height() + 1, (language, easy, panel)
