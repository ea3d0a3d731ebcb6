"""The way to a scene: the stage is brought to a choice, and back."""

from collections.abc import Callable

from kiosk.loading import Prepared
from kiosk.speech.spoken import name_of
from kiosk.studio.audit.results import Results
from kiosk.studio.audit.view import ATTRACT, EASY, HELP, QUESTION, REACH, SETTINGS, SPACED, TABLES, Choice, Screen, View
from kiosk.studio.scene.elements import act, controls, tree
from kiosk.ui.stage import Stage
from kiosk.visit.keypad import Keypad

COUNTDOWN = 30
"""What is left to answer a question, in seconds, when it is looked at."""


def open_view(prepared: Prepared, screen: Screen, results: Results) -> View:
    """A stage on a screen, on which the station's keys act. Close it with `view.stage.close()`."""
    stage = Stage(
        prepared.content,
        (screen.width, screen.height),
        px_per_mm=screen.px_per_mm,
        viewing_distance_mm=prepared.viewing_distance_mm,
        screen_bottom_mm=screen.bottom_mm,
        language=prepared.content.default_language,
        motion=False,
    )
    stage.use_keys(Keypad(prepared.keys))
    stage.show_windowed()
    stage.settle()
    return View(stage, screen, prepared, results, Choice(language=prepared.content.default_language))


def go(view: View, choice: Choice) -> bool:
    """Bring the stage to a choice; whether the exhibit and this version of the kiosk have it."""
    session = view.session
    if session.resting or view.choice.how in _OPEN:
        session.wake()
        session.startOver()
    view.choice = choice
    session.setIllustrations(choice.how != TABLES)
    session.setSpacing(choice.how == SPACED)
    session.setEasy(choice.how == EASY)
    session.setReach(choice.how == REACH)
    session.setBackground(choice.background)
    session.setTextSize(choice.text_size)
    session.setLanguage(choice.language)
    session.setPanel(choice.panel)
    view.stage.settle()
    if choice.how == EASY:
        return choice.language in view.content.easy
    return choice.how not in _OPEN or _OPEN[choice.how](view)


def start_over(view: View) -> None:
    """Put every choice back, as for the next visitor."""
    session = view.session
    session.wake()
    session.startOver()
    view.stage.settle()


def again(view: View) -> None:
    """Put back what was changed since the stage was brought to its choice."""
    view.session.startOver()
    go(view, view.choice)


def do(view: View, name: str) -> bool:
    """Press the control of that name as a screen reader would; whether there is one."""
    found = next((thing for thing in controls(view.stage) if name_of(thing) == name), None)
    if found is None:
        return False
    found.actionInterface().doAction("Press")
    view.stage.settle()
    return True


def _open_settings(view: View) -> bool:
    return do(view, view.stage.localised.words["more_settings"])


def _open_help(view: View) -> bool:
    before = [name_of(thing) for thing in tree(view.stage)]
    act(view.stage, "help")
    view.stage.settle()
    return [name_of(thing) for thing in tree(view.stage)] != before


def _ask(view: View) -> bool:
    view.session.ask(COUNTDOWN)
    view.stage.settle()
    return True


def _rest(view: View) -> bool:
    view.session.rest()
    view.session.setBackground(view.choice.background)
    view.stage.settle()
    return True


_OPEN: dict[str, Callable[[View], bool]] = {
    SETTINGS: _open_settings,
    HELP: _open_help,
    QUESTION: _ask,
    ATTRACT: _rest,
}
