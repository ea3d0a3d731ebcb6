"""Every requirement can fail: each test breaks something, and that requirement fails, in the right place."""

import dataclasses
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import SIGNAL, QObject, Qt, QTimer
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk import keypads as keypads_module
from kiosk.choices import TEXT_SIZES
from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.keypads import keypad_names
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT, KEYPADS
from kiosk.speech.narrator import Narrator
from kiosk.speech.voice import Voice
from kiosk.studio.audit.audited import AuditedScene, Inspection
from kiosk.studio.audit.bar import BAR
from kiosk.studio.audit.cases import LAST, LayoutInspection
from kiosk.studio.audit.inspections import abilities, keys, motion, names, reset, sound, toggles, touch, voice
from kiosk.studio.audit.inspections import content as files
from kiosk.studio.audit.inspections import time as visit
from kiosk.studio.audit.inspections.contrast import every_slide, one_screen
from kiosk.studio.audit.inspections.design import dominant, fits, opening_words, orphans, type_of_scenes
from kiosk.studio.audit.inspections.dimming import dimming
from kiosk.studio.audit.inspections.flashes import most_flashes, shrink
from kiosk.studio.audit.inspections.keypads import keypads
from kiosk.studio.audit.inspections.reach import heights, reach
from kiosk.studio.audit.inspections.sound import one_sound
from kiosk.studio.audit.inspections.statement import statement
from kiosk.studio.audit.inspections.text import read_from_afar
from kiosk.studio.audit.inspections.toggles import shape_area
from kiosk.studio.audit.results import Results
from kiosk.studio.audit.run import HIGH, LANDSCAPE, OTHERS, PORTRAIT, WIDE
from kiosk.studio.audit.silent import SilentRecording
from kiosk.studio.scene.elements import (
    act,
    assign,
    box_of,
    item_of,
    items_of,
    text_of,
    texts,
    tree,
    visible_items,
)
from kiosk.studio.scene.screen import Screen
from kiosk.studio.scene.state import ATTRACT, LANGUAGES, SceneState
from kiosk.visit import session
from tests.ui.people import is_named

pytestmark = pytest.mark.slow

Open = Callable[..., AuditedScene]
LARGE = Screen(3840, 2160, 43)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_both(BUILT_IN_EXHIBIT, None)


def with_station(loaded: Loaded, **changes: Any) -> Loaded:
    return dataclasses.replace(loaded, station=dataclasses.replace(loaded.station, **changes))


@pytest.fixture
def open_one(qapp: object, loaded: Loaded) -> Iterator[Open]:
    """Opens a scene: the first panel in English, in the variant that is given. All are closed after the test."""
    scenes: list[AuditedScene] = []

    def one(given: Loaded = loaded, screen: Screen = LANDSCAPE, variant: str = "") -> AuditedScene:
        scene = AuditedScene(given, screen, Results())
        scenes.append(scene)
        assert scene.driver.bring_to(SceneState(variant=variant))
        return scene

    yield one
    for scene in scenes:
        scene.close()


@pytest.fixture
def scene(open_one: Open) -> AuditedScene:
    return open_one()


def run_script(item: QQuickItem, script: str) -> None:
    """Run a line of QML's JavaScript in the scope of an item."""
    expression = QQmlExpression(QQmlEngine.contextForObject(item), item, script)
    expression.evaluate()
    assert not expression.hasError(), expression.error().toString()


def control(scene: AuditedScene, name: str) -> QQuickItem:
    item = next(item_of(each) for each in tree(scene.stage) if is_named(each, name) and item_of(each))
    assert item is not None
    return item


def read_on(scene: AuditedScene) -> None:
    """Go to the second scene, where there is a way back."""
    act(scene.stage, "read_on")
    scene.stage.settle()


def text(scene: AuditedScene, words: str) -> QQuickItem:
    return next(item for item in texts(scene.stage) if item.property("text").startswith(words))


def lead(scene: AuditedScene) -> QQuickItem:
    return text(scene, scene.panel.lead)


def texts_in(item: QQuickItem) -> Iterator[QQuickItem]:
    return (part for part in visible_items(item) if part.inherits("QQuickText"))


