"""The story's figures, as of March 2023: from the Ministry of National Defence's article on 19 years in NATO.

Each must stand where it belongs, in both languages, and no other number may stand beside them.
"""

import functools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.exhibit.content import LocalisedPanel
from kiosk.exhibit.load import load
from kiosk.exhibit.localise import localise
from kiosk.paths import BUILT_IN_EXHIBIT
from tests.exhibit.by_hand import plain
from tests.exhibit.test_localise import texts_of

LANGUAGES = ("en", "lt")
FIGURES = [
    ("membership", "29 March 2004", "2004 m. kovo 29 d."),
    ("membership", "19 years in NATO", "19 metų NATO"),
    ("membership", "Seven states", "septynios valstybės"),
    ("membership", "30 member states", "30 valstybių narių"),
    ("membership", "88 % of residents", "88 % gyventojų"),
    ("membership", "90 %", "90 %"),
    ("membership", "89 %", "89 %"),
    ("membership", "79 %", "79 %"),
    ("membership", "in 2021: 64 %", "2021 m.: 64 %"),
    ("membership", "78 %", "78 %"),
    ("membership", "a year before: 74 %", "prieš metus: 74 %"),
    ("membership", "since 2013", "nuo 2013 m."),
    ("membership", "68 %", "68 %"),
    ("membership", "2.5 % of GDP", "2,5 % BVP"),
    ("membership", "11–12 July 2023", "2023 m. liepos 11–12 d."),
    ("membership", "about 30 kilometres", "apie 30 kilometrų"),
    ("membership", "2024", "2024 m."),
    ("membership", "pledges 2 % of GDP", "skirti 2 % BVP"),
    ("membership", "2014", "2014 m."),
    ("membership", "2017", "2017 m."),
    ("membership", "2019", "2019 m."),
    ("membership", "June 2022", "2022 m. birželis"),
    ("membership", "accession in March 2004 to March 2023", "įstojimo 2004 m. kovą iki 2023 m. kovo"),
    ("presence", "over 17,000 Allied troops", "daugiau kaip 17 000 sąjungininkų karių"),
    ("presence", "nine NATO countries", "devynių NATO šalių"),
    ("presence", "2017", "2017 m."),
    ("presence", "about 30 kilometres", "apie 30 kilometrų"),
    ("presence", "twice a year", "dukart per metus"),
    ("presence", "24 hours a day", "24 valandas per parą"),
    ("presence", "365 days a year", "365 dienas per metus"),
    ("presence", "since 2004", "nuo 2004 m."),
    ("presence", "14 member states", "14 valstybių narių"),
    ("presence", "34 rotations", "34 rotacijos"),
    ("presence", "13 NATO states", "13 NATO valstybių"),
    ("presence", "Autumn 2019", "2019 m. ruduo"),
    ("presence", "9 months", "9 mėnes"),
    ("presence", "7th rotation", "7-oji rotacija"),
    ("presence", "February 2023", "2023 m. vasaris"),
    ("contributions", "12 missions", "12 misijų"),
    ("contributions", "2.52 % of GDP", "2,52 % BVP"),
    ("contributions", "up to 3 % of GDP", "iki 3 % BVP"),
    ("contributions", "2 % of GDP", "2 % BVP"),
    ("contributions", "pledge of 2014", "2014 m. Aljanso įsipareigojimas"),
    ("contributions", "2.5 % of GDP", "2,5 % BVP"),
    ("contributions", "68 % of respondents", "68 % apklaustųjų"),
    ("contributions", "budget for 2023", "2023 m. Lietuvos gynybos biudžetas"),
    ("ukraine", "over EUR 450 million", "daugiau kaip 450 mln. EUR"),
    ("ukraine", "15 days before the war", "15 dienų iki karo"),
    ("ukraine", "500 armoured vests", "500 neperšaunamų liemenių"),
    ("ukraine", "24 missiles", "24 raketos"),
    ("ukraine", "50 armoured personnel carriers", "50 šarvuotųjų transporterių"),
    ("ukraine", "M113", "M113"),
    ("ukraine", "120 mm mortars", "120 mm minosvaidžių"),
    ("ukraine", "EUR 6 million", "6 mln. EUR"),
    ("ukraine", "June 2022", "2022 m. birželis"),
    ("ukraine", "EUR 14 million", "14 mln. EUR"),
]
DRAWINGS = [
    ("membership", "shares", ("88 %", "of residents are proud"), ("88 %", "gyventojų didžiuojasi")),
    ("membership", "shares", ("90 %", "support the presence of Allied"), ("90 %", "pritaria sąjungininkų pajėgų")),
    ("membership", "shares", ("89 %", "support Lithuania's membership"), ("89 %", "pritaria Lietuvos narystei")),
    ("membership", "shares", ("79 %", "support military aid"), ("79 %", "pritaria karinei paramai")),
    ("membership", "shares", ("78 %", "trust the Lithuanian Armed"), ("78 %", "pasitiki Lietuvos kariuomene")),
    ("membership", "shares", ("68 %", "kept at 2.5 % of GDP, or raised"), ("68 %", "2,5 % BVP arba daugiau")),
    (
        "membership",
        "shares",
        ("78 %", "a year before: 74 %", "since 2013"),
        ("78 %", "prieš metus: 74 %", "nuo 2013 m."),
    ),
    ("membership", "shares", ("79 %", "in 2021: 64 %"), ("79 %", "2021 m.: 64 %")),
    ("membership", "timeline", ("29 March 2004", "Accession"), ("2004 m. kovo 29 d.", "Įstojimas")),
    ("membership", "timeline", ("2014", "pledges 2 % of GDP"), ("2014 m.", "skirti 2 % BVP")),
    ("membership", "timeline", ("2017", "battle group led by Germany"), ("2017 m.", "Vokietijos vadovaujama")),
    ("membership", "timeline", ("2019", "United States"), ("2019 m.", "JAV")),
    ("membership", "timeline", ("June 2022", "drone"), ("2022 m. birželis", "dron")),
    ("membership", "timeline", ("11–12 July 2023", "Summit in Vilnius"), ("2023 m. liepos 11–12 d.", "Vilniuje")),
    ("membership", "timeline", ("2024", "Twenty years"), ("2024 m.", "Dvidešimt metų")),
    ("presence", "map", ("Estonia", "led by the United Kingdom"), ("Estija", "Jungtinė Karalystė")),
    ("presence", "map", ("Latvia", "led by Canada"), ("Latvija", "Kanada")),
    ("presence", "map", ("Lithuania", "led by Germany"), ("Lietuva", "Vokietija")),
    ("presence", "map", ("Poland", "led by the United States"), ("Lenkija", "Jungtinės Amerikos Valstijos")),
    ("presence", "map", ("Baltic Air Policing", "24 hours a day"), ("Oro policijos misija", "24 valandas per parą")),
    (
        "presence",
        "map",
        ("Vilnius", "eastern border", "about 30 kilometres"),
        ("Vilnius", "sienos", "apie 30 kilometrų"),
    ),
    ("presence", "timeline", ("2019", "first"), ("2019 m.", "Pirmieji")),
    ("presence", "timeline", ("Autumn 2019", "Continuous"), ("2019 m. ruduo", "Nuolatinis")),
    ("presence", "timeline", ("February 2023", "The 7th rotation"), ("2023 m. vasaris", "7-oji rotacija")),
    ("contributions", "levels", ("pledge of 2014", "2 % of GDP"), ("2014 m. Aljanso įsipareigojimas", "2 % BVP")),
    ("contributions", "levels", ("68 % of respondents", "2.5 % of GDP"), ("68 % apklaustųjų", "2,5 % BVP")),
    ("contributions", "levels", ("budget for 2023", "2.52 % of GDP"), ("2023 m. Lietuvos gynybos", "2,52 % BVP")),
    ("contributions", "levels", ("host nation support", "up to 3 % of GDP"), ("priimančiosios šalies", "iki 3 % BVP")),
    ("ukraine", "tally", ("500 armoured vests", "15 days before"), ("500 neperšaunamų liemenių", "15 dienų iki karo")),
    ("ukraine", "tally", ("24 missiles", "A few days later"), ("24 raketos", "Po kelių dienų")),
    ("ukraine", "tally", ("50 armoured personnel carriers", "M113"), ("50 šarvuotųjų transporterių", "M113")),
    ("ukraine", "tally", ("EUR 6 million", "June 2022", "Baykar"), ("6 mln. EUR", "2022 m. birželis", "Baykar")),
    ("ukraine", "tally", ("EUR 14 million", "RADAROM"), ("14 mln. EUR", "RADAROM")),
]
"""What belongs together: found in one row of a drawing's table, and in its words."""

