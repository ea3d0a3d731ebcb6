"""How a visit ends: row 12. The clock is ours: an hour passes at once."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.loading import Prepared
from kiosk.speech.spoken import name_of
from kiosk.studio.audit.view import View
from kiosk.studio.audit.ways import start_over
from kiosk.studio.scene.elements import texts, tree
from kiosk.studio.scene.input import key, press, release
from kiosk.ui.stage import Stage
from kiosk.visit.idle import IdleClock

ANSWERS = 100
"""How often in a row somebody answers."""


class Hours:
    """An idle clock over the stage's session, on which time passes when it is told to."""

    def __init__(self, stage: Stage, prepared: Prepared) -> None:
        self.now = 0.0
        self._stage = stage
        self.idle = IdleClock(stage.session, prepared.idle_s, prepared.countdown_s, lambda: self.now)
        stage.window.installEventFilter(self.idle)

    def tick(self) -> bool:
        """Let the time pass until the clock looks next; whether it will."""
        timer = self.idle.findChild(QTimer)
        if not isinstance(timer, QTimer) or not timer.isActive():
            return False
        self.now += timer.interval() / 1000
        timer.timeout.emit()
        return True

    def until_asked(self) -> float:
        """Seconds until somebody is asked."""
        start = self.now
        while not self._stage.session.is_asking and not self._stage.session.resting and self.tick():
            pass
        return self.now - start

    def until_rest(self) -> float:
        """Seconds until the visit ends."""
        start = self.now
        while not self._stage.session.resting and self.tick():
            pass
        return self.now - start

    def close(self) -> None:
        """Let go of the window."""
        self._stage.window.removeEventFilter(self.idle)
        self.idle.hold(True)  # it takes one value


def visit_ends(view: View) -> None:
    """From the last touch to the question, and from there to the end."""
    hours = Hours(view.stage, view.prepared)
    start_over(view)
    hours.idle.begin()
    view.note("idle", round(hours.until_asked()), "the question")
    view.note("countdown", round(hours.until_rest()), "the end of the visit")
    view.session.wake()
    _answers(view, hours)
    hours.idle.hold(True)
    hours.until_rest()
    view.check("idle-rests", not view.session.resting, "held for an hour")
    hours.close()
    start_over(view)


def _answers(view: View, hours: Hours) -> None:
    """Answer by touch, by key and by mouse in turn, in the last second."""
    stage = view.stage
    middle = QPoint(stage.window.width() // 2, stage.window.height() // 2)
    for turn in range(ANSWERS):
        hours.until_asked()
        while view.session.secondsLeft > 1 and hours.tick():
            pass
        if turn % 3 == 0:
            press(stage, middle)
            release(stage, middle)
        elif turn % 3 == 1:
            key(stage, Qt.Key.Key_F24)
        else:
            QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=middle)
        view.check("extended", not stage.session.resting and not stage.session.is_asking, f"answer {turn + 1}")


def question_shown(view: View) -> None:
    """Whether the question is told by the tree, and a text of it is on screen, while it is asked."""
    told = " ".join(name_of(thing) for thing in tree(view.stage))
    shown = " ".join(str(text.property("text")) for text in texts(view.stage))
    words = view.stage.localised.words["still_there"]
    view.check("question-shown", words in told and words in shown, words)
