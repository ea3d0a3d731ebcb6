import dataclasses
from collections.abc import Iterator

import pytest

from kiosk.exhibit.content import Content
from kiosk.exhibit.hyphenation import (
    SOFT_HYPHEN,
    break_points,
    displayed_texts,
    drawn_place,
    soft_hyphens,
    without_soft_hyphens,
)
from kiosk.exhibit.load import examine, load
from kiosk.exhibit.localise import content
from tests.exhibits import LONG_WORDS


def dotted(words: dict[str, str]) -> list[str]:
    """The words of a table, with a dot at each break point."""
    return [word.replace(SOFT_HYPHEN, "·") for word in words.values()]


@pytest.fixture(scope="module")
def long_words() -> Content:
    return content(load(LONG_WORDS))


@pytest.mark.parametrize(
    ("language", "text", "broken"),
    [
        ("de", "Das Kriegsgefangenenentschädigungsgesetz galt.", ["Kriegs·ge·fan·ge·nen·ent·schä·di·gungs·ge·setz"]),
        (
            "de",
            "„Verteidigungsministeriums“, (Heimkehrerinnen)!",
            ["Heim·keh·re·rin·nen", "Ver·tei·di·gungs·mi·nis·te·ri·ums"],
        ),
        ("lt", "įsipareigojimus", ["įsi·pa·rei·go·ji·mus"]),
        ("uk", "територіальний", ["тери·то·рі·а·ль·ний"]),
        ("en", "the commitments’ end", ["com·mit·ments’"]),
        ("de", "Verteidigungs-Finanzierung", ["Finan·zie·rung", "Ver·tei·di·gungs"]),
    ],
)
def test_long_words_are_broken_by_the_rules_of_their_language(language: str, text: str, broken: list[str]):
    found = break_points([text], language)
    assert dotted(found) == broken
    assert [without_soft_hyphens(word) for word in found.values()] == list(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Haus, der Wald. 1954/1955, www.example.org"),  # short words, and what is no word
        ("de", ""),
        ("xx", "Kriegsgefangenenentschädigungsgesetz"),  # no rules
        ("en", "strengths"),  # one syllable
    ],
)
def test_other_words_are_not(language: str, text: str):
    assert break_points([text], language) == {}


def test_a_stress_mark_stays_with_its_letter_and_the_rules_do_not_see_it():
    marked, plain = break_points(["територіальний", "терито́ріальний"], "uk").values()
    assert without_soft_hyphens(marked) == "терито́ріальний"
    assert marked.replace("\u0301", "") == plain
    assert f"{SOFT_HYPHEN}\u0301" not in marked


def test_the_editors_soft_hyphens_are_found_by_their_word():
    text = "Das (Rind·fleisch··gesetz), ·lose· Su·per".replace("·", SOFT_HYPHEN)
    assert soft_hyphens([text, "ohne"]) == {
        "Rindfleischgesetz": f"Rind{SOFT_HYPHEN}fleisch{SOFT_HYPHEN}gesetz",
        "Super": f"Su{SOFT_HYPHEN}per",
    }


def test_a_place_is_found_again_in_what_is_drawn():
    drawn = f"ab{SOFT_HYPHEN}cd{SOFT_HYPHEN}e"
    assert [drawn_place(drawn, place) for place in range(6)] == [0, 1, 3, 4, 6, 7]
    assert drawn_place("", 0) == 0


def test_an_exhibit_with_soft_hyphens_is_fit_to_be_shown():
    exhibit, problems = examine(LONG_WORDS)
    assert exhibit is not None
    assert problems == ()


def everything_but_the_tables(content: Content) -> Iterator[str]:
    for form in [*content.localised.values(), *content.easy.values()]:
        bare = dataclasses.replace(form, soft_hyphens={})
        yield from displayed_texts(dataclasses.astuple(bare))
        yield from [*bare.spoken, *bare.recordings]


def test_no_text_has_break_points(long_words: Content):
    """So they reach no speech, no name, no comparison, no table and no lookup."""
    texts = list(everything_but_the_tables(long_words))
    assert any("Rindfleischetikettierungsgesetz galt" in text for text in texts)
    assert [text for text in texts if SOFT_HYPHEN in text] == []


def test_the_screen_gets_the_break_points_beside_the_texts(long_words: Content):
    assert dotted(long_words.localised["de"].soft_hyphens) == ["Rind·fleisch·eti·ket·tie·rungs·ge·setz"]
    assert long_words.localised["lt"].soft_hyphens == long_words.localised["de"].soft_hyphens
    assert long_words.break_points is not None
    assert set(long_words.break_points) == {"de", "lt", "uk"}
    assert "Kriegs·ge·fan·ge·nen·ent·schä·di·gungs·ge·setz" in dotted(long_words.break_points["de"])
    assert "Heim·keh·re·rin·nen" in dotted(long_words.break_points["de"])
    assert "nebe·pri·si·kiš·kia·ko·pūs·te·liau·jan·tie·siems" in dotted(long_words.break_points["lt"])


def test_interface_words_are_broken_too(built_in_content: Content):
    assert built_in_content.break_points is not None
    words = built_in_content.localised["de"].words.values()
    long = [word for text in words for word in text.split() if len(word) >= 12 and word.isalpha()]
    assert long
    assert [word for word in long if word not in built_in_content.break_points["de"]] == []


def test_a_language_without_easy_texts_of_its_own_has_break_points_too(built_in_content: Content):
    assert built_in_content.break_points is not None
    easy = {text for form in built_in_content.easy.values() for text in displayed_texts(dataclasses.astuple(form))}
    assert easy
    for form in built_in_content.easy.values():
        found = break_points(displayed_texts(dataclasses.astuple(form)), form.language)
        assert found.items() <= built_in_content.break_points[form.language].items()


@pytest.fixture(scope="module")
def built_in_content() -> Content:
    from kiosk.paths import BUILT_IN_EXHIBIT

    return content(load(BUILT_IN_EXHIBIT))
