import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from kiosk.exhibit.content import LocalisedExhibit, slides
from kiosk.exhibit.drawings import drawing_shapes
from kiosk.exhibit.localise import content, localise
from kiosk.exhibit.screen_data import SlideData
from kiosk.exhibit.typography import NO_BREAK, THIN
from kiosk.theme import theme
from tests.exhibit.conftest import Folder, keys_of
from tests.exhibit.small import BIRDS

EXHIBIT, TREES, BIRDS_FILE = "exhibit.yaml", "panels/trees.yaml", "panels/birds.yaml"


def blocks_of(folder: Folder, *blocks: str, language: str = "en", easy: bool = False) -> Any:
    """The blocks of one section, as they are shown."""
    start = BIRDS.index("      - kind: list")
    folder.write(BIRDS_FILE, BIRDS[:start] + "".join(f"      - {{kind: {block}}}\n" for block in blocks))
    return tuple(map(keys_of, localise(folder.exhibit(), language, easy=easy).panels[1].sections[0].blocks))


def crops_of(drawing: str) -> dict[str, object]:
    """The crops of a drawing, as the screen gets them."""
    shape = drawing_shapes()[drawing]._asdict()
    return {name: {**crop._asdict(), "sky": list(crop.sky)} for name, crop in shape.items()}


def test_an_exhibit_is_put_into_one_language(folder: Folder):
    shown = localise(folder.exhibit(), "lt")
    assert shown.language == "lt"
    assert shown.title == "Miškai"
    assert shown.as_of == f"Duomenys: 2023{NO_BREAK}m. kovas"
    assert shown.source == "Šaltinis: Ministerija"
    tabs = [("trees", "Medžiai"), ("birds", "Paukščiai"), ("charts", "Grafikai")]
    assert [(panel.id, panel.tab) for panel in shown.panels] == tabs
    assert shown.panels[0].lead == f"Jie auga 17{NO_BREAK}000{NO_BREAK}metų."
    assert shown.panels[0].figure["numeral"] == f"88{THIN}%"
    assert shown.panels[0].illustration == {
        "drawing": "vilnius",
        "file": "",
        "width": 1600,
        "height": 900,
        "focus_x": 0.5,
        "focus_y": 0.5,
        **crops_of("vilnius"),
        "alt": "Medis",
        "credit": "",
    }
    assert shown.panels[1].illustration is None
    assert [section.id for section in shown.panels[0].sections] == ["oaks"]


def test_a_named_year_has_no_sign_between_its_thousands(folder: Folder):
    folder.change(TREES, "years: 17000", "years: {number: 1918, year: yes}§")
    folder.change(TREES, "They have grown for {years} years.", "They have grown since {years}.§")
    folder.change(TREES, "  number: 88\n  percent: yes", "  number: years§")
    shown = localise(folder.exhibit(), "en").panels[0]
    assert shown.lead == "They have grown since 1918."
    assert shown.figure["numeral"] == "1918"


@pytest.mark.parametrize("language", ["de", "", "EN"])
def test_another_language_is_an_error(language: str, folder: Folder):
    with pytest.raises(KeyError):
        localise(folder.exhibit(), language)


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("text, text: {en: A, lt: B}", {"text": "A", "large": False}),
        ("text, large: yes, text: {en: A, lt: B}", {"text": "A", "large": True}),
        (
            "statement, text: {en: A, lt: B}, speaker: {en: C, lt: D}",
            {"text": "A", "byline": "C"},
        ),
        (
            "statement, text: {en: A, lt: B}, speaker: {en: C, lt: D}, role: {en: E, lt: F}",
            {"text": "A", "byline": "C, E"},
        ),
        (
            "figure, number: 450, scale: million, currency: EUR, qualifier: over, meaning: {en: A, lt: B}",
            {"before": "over", "numeral": "€450", "after": "million", "unit": "", "meaning": "A"}
            | {"spoken": "over €450 million"},
        ),
        (
            "figure, number: 88, percent: yes, unit: {en: of people, lt: B}, meaning: {en: A, lt: B}",
            {"numeral": "88%", "unit": "of people", "spoken": "88% of people"},
        ),
        ("places, places: [{name: {en: A, lt: B}, text: {en: C, lt: D}}]", {"places": [{"name": "A", "text": "C"}]}),
        ("list, items: [{en: A, lt: B}, {en: C, lt: D}]", {"items": ["A", "C"]}),
    ],
)
def test_a_block_that_is_no_drawing_is_put_into_words(block: str, shown: dict[str, Any], folder: Folder):
    (found,) = blocks_of(folder, block)
    assert found["kind"] == block.split(",", maxsplit=1)[0]
    assert {key: found[key] for key in shown} == shown