def raise_picture(drawing: QQuickItem, place: str) -> None:
    """Paint a scene's picture after its words, at another place and without its veil."""
    run_script(drawing, "z = 1; beside = Qt.size(0, 0)")
    run_script(next(item for item in drawing.childItems() if item.inherits("QQuickImage")), place)


def every_part(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all within, shown or not."""
    yield item
    for child in item.childItems():
        yield from every_part(child)


def laid_out(scene: AuditedScene) -> None:
    LayoutInspection()(scene)


def fails(scene: AuditedScene, inspection: Inspection, measure: str, rows: set[int]) -> str:
    """Run an inspection, and expect that one measure fails, with its rows and no others; returns its subject."""
    inspection(scene)
    scene.take_pictures()
    gauge = scene.results[measure]
    assert gauge.failing
    assert {row.number for row in scene.results.failing()} == rows
    assert gauge.places
    place = gauge.places[0]
    assert (place.language, place.text_size) == ("en", "standard")
    assert place.screen == str(scene.screen)
    return place.subject


@pytest.mark.parametrize(
    "inspection", [laid_out, names.names, names.texts_exposed, names.read_aloud, names.headings, one_screen]
)
def test_what_is_not_broken_passes(scene: AuditedScene, inspection: Inspection) -> None:
    inspection(scene)
    assert [row.number for row in scene.results.failing()] == []


@pytest.mark.parametrize("panels", [1, 2], ids=["one panel", "two of one name"])
def test_keys_act_in_any_exhibit(open_one: Open, loaded: Loaded, panels: int) -> None:
    content = loaded.content
    first = {language: exhibit.panels[0] for language, exhibit in content.localised.items()}
    localised = {
        language: dataclasses.replace(exhibit, panels=(first[language],) * panels)
        for language, exhibit in content.localised.items()
    }
    content = dataclasses.replace(content, panels=content.panels[:panels], localised=localised, easy={})
    scene = open_one(dataclasses.replace(loaded, content=content))
    keys.acting(scene)
    assert scene.results["keys-act"].count > 8
    assert scene.results["keys-act"].failing == 0


@pytest.mark.parametrize("tone", ["#8faed6", "#e8dcc0", "#1e4784", "#000000", "#ffffff"])
def test_the_ring_of_an_arrow_is_visible_on_any_picture(open_one: Open, tone: str) -> None:
    scene = open_one()
    opening = items_of(scene.stage, "Opening")[0]
    run_script(items_of(scene.stage, "SceneDrawing")[0], "visible = false")
    run_script(opening, f"children[0].color = '{tone}'")
    arrow = control(scene, "Read on")
    arrow.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    scene.stage.settle()
    keys.stop(scene, arrow, with_ring=True)
    assert scene.results["focus-ring"].count == 1
    assert scene.results["focus-ring"].failing == 0


def test_1_a_text_that_is_not_in_the_tree(scene: AuditedScene) -> None:
    words = scene.panel.lead
    run_script(lead(scene), "Accessible.ignored = true")
    assert fails(scene, names.texts_exposed, "texts-told", {1}) == words
    assert scene.results["texts-told"].picture is not None
    assert scene.results["texts-told"].place == scene.place(words)


@pytest.mark.parametrize("name", ["undefined", "<b>bold</b>", "{number} troops"])
def test_1_values_of_the_program(scene: AuditedScene, name: str) -> None:
    run_script(lead(scene), f"Accessible.name = '{name}'")
    assert fails(scene, names.names, "words-plain", {1}) == name


def test_2_a_voice_without_range(scene: AuditedScene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "DECIBELS", (-6.0, 0.0))
    assert fails(scene, voice.voice, "volume-range", {2}) == "of a voice"
    assert scene.results["volume-range"].worst == 6.0


def test_3_a_heading_in_another_language(scene: AuditedScene) -> None:
    heading = scene.panel.sections[0].heading
    run_script(control(scene, heading), "Accessible.name = 'Septynios šalys'")
    assert fails(scene, names.headings, "headings-language", {3}) == "Septynios šalys"


def test_3_a_picture_without_words(loaded: Loaded, scene: AuditedScene) -> None:
    english = loaded.content.localised["en"]
    illustration = english.panels[1].illustration
    assert illustration is not None
    panel = dataclasses.replace(english.panels[1], illustration={**illustration, "alt": " "})
    localised = {"en": dataclasses.replace(english, panels=(english.panels[0], panel))}
    files.spoken(dataclasses.replace(loaded.content, localised=localised, easy={}), scene.results)
    place = scene.results["pictures-told"].place
    assert place is not None
    assert (place.panel, place.subject) == (panel.id, "illustration")
    assert [row.number for row in scene.results.failing()] == [3]


def test_4_a_slow_voice(scene: AuditedScene, monkeypatch: pytest.MonkeyPatch) -> None:
    press_key = keys.press_key

    def slowly(scene: AuditedScene, action: str) -> None:
        time.sleep(1.1 * (action == "voice"))
        press_key(scene, action)

    monkeypatch.setattr(voice, "press_key", slowly)
    assert fails(scene, voice.voice, "voice-start", {4}) == "the key V"


def test_5_a_small_text(scene: AuditedScene) -> None:
    words = f"{scene.stage.localised.title}  ·"
    run_script(text(scene, words), "font.pixelSize = 20")
    assert fails(scene, laid_out, "capital", {5}).startswith(words)
    assert scene.results["capital"].worst == pytest.approx(0.38, abs=0.02)


def test_5_a_text_that_is_cut(scene: AuditedScene) -> None:
    run_script(lead(scene), "maximumLineCount = 2; elide = Text.ElideRight")
    assert fails(scene, laid_out, "text-whole", {5}) == scene.panel.lead


def test_5_a_picture_over_the_figures_words(scene: AuditedScene) -> None:
    raise_picture(items_of(scene.stage, "SceneDrawing")[0], "x = width * 0.6; y = -height / 2")
    scene.stage.settle()
    assert fails(scene, laid_out, "text-uncovered", {5}) in (
        scene.panel.figure["meaning"],
        scene.panel.figure["numeral"],
        scene.panel.figure["unit"],
    )


def test_5_a_picture_over_the_words_of_a_scene_out_of_sight(scene: AuditedScene) -> None:
    last = items_of(scene.stage, "SceneDrawing")[-1]
    assert box_of(last).top() > 2 * scene.stage.window.height()
    raise_picture(last, "y = -height / 2")
    assert fails(scene, laid_out, "text-uncovered", {5}) in {text_of(item) for item in texts_in(last.parentItem())}


def test_5_texts_that_overlap_or_are_off_the_screen(scene: AuditedScene) -> None:
    one = lead(scene)
    run_script(one, "y = -40")
    assert scene.panel.lead in fails(scene, laid_out, "text-apart", {5})
    run_script(one, "anchors.left = undefined; x = -300")
    assert fails(scene, laid_out, "text-on-screen", {5}) == scene.panel.lead


@pytest.mark.parametrize("screen", [LARGE, dataclasses.replace(LARGE, width=2160, height=3840)], ids=str)
def test_5_a_message_that_nobody_reads_from_afar(open_one: Open, screen: Screen) -> None:
    scene = open_one(screen=screen, variant=ATTRACT)
    read_from_afar(scene)
    gauge = scene.results["message-x-height"]
    assert (gauge.verdict, gauge.count) == ("pass", 3)
    run_script(text(scene, "years in"), "font.pixelSize = 100")
    assert fails(scene, read_from_afar, "message-x-height", {5}) == "years in NATO"


def test_5_a_message_on_a_smaller_screen_is_read_nearby(open_one: Open) -> None:
    scene = open_one(variant=ATTRACT)
    read_from_afar(scene)
    assert scene.results["message-x-height"].count == 0


def test_6_a_faint_text(scene: AuditedScene) -> None:
    words = scene.panel.title
    run_script(text(scene, words), "color = '#999999'")
    assert fails(scene, one_screen, "text-contrast", {6}) == words
    assert scene.results["text-contrast"].worst == pytest.approx(2.2, abs=0.2)
    picture = scene.results["text-contrast"].picture
    assert picture is not None
    assert picture.width > 200


def test_6_a_word_of_the_attract_screen_on_its_picture(open_one: Open) -> None:
    scene = open_one(variant=ATTRACT)
    every_slide(scene)
    assert scene.results["text-contrast"].failing == 0
    assert scene.results["text-contrast"].count >= 4 * 5  # texts of a message, slides
    (screen,) = items_of(scene.stage, "AttractScreen")
    assign(screen, "place", 0)  # it moves on by itself after some seconds
    title = text(scene, scene.stage.localised.title)
    run_script(title, "y = Window.window.height * 0.7")
    every_slide(scene)
    gauge = scene.results["text-contrast"]
    assert gauge.worst is not None
    assert gauge.worst < 3
    assert gauge.place is not None
    assert gauge.place.variant == ATTRACT


def test_6_a_faint_switch(scene: AuditedScene) -> None:
    switch = control(scene, "Show illustrations")
    for part in (part for part in visible_items(switch) if part.inherits("QQuickRectangle")):
        run_script(part, "color = '#e9e4d9'; border.color = '#e9e4d9'")
    for part in (part for part in visible_items(switch) if part.inherits("QQuickText")):
        run_script(part, "visible = false")
    assert fails(scene, one_screen, "part-contrast", {6}) == "Show illustrations"


@pytest.mark.parametrize(
    ("script", "measure"),
    [("horizontalAlignment = Text.AlignJustify", "not-justified"), ("lineHeight = 1", "leading")],
)
def test_7_justified_or_tight_lines(scene: AuditedScene, script: str, measure: str) -> None:
    words = scene.panel.sections[0].text
    run_script(text(scene, words), script)
    assert fails(scene, laid_out, measure, {7}) == words


def test_7_long_lines(scene: AuditedScene) -> None:
    run_script(lead(scene), f"text = '{'i' * 50} {'l' * 50}'; wrapMode = Text.NoWrap; width = 1500")
    scene.results = Results()
    laid_out(scene)
    assert scene.results["line-length"].worst == 101


def test_8_a_small_target(scene: AuditedScene) -> None:
    read_on(scene)
    run_script(control(scene, "Go back up"), "width = 70; height = 70")
    assert fails(scene, laid_out, "target-side", {8}) == "Go back up"
    assert scene.results["target-side"].worst == pytest.approx(19.4, abs=0.1)


def test_8_targets_that_overlap(scene: AuditedScene) -> None:
    read_on(scene)
    run_script(control(scene, "Read on"), "y = 20")
    assert fails(scene, laid_out, "targets-apart", {5, 8}).startswith("Go back up / Read on")


def test_9_a_control_that_acts_before_the_finger_is_lifted(open_one: Open) -> None:
    scene = open_one()
    QObject.connect(control(scene, "Large text"), SIGNAL("pressed()"), lambda: scene.session.setTextSize(1))
    touch.touches(scene, around=True)
    assert {place.subject for place in scene.results["acts-late"].places} == {"Large text"}
    assert [row.number for row in scene.results.failing()] == [9]


def test_10_a_control_that_no_key_reaches(scene: AuditedScene) -> None:
    run_script(control(scene, "Black"), "focusPolicy = Qt.NoFocus; activeFocusOnTab = false")
    assert fails(scene, lambda scene: keys.crawl(scene, with_ring=False), "crawl", {10}) == "Black"


def test_10_a_focus_ring_that_is_not_visible(scene: AuditedScene) -> None:
    for part in every_part(control(scene, "Largest text")):
        if part.inherits("QQuickRectangle"):
            run_script(part, "border.color = 'transparent'")
    assert fails(scene, keys.crawl, "focus-ring", {10}) == "Largest text"


def test_10_a_station_without_a_key(open_one: Open, loaded: Loaded) -> None:
    scene = open_one(with_station(loaded, keys=dataclasses.replace(loaded.station.keys, help=())))
    assert fails(scene, keys.mapped, "keys-mapped", {10}) == "help"


def test_11_a_switch_that_does_not_say_its_state(scene: AuditedScene) -> None:
    run_script(control(scene, "Show illustrations"), "checkable = false")
    assert fails(scene, names.names, "state-exposed", {11}) == "Show illustrations"


def test_12_a_visit_that_ends_too_soon(open_one: Open, loaded: Loaded) -> None:
    scene = open_one(with_station(loaded, idle_s=Decimal(60), countdown_s=Decimal(20)))
    assert fails(scene, visit.visit_ends, "idle", {12}) == "the question"
    assert (scene.results["idle"].worst, scene.results["countdown"].worst) == (60, 20)


def test_13_something_that_never_stops_moving(scene: AuditedScene) -> None:
    timer = QTimer()
    timer.timeout.connect(scene.stage.window.update)
    timer.start(100)
    assert fails(scene, motion.still, "still-frames", {13}) == scene.panel.tab
    timer.stop()


@pytest.mark.parametrize(("rate", "side", "most"), [(1, 400, 1), (3, 400, 3), (5, 400, 5), (5, 60, 0)])
def test_13_flashes_of_a_large_area_are_counted(rate: int, side: int, most: int) -> None:
    frames = []
    for place in range(60):
        frame = Image.new("RGB", (1920, 1080), "white")
        if int(place / 30 * rate * 2) % 2:
            frame.paste("black", (500, 400, 500 + side, 400 + side))
        frames.append((place / 30, shrink(frame, 600 * 3.6)))
    assert most_flashes(frames) == most


def test_14_a_choice_that_differs_only_in_colour() -> None:
    """The same grey is not a shape; a line is."""
    one, other = Image.new("RGB", (100, 50), (255, 0, 0)), Image.new("RGB", (100, 50), (0, 130, 0))
    assert shape_area(one, other) == 0
    lined = one.copy()
    ImageDraw.Draw(lined).rectangle((0, 45, 99, 49), fill="white")
    assert shape_area(one, lined) == 500


def test_14_a_switch_without_a_shape(scene: AuditedScene) -> None:
    for part in every_part(control(scene, "Show illustrations")):
        if part.inherits("QQuickRectangle"):
            run_script(part, "visible = false")
        elif part.inherits("QQuickText"):
            run_script(part, "font.variableAxes = {'wght': 500}")
    subject = fails(scene, lambda scene: toggles.toggles(scene, around=True), "chosen-in-grey", {14})
    assert subject == "Show illustrations"


def test_15_a_screen_that_is_too_high(open_one: Open) -> None:
    scene = open_one(screen=HIGH[0])
    scene.screen = dataclasses.replace(scene.screen, bottom_mm=900)
    scene.session.setReach(False)
    reach(scene)
    assert [row.number for row in scene.results.failing()] == [15]
    assert scene.results["reach-high"].worst == pytest.approx(1398, abs=3)


def test_16_a_control_without_a_name(scene: AuditedScene) -> None:
    run_script(control(scene, "Black"), "Accessible.name = ''")
    assert fails(scene, names.names, "names", {1, 16}) == "a nameless RadioButton"


def test_17_a_panel_without_easy_language(loaded: Loaded, scene: AuditedScene) -> None:
    easy = {code: exhibit for code, exhibit in loaded.content.easy.items() if code != "lt"}
    files.easy(dataclasses.replace(loaded.content, easy=easy), EasyLanguageCheck(), scene.results)
    gauge = scene.results["easy-panels"]
    assert gauge.failing == len(loaded.content.panels)
    assert {place.language for place in gauge.places} == {"lt"}
    assert [row.number for row in scene.results.failing()] == [17]


def test_18_a_choice_that_the_next_visitor_inherits(scene: AuditedScene) -> None:
    scene.session.restingChanged.connect(lambda: scene.session.setTextSize(2))
    reset.clean_start(scene)
    assert scene.results["choices-reset"].places[0].subject == "textSize"
    assert [row.number for row in scene.results.failing()] == [18]


def test_18_a_number_that_disappears_with_the_illustrations(scene: AuditedScene) -> None:
    text = lead(scene)
    text.setProperty("written", "31415 troops")
    scene.session.illustrationsChanged.connect(lambda: text.setProperty("written", "many troops"))
    assert fails(scene, reset.nothing_lost, "nothing-lost", {18}) == "31415"


def test_19_a_language_by_a_foreign_name(open_one: Open, loaded: Loaded) -> None:
    languages = {**loaded.content.languages, "lt": "Lithuanian"}
    content = dataclasses.replace(loaded.content, languages=languages)
    scene = open_one(dataclasses.replace(loaded, content=content), variant=LANGUAGES)
    assert fails(scene, names.languages, "own-names", {19}) == "Lithuanian (lt)"


def test_19_a_flag(open_one: Open, loaded: Loaded) -> None:
    languages = {**loaded.content.languages, "lt": "🇱🇹 Lietuvių"}
    content = dataclasses.replace(loaded.content, languages=languages)
    scene = open_one(dataclasses.replace(loaded, content=content), variant=LANGUAGES)
    assert fails(scene, names.languages, "no-flags", {19}) == "🇱🇹 Lietuvių (lt)"


@pytest.mark.parametrize("size", range(len(TEXT_SIZES)))
def test_20_a_small_text_at_the_largest_size(scene: AuditedScene, size: int) -> None:
    assert scene.driver.bring_to(SceneState(text_size=size))
    laid_out(scene)
    gauge = scene.results["small-x-height"]
    assert (gauge.failing, gauge.count > 0) == (0, size == LAST)
    run_script(lead(scene), "font.pixelSize = 24")  # 3.5 mm
    laid_out(scene)
    assert [place.subject for place in gauge.places] == [scene.panel.lead] * (size == LAST)


def test_20_people_who_stand_farther_away_need_larger_text(open_one: Open, loaded: Loaded) -> None:
    scene = open_one(with_station(loaded, viewing_distance_mm=Decimal(1000)))
    scene.driver.bring_to(SceneState(text_size=LAST))
    run_script(lead(scene), "font.pixelSize = 36")  # 5.3 mm: enough at 600 mm, too little at 1 m
    laid_out(scene)
    assert scene.results["small-x-height"].places[0].subject == scene.panel.lead


def test_25_a_recording_and_the_voice_are_never_heard_together(scene: AuditedScene) -> None:
    one_sound(scene)
    row = next(row for row in BAR if row.number == 25)
    assert [(gauge.verdict, gauge.count) for gauge in scene.results.of(row)] == [("pass", 10), ("pass", 10)]


def test_25_a_recording_that_goes_on_while_the_voice_speaks(
    scene: AuditedScene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SilentRecording, "pause", lambda _: None)
    assert fails(scene, one_sound, "one-sound", {25}) == "next"


def test_25_recordings_that_are_never_heard(scene: AuditedScene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Voice, "_player_of", lambda *_: None)
    monkeypatch.setattr(sound, "BEGIN_S", 0.1)
    assert fails(scene, one_sound, "recording-heard", {25}) == "next"


def test_26_aids_are_switched_on_without_what_they_replace(open_one: Open) -> None:
    scene = open_one()
    abilities.size(scene)
    abilities.signs(scene)
    voice.voice(scene)
    high = open_one(screen=HIGH[0])
    high.results = scene.results
    abilities.way_to_reach(high)
    row = next(row for row in BAR if row.number == 26)
    assert {gauge.measure.id: gauge.verdict for gauge in scene.results.of(row)} == {
        measure.id: "pass" for measure in row.measures
    }
    assert scene.results["ability-size"].count == scene.results["ability-contrast"].count == 6
    assert scene.results["ability-voice"].count == 2


@pytest.mark.parametrize(("name", "words"), [("Large text", "text_size_1"), ("Black", "background_black")])
def test_26_a_small_control_for_people_who_see_little(scene: AuditedScene, name: str, words: str) -> None:
    run_script(control(scene, name), "height = 70")
    assert fails(scene, abilities.size, "ability-size", {26}) == scene.stage.localised.words[words]
    assert scene.results["ability-size"].worst == pytest.approx(19.4, abs=0.1)


@pytest.mark.parametrize("name", ["Large text", "Black"])
def test_26_a_faint_control_for_people_who_see_little(scene: AuditedScene, name: str) -> None:
    for part in texts_in(control(scene, name)):
        run_script(part, "color = '#8a8a8a'")
    assert fails(scene, abilities.signs, "ability-contrast", {26}) == name
    assert scene.results["ability-contrast"].failing == 1


def test_26_a_control_that_is_gone(open_one: Open) -> None:
    scene = open_one(screen=HIGH[0])
    for name in ("Black", "Bring it lower"):
        run_script(control(scene, name), "visible = false")
    abilities.size(scene)
    abilities.signs(scene)
    abilities.way_to_reach(scene)
    failing = {measure: scene.results[measure].failing for measure in ("ability-size", "ability-contrast")}
    assert failing == {"ability-size": 1, "ability-contrast": 1}
    assert scene.results["ability-reach-high"].failing == 1


def test_26_a_voice_without_a_key(open_one: Open, loaded: Loaded) -> None:
    scene = open_one(with_station(loaded, keys=dataclasses.replace(loaded.station.keys, voice=())))
    assert fails(scene, voice.voice, "ability-voice", {26}) == "a key"


def test_26_headphones_that_do_nothing(scene: AuditedScene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Narrator, "listen", lambda *_: None)
    assert fails(scene, voice.voice, "ability-voice", {26}) == "headphones"


@pytest.mark.parametrize(("bottom", "measure"), [(1090, "ability-reach-high"), (300, "ability-reach-low")])
def test_26_a_way_to_reach_that_is_out_of_reach(open_one: Open, bottom: float, measure: str) -> None:
    scene = open_one(screen=HIGH[0])
    scene.screen = dataclasses.replace(scene.screen, bottom_mm=bottom)
    assert fails(scene, abilities.way_to_reach, measure, {26}) == "Bring it lower"


def test_27_what_is_farther_apart_than_arms(open_one: Open) -> None:
    scene = open_one(screen=WIDE)
    reach(scene)
    assert scene.results["reach-width"].worst == pytest.approx(900, abs=2)
    scene.session.setReach(False)
    scene.stage.settle()
    run_script(lead(scene), "Theme.bandWidthMm = 1000")
    reach(scene)
    assert [row.number for row in scene.results.failing()] == [27]
    assert scene.results["reach-width"].worst == pytest.approx(1000, abs=2)


def test_27_what_is_too_high(open_one: Open) -> None:
    scene = open_one(screen=HIGH[1])
    heights(scene)
    assert scene.results["read-high"].worst == pytest.approx(1595, abs=5)
    run_script(lead(scene), "Theme.highestMm = 1700")
    scene.stage.settle()
    heights(scene)
    assert [row.number for row in scene.results.failing()] == [27]
    assert scene.results["read-high"].worst == pytest.approx(1695, abs=5)


def test_29_a_text_that_does_not_follow_the_dimming(scene: AuditedScene) -> None:
    run_script(lead(scene), "color = '#595959'")  # 7:1 on white, and on nothing darker
    assert fails(scene, dimming, "dimmed-contrast", {29}).startswith(scene.panel.lead[:20])


def test_29_a_step_that_dims_nothing(scene: AuditedScene) -> None:
    run_script(lead(scene), "Theme.dimmed = [Theme.grounds, Theme.grounds, Theme.grounds]")
    fails(scene, dimming, "dimming-steps", {29})
    assert scene.results["dimming-steps"].worst == 0


def test_30_a_page_that_is_not_reached(scene: AuditedScene) -> None:
    run_script(control(scene, "More settings"), "enabled = false")
    assert fails(scene, statement, "statement-touches", {30}) == "Accessibility of this screen"


def test_30_a_page_is_two_touches_away(scene: AuditedScene) -> None:
    statement(scene)
    assert scene.results["statement-touches"].worst == 2
    assert scene.results["statement-heard"].count >= 8
    assert scene.results["statement-heard"].failing == 0


@pytest.fixture
def one_keypad(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Lets the kiosk know one keypad only: that with arrows, with other lines of its file."""

    def one(old: str = "", new: str = "") -> None:
        text = (KEYPADS / "arrows.yaml").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "arrows.yaml").write_text(text.replace(old, new), encoding="utf-8")
        monkeypatch.setattr(keypads_module, "KEYPADS", tmp_path)

    return one


