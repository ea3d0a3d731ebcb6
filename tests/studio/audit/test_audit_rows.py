"""Every row of the bar can fail: something is broken on purpose, and that row says so, with the right place."""

import dataclasses
import time
from collections.abc import Callable, Iterator

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import SIGNAL, QObject, Qt, QTimer
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.loading import Prepared, prepare
from kiosk.paths import BUILT_IN_EXHIBIT
from kiosk.speech.spoken import name_of
from kiosk.studio.audit.measures import content as written
from kiosk.studio.audit.measures import keys, motion, names, reset, toggles, touch, voice
from kiosk.studio.audit.measures import time as visit
from kiosk.studio.audit.measures.contrast import every_slide, one_screen
from kiosk.studio.audit.measures.flashes import most_flashes, shrunk
from kiosk.studio.audit.measures.reach import reach
from kiosk.studio.audit.measures.toggles import shape_area
from kiosk.studio.audit.results import Results
from kiosk.studio.audit.run import HIGH, LANDSCAPE
from kiosk.studio.audit.scenes import Measuring
from kiosk.studio.audit.view import ATTRACT, SETTINGS, Choice, Look, Screen, View
from kiosk.studio.audit.ways import go, open_view
from kiosk.studio.scene.elements import item_of, items_of, texts, tree, visible_items

pytestmark = pytest.mark.slow

Open = Callable[..., View]


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare(BUILT_IN_EXHIBIT, None)


@pytest.fixture
def open_one(qapp: object, prepared: Prepared) -> Iterator[Open]:
    """Opens a view of the first panel in English; all are taken down after the test."""
    views: list[View] = []

    def one(given: Prepared = prepared, screen: Screen = LANDSCAPE, **choice: object) -> View:
        views.append(open_view(given, screen, Results()))
        assert go(views[-1], Choice(**choice))
        return views[-1]

    yield one
    for view in views:
        view.stage.close()


@pytest.fixture
def view(open_one: Open) -> View:
    return open_one()


def do(item: QQuickItem, script: str) -> None:
    """Change something of an item, as QML would."""
    expression = QQmlExpression(QQmlEngine.contextForObject(item), item, script)
    expression.evaluate()
    assert not expression.hasError(), expression.error().toString()


def control(view: View, name: str) -> QQuickItem:
    item = next(item_of(thing) for thing in tree(view.stage) if name_of(thing) == name and item_of(thing))
    assert item is not None
    return item


def text(view: View, words: str) -> QQuickItem:
    return next(item for item in texts(view.stage) if item.property("text").startswith(words))


def lead(view: View) -> QQuickItem:
    return text(view, view.panel.lead)