def test_a_name_and_a_role_are_spoken_as_one_text(folder: Folder):
    blocks_of(
        folder, "statement, text: {en: A, lt: B}, speaker: {en: C, lt: D}, role: {en: keeper of €450 million, lt: E}"
    )
    spoken = {
        re.sub(rf"[{NO_BREAK}{THIN}]", " ", text): said
        for text, said in localise(folder.exhibit(), "en").spoken.items()
    }
    assert spoken["C, keeper of €450 million"] == "C, keeper of 450 million euros"


@pytest.mark.parametrize(
    ("dates", "short"),
    [
        (["date: 2004-03-29", "date: 2014"], ["2004", "2014"]),
        (["date: 2023-07-11/2023-07-12"], ["2023"]),
        (["date: 2004-03-29", "date: 2004"], ["29 March 2004", "2004"]),
        (["date: 2019", "when: {en: Autumn, lt: Ruduo}"], ["2019", "Autumn"]),
        (["date: 2004-03", "when: {en: Later, lt: Vėliau}"], ["March 2004", "Later"]),
    ],
)
def test_dates_are_shortened_to_years_only_if_all_years_differ(dates: list[str], short: list[str], folder: Folder):
    events = ", ".join(f"{{{date}, title: {{en: A, lt: B}}, text: {{en: C, lt: D}}}}" for date in dates)
    (found,) = blocks_of(folder, f"timeline, events: [{events}]")
    assert [event["short"] for event in found["events"]] == short


def test_a_picture_has_its_credit_and_alt_text(folder: Folder):
    shown = localise(folder.exhibit(), "lt").panels[2].sections[1].blocks[0]
    assert shown == {
        "kind": "picture",
        "heading": "",
        "remark": "",
        "file": "pictures/oak.png",
        "width": 1200,
        "height": 800,
        "alt": "Ąžuolas",
        "credit": "Iliustracija: Ona",
        "caption": "Jis senas.",
    }


def told(slide: SlideData) -> tuple[str, str]:
    return slide["title"], slide["figure"]["spoken"]


def test_the_messages_are_the_figures_of_the_first_panels_in_all_languages(folder: Folder):
    shown = slides(content(folder.exhibit()), "en")
    assert list(map(told, shown)) == [
        ("Woods", "88%"),
        ("Miškai", "2"),
        ("Woods", "300"),
        ("Miškai", f"88{THIN}%"),
        ("Woods", "2"),
    ]
    assert [slide["message"] for slide in shown] == [0, 1, 2, 0, 1]
    assert [told(slide)[0] for slide in slides(content(folder.exhibit()), "lt")[:2]] == ["Miškai", "Woods"]


@pytest.mark.parametrize("panels", range(1, 7))
@pytest.mark.parametrize("languages", range(1, 9))
def test_all_messages_and_languages_have_their_turn_within_a_loop(folder: Folder, panels: int, languages: int):
    whole = content(folder.exhibit())
    english = whole.localised["en"]
    codes = [f"l{number}" for number in range(languages)]
    some = (english.panels * 2)[:panels]
    many = {code: replace(english, language=code, title=code, panels=some) for code in codes}
    figures = {code: replace(some[0], figure={**some[0].figure, "meaning": code}) for code in codes}
    many = {code: replace(each, panels=(figures[code],) * panels) for code, each in many.items()}
    shown = slides(replace(whole, localised=many, panels=tuple(map(str, range(panels)))), codes[-1])
    loops = 1 if languages <= 5 else 2
    assert len(shown) * theme().milliseconds.attract_change <= loops * 30_000
    for start in range(0, len(shown), 5):
        loop = shown[start : start + 5]
        assert {slide["message"] for slide in loop} == set(range(min(3, panels)))
        assert loop[0]["title"] == codes[-1]
    assert {slide["title"] for slide in shown} == set(codes)