def test_31_every_keypad_reaches_every_control(scene: AuditedScene) -> None:
    keypads(scene)
    gauges = [scene.results[measure] for measure in ("keypad-keys", "keypad-crawl")]
    assert [(gauge.verdict, gauge.count > 8 * len(keypad_names()) - 1) for gauge in gauges] == [("pass", True)] * 2


@pytest.mark.parametrize(
    ("old", "new", "subject"),
    [
        ("larger: [Asterisk]", "larger: []", "arrows: larger"),
        ("smaller: [Slash]", "slower: [Slash]", "arrows: smaller"),
        ("press: [Return, Enter]", "press: []", "arrows: press"),
    ],
)
def test_31_a_keypad_that_lacks_a_key(
    scene: AuditedScene, one_keypad: Callable[..., None], old: str, new: str, subject: str
) -> None:
    one_keypad(old, new)
    assert fails(scene, keypads, "keypad-keys", {31}) == subject


def test_31_a_size_key_that_does_nothing(
    scene: AuditedScene, one_keypad: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    one_keypad()
    monkeypatch.delitem(session._STEPS, "larger")
    assert fails(scene, keypads, "keypad-keys", {31}) == "arrows: larger"


def test_31_a_control_that_a_keypad_does_not_reach(
    scene: AuditedScene, one_keypad: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    one_keypad()
    monkeypatch.setattr(keys, "MAX_STOPS", 3)
    assert fails(scene, keypads, "keypad-crawl", {31}).startswith("arrows: ")


def test_35_a_scene_that_is_higher_than_its_screen(scene: AuditedScene) -> None:
    fits(scene)
    assert (scene.results["scenes-fit"].verdict, scene.results["scenes-fit"].count) == ("pass", 10)
    last = items_of(scene.stage, "SceneView")[-1]
    run_script(last, "implicitHeight = height + 20")
    assert fails(scene, fits, "scenes-fit", {35}) == last.property("heading")
    assert scene.results["scenes-fit"].worst == 20
    assert scene.results["scenes-fit"].picture is not None


@pytest.mark.parametrize(
    ("words", "measure", "count"), [(1, "opening-words-least", 17), (80, "opening-words-most", 96)], ids=["few", "many"]
)
def test_36_an_opening_with_too_few_or_too_many_words(
    scene: AuditedScene, words: int, measure: str, count: int
) -> None:
    run_script(lead(scene), f"written = '{'word ' * words}–'")
    assert fails(scene, opening_words, measure, {36}) == scene.panel.title
    assert scene.results[measure].worst == count


def test_36_nothing_that_dominates(scene: AuditedScene) -> None:
    run_script(items_of(scene.stage, "MarkGrid")[0], "visible = false")
    dominant(scene)
    assert scene.panel.sections[0].heading in {place.subject for place in scene.results["dominant"].places}
    assert [row.number for row in scene.results.failing()] == [36]


def test_36_a_headline_of_many_lines(scene: AuditedScene) -> None:
    run_script(text(scene, scene.panel.title), "width = 300")
    assert fails(scene, type_of_scenes, "headline-lines", {36}) == scene.panel.title


def test_36_many_sizes_of_type(scene: AuditedScene) -> None:
    run_script(lead(scene), "font.pixelSize = 50")
    assert fails(scene, type_of_scenes, "type-sizes", {36}) == scene.panel.title
    assert scene.results["type-sizes"].worst == 4


def test_36_the_type_of_small_screens_is_not_measured(open_one: Open) -> None:
    scene = open_one(screen=OTHERS[0])
    type_of_scenes(scene)
    assert scene.results["headline-lines"].count == scene.results["type-sizes"].count == 0


def test_36_the_labels_of_a_chart_are_one_size_of_type(scene: AuditedScene) -> None:
    type_of_scenes(scene)
    most = scene.results["type-sizes"].worst
    labels = [text for ring in items_of(scene.stage, "ShareRing") for text in texts_in(ring)]
    assert len(labels) > 1
    for place, label in enumerate(labels):
        run_script(label, f"font.pixelSize = {30 + place}")
    type_of_scenes(scene)
    assert (scene.results["type-sizes"].worst, scene.results["type-sizes"].failing) == (most, 0)


def test_37_a_control_that_is_alone_in_its_row(open_one: Open) -> None:
    scene = open_one(screen=PORTRAIT)
    tabs = control(scene, "Support for Ukraine").parentItem()
    orphans(scene)
    assert scene.results["orphans"].failing == 0
    run_script(tabs, "columns = 1")  # all are alone
    orphans(scene)
    assert scene.results["orphans"].failing == 0
    run_script(tabs, "columns = 3")
    assert fails(scene, orphans, "orphans", {37}) == "Support for Ukraine"
