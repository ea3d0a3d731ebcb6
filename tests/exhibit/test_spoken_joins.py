"""What is said of a block joins into sentences: they begin with a capital letter and no fragment is left."""

import re
from typing import Any

import pytest

from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.by_hand import plain
from tests.exhibit.conftest import Folder, keys_of
from tests.exhibit.test_localise import blocks_of

LANGUAGES = ("en", "lt", "uk", "de")


def _spoken(block: dict[str, Any]) -> list[str]:
    parts = [*block.get("events", ()), *block.get("places", ()), *block.get("questions", ())]
    if block["kind"] == "figure":  # an amount alone
        return []
    return [block.get("spoken", ""), *(part.get("spoken", "") for part in parts)]


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_built_in_exhibit_begins_small(language: str, easy: bool) -> None:
    shown = localise(load(BUILT_IN_EXHIBIT), language, easy=easy)
    spoken = [
        text
        for panel in shown.panels
        for section in panel.sections
        for block in section.blocks
        for text in _spoken(keys_of(block))
    ]
    said = [shown.spoken.get(text, text) for text in spoken if text]
    assert len(said) > 20
    small = re.compile(r"^[a-zäöüßа-яієїґąčęėįšųūž]|(?<=\w{3}[.!?] )[a-zäöüßа-яієїґąčęėįšųūž]")
    assert [text for text in map(plain, said) if small.search(text)] == []


def test_a_place_on_a_map_and_its_amount_are_one_sentence(folder: Folder) -> None:
    place = (
        "{name: {en: Vilnius, lt: Vilnius}, at: {north: 54.7, east: 25.3}, "
        "text: {en: From the capital to the border., lt: Nuo sostinės iki sienos.}, "
        "figure: {number: 30, qualifier: about, unit: {en: kilometres, lt: kilometrų}}}"
    )
    (shown,) = blocks_of(folder, f"map, map: baltic, places: [{place}]")
    assert plain(shown["places"][0]["spoken"]) == "From the capital to the border: about 30 kilometres"
    assert plain(shown["spoken"]) == "Vilnius. From the capital to the border: about 30 kilometres."
    (shown,) = blocks_of(folder, f"map, map: baltic, places: [{place}]", language="lt")
    assert plain(shown["spoken"]) == "Vilnius. Nuo sostinės iki sienos: apie 30 kilometrų."


def test_the_columns_of_levels_are_sentences(folder: Folder) -> None:
    level = "number: {}, percent: yes, unit: {{en: of GDP, lt: BVP}}, label: {{en: {}, lt: {}}}"
    floor, one = level.format(2, "pledged in 2014", "pažadas"), level.format(2.5, "wanted by most", "nori dauguma")
    (shown,) = blocks_of(folder, f"levels, floor: {{{floor}}}, levels: [{{{one}}}]")
    assert plain(shown["spoken"]) == "Pledged in 2014: 2% of GDP. Wanted by most: 2.5% of GDP."


@pytest.mark.parametrize(
    ("when", "meaning", "spoken"),
    [
        (", when: {en: Last autumn, lt: Pernai}", "planted this wood.", "Last autumn: 12 foresters planted this wood."),
        (", when: {en: last autumn, lt: Pernai}", "They came back.", "Last autumn: 12 foresters. They came back."),
        ("", "planted this wood", "12 foresters planted this wood."),
        ("", "They came back.", "12 foresters. They came back."),
    ],
)
def test_a_count_goes_on_with_its_meaning(folder: Folder, when: str, meaning: str, spoken: str) -> None:
    unit = "unit: {en: foresters, lt: girininkų}"
    count = f"{{number: 12, symbol: person, {unit}{when}, meaning: {{en: {meaning}, lt: B}}}}"
    (shown,) = blocks_of(folder, f"tally, counts: [{count}]")
    assert plain(shown["spoken"]) == spoken


def test_an_answer_begins_with_its_figure(folder: Folder) -> None:
    question = keys_of(localise(folder.exhibit(), "en").panels[2].sections[1].blocks[1])["questions"][0]
    assert plain(question["spoken"]) == "300 years. We counted."


def test_a_month_alone_begins_with_a_capital_letter() -> None:
    shown = localise(load(BUILT_IN_EXHIBIT), "uk")
    events = [
        event
        for panel in shown.panels
        for section in panel.sections
        for block in section.blocks
        for event in keys_of(block).get("events", ())
    ]
    assert [event["when"] for event in events if event["when"][:1].islower()] == []
    assert "Лютий 2023 року" in {plain(event["when"]) for event in events}