ANSWERS = [
    (("2004", "19 years in NATO"), ("2004", "19 metų NATO")),
    (("Germany", ""), ("Vokietija", "")),
    (("17,000", "over 17,000 Allied troops"), ("17 000", "daugiau kaip 17 000 sąjungininkų karių")),
    (("2.52 %", "2.52 % of GDP"), ("2,52 %", "2,52 % BVP")),
    (("Stinger", "24 missiles"), ("Stinger", "24 raketos")),
]
"""The quiz's right answers, and the figures told with them."""

WRONG_ANSWERS = {"en": {"1999", "2014", "1,700", "170,000", "1.5"}, "lt": {"1999", "2014", "1 700", "170 000", "1,5"}}
OF_THE_KIOSK = {"1", "2", "3", "4", "5"}
"""In "Question 1 of 5" and "each mark: EUR 1 million"."""


@functools.cache
def _panels(language: str) -> dict[str, LocalisedPanel]:
    return {panel.id: panel for panel in localise(load(BUILT_IN_EXHIBIT), language).panels}


def _on_screen(language: str, panel: str) -> str:
    return plain(" ".join(texts_of(_panels(language)[panel])))


def _blocks(language: str, panel: str, *kinds: str) -> Iterator[dict[str, Any]]:
    for section in _panels(language)[panel].sections:
        yield from (plain(block) for block in section.blocks if block["kind"] in kinds)


