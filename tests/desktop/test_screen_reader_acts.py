"""What a screen reader can do with the kiosk, and what it gets: over the accessibility bus, from outside."""

import itertools
from collections.abc import Container, Generator, Iterable, Iterator, Sequence

import pytest

from tests.desktop.conftest import FIRST_PANEL, REACH, Kiosk, starting
from tests.desktop.expected import ENGLISH, OPENING, WORDS, Words
from tests.desktop.machine import Machine, wait_for
from tests.desktop.reader import Thing

pytestmark = pytest.mark.desktop

CHECKED = "object:state-changed:checked"


@pytest.fixture(scope="module")
def shared_kiosk(the_machine: Machine, tmp_path_factory: pytest.TempPathFactory, language: str) -> Generator[Kiosk]:
    """The built-in exhibit in one of its languages, on a screen higher than the reach band."""
    with starting(the_machine, tmp_path_factory.mktemp("kiosk")) as start:
        yield start(
            "--language", language, *FIRST_PANEL, station=f"{REACH}double_strike_ms: 0\nkeys: {{start_over: [F9]}}\n"
        )


@pytest.fixture
def kiosk(shared_kiosk: Kiosk, words: Words) -> Generator[Kiosk]:
    """One kiosk for all tests in a language; each test begins like a new visit."""
    shared_kiosk.wait_for_panel(words, 0)
    yield shared_kiosk
    shared_kiosk.press("F9")
    shared_kiosk.wait_for_panel(words, 0)
    shared_kiosk.find("push button", words.more)


def wait_for_choice(choices: Sequence[Thing], chosen: Thing) -> None:
    """Wait until this choice is checked, and no other."""
    wait_for(lambda: [each for each in choices if "checked" in each.states] == [chosen], f"'{chosen.name}' alone")


def wait_for_tables(kiosk: Kiosk, *names: str) -> None:
    """Wait until the panel on screen has these tables, and no others."""
    wait_for(lambda: kiosk.panel.names("table") == list(names), f"the tables {names}")


def choose(kiosk: Kiosk, choices: Sequence[Thing]) -> None:
    """Press each of these choices, the chosen one last: each press is reported, and one choice is checked."""
    for choice in (*choices[1:], choices[0]):
        choice.act()
        kiosk.reader.hear_of("checked", choice.name)
        wait_for_choice(choices, choice)


def switch(kiosk: Kiosk, thing: Thing) -> None:
    """Press a switch twice: both presses are reported, and the switch is as before."""
    name = thing.name
    was_on = "checked" in thing.states
    for is_on in (not was_on, was_on):
        thing.act()
        kiosk.reader.hear_of("checked", name, int(is_on))
        assert ("checked" in thing.states) == is_on


