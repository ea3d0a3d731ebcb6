"""How a visit ends: row 12. The inspection owns the clock, so that an hour passes at once."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.loading import Loaded
from kiosk.studio.audit.audited import AuditedScene
from kiosk.studio.scene.elements import name_of, text_of, texts, tree
from kiosk.studio.scene.input import key, press, release
from kiosk.ui.stage import Stage
from kiosk.visit.idle import IdleClock

ANSWERS = 100
"""How many times in a row a visitor answers the question."""


class FastIdleClock:
    """An idle clock on a stage, whose time passes only when a method here says so."""

    def __init__(self, stage: Stage, loaded: Loaded) -> None:
        self.now = 0.0
        self._stage = stage
        station = loaded.station
        self.idle = IdleClock(stage.session, float(station.idle_s), float(station.countdown_s), lambda: self.now)
        stage.window.installEventFilter(self.idle)

    def tick(self) -> bool:
        """Let the time pass until the clock looks at it next; whether it will."""
        wait = self.idle.seconds_to_look
        if wait is None:
            return False
        self.now += wait
        self.idle.look()
        return True

    def seconds_until_question(self) -> float:
        """Let the time pass until the visitor is asked, or the visit ends; returns the seconds."""
        start = self.now
        while not self._stage.session.is_asking and not self._is_resting() and self.tick():
            pass
        return self.now - start

    def seconds_until_rest(self) -> float:
        """Let the time pass until the visit ends; returns the seconds."""
        start = self.now
        while not self._is_resting() and self.tick():
            pass
        return self.now - start

    def _is_resting(self) -> bool:
        return bool(self._stage.session.property("resting"))

    def close(self) -> None:
        """Stop the clock, and let go of the window."""
        self._stage.window.removeEventFilter(self.idle)
        self.idle.hold(True)


def visit_ends(scene: AuditedScene) -> None:
    """Measure the time from the last touch to the question, and from there to the end of the visit."""
    clock = FastIdleClock(scene.stage, scene.loaded)
    scene.driver.start_over()
    clock.idle.begin()
    scene.note("idle", round(clock.seconds_until_question()), "the question")
    scene.note("countdown", round(clock.seconds_until_rest()), "the end of the visit")
    scene.session.wake()
    _answer(scene, clock)
    clock.idle.hold(True)
    clock.seconds_until_rest()
    scene.check("idle-rests", not scene.session.resting, "while something is read aloud")
    clock.close()
    scene.driver.start_over()


def _answer(scene: AuditedScene, clock: FastIdleClock) -> None:
    """Answer by touch, by key and by mouse in turn, each time in the last second."""
    stage = scene.stage
    middle = QPoint(stage.window.width() // 2, stage.window.height() // 2)
    for turn in range(ANSWERS):
        clock.seconds_until_question()
        while scene.session.property("secondsLeft") > 1 and clock.tick():
            pass
        if turn % 3 == 0:
            press(stage, middle)
            release(stage, middle)
        elif turn % 3 == 1:
            key(stage, Qt.Key.Key_F24)
        else:
            QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=middle)
        goes_on = not scene.session.resting and not stage.session.is_asking
        scene.check("extended", goes_on, f"answer {turn + 1}")


def question_shown(scene: AuditedScene) -> None:
    """Whether the question is in the accessibility tree and in a text on screen while it is asked."""
    names = " ".join(name_of(element) for element in tree(scene.stage))
    shown = " ".join(text_of(text) for text in texts(scene.stage))
    words = scene.stage.localised.words["still_there"]
    scene.check("question-shown", words in names and words in shown, words)