def _says(text: str, *pieces: str) -> bool:
    """Whether the pieces stand there in any order, and no number of theirs is a part of another: 2 % not in 2.52 %."""
    return all(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(piece)}(?!\d)", text) for piece in pieces)


@pytest.mark.parametrize(("panel", "english", "lithuanian"), FIGURES)
def test_every_figure_of_the_story_is_on_screen(panel: str, english: str, lithuanian: str):
    assert _says(_on_screen("en", panel), english)
    assert _says(_on_screen("lt", panel), lithuanian)


@pytest.mark.parametrize(("panel", "kind", "english", "lithuanian"), DRAWINGS)
def test_a_drawn_figure_is_in_a_table_and_in_words(
    panel: str, kind: str, english: tuple[str, ...], lithuanian: tuple[str, ...]
):
    for language, pieces in (("en", english), ("lt", lithuanian)):
        assert [
            block
            for block in _blocks(language, panel, kind)
            if any(_says(" | ".join(row), *pieces) for row in block["table"]["rows"])
            and _says(block["spoken"], *pieces)
        ]


def test_present_and_earlier_shares_stand_side_by_side():
    for language in LANGUAGES:
        shares = [share for block in _blocks(language, "membership", "shares") for share in block["shares"]]
        drawn = [(share["change"], share["earlier_part"], share["part"]) for share in shares if share["change"]]
        assert drawn == [("74 % → 78 %", 0.74, 0.78), ("64 % → 79 %", 0.64, 0.79)]


def test_the_survey_is_drawn_from_the_largest_share_to_the_smallest():
    for language in LANGUAGES:
        _pride, survey, _trust = _blocks(language, "membership", "shares")
        assert [share["part"] for share in survey["shares"]] == [0.9, 0.89, 0.79, 0.78, 0.68]


def test_the_budget_is_drawn_above_the_pledge():
    for language in LANGUAGES:
        (levels,) = _blocks(language, "contributions", "levels")
        assert (levels["floor"]["number"], levels["highest"]) == (2, 3)
        assert [(level["number"], level["open"]) for level in levels["levels"]] == [
            (2.5, False),
            (2.52, False),
            (3, True),
        ]


def test_as_many_marks_are_drawn_as_were_given():
    for language in LANGUAGES:
        counts = [count for block in _blocks(language, "ukraine", "tally") for count in block["counts"]]
        assert [(count["symbol"], count["marks"]) for count in counts] == [
            *(("vest", 500), ("missile", 24), ("carrier", 50)),
            *(("coin", 6), ("coin", 14)),
        ]


def test_the_quiz_takes_the_right_answer_for_right():
    for place, language in enumerate(LANGUAGES):
        (quiz,) = _blocks(language, "ukraine", "quiz")
        for question, wanted in zip(quiz["questions"], ANSWERS, strict=True):
            answer, figure = wanted[place]
            assert _says(question["answers"][question["right"]], answer)
            assert question["figure"].get("spoken", "") == figure


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("panel", ["membership", "presence", "contributions", "ukraine"])
def test_no_other_number_is_on_screen(panel: str, language: str):
    number = r"\d+(?: \d{3}|[.,]\d+)*"
    quiz = any(_blocks(language, panel, "quiz"))
    known = {row[LANGUAGES.index(language) + 1] for row in FIGURES if quiz or row[0] == panel}
    if panel == "membership":
        known |= {"7"}  # seven states, in words in facts.md
    allowed = set(re.findall(number, " | ".join(known))) | (WRONG_ANSWERS[language] | OF_THE_KIOSK if quiz else set())
    found = {one for text in texts_of(_panels(language)[panel]) for one in re.findall(number, plain(text))}
    assert found - allowed == set()