def test_each_choice_at_the_lower_edge_is_pressed_heard_and_told(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen(CHECKED)
    for group in (words.text_size[0], words.background[0]):
        choose(kiosk, kiosk.find("panel", group).children())


def test_each_switch_at_the_lower_edge_is_pressed_heard_and_told(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen(CHECKED)
    for name in (words.illustrations, words.reach):
        switch(kiosk, kiosk.find("check box", name))
    kiosk.use("push button", words.more)
    for name in (words.easy, words.spacing, words.motion):
        kiosk.wait_for_states("check box", name, {"showing", "enabled"})
        switch(kiosk, kiosk.find("check box", name))


def test_more_settings_come_and_go(kiosk: Kiosk, words: Words) -> None:
    bar = kiosk.find("tool bar", words.settings)
    few = bar.offered()
    rarely_used = {words.easy, words.spacing, words.motion, words.help, words.start_over}
    assert not rarely_used & {name for _, name in few}
    kiosk.use("push button", words.more)
    sheet = kiosk.find("dialog", words.more)
    wait_for(lambda: rarely_used <= {name for _, name in sheet.offered()}, "the rarely used settings")
    assert bar.offered() == []
    kiosk.use("push button", words.close)
    wait_for(lambda: bar.offered() == few, "the few settings of before")


def test_each_step_of_dimming_is_pressed_heard_and_told(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen(CHECKED)
    kiosk.use("push button", words.more)
    choose(kiosk, kiosk.find("panel", words.dimming[0]).having("radio button"))


def test_what_is_chosen_is_seen(kiosk: Kiosk, words: Words) -> None:
    title = kiosk.panel.having("heading")[0]
    _, _, width, height = title.box
    kiosk.use("radio button", words.background[2])
    kiosk.wait_for_color(OPENING["black"])
    kiosk.use("radio button", words.text_size[3])
    wait_for(lambda: title.box[2] * title.box[3] > 1.3 * width * height, "a larger title")
    said = kiosk.panel.names("label")
    kiosk.use("push button", words.more)
    kiosk.use("check box", words.easy)
    wait_for(lambda: kiosk.panel.names("label") != said, "other words in easy language")


def test_each_tab_is_pressed_and_shows_its_panel_alone(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen(CHECKED)
    for place in (1, 2, 3, 0):
        left = kiosk.panel
        tab = kiosk.find("page tab", words.tabs[place])
        tab.act()
        kiosk.reader.hear_of("checked", words.tabs[place])
        kiosk.wait_for_panel(words, place)
        assert "selected" in tab.states
        shut_off = [thing for thing in left.all() if thing.states & {"showing", "enabled", "focusable"}]
        assert [thing.name for thing in shut_off] == []


@pytest.mark.parametrize("place", range(4))
def test_each_control_of_a_panel_is_pressed_heard_and_told(kiosk: Kiosk, words: Words, place: int) -> None:
    kiosk.use("page tab", words.tabs[place])
    panel = kiosk.wait_for_panel(words, place)
    kiosk.reader.listen(CHECKED)
    panel_words = words.panels[place]
    for heading in panel_words.drawn:
        button = panel.find("check box", words.table_switch(heading))
        button.act()
        kiosk.reader.hear_of("checked", button.name)
        wait_for_tables(kiosk, heading)
        button.act()
        wait_for_tables(kiosk)
    for events in panel_words.timelines:
        choose(kiosk, [panel.find("radio button", event) for event in events])
        step_through(panel, words, events)
    if panel_words.places:
        (drawn,) = (thing for thing in panel.having("graphic") if thing.children())
        dates = [
            thing for thing in panel.children() if thing.role == "radio button" and thing.name in panel_words.places
        ]
        choose(kiosk, drawn.children())
        choose(kiosk, dates)


@pytest.mark.parametrize("place", range(4))
def test_the_way_onward_names_each_scene_before_it_comes_and_the_way_back_leads_to_the_opening(
    kiosk: Kiosk, words: Words, place: int
) -> None:
    kiosk.use("push button", words.more)
    kiosk.use("check box", words.motion)  # each press shows the next scene at once
    kiosk.use("push button", words.close)
    kiosk.use("page tab", words.tabs[place])
    panel = kiosk.wait_for_panel(words, place)
    scenes = list(scene_names([thing.name for thing in panel.having("heading")], words.panels[place].inner))
    assert scenes[:2] == [words.panels[place].title, words.panels[place].first]
    named = list(scenes_named_onward(panel, words))
    assert named == scenes[1:]
    while moved(panel, words.back_up):
        pass
    kiosk.wait_for_panel(words, place)


def scene_names(headings: Iterable[str], inner: Container[str]) -> Iterator[str]:
    """What each scene is called: by its heading, or if that is the one before too, by the heading of its block."""
    before = ""
    for heading, after in itertools.pairwise([*headings, ""]):
        if heading not in inner:
            yield after if heading == before and after in inner else heading
            before = heading


def scenes_named_onward(panel: Thing, words: Words) -> Iterator[str]:
    """The scenes that the button onward names, from the first to the last. Within a scene it names none."""
    while True:
        (onward,) = (name for name in panel.names("push button") if name.startswith(words.read_on))
        if onward != words.read_on:
            yield onward.removeprefix(words.onward(""))
        if not moved(panel, onward):
            return


def moved(panel: Thing, button: str) -> bool:
    """Press a button that moves the panel, and wait until it has; whether it can be pressed."""
    if ("push button", button) not in panel.offered():
        return False
    seen = [thing.box for thing in panel.having("heading")]
    panel.find("push button", button).act()
    wait_for(lambda: [thing.box for thing in panel.having("heading")] != seen, "a step of the panel")
    return True


def step_through(panel: Thing, words: Words, events: tuple[str, ...]) -> None:
    """Go from the first event to the last by pressing 'later', and one step back."""
    choices = [panel.find("radio button", event) for event in events]
    later = panel.find("push button", words.later)
    earlier = panel.find("push button", words.earlier)
    for choice in choices[1:]:
        later.act()
        wait_for_choice(choices, choice)
    assert "enabled" not in later.states
    earlier.act()
    wait_for_choice(choices, choices[-2])


def test_the_quiz_is_answered_and_a_second_answer_does_not_count(kiosk: Kiosk, words: Words) -> None:
    kiosk.use("page tab", words.tabs[3])
    panel = kiosk.wait_for_panel(words, 3)
    kiosk.reader.listen(CHECKED)
    wrong, right, last = (panel.find("radio button", answer) for answer in words.panels[3].answers)
    question = panel.names("heading")[-1]
    wrong.act()
    kiosk.reader.hear_of("checked", wrong.name)
    wait_for(lambda: wrong.description.startswith(f"{words.wrong}. "), "a wrong answer that says so, and why")
    assert [right.description, last.description] == [words.right, ""]
    right.act()
    last.act()
    assert ["checked" in answer.states for answer in (wrong, right, last)] == [True, False, False]
    panel.find("push button", words.next_question).act()
    wait_for(lambda: panel.names("heading")[-1] != question, "the next question")
    assert ("push button", words.next_question) not in panel.offered()


def test_the_way_from_an_answer_to_its_panel(kiosk: Kiosk, words: Words) -> None:
    kiosk.use("page tab", words.tabs[3])
    panel = kiosk.wait_for_panel(words, 3)
    panel.find("radio button", words.panels[3].answers[1]).act()
    wait_for(lambda: ("push button", words.next_question) in panel.offered(), "the explanation of the answer")
    (way,) = (thing for thing in panel.having("push button") if thing.name.endswith(f": {words.tabs[0]}"))
    way.act()
    kiosk.wait_for_panel(words, 0)
    kiosk.wait_for_states("page tab", words.tabs[0], {"selected"})


def test_hidden_illustrations_leave_no_picture_and_bring_tables(kiosk: Kiosk, words: Words) -> None:
    assert kiosk.panel.names("graphic")
    kiosk.use("check box", words.illustrations)
    wait_for(lambda: kiosk.panel.names("graphic") == [], "no picture")
    headed: set[bool] = set()
    for place, panel_words in enumerate(words.panels):
        kiosk.use("page tab", words.tabs[place])
        wait_for_tables(kiosk, *panel_words.drawn)
        wait_for(lambda: kiosk.panel.names("graphic") == [], "no picture, nor out of sight, where all follows later")
        assert not [name for _, name in kiosk.panel.offered() if name.startswith(words.as_table)]
        headed |= {check_table(table) for table in kiosk.panel.having("table")}
    assert headed == {True, False}


def check_table(table: Thing) -> bool:
    """Check its rows; whether its columns have heads, as those have that have room for columns."""
    rows = table.children()
    is_headed = {cell.role for cell in rows[0].children()} == {"column header"}
    if is_headed:
        rows = rows[1:]
    assert rows
    for row in rows:
        assert row.role == "row"
        assert {cell.role for cell in row.children()} == {"cell"}
        # Empty cells are not in the tree.
        assert row.name == "; ".join(cell.name for cell in row.children())
    return is_headed


def test_help_is_opened_and_closed(kiosk: Kiosk, words: Words) -> None:
    behind = kiosk.wait_for_panel(words, 0)
    kiosk.use("push button", words.more)
    kiosk.use("push button", words.help)
    wait_for(lambda: kiosk.panel.name == words.help, "the help page")
    assert kiosk.panel.names("heading") == [words.help]
    assert len(kiosk.panel.names("label")) >= 7
    assert kiosk.panel.offered() == [("push button", words.close), ("push button", words.read_on)]
    assert behind.offered() == []
    wait_for(lambda: kiosk.focused() == [words.close], "a focus on the way back")
    kiosk.use("push button", words.close)
    kiosk.wait_for_panel(words, 0)
    assert words.help not in kiosk.window.names("panel")
    assert kiosk.focused() == [words.more]


def test_starting_over_puts_all_back(kiosk: Kiosk, words: Words) -> None:
    def state() -> list[tuple[str, str, set[str]]]:
        return [(thing.role, thing.name, thing.states - {"focused"}) for thing in kiosk.window.all()]

    before = state()
    other = WORDS["de"] if words is ENGLISH else ENGLISH
    kiosk.panel.find("radio button", words.panels[0].timelines[0][2]).act()
    for name in (words.text_size[3], words.background[3]):
        kiosk.use("radio button", name)
    for name in (words.illustrations, words.reach):
        kiosk.use("check box", name)
    kiosk.use("push button", words.more)
    kiosk.use("radio button", words.dimming[4])
    for name in (words.easy, words.spacing, words.motion):
        kiosk.use("check box", name)
    kiosk.use("push button", words.close)
    speak_in(kiosk, words, other)
    kiosk.use("push button", other.more)
    kiosk.use("push button", other.start_over)
    kiosk.wait_for_panel(words, 0)
    wait_for(lambda: state() == before, "everything as at the start")


def speak_in(kiosk: Kiosk, words: Words, other: Words) -> None:
    """Choose another language, whose name closes the sheet."""
    kiosk.use("push button", words.languages)
    kiosk.use("radio button", other.own_name)
    kiosk.find("push button", other.languages)


def test_choosing_a_language_renames_everything(kiosk: Kiosk, words: Words) -> None:
    order = [*WORDS.values()]
    start = order.index(words)
    present = words
    for other in (*order[start + 1 :], *order[: start + 1]):
        speak_in(kiosk, present, other)
        present = other
        kiosk.wait_for_panel(other, 0)
        assert kiosk.window.name == other.title
        assert kiosk.window.names("page tab") == other.tabs
        assert kiosk.find("panel", other.background[0]).names("radio button") == list(other.background[1:])
        assert other.illustrations in kiosk.window.names("check box")


def test_a_reader_is_told_where_the_focus_goes(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen("object:state-changed:focused")
    for name in words.tabs:
        kiosk.press("Tab")
        assert kiosk.reader.hear("focused").name == name


def test_a_focus_that_a_reader_sets_comes_into_view(kiosk: Kiosk, words: Words) -> None:
    event = kiosk.wait_for_panel(words, 0).find("radio button", words.panels[0].timelines[0][-1])
    assert "showing" not in event.states
    event.grab_focus()
    wait_for(lambda: {"showing", "focused"} <= event.states, "a focus on screen")


def test_a_reader_is_told_what_a_finger_chooses(kiosk: Kiosk, words: Words) -> None:
    kiosk.reader.listen(CHECKED)
    kiosk.tap("radio button", words.background[2])
    assert kiosk.reader.hear("checked").name == words.background[2]
