"""How the `kiosk` command ends when something goes wrong, in this process."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk import cli, log
from kiosk.errors import CommandError

Break = Callable[[BaseException], None]


@pytest.fixture
def break_schema(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Makes `kiosk schema` raise an error."""

    def use(error: BaseException) -> None:
        def call(options: argparse.Namespace) -> int:
            raise error

        monkeypatch.setitem(cli.COMMANDS, "schema", replace(cli.COMMANDS["schema"], call=call))

    handlers = list(log.LOG.handlers)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr("threading.excepthook", __import__("threading").excepthook)
    monkeypatch.setattr(log.LOG, "handlers", handlers)
    return use


def test_an_expected_error_takes_two_lines(break_schema: Break, capsys: pytest.CaptureFixture[str]):
    break_schema(CommandError("the lamp is out", "change the bulb"))
    assert cli.main(["schema"]) == 1
    assert capsys.readouterr().err == "kiosk: the lamp is out\n       change the bulb\n"


@pytest.mark.parametrize("error", [ValueError("lamp"), FileExistsError("lamp"), PermissionError("lamp")])
def test_an_unexpected_error_keeps_its_traceback(
    break_schema: Break, capsys: pytest.CaptureFixture[str], error: Exception
):
    break_schema(error)
    assert cli.main(["schema"]) == 1
    said = capsys.readouterr().err
    assert "`kiosk schema` failed" in said
    assert "Traceback (most recent call last)" in said
    assert said.endswith("kiosk: an unexpected error: lamp\n       report it with the lines above\n")


def test_ctrl_c_ends_a_command_quietly(break_schema: Break, capsys: pytest.CaptureFixture[str]):
    break_schema(KeyboardInterrupt())
    assert cli.main(["schema"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_is_described(name: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        cli.main([name, "--help"])
    assert left.value.code == 0
    shown = " ".join(capsys.readouterr().out.split())
    command: Any = cli.COMMANDS[name]
    assert command.description.split()[0] in shown
    assert all(option.names[-1] in shown or option.settings.get("metavar", "") in shown for option in command.options)