def every_part(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all within, shown or not."""
    yield item
    for child in item.childItems():
        yield from every_part(child)


def laid_out(view: View) -> None:
    Measuring().laid_out(view)


def fails(view: View, look: Look, measure: str, rows: set[int]) -> str:
    """Look, and expect one measure to fail with its rows and no others; the thing that it names."""
    look(view)
    view.take_pictures()
    gauge = view.results[measure]
    assert gauge.failing
    assert {row.number for row in view.results.failing()} == rows
    assert gauge.places
    place = gauge.places[0]
    assert (place.language, place.text_size) == ("en", "standard")
    assert place.screen == str(view.screen)
    return place.thing


@pytest.mark.parametrize("look", [laid_out, names.names, names.told, names.read_aloud, names.headings, one_screen])
def test_nothing_fails_that_is_not_broken(view: View, look: Look):
    look(view)
    assert [row.number for row in view.results.failing()] == []


@pytest.mark.parametrize("panels", [1, 2], ids=["one panel", "two of one name"])
def test_keys_act_in_any_exhibit(open_one: Open, prepared: Prepared, panels: int):
    told = prepared.content
    first = {language: exhibit.panels[0] for language, exhibit in told.localised.items()}
    localised = {
        language: dataclasses.replace(exhibit, panels=(first[language],) * panels)
        for language, exhibit in told.localised.items()
    }
    content = dataclasses.replace(told, panels=told.panels[:panels], localised=localised, easy={})
    view = open_one(dataclasses.replace(prepared, content=content))
    keys.acting(view)
    assert view.results["keys-act"].count > 8
    assert view.results["keys-act"].failing == 0


@pytest.mark.parametrize("tone", ["#8faed6", "#e8dcc0", "#1e4784", "#000000", "#ffffff"])
def test_the_ring_of_an_arrow_is_seen_over_any_picture(open_one: Open, tone: str):
    view = open_one()
    pane = items_of(view.stage, "IllustrationPane")[0]
    do(pane, f"pictured = false; color = '{tone}'")
    arrow = control(view, "Read on")
    arrow.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    view.stage.settle()
    keys.stop(view, arrow, with_ring=True)
    assert view.results["focus-ring"].count == 1
    assert view.results["focus-ring"].failing == 0


def test_1_a_text_that_nothing_tells(view: View):
    words = view.panel.lead
    do(lead(view), "Accessible.ignored = true")
    assert fails(view, names.told, "texts-told", {1}) == words
    assert view.results["texts-told"].picture is not None
    assert view.results["texts-told"].place == view.where(words)


@pytest.mark.parametrize("name", ["undefined", "<b>NATO</b>", "{number} troops"])
def test_1_words_of_the_machine(view: View, name: str):
    do(lead(view), f"Accessible.name = '{name}'")
    assert fails(view, names.names, "words-plain", {1}) == name


def test_2_a_voice_without_range(view: View, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(voice, "DECIBELS", (-6.0, 0.0))
    assert fails(view, voice.voice, "volume-range", {2}) == "of a voice"
    assert view.results["volume-range"].worst == 6.0


def test_3_a_heading_in_another_language(view: View):
    heading = view.panel.sections[0].heading
    do(control(view, heading), "Accessible.name = 'Septynios šalys'")
    assert fails(view, names.headings, "headings-language", {3}) == "Septynios šalys"


def test_3_a_picture_without_words(prepared: Prepared, view: View):
    told = prepared.content.localised["en"]
    panel = dataclasses.replace(told.panels[1], illustration={**told.panels[1].illustration, "alt": " "})
    localised = {"en": dataclasses.replace(told, panels=(told.panels[0], panel))}
    written.spoken(dataclasses.replace(prepared.content, localised=localised, easy={}), view.results)
    place = view.results["pictures-told"].place
    assert place is not None
    assert (place.panel, place.thing) == (panel.id, "illustration")
    assert [row.number for row in view.results.failing()] == [3]


def test_4_a_voice_that_takes_its_time(view: View, monkeypatch: pytest.MonkeyPatch):
    strike = keys.strike

    def slowly(view: View, action: str) -> None:
        time.sleep(1.1 * (action == "voice"))
        strike(view, action)

    monkeypatch.setattr(voice, "strike", slowly)
    assert fails(view, voice.voice, "voice-start", {4}) == "the key V"


def test_5_a_small_text(view: View):
    words = f"{view.stage.localised.title}  ·"
    do(text(view, words), "font.pixelSize = 20")
    assert fails(view, laid_out, "capital", {5}).startswith(words)
    assert view.results["capital"].worst == pytest.approx(0.38, abs=0.02)


def test_5_a_text_that_is_cut(view: View):
    do(lead(view), "maximumLineCount = 2; elide = Text.ElideRight")
    assert fails(view, laid_out, "text-whole", {5}) == view.panel.lead


def test_5_texts_on_each_other_and_off_the_screen(view: View):
    one = lead(view)
    do(one, "y = -40")
    assert view.panel.lead in fails(view, laid_out, "text-apart", {5})
    do(one, "anchors.left = undefined; x = -300")
    assert fails(view, laid_out, "text-on-screen", {5}) == view.panel.lead


def test_6_a_faint_text(view: View):
    words = view.panel.title
    do(text(view, words), "color = '#999999'")
    assert fails(view, one_screen, "text-contrast", {6}) == words
    assert view.results["text-contrast"].worst == pytest.approx(2.7, abs=0.2)
    picture = view.results["text-contrast"].picture
    assert picture is not None
    assert picture.width > 200


def test_6_a_word_of_the_attract_screen_on_its_picture(open_one: Open):
    view = open_one(how=ATTRACT)
    every_slide(view)
    assert view.results["text-contrast"].failing == 0
    assert view.results["text-contrast"].count >= 5 * 16
    title = text(view, "Lithuania in NATO")
    do(title, "y = Window.window.height * 0.7")
    every_slide(view)
    gauge = view.results["text-contrast"]
    assert gauge.worst < 3
    assert gauge.place is not None
    assert gauge.place.how == ATTRACT


def test_6_a_faint_switch(view: View):
    switch = control(view, "Show illustrations")
    for part in (part for part in visible_items(switch) if part.inherits("QQuickRectangle")):
        do(part, "color = '#e9e4d9'; border.color = '#e9e4d9'")
    for part in (part for part in visible_items(switch) if part.inherits("QQuickText")):
        do(part, "visible = false")
    assert fails(view, one_screen, "part-contrast", {6}) == "Show illustrations"


@pytest.mark.parametrize(
    ("script", "measure"),
    [("horizontalAlignment = Text.AlignJustify", "not-justified"), ("lineHeight = 1", "leading")],
)
def test_7_lines_that_are_hard_to_read(view: View, script: str, measure: str):
    words = view.panel.sections[0].text
    do(text(view, words), script)
    assert fails(view, laid_out, measure, {7}) == words


def test_7_long_lines(view: View):
    do(lead(view), f"text = '{'i' * 50} {'l' * 50}'; wrapMode = Text.NoWrap; width = 1500")
    view.results = Results()
    laid_out(view)
    assert view.results["line-length"].worst == 101


def test_8_a_small_target(view: View):
    do(control(view, "Read on"), "width = 70; height = 70")
    assert fails(view, laid_out, "target-side", {8}) == "Read on"
    assert view.results["target-side"].worst == pytest.approx(19.4, abs=0.1)


def test_8_two_targets_on_each_other(view: View):
    do(control(view, "Read on"), "y = 20")
    assert fails(view, laid_out, "targets-apart", {5, 8}) == "Go back up / Read on"


def test_9_a_control_that_acts_before_the_finger_is_lifted(open_one: Open):
    view = open_one(how=SETTINGS)
    QObject.connect(control(view, "Large text"), SIGNAL("pressed()"), lambda: view.session.setTextSize(1))
    look = lambda view: touch.touches(view, around=True)  # noqa: E731
    look(view)
    assert {place.thing for place in view.results["acts-late"].places} == {"Large text"}
    assert [row.number for row in view.results.failing()] == [9]


def test_10_a_control_that_no_key_reaches(view: View):
    do(control(view, "Black"), "focusPolicy = Qt.NoFocus; activeFocusOnTab = false")
    assert fails(view, lambda view: keys.crawl(view, with_ring=False), "crawl", {10}) == "Black"


def test_10_a_focus_that_is_not_seen(view: View):
    for part in every_part(control(view, "Largest text")):
        if part.inherits("QQuickRectangle"):
            do(part, "border.color = 'transparent'")
    assert fails(view, keys.crawl, "focus-ring", {10}) == "Largest text"


def test_10_a_station_without_a_key(open_one: Open, prepared: Prepared):
    view = open_one(dataclasses.replace(prepared, keys={**prepared.keys, "help": ()}))
    assert fails(view, keys.mapped, "keys-mapped", {10}) == "help"


def test_11_a_switch_that_does_not_tell_its_state(view: View):
    do(control(view, "Show illustrations"), "checkable = false")
    assert fails(view, names.names, "state-exposed", {11}) == "Show illustrations"


def test_12_a_visit_that_ends_too_soon(open_one: Open, prepared: Prepared):
    view = open_one(dataclasses.replace(prepared, idle_s=60.0, countdown_s=20.0))
    assert fails(view, visit.visit_ends, "idle", {12}) == "the question"
    assert (view.results["idle"].worst, view.results["countdown"].worst) == (60, 20)


def test_13_something_that_never_rests(view: View):
    timer = QTimer()
    timer.timeout.connect(view.stage.window.update)
    timer.start(100)
    assert fails(view, motion.still, "still-frames", {13}) == view.panel.tab
    timer.stop()


@pytest.mark.parametrize(("rate", "side", "most"), [(1, 400, 1), (3, 400, 3), (5, 400, 5), (5, 60, 0)])
def test_13_flashes_are_counted_where_they_are_large(rate: int, side: int, most: int):
    frames = []
    for place in range(60):
        frame = Image.new("RGB", (1920, 1080), "white")
        if int(place / 30 * rate * 2) % 2:
            frame.paste("black", (500, 400, 500 + side, 400 + side))
        frames.append((place / 30, shrunk(frame, 600 * 3.6)))
    assert most_flashes(frames) == most


def test_14_a_choice_that_only_colour_tells():
    """The same grey is no shape; a line is."""
    one, other = Image.new("RGB", (100, 50), (255, 0, 0)), Image.new("RGB", (100, 50), (0, 130, 0))
    assert shape_area(one, other) == 0
    lined = one.copy()
    ImageDraw.Draw(lined).rectangle((0, 45, 99, 49), fill="white")
    assert shape_area(one, lined) == 500


def test_14_a_switch_without_a_shape(view: View):
    for part in every_part(control(view, "Show illustrations")):
        if part.inherits("QQuickRectangle"):
            do(part, "visible = false")
        elif part.inherits("QQuickText"):
            do(part, "font.variableAxes = {'wght': 500}")
    thing = fails(view, lambda view: toggles.toggles(view, around=True), "chosen-in-grey", {14})
    assert thing == "Show illustrations"


def test_15_a_screen_that_hangs_too_high(open_one: Open):
    view = open_one(screen=HIGH[0])
    view.screen = dataclasses.replace(view.screen, bottom_mm=900)
    view.session.setReach(False)
    reach(view)
    assert [row.number for row in view.results.failing()] == [15]
    assert view.results["reach-high"].worst == pytest.approx(1398, abs=3)


def test_16_a_control_without_a_name(view: View):
    do(control(view, "Black"), "Accessible.name = ''")
    assert fails(view, names.names, "names", {1, 16}) == "a nameless RadioButton"


def test_17_a_panel_without_easy_language(prepared: Prepared, view: View):
    easy = {code: told for code, told in prepared.content.easy.items() if code != "lt"}
    written.easy(dataclasses.replace(prepared.content, easy=easy), view.results)
    gauge = view.results["easy-panels"]
    assert gauge.failing == len(prepared.content.panels)
    assert {place.language for place in gauge.places} == {"lt"}
    assert [row.number for row in view.results.failing()] == [17]


def test_18_a_choice_that_the_next_visitor_inherits(view: View):
    view.session.restingChanged.connect(lambda: view.session.setTextSize(2))
    reset.clean_start(view)
    assert view.results["choices-reset"].places[0].thing == "textSize"
    assert [row.number for row in view.results.failing()] == [18]


def test_18_a_number_that_goes_with_the_illustrations(view: View):
    told = lead(view)
    told.setProperty("text", "31415 troops")
    view.session.illustrationsChanged.connect(lambda: told.setProperty("text", "many troops"))
    assert fails(view, reset.nothing_lost, "nothing-lost", {18}) == "31415"


def test_19_a_language_by_a_foreign_name(open_one: Open, prepared: Prepared):
    languages = {**prepared.content.languages, "lt": "Lithuanian"}
    content = dataclasses.replace(prepared.content, languages=languages)
    view = open_one(dataclasses.replace(prepared, content=content))
    assert fails(view, names.languages, "own-names", {19}) == "Lithuanian (lt)"


def test_19_a_flag(open_one: Open, prepared: Prepared):
    languages = {**prepared.content.languages, "lt": "🇱🇹 Lietuvių"}
    content = dataclasses.replace(prepared.content, languages=languages)
    view = open_one(dataclasses.replace(prepared, content=content))
    assert fails(view, names.languages, "no-flags", {19}) == "🇱🇹 Lietuvių (lt)"
