"""Which languages the texts of an exhibit have: a language that all texts lack is one problem, and not hundreds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.reading.nodes import Node
from kiosk.reading.problems import Problems, quote

Place = tuple[str, Node]
"""The name of a file, and a node in it."""

MIN_UNKNOWN = 5
"""With this many texts in the same unknown language, it is no slip of typing."""


@dataclass
class Coverage:
    """The languages of all texts that were read, and what is wrong with them; `add_problems` reports it at the end."""

    texts: Counter[str] = field(default_factory=Counter[str])
    """How many texts each file has."""
    _missing: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    _unknown: dict[str, list[tuple[Place, str, str]]] = field(default_factory=dict[str, list[tuple[Place, str, str]]])

    def note_missing(self, file: str, node: Node, language: str) -> None:
        """A text lacks a language of the exhibit."""
        self._missing.setdefault(language, []).append((file, node))

    def note_unknown(self, file: str, key: Node, language: str, message: str, hint: str) -> None:
        """A text has a language that the exhibit does not have; the message and hint are used if there are few."""
        self._unknown.setdefault(language, []).append(((file, key), message, hint))

    def add_problems(self, problems: Problems, exhibit_file: str, languages: Node) -> None:
        """Report all languages that are missing or unknown; `languages` is their list in the exhibit's file."""
        for language, places in self._missing.items():
            found = self._of_missing(language, places, exhibit_file, languages)
            for file, node, message, hint in found:
                problems.add(file, node.line, node.column, message, hint)
        for language, slips in self._unknown.items():
            if len(slips) >= MIN_UNKNOWN:
                message = f"{len(slips)} texts are in {quote(language)}, which is not among the languages here"
                hint = f"add it, as '{language}: …' with the language's own name; or delete it from the texts"
                problems.add(exhibit_file, languages.line, languages.column, message, hint)
                continue
            for (file, key), message, hint in slips:
                problems.add(file, key.line, key.column, message, hint)

    def _of_missing(
        self, language: str, places: list[Place], exhibit_file: str, languages: Node
    ) -> Iterator[tuple[str, Node, str, str]]:
        """The problems of a language: one if all texts lack it; one for each file of which all do; else one each."""
        total = self.texts.total()
        if len(places) == total > 1:
            message = f"no text is in '{language}' yet: it is missing in all {total} texts"
            yield exhibit_file, languages, message, f"add '{language}: …' to each text, or delete the language here"
            return
        by_file = Counter(file for file, _ in places)
        for file, count in by_file.items():
            if count == self.texts[file] > 1:
                message = f"no text of this file is in '{language}' yet: it is missing in all {count} texts"
                yield file, Node(1, 1), message, f"add '{language}: …' to each text"
        for file, node in places:
            if not by_file[file] == self.texts[file] > 1:
                yield file, node, f"the text in '{language}' is missing", f"add '{language}: …' to this text"
