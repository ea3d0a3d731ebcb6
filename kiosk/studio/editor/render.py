"""`kiosk render`: draw the exhibit as pictures, as a visitor would see it, and a page that shows them all."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress

from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.errors import CommandError
from kiosk.exhibit.content import Content
from kiosk.loading import Loaded
from kiosk.sizes import px_per_mm_of
from kiosk.studio.pages import render_page
from kiosk.ui import environment
from kiosk.writing import make_folder, reported

if TYPE_CHECKING:
    from kiosk.ui.stage import Stage

INDEX = "index.html"


@dataclass(frozen=True)
class Setting:
    """How a panel is shown; `size` is in pixels."""

    size: tuple[int, int]
    language: str
    background: str
    text_size: str

    @property
    def screen(self) -> str:
        """The size in words, such as '1920x1080'."""
        return f"{self.size[0]}x{self.size[1]}"

    def __str__(self) -> str:
        return f"{self.language}-{self.background}-{self.text_size}-{self.screen}"


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What to draw. Where nothing is named, a small useful set is drawn."""

    sizes: tuple[tuple[int, int], ...] = ()
    languages: tuple[str, ...] = ()
    backgrounds: tuple[str, ...] = ()
    text_sizes: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    switches: Mapping[str, bool] = field(default_factory=dict[str, bool])
    """Choices that are on or off in all pictures, by their names."""


def settings(content: Content, selection: Selection) -> tuple[Setting, ...]:
    """Every combination of the selection; if no size, background or text size is named, a small useful set."""
    languages = selection.languages or tuple(content.languages)
    if selection.sizes or selection.backgrounds or selection.text_sizes:
        return tuple(
            Setting(size, language, background, text_size)
            for size in selection.sizes or ((1920, 1080),)
            for language in languages
            for background in selection.backgrounds or ("white",)
            for text_size in selection.text_sizes or ("standard",)
        )
    first = languages[0]
    return (
        *(Setting((1920, 1080), language, "white", "standard") for language in languages),
        Setting((1920, 1080), first, "black", "standard"),
        Setting((1920, 1080), first, "contrast", "standard"),
        Setting((1920, 1080), first, "white", "largest"),
        *(Setting((1080, 1920), language, "white", "standard") for language in languages),
    )


def render(loaded: Loaded, selection: Selection, out: Path) -> int:
    """Draw the panels into the folder `out`, with a progress bar on standard error; 0. Needs no display.

    Raises `CommandError` if a picture or the page can't be written.
    """
    environment.prepare(pictures=True)
    from PySide6.QtGui import QGuiApplication  # after the platform is chosen

    from kiosk.ui.stage import log_qt

    log_qt()
    application = QGuiApplication.instance() or QGuiApplication([])
    make_folder(out)
    combinations = settings(loaded.content, selection)
    panels = selection.panels or loaded.content.panels
    drawn: dict[Setting, list[Path]] = {}
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("Drawing", total=len(combinations) * len(panels))
        attract_screens: set[Path] = set()
        for setting in combinations:
            drawn[setting] = []
            # Every visitor's choices have ended before the attract screen shows, so it has one look.
            attract = out / f"attract-{setting.language}-{setting.screen}.png"
            if not selection.panels and attract not in attract_screens:
                attract_screens.add(attract)
                _draw_attract(loaded, setting, attract)
                drawn[setting].append(attract)
            for files in _draw(loaded, setting, selection, out):
                drawn[setting] += files
                progress.advance(task)
    with reported(out):
        (out / INDEX).write_text(_index(loaded.content, drawn), encoding="utf-8")
    del application
    print(f"{sum(map(len, drawn.values()))} pictures: open {out / INDEX}")
    return 0


def _stage(loaded: Loaded, setting: Setting, *, resting: bool = False) -> "Stage":
    from kiosk.ui.stage import Stage  # after the platform is chosen

    stage = Stage(
        loaded.content,
        setting.size,
        px_per_mm=float(loaded.station.px_per_mm or 0) or px_per_mm_of(*setting.size),
        viewing_distance_mm=float(loaded.station.viewing_distance_mm),
        language=setting.language,
        motion=False,
        resting=resting,
    )
    stage.show_windowed()
    return stage


def _draw_attract(loaded: Loaded, setting: Setting, file: Path) -> None:
    with _naming("the attract screen", setting), closing(_stage(loaded, setting, resting=True)) as stage:
        _save(stage, file)


@contextmanager
def _naming(what: str, setting: Setting) -> Generator[None]:
    """Turn a `ScreenError` into a `CommandError` that names what was to be drawn."""
    from kiosk.ui.compiled import ScreenError  # after the platform is chosen

    try:
        yield
    except ScreenError as error:
        cause = f"{what} can't be drawn in {setting.language} at {setting.screen}: {error}"
        raise CommandError(cause, "`kiosk check FOLDER` looks at its pictures; then draw it again") from error


def _save(stage: "Stage", file: Path) -> Path:
    with reported(file):
        if not stage.picture().save(str(file)):
            raise OSError("the picture could not be saved")
    return file


def _draw(loaded: Loaded, setting: Setting, selection: Selection, out: Path) -> Iterator[list[Path]]:
    with closing(_stage(loaded, setting)) as stage:
        # A visitor who has chosen a background sees other grounds than one who has not.
        if selection.backgrounds or setting.background != BACKGROUNDS[0]:
            stage.session.setBackground(setting.background)
        stage.session.setTextSize(TEXT_SIZES.index(setting.text_size))
        for name, is_on in selection.switches.items():
            stage.session.choose(name, is_on)
        for panel in selection.panels or loaded.content.panels:
            stage.session.setPanel(loaded.content.panels.index(panel))
            files: list[Path] = []
            with _naming(f"the panel '{panel}'", setting):
                while True:
                    files.append(_save(stage, out / f"{panel}-{setting}-{len(files) + 1}.png"))
                    if stage.at_end or not stage.read_on():
                        break
            yield files


def _index(content: Content, drawn: dict[Setting, list[Path]]) -> str:
    """The page that shows all pictures, under a heading for each setting."""
    language = content.default_language
    names = {setting: [file.name for file in files] for setting, files in drawn.items()}
    return render_page("pictures", language=language, title=content.localised[language].title, drawn=names)
