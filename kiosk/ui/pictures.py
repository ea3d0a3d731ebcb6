"""The pictures on screen: which copy of each is shown, and what became of it. QML shows copies, never the files.

The copies are made in a child process, so a picture that can't be decoded, or that needs long, changes nothing for the
screen but that the picture's alternative text is there.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, QUrl, Signal

from kiosk.exhibit.screen_data import CopyData
from kiosk.log import LOG

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.exhibit.pictures.copies import Answer, CopyProcess

PENDING: CopyData = {"file": "", "plate": "", "width": 0, "height": 0, "shades": "", "failed": False}
FAILED: CopyData = {**PENDING, "failed": True}


class Pictures(QObject):
    """The copies of an exhibit's pictures, by their paths in its folder. Call `close` before the application ends.

    `table` has what is shown of each picture; `changed` is emitted when it has changed.
    """

    changed = Signal()

    def __init__(self, folder: "Path", names: tuple[str, ...]) -> None:
        super().__init__()
        self._folder = folder
        self._names = names
        self.table: dict[str, CopyData] = dict.fromkeys(names, PENDING)
        self._answers: dict[str, Answer] = {}
        self._process: CopyProcess | None = None
        self._notifier: QSocketNotifier | None = None
        self._asked_again = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)

    def refresh(self) -> None:
        """Look at each picture's file, and make a copy of those that are new or have changed.

        One that could not be shown is tried again.
        """
        if self._process is not None:
            self._asked_again = True
        elif self._names:
            self._make(self._names)

    def close(self) -> None:
        """End the child process if there is one. Safe to repeat."""
        self._patience.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._process is not None:
            self._process.close()
            self._process = None

    def _make(self, names: tuple[str, ...]) -> None:
        from kiosk.exhibit.pictures.copies import ANSWER_S, CopyProcess  # not needed without pictures

        try:
            self._process = CopyProcess(self._folder, names, self._answers, politely=True)
        except OSError:
            LOG.exception("the exhibit's pictures can't be prepared")
            self._show_problem(names)
            return
        self._notifier = QSocketNotifier(self._process.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._take)
        self._patience.start(int(1000 * ANSWER_S))

    def _take(self) -> None:
        """Take the answers that have come."""
        process = self._process
        if process is None:
            return
        answers, has_ended = process.poll()
        for answer in answers:
            self._note(answer)
        if answers:
            self._patience.start()
            self.changed.emit()
        if has_ended:
            waiting = process.waiting
            self.close()
            if waiting:  # a picture has ended the process
                self._make(waiting)
            elif self._asked_again:
                self._asked_again = False
                self.refresh()

    def _note(self, answer: "Answer") -> None:
        before = self._answers.get(answer.name)
        if answer.problem is not None:
            if before is None or before.problem != answer.problem:
                LOG.warning("the picture %s is not shown: %s", answer.name, answer.problem[0])
            self._answers[answer.name] = answer
            self.table[answer.name] = FAILED
        elif answer.copy is not None:
            if before is not None and before.problem is not None:
                LOG.info("the picture %s is shown again", answer.name)
            self._answers[answer.name] = answer
            url = QUrl.fromLocalFile(answer.copy.file).toString()
            if self.table[answer.name]["file"] == url:  # made again under the same name: QML must load it again
                self.table[answer.name] = PENDING
                self.changed.emit()
            self.table[answer.name] = {
                "file": url,
                "plate": answer.copy.plate,
                "width": answer.copy.width,
                "height": answer.copy.height,
                "shades": answer.copy.shades,
                "failed": False,
            }

    def _show_problem(self, names: tuple[str, ...]) -> None:
        self.table |= dict.fromkeys(names, FAILED)
        self.changed.emit()

    def _lose_patience(self) -> None:
        if self._process is not None:
            self._process.kill()
