"""Where speech-dispatcher is looked for."""

import os
import pwd
from pathlib import Path

import pytest

from kiosk.speech.server import NoServerError, is_at_hand, socket_path, start_command

PLACE = "speech-dispatcher/speechd.sock"


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/run/user/7", "HOME": "/home/seven"}, f"/run/user/7/{PLACE}"),
        ({"XDG_CACHE_HOME": "/cache", "HOME": "/home/seven"}, f"/cache/{PLACE}"),
        ({"XDG_RUNTIME_DIR": "", "HOME": "/home/seven"}, f"/home/seven/.cache/{PLACE}"),
        ({"SPEECHD_ADDRESS": "unix_socket:/a/socket", "XDG_RUNTIME_DIR": "/run/user/7"}, "/a/socket"),
        ({"SPEECHD_ADDRESS": "unix_socket", "XDG_RUNTIME_DIR": "/run/user/7"}, f"/run/user/7/{PLACE}"),
        ({"SPEECHD_ADDRESS": "inet_socket:host:6560", "XDG_RUNTIME_DIR": "/run/user/7"}, f"/run/user/7/{PLACE}"),
    ],
)
def test_the_socket_is_where_the_servers_own_library_has_it(environment: dict[str, str], path: str):
    assert socket_path(environment) == Path(path)


def test_without_home_the_users_entry_says_where_home_is():
    home = pwd.getpwuid(os.getuid()).pw_dir
    assert socket_path({}) == Path(home) / ".cache" / PLACE


def test_a_user_without_an_entry_has_the_root_folder_as_home(monkeypatch: pytest.MonkeyPatch):
    def nobody(_: int) -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert socket_path({}) == Path("/.cache") / PLACE


def test_a_path_may_be_as_long_as_linux_takes():
    folder = "/" + "x" * (107 - len(f"//{PLACE}"))
    assert len(str(socket_path({"XDG_RUNTIME_DIR": folder}))) == 107
    with pytest.raises(NoServerError):
        socket_path({"XDG_RUNTIME_DIR": folder + "x"})


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": ""},
        {"HOME": "home"},
        {"XDG_RUNTIME_DIR": "run"},
        {"SPEECHD_ADDRESS": "unix_socket:socket"},
        {"XDG_RUNTIME_DIR": "/" + "x" * 100},
    ],
)
def test_a_place_where_no_socket_can_be_is_refused(environment: dict[str, str]):
    with pytest.raises(NoServerError, match="set XDG_RUNTIME_DIR"):
        socket_path(environment)


def test_the_server_is_started_as_its_own_library_does_it(tmp_path: Path):
    program = tmp_path / "speech-dispatcher"
    program.touch(mode=0o755)
    socket = Path("/run/user/7") / PLACE
    words = ["--spawn", "--communication-method", "unix_socket", "--socket-path", str(socket)]
    run = {"XDG_RUNTIME_DIR": "/run/user/7"}
    assert start_command(socket, {"PATH": str(tmp_path), **run}) == [str(program), *words]
    assert start_command(socket, {"PATH": "/nowhere", "SPEECHD_CMD": str(program), **run}) == [str(program), *words]


@pytest.mark.parametrize("address", ["/a/socket", "/z/socket"])
def test_a_server_at_an_address_of_its_own_is_not_started(tmp_path: Path, address: str):
    program = tmp_path / "speech-dispatcher"
    program.touch(mode=0o755)
    environment = {"PATH": str(tmp_path), "SPEECHD_ADDRESS": f"unix_socket:{address}", "HOME": "/home/seven"}
    with pytest.raises(NoServerError, match="SPEECHD_ADDRESS"):
        start_command(socket_path(environment), environment)


@pytest.mark.parametrize("environment", [{"PATH": "/nowhere"}, {"PATH": "/bin", "SPEECHD_CMD": "/nowhere"}])
def test_a_server_that_is_not_installed_is_not_started(environment: dict[str, str]):
    with pytest.raises(NoServerError, match="not installed"):
        start_command(socket_path(environment), environment)


def test_a_server_that_runs_or_can_be_started_is_at_hand(tmp_path: Path):
    (tmp_path / "speech-dispatcher").touch(mode=0o755)
    assert is_at_hand({"PATH": str(tmp_path), "HOME": "/home/seven"})
    assert not is_at_hand({"PATH": "/nowhere", "HOME": "/home/seven"})
    named = {"PATH": "/nowhere", "SPEECHD_ADDRESS": f"unix_socket:{tmp_path / 'socket'}"}
    assert not is_at_hand(named)
    (tmp_path / "socket").touch()
    assert is_at_hand(named)
