"""What the exhibit itself says, without a screen: rows 3 and 17."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.exhibit.content import Content, LocalisedExhibit
from kiosk.exhibit.easy import EasyLanguageCheck
from kiosk.exhibit.load import examine
from kiosk.reading.problems import Problems
from kiosk.studio.audit.results import Place, Results


def inspect_files(folder: Path, content: Content, results: Results) -> tuple[str, ...]:
    """Measure what the files say, easy language included; the languages that no native speaker has reviewed."""
    spoken(content, results)
    easy(content, results)
    check, findings = EasyLanguageCheck(folder), Problems()
    exhibit, _ = examine(folder, check)
    if exhibit is None:  # the files have changed since they were loaded
        return ()
    check.add_warnings(findings)
    for problem in findings.sorted():
        results.check("easy-findings", good=False, place=Place(subject=str(problem)))
    if content.easy:
        results.check("easy-findings", good=True, place=Place(subject="the other texts in easy language"))
    return tuple(code for code in content.languages if not exhibit.file.reviewed.get(code))


def spoken(content: Content, results: Results) -> None:
    """Whether every picture and drawing has words, in every language and in easy language."""
    for variant, exhibits in (("", content.localised), ("easy language", content.easy)):
        for language, exhibit in exhibits.items():
            for panel, subject, words in _equivalents(exhibit):
                place = Place(panel=panel, language=language, variant=variant, subject=subject)
                results.check("pictures-told", bool(words.strip()), place)


def _equivalents(exhibit: LocalisedExhibit) -> Iterator[tuple[str, str, str]]:
    """The panel, the subject and the words of everything that is drawn."""
    if exhibit.illustration:
        yield "", "attract screen", exhibit.illustration.get("alt", "")
    for panel in exhibit.panels:
        yield panel.id, "figure", panel.figure["spoken"]
        if panel.illustration:
            yield panel.id, "illustration", panel.illustration.get("alt", "")
        for section in panel.sections:
            for block in section.blocks:
                yield panel.id, f"{section.id}: {block['kind']}", _words(block)


def _words(block: Mapping[str, Any]) -> str:
    """What a visitor hears of a block: its own words, its table, or its kind if it is made of texts."""
    if "spoken" in block or "alt" in block:
        return str(block.get("spoken") or block.get("alt") or "")
    rows = block.get("table", {}).get("rows")
    return "; ".join(" ".join(map(str, row)) for row in rows) if rows is not None else str(block["kind"])


def easy(content: Content, results: Results) -> None:
    """Whether every panel has a form in easy language, in every language."""
    for language, standard in content.localised.items():
        form = content.easy.get(language)
        for index, panel in enumerate(standard.panels):
            has_easy = form is not None and form.panels[index] != panel
            results.check("easy-panels", has_easy, Place(panel=panel.id, language=language, subject=panel.title))
