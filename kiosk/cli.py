"""The `kiosk` command: each subcommand parses its words, then calls one function."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from kiosk import app, log
from kiosk.choices import BACKGROUNDS, TEXT_SIZES
from kiosk.loading import prepare
from kiosk.paths import BUILT_IN_EXHIBIT


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status: 0, 1 where something is wrong, 2 for a wrong call."""
    words = list(sys.argv[1:] if words is None else words)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words.insert(0, "run")
    options = _parser(words[0]).parse_args(words)
    try:
        return options.call(options)
    except app.StartError as error:
        print(f"kiosk: {error.cause}\n       {error.way_out}", file=sys.stderr)
        return 1
    except (FileExistsError, NotADirectoryError) as error:
        print(f"kiosk: {error.filename} is a file, or lies behind one\n       name a folder", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"kiosk: {error}\n       check the path and its permissions", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="Show a folder of YAML and pictures as a full-screen exhibit. Without a command: run.",
        epilog="Ctrl+Q leaves the exhibit. `kiosk COMMAND --help` says more.",
    )
    parser.add_argument("--version", action=_Version, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (words, fill) in COMMANDS.items():
        subparser = commands.add_parser(name, help=words)
        if name == command:  # the others are only listed
            fill(subparser)
    return parser


def _fill_run(parser: argparse.ArgumentParser) -> None:
    parser.description = "Show the exhibit full-screen; Ctrl+Q leaves it."
    parser.add_argument(
        "--exhibit",
        type=Path,
        default=BUILT_IN_EXHIBIT,
        metavar="FOLDER",
        help="the exhibit (default: the built-in one)",
    )
    _fill_station(parser)
    parser.add_argument(
        "--windowed", type=_size, metavar="WxH", help="a window of this size in pixels instead of the whole screen"
    )
    parser.add_argument("--language", metavar="CODE", help="the language to start in (default: the exhibit's)")
    parser.add_argument("--panel", metavar="NAME", help="the panel to start with (default: the first)")
    parser.set_defaults(call=_run)


def _run(options: argparse.Namespace) -> int:
    return app.run(
        app.Options(
            exhibit=options.exhibit,
            station=options.station,
            windowed=options.windowed,
            language=options.language,
            panel=options.panel,
        )
    )


def _fill_check(parser: argparse.ArgumentParser) -> None:
    parser.description = "List all problems of an exhibit as file:line:column: message; hint. Status 1: it has errors."
    _fill_folder(parser)
    parser.set_defaults(call=_check)


def _check(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.check import check  # not needed to run the kiosk

    return check(options.exhibit)


def _fill_doctor(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Check this machine: libraries, screen, touchscreen, voices. Status 0: nothing is missing; 1: something is."
    )
    parser.add_argument(
        "--exhibit",
        type=Path,
        default=BUILT_IN_EXHIBIT,
        metavar="FOLDER",
        help="the exhibit whose languages are spoken (default: the built-in one)",
    )
    _fill_station(parser)
    parser.set_defaults(call=_doctor)


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.doctor import Start, doctor  # not needed to run the kiosk

    def find_and_reach() -> None:
        app.find_display()
        app.reach_display()

    start = Start(libraries=lambda: _trouble(app.find_libraries), display=lambda: _trouble(find_and_reach))
    return doctor(options.exhibit, options.station, start)


def _trouble(step: Callable[[], None]) -> tuple[str, str] | None:
    try:
        step()
    except app.StartError as error:
        return error.cause, error.way_out
    return None


def _fill_schema(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Print the JSON Schema of one kind of file. The YAML plugin of a text editor checks the file with it as you "
        "write."
    )
    parser.add_argument(
        "file", nargs="?", choices=("exhibit", "panel"), default="panel", help="the kind of file (default: panel)"
    )
    parser.set_defaults(call=_schema)


def _schema(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.schema import print_schema  # not needed to run the kiosk

    return print_schema(options.file)


def _fill_strings(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Print the strings file of a language: the interface words, and how numbers and dates are written. To add a "
        "language: save it as strings/CODE.yaml in the exhibit, translate the value of each key, and name the "
        "language in exhibit.yaml; `kiosk check` lists what is missing."
    )
    from kiosk.exhibit.strings import languages  # only for this command

    parser.add_argument(
        "language", nargs="?", choices=languages(), default="en", help="the language to translate from (default: en)"
    )
    parser.set_defaults(call=_strings)


def _strings(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.strings import print_strings  # not needed to run the kiosk

    return print_strings(options.language)


def _fill_render(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Draw panels as PNG files, with an index.html that shows them all. Needs no display. "
        "Options may be repeated; without them a small useful set is drawn."
    )
    _fill_folder(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures; made if missing"
    )
    parser.add_argument(
        "--size",
        type=_size,
        action="append",
        default=[],
        metavar="WxH",
        help="of the screen in pixels, such as 1920x1080",
    )
    parser.add_argument("--language", action="append", default=[], metavar="CODE", help="default: all")
    parser.add_argument("--background", action="append", default=[], choices=BACKGROUNDS)
    parser.add_argument("--text-size", action="append", default=[], choices=TEXT_SIZES)
    parser.add_argument("--panel", action="append", default=[], metavar="NAME", help="default: all")
    _fill_station(parser)
    parser.set_defaults(call=_render)


def _render(options: argparse.Namespace) -> int:
    from kiosk.studio.editor.render import Wanted, render  # rich is not needed to run the kiosk

    prepared = app.finish_reading(lambda: prepare(options.exhibit, options.station))
    for language in options.language:
        app.starting_point(prepared.content, language, None)
    for panel in options.panel:
        app.starting_point(prepared.content, None, panel)
    wanted = Wanted(
        sizes=tuple(options.size),
        languages=tuple(options.language),
        backgrounds=tuple(options.background),
        text_sizes=tuple(options.text_size),
        panels=tuple(options.panel),
    )
    app.find_libraries()
    return render(prepared, wanted, options.out)


def _fill_calibrate(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Measure the screen with a bank card and a tape measure, test the touch device, and write the station file. "
        "Whatever else an existing file contains stays as it is. Escape leaves without writing. "
        "Status 0: the file was written; 1: it was not."
    )
    parser.add_argument(
        "--station",
        type=Path,
        default=Path("station.yaml"),
        metavar="FILE",
        help="the file to write; if it exists, its values are the start (default: ./station.yaml)",
    )
    parser.add_argument(
        "--windowed",
        type=_size,
        metavar="WxH",
        help="a window of this size in pixels instead of the whole screen, to try it out",
    )
    parser.set_defaults(call=_calibrate)


def _calibrate(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.calibrate.station_file import StationFileError, existing
    from kiosk.studio.operator.calibrate.window import calibrate  # not needed to run the kiosk

    log.start()
    try:
        station, _ = existing(options.station)
    except StationFileError as error:
        raise app.StartError(error.cause, error.way_out) from error
    app.find_display()
    app.find_libraries()
    app.reach_display()
    return calibrate(options.station, station, options.windowed, app.leaving_on_signals)


def _fill_audit(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Measure the exhibit on the real screen against the accessibility bar (EN 301 549, WCAG 2.2, what museums "
        "learned), and write DIR/conformance.html and DIR/conformance.json with pictures of the worst cases. "
        "Needs no display. Status 0: every row that could be measured passes; 1: one fails; 2: a wrong call."
    )
    _fill_folder(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the report goes; made if need be")
    parser.add_argument(
        "--size",
        type=_size,
        action="append",
        default=[],
        metavar="WxH",
        help="of a screen, such as 1920x1080; may be repeated (default: 24 inches, 32 upright, 17 and 55)",
    )
    parser.add_argument(
        "--language", action="append", default=[], metavar="CODE", help="may be repeated (default: all)"
    )
    parser.add_argument("--quick", action="store_true", help="few combinations: a glance, not a report to publish")
    parser.add_argument(
        "--since",
        type=Path,
        metavar="FILE",
        help="the conformance.json of an earlier run: status 1 too where something passed then and not now",
    )
    _fill_station(parser)
    parser.set_defaults(call=_audit)


def _audit(options: argparse.Namespace) -> int:
    prepared = app.finish_reading(lambda: prepare(options.exhibit, options.station))
    for language in options.language:
        app.starting_point(prepared.content, language, None)
    app.find_libraries()
    from kiosk.studio.audit.run import AuditOptions, audit  # needs Qt
    from kiosk.studio.audit.since import NoReportError, read_verdicts  # not needed to run the kiosk

    try:
        before = read_verdicts(options.since) if options.since else None
    except NoReportError as error:
        raise app.StartError(str(error), "name the conformance.json that an earlier run wrote.") from error
    chosen = AuditOptions(sizes=tuple(options.size), languages=tuple(options.language), quick=options.quick)
    return audit(options.exhibit, prepared, chosen, options.out, before)


def _fill_install_launcher(parser: argparse.ArgumentParser) -> None:
    parser.description = "Put a launcher with the kiosk's icon among your applications; it starts offline."
    parser.add_argument(
        "--exhibit", type=Path, metavar="FOLDER", help="the exhibit that it shows (default: the built-in one)"
    )
    parser.set_defaults(call=_install_launcher)


def _install_launcher(options: argparse.Namespace) -> int:
    from kiosk.studio.operator.launcher import install_launcher  # not needed to run the kiosk

    if options.exhibit is not None:
        app.finish_reading(lambda: prepare(options.exhibit, None))
    return install_launcher(options.exhibit)


def _fill_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "exhibit",
        type=Path,
        nargs="?",
        default=BUILT_IN_EXHIBIT,
        metavar="FOLDER",
        help="default: the built-in exhibit",
    )


def _fill_station(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--station",
        type=Path,
        metavar="FILE",
        help="the facts about this machine: size and height of the screen, times, keys, voices",
    )


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "run": ("show the exhibit full-screen", _fill_run),
    "check": ("list every problem of an exhibit", _fill_check),
    "doctor": ("check what this machine has and what is missing", _fill_doctor),
    "schema": ("print the JSON Schema of an exhibit's files", _fill_schema),
    "strings": ("print a strings file, to translate the interface", _fill_strings),
    "render": ("draw the exhibit as pictures", _fill_render),
    "calibrate": ("measure the screen and write the station file", _fill_calibrate),
    "audit": ("measure the exhibit against the accessibility bar", _fill_audit),
    "install-desktop": ("put a launcher among your applications", _fill_install_launcher),
}


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that takes a fifth of the time of a start."""

    def __init__(self, option_strings: Sequence[str], dest: str, **more: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **more)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from importlib.metadata import version  # see above

        print(f"kiosk {version('exhibition-kiosk')}")
        parser.exit()


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
