"""The `kiosk` command. `COMMANDS` has every subcommand: its options, and the function that runs it."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from kiosk import app, log, machine
from kiosk.choices import BACKGROUNDS, SWITCHES, TEXT_SIZES
from kiosk.errors import CommandError
from kiosk.loading import Loaded, load_both
from kiosk.paths import BUILT_IN_EXHIBIT


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit status: 0, 1 if something is wrong, 2 for a wrong call."""
    words = _with_command(list(sys.argv[1:] if words is None else words))
    parser = _parser(words[0])
    options = parser.parse_args(words)
    _settle_exhibit(parser, options)
    try:
        return options.call(options)
    except CommandError as error:
        print(f"kiosk: {error.cause}\n       {error.way_out}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the program that reads the output has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        log.start()
        log.LOG.exception("`kiosk %s` failed", words[0])
        print(f"kiosk: an unexpected error: {error}\n       report it with the lines above", file=sys.stderr)
        return 1


def _with_command(words: list[str]) -> list[str]:
    """The words with `run` before them if they begin with an option of it, or with a folder."""
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        return ["run", *words]
    return ["run", *words] if words[0] not in COMMANDS and Path(words[0]).is_dir() else words


def _settle_exhibit(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Let `options.exhibit` be FOLDER, or else `--exhibit FOLDER`."""
    also: Path | None = getattr(options, "also_exhibit", None)
    if also is None:
        return
    if options.exhibit is not None:
        parser.error("name the exhibit once: FOLDER or --exhibit FOLDER")
    options.exhibit = also


class Option:
    """One option of a command: the arguments of `ArgumentParser.add_argument`."""

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names = names
        self.settings = settings


@dataclass(frozen=True, kw_only=True)
class Command:
    """A subcommand: its line in `kiosk --help`, its description, its options, and the function that runs it."""

    summary: str
    description: str
    options: tuple[Option, ...] = ()
    call: Callable[[argparse.Namespace], int]


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="Show a folder of YAML and pictures as a full-screen exhibit. Without a command: run.",
        epilog="Ctrl+Q leaves the exhibit. `kiosk COMMAND --help` says more.",
    )
    parser.add_argument("--version", action=_Version, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, each in COMMANDS.items():
        subparser = commands.add_parser(name, help=each.summary, description=each.description)
        if name == command:  # of the others only the summary is shown
            for option in each.options:
                subparser.add_argument(*option.names, **option.settings)
            subparser.set_defaults(call=each.call)
    return parser


class _Version(argparse.Action):
    """Looks up the version when it is asked for, since that takes a fifth of the time of a start."""

    def __init__(self, option_strings: Sequence[str], dest: str, **more: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **more)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from importlib.metadata import version

        print(f"kiosk {version('exhibition-kiosk')}")
        parser.exit()


def _switch(text: str) -> tuple[str, bool]:
    name, _, value = text.partition("=")
    if name not in SWITCHES:
        raise argparse.ArgumentTypeError(f"'{name}' is no switch: use {', '.join(SWITCHES)}")
    if value not in ("on", "off"):
        raise argparse.ArgumentTypeError(f"write {name}=on or {name}=off")
    return name, value == "on"


def _size(text: str) -> tuple[int, int]:
    width, separator, height = text.lower().partition("x")
    if not (
        separator
        and width.isdecimal()
        and height.isdecimal()
        and 320 <= int(width) <= 8192
        and 320 <= int(height) <= 8192
    ):
        raise argparse.ArgumentTypeError(
            f"'{text}' is no size: write width x height in pixels, 320 to 8192, such as 1920x1080"
        )
    return int(width), int(height)


def _interface_language(text: str) -> str:
    from kiosk.exhibit.strings import languages  # reads YAML, which only this command needs

    if text not in languages():
        raise argparse.ArgumentTypeError(f"'{text}' is none of {', '.join(languages())}")
    return text


# What runs each command is loaded by the command: no other, and above all not `run`, waits for it.


def _run(options: argparse.Namespace) -> int:
    return app.run(
        app.Options(
            exhibit=options.exhibit or BUILT_IN_EXHIBIT,
            station=options.station,
            windowed=options.windowed,
            language=options.language,
            panel=options.panel,
        )
    )


def _check(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.check import check

    return check(options.exhibit or BUILT_IN_EXHIBIT, draws=not options.no_drawing)


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.doctor import Start, doctor

    start = Start(
        libraries=lambda: _failure(machine.find_libraries),
        display=lambda: _failure(machine.find_display, machine.reach_display),
    )
    return doctor(options.exhibit or BUILT_IN_EXHIBIT, options.station, start)


def _failure(*steps: Callable[[], None]) -> tuple[str, str] | None:
    """The cause and the way out of the first step that fails; None if none does."""
    try:
        for step in steps:
            step()
    except CommandError as error:
        return error.cause, error.way_out
    return None


def _schema(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.schema import print_schema

    return print_schema(options.file)


def _strings(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.strings import print_strings

    return print_strings(options.language, whole=options.all)


def _render(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.render import Selection, render

    loaded = _load(options)
    for panel in options.panel:
        app.starting_point(loaded.content, None, panel)
    selection = Selection(
        sizes=tuple(options.size),
        languages=tuple(options.language),
        backgrounds=tuple(options.background),
        text_sizes=tuple(options.text_size),
        switches=dict(options.choice),
        panels=tuple(options.panel),
    )
    machine.find_libraries()
    return render(loaded, selection, options.out)


def _load(options: argparse.Namespace) -> Loaded:
    """The exhibit and the station, in which the languages that are asked for must exist."""
    loaded = app.finish_loading(lambda: load_both(options.exhibit or BUILT_IN_EXHIBIT, options.station))
    for language in options.language:
        app.starting_point(loaded.content, language, None)
    return loaded


def _calibrate(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.calibrate.station_file import existing
    from kiosk.studio.operator.calibrate.window import calibrate

    log.start()
    station, _ = existing(options.station)
    machine.find_display()
    machine.find_libraries()
    machine.reach_display()
    return calibrate(options.station, station, options.windowed, app.leaving_on_signals)


def _audit(options: argparse.Namespace) -> int:
    loaded = _load(options)
    machine.find_libraries()
    from kiosk.studio.audit.run import AuditOptions, audit  # needs Qt, which the line above has looked for
    from kiosk.studio.audit.since import NoReportError, read_verdicts

    try:
        before = read_verdicts(options.since) if options.since else None
    except NoReportError as error:
        raise CommandError(str(error), "name the conformance.json that an earlier run wrote.") from error
    chosen = AuditOptions(sizes=tuple(options.size), languages=tuple(options.language), quick=options.quick)
    return audit(options.exhibit or BUILT_IN_EXHIBIT, loaded, chosen, options.out, before)


def _install_launcher(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.launcher import install_launcher

    if options.exhibit is not None:
        app.finish_loading(lambda: load_both(options.exhibit, None))
    return install_launcher(options.exhibit)


FOLDER = (
    Option("exhibit", type=Path, nargs="?", metavar="FOLDER", help="the exhibit (default: the built-in one)"),
    Option("--exhibit", dest="also_exhibit", type=Path, metavar="FOLDER", help="the same as FOLDER"),
)
STATION = Option(
    "--station",
    type=Path,
    metavar="FILE",
    help="the facts about this machine: size and height of the screen, times, keys, voices",
)
WINDOWED = Option(
    "--windowed",
    type=_size,
    metavar="WxH",
    help="a window of this size in pixels instead of the whole screen, to try it out",
)

COMMANDS = {
    "run": Command(
        summary="show the exhibit full-screen",
        description="Show the exhibit full-screen; Ctrl+Q leaves it.",
        options=(
            *FOLDER,
            STATION,
            WINDOWED,
            Option("--language", metavar="CODE", help="the language to start in (default: the exhibit's)"),
            Option("--panel", metavar="NAME", help="the panel to start with (default: the attract screen)"),
        ),
        call=_run,
    ),
    "check": Command(
        summary="list every problem of an exhibit",
        description=(
            "List all problems of an exhibit as file:line:column: message; hint. An exhibit without errors is also "
            "drawn, to find what is higher than a screen; this needs no display. Status 1: it has errors."
        ),
        options=(
            *FOLDER,
            Option("--no-drawing", action="store_true", help="look at the files only, which takes a second"),
        ),
        call=_check,
    ),
    "doctor": Command(
        summary="check what this machine has and what is missing",
        description=(
            "Check this machine: libraries, screen, touchscreen, voices. Status 0: nothing is missing; 1: something is."
        ),
        options=(
            *FOLDER,
            STATION,
        ),
        call=_doctor,
    ),
    "schema": Command(
        summary="print the JSON Schema of a file of an exhibit or a station",
        description=(
            "Print the JSON Schema of one kind of file. "
            "The YAML plugin of a text editor checks the file with it as you write."
        ),
        options=(
            Option(
                "file",
                nargs="?",
                choices=("exhibit", "panel", "station", "keypad"),
                default="panel",
                help="the kind of file (default: panel)",
            ),
        ),
        call=_schema,
    ),
    "strings": Command(
        summary="print a strings file, to translate the interface",
        description=(
            "Print the words of a strings file: the text of the controls, the help and the tables. "
            "To add a language: save them as strings/CODE.yaml in the exhibit, translate the value of each key, "
            "and name the language in exhibit.yaml; `kiosk check` lists what is missing. How the language writes "
            "numbers and dates, and its plural forms, come from Unicode."
        ),
        options=(
            Option(
                "language",
                nargs="?",
                type=_interface_language,
                default="en",
                help="the language to translate from (default: en)",
            ),
            Option("--all", action="store_true", help="the whole file: also numbers, dates and what is spoken"),
        ),
        call=_strings,
    ),
    "render": Command(
        summary="draw the exhibit as pictures",
        description=(
            "Draw panels as PNG files, with an index.html that shows them all. Needs no display. "
            "Options may be repeated; without them a small useful set is drawn."
        ),
        options=(
            *FOLDER,
            Option(
                "--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures; made if missing"
            ),
            Option("--size", type=_size, action="append", default=[], metavar="WxH", help="of the screen in pixels"),
            Option("--language", action="append", default=[], metavar="CODE", help="default: all"),
            Option("--background", action="append", default=[], choices=BACKGROUNDS),
            Option("--text-size", action="append", default=[], choices=TEXT_SIZES),
            Option(
                "--choice",
                type=_switch,
                action="append",
                default=[],
                metavar="NAME=on|off",
                help=f"what the visitor has switched on or off: {', '.join(SWITCHES)}",
            ),
            Option("--panel", action="append", default=[], metavar="NAME", help="default: all"),
            STATION,
        ),
        call=_render,
    ),
    "calibrate": Command(
        summary="measure the screen and write the station file",
        description=(
            "Measure the screen with a bank card and a tape measure, test the touch device, "
            "and write the station file. "
            "Whatever else an existing file contains stays as it is. Escape leaves without writing. "
            "Status 0: the file was written; 1: it was not."
        ),
        options=(
            Option(
                "--station",
                type=Path,
                default=Path("station.yaml"),
                metavar="FILE",
                help="the file to write; if it exists, its values are the start (default: ./station.yaml)",
            ),
            WINDOWED,
        ),
        call=_calibrate,
    ),
    "audit": Command(
        summary="measure the exhibit against the accessibility bar",
        description=(
            "Measure the exhibit on the real screen against the accessibility bar (EN 301 549, WCAG 2.2, what museums "
            "learned), and write DIR/conformance.html and DIR/conformance.json with pictures of the worst cases. "
            "Needs no display. Status 0: every row that could be measured passes; 1: one fails; 2: a wrong call."
        ),
        options=(
            *FOLDER,
            Option("--out", type=Path, required=True, metavar="DIR", help="the folder for the report; made if missing"),
            Option(
                "--size",
                type=_size,
                action="append",
                default=[],
                metavar="WxH",
                help="of a screen, such as 1920x1080; may be repeated (default: 24 inches, 32 upright, 17 and 55)",
            ),
            Option("--language", action="append", default=[], metavar="CODE", help="may be repeated (default: all)"),
            Option("--quick", action="store_true", help="few combinations: a glance, not a report to publish"),
            Option(
                "--since",
                type=Path,
                metavar="FILE",
                help="the conformance.json of an earlier run: status 1 too if something passed then and not now",
            ),
            STATION,
        ),
        call=_audit,
    ),
    "install-desktop": Command(
        summary="put a launcher among your applications",
        description="Put a launcher with the kiosk's icon among your applications; it starts offline.",
        options=(*FOLDER,),
        call=_install_launcher,
    ),
}