def test_each_message_is_shown_for_six_seconds():
    assert theme().milliseconds.attract_change >= 6000


def test_the_attract_screen_has_its_illustration(folder: Folder):
    exhibit = folder.exhibit()
    drawn = {"drawing": "dawn", "file": "", "width": 2400, "height": 900, "credit": ""}
    drawn |= {"focus_x": 0.5, "focus_y": 0.5}
    drawn |= crops_of("dawn")
    assert localise(exhibit, "en").illustration == drawn | {"alt": f"A{NO_BREAK}morning"}
    assert localise(exhibit, "lt").illustration == drawn | {"alt": "Rytas"}
    folder.change(EXHIBIT, "illustration:\n  drawing: dawn\n  alt: {en: A morning, lt: Rytas}\n", "§")
    assert localise(folder.exhibit(), "en").illustration is None


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ("", ""),
        (", source: {en: S, lt: T}", "Source: S"),
        (", as_of: 2022", "As of 2022"),
        (", source: {en: S, lt: T}, as_of: 2022-01", "Source: S. As of January 2022"),
    ],
)
def test_a_block_names_its_source_and_date(more: str, remark: str, folder: Folder):
    (found,) = blocks_of(folder, "text, text: {en: A, lt: B}" + more)
    assert found["remark"] == remark


def test_an_easy_text_is_shown_on_request(folder: Folder):
    block = "text, text: {en: Complicated, lt: B, easy: {en: Simple}}"
    assert blocks_of(folder, block, easy=True)[0]["text"] == "Simple"
    assert blocks_of(folder, block)[0]["text"] == "Complicated"
    assert blocks_of(folder, block, language="lt", easy=True)[0]["text"] == "B"


def test_figures_in_a_row_know_each_other(folder: Folder):
    one, text, two, three = blocks_of(
        folder,
        "figure, number: 1, meaning: {en: A, lt: B}",
        "text, text: {en: A, lt: B}",
        "figure, number: 2, meaning: {en: A, lt: B}",
        "figure, number: 30000, qualifier: over, meaning: {en: A, lt: B}",
    )
    assert (one["run"], one["numerals"], one["words_before"]) == (1, ["1"], False)
    assert "run" not in text
    assert [(block["run"], block["numerals"], block["words_before"]) for block in (two, three)] == [
        (2, ["2", "30,000"], True)
    ] * 2


def test_a_picture_is_named_by_its_path_in_the_folder(folder: Folder):
    folder.path = folder.path.rename(folder.path.parent / "my exhibit #1 100%")
    Image.new("RGB", (4, 4)).save(folder.path / "oak? 5%.png")
    folder.change(TREES, "drawing: vilnius", "file: oak? 5%.png§\n  credit: {en: Anna, lt: Ona}")
    illustration = localise(folder.exhibit(), "en").panels[0].illustration
    assert illustration is not None
    assert illustration["credit"] == "Picture: Anna"
    assert illustration["file"] == "oak? 5%.png"
    assert content(folder.exhibit()).folder == str(folder.path)


def test_a_number_is_written_as_the_language_writes_it_in_every_text(folder: Folder):
    exhibit = folder.exhibit()
    assert "17,000" in localise(exhibit, "en").panels[0].lead
    assert f"17{NO_BREAK}000" in localise(exhibit, "lt").panels[0].lead


def texts_of(shown: object) -> Iterator[str]:
    """Every text on screen, whichever way it is kept."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        for value in shown.values():
            yield from texts_of(value)
    elif isinstance(shown, tuple | list):
        for value in shown:
            yield from texts_of(value)
    elif dataclasses.is_dataclass(shown):
        for field in dataclasses.fields(shown):
            if field.name != "strings":
                yield from texts_of(getattr(shown, field.name))


def test_nothing_is_left_of_placeholders_and_patterns(folder: Folder):
    for language in ("en", "lt"):
        shown: LocalisedExhibit = localise(folder.exhibit(), language)
        texts = [text for text in texts_of(shown) if not text.startswith("file:")]
        # What the screen fills in itself.
        texts = [re.sub(r"\{(seconds|place|total|level|sections)\}", "", text) for text in texts]
        assert not {c for text in texts for c in text} & set("{}~_")
