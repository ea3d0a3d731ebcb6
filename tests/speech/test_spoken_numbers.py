"""What the voice is given for everything on screen: no separators in numbers, no signs, no currency codes."""

import re

import pytest
from PySide6.QtGui import QAccessible

from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.speech.announcing import Wording
from kiosk.studio.scene.elements import name_of, tree
from tests.speech.conftest import Spoken

pytestmark = pytest.mark.staged

WRONG = re.compile(rf"%|€|\b[A-Z]{{3}} ?\d|\d ?EUR\b|\d[ .,]\d{{3}}(?!\d)|[{NO_BREAK}{THIN}]|\bmln\b|\bMio\b|\bмлн\b")


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
@pytest.mark.parametrize("panel", range(4))
def test_everything_on_a_panel_is_said_in_words_that_a_voice_can_read(
    spoken: Spoken, language: str, panel: int, easy: bool
) -> None:
    stage = spoken.stage
    stage.session.setLanguage(language)
    stage.session.setEasy(easy)
    stage.session.setPanel(panel)
    stage.settle()
    spoken.narrator.readPanel()
    spoken.speech.finishes()
    spoken.narrator.readPanel()
    said = [utterance.text for utterance in spoken.speech.utterances]
    words = Wording(lambda: stage.localised)
    for element in tree(stage):
        if name_of(element):
            said += [utterance.text for utterance in words.of_control(element)]
        said += [
            words.utterance(element.text(kind)).text for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
        ]
    assert len(said) > 50
    assert [text for text in said if WRONG.search(text)] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "450 million euros"),
        ("lt", "450 milijonų eurų"),
        ("uk", "450 мільйонів євро"),
        ("de", "450 Millionen Euro"),
    ],
)
def test_a_figure_is_said_from_its_value(spoken: Spoken, language: str, said: str) -> None:
    spoken.stage.session.setLanguage(language)
    spoken.stage.session.setPanel(3)
    spoken.stage.settle()
    spoken.narrator.readPanel()
    assert any(said in text for text in spoken.speech.said)


@pytest.mark.parametrize("language", ["en", "lt", "uk", "de"])
def test_the_figures_of_the_attract_screen_are_said(spoken: Spoken, language: str) -> None:
    spoken.stage.session.setLanguage(language)
    words = Wording(lambda: spoken.stage.localised)
    figures = [panel.figure["spoken"] for panel in spoken.stage.localised.panels]
    assert [figure for figure in figures if WRONG.search(words.utterance(figure).text)] == []
