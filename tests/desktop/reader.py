"""The accessibility tree as a screen reader gets it: over D-Bus, from outside the kiosk."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.machine import wait_for

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EVENT = "org.a11y.atspi.Event.Object"
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"

PATIENCE = 30
"""How long to wait for an event, in seconds."""

OPERATED = ("page tab", "radio button", "check box", "push button")
"""The roles of the controls of the kiosk."""

LEAVES = ("label", "heading", "page tab", "radio button", "check box", "cell", "column header")
"""The roles of elements without children in the kiosk."""

PLAIN = str.maketrans("\xa0\u202f", "  ")
"""Replaces no-break spaces by plain ones."""

# Values of AtspiStateType.
STATES = {
    1: "active",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
    41: "checkable",
}


class Reader:
    """A screen reader's two connections to the accessibility bus: one asks, the other listens.

    On one connection a call would drop the signals that come before its answer.
    """

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(bus=session_bus) as session:
            ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = session.send_and_get_reply(ask, timeout=10).body[0]
        self._address = address
        self.bus: DBusConnection = open_dbus_connection(bus=address)
        self._ears: DBusConnection | None = None
        self.roles: dict[Thing, str] = {}  # roles do not change

    def close(self) -> None:
        self.bus.close()
        if self._ears is not None:
            self._ears.close()

    def application(self) -> "Thing":
        """The only application on the accessibility bus."""
        desktop = Thing(self, REGISTRY, ROOT)
        return wait_for(desktop.children, "an application on the accessibility bus")[0]

    def listen(self, *events: str) -> None:
        """Listen to these events from now on, and to no others, such as 'object:state-changed:focused'."""
        if self._ears is not None:
            self._ears.close()
        self._ears = open_dbus_connection(bus=self._address)
        self._ears.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", interface=EVENT)), timeout=PATIENCE)
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for event in events:
            register = new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))
            self._ears.send_and_get_reply(register, timeout=PATIENCE)
        # By now the registry has informed the application; its answer shows that it knows.
        assert self.application().name

    def hear(self, state: str, value: int = 1) -> "Thing":
        """The next element that reports this state as on, or as off."""
        return self._hear("StateChanged", state, value)[0]

    def hear_of(self, state: str, name: str, value: int = 1) -> None:
        """Wait until the element of this name reports this state as on, or as off."""
        while True:
            reported = self.hear(state, value)
            with suppress(NotThereError):  # another one may be gone by now
                if reported.name == name:
                    return

    def hear_announcement(self) -> str:
        """The next announcement."""
        return self._hear("Announcement")[1]

    def _hear(self, member: str, *begin: str | int) -> tuple["Thing", Any]:
        assert self._ears is not None, "nothing is listened to"
        while True:
            message = self._ears.receive(timeout=PATIENCE)
            fields = message.header.fields
            is_event = message.header.message_type is MessageType.signal and fields[HeaderFields.interface] == EVENT
            if is_event and fields[HeaderFields.member] == member and message.body[: len(begin)] == begin:
                return Thing(self, fields[HeaderFields.sender], fields[HeaderFields.path]), message.body[3][1]


class NotThereError(LookupError):
    """The element is not in the tree, or not any more: a screen reader is slower than the screen."""


@dataclass(frozen=True)
class Thing:
    """An element of the accessibility tree. Its methods raise `NotThereError` if it is gone."""

    reader: Reader
    owner: str
    path: str

    @property
    def name(self) -> str:
        """Its name, with plain spaces."""
        return self.raw_name.translate(PLAIN)

    @property
    def raw_name(self) -> str:
        return self._property("Name")

    @property
    def description(self) -> str:
        return self._property("Description")

    @property
    def role(self) -> str:
        if self not in self.reader.roles:
            self.reader.roles[self] = self._call(ACCESSIBLE, "GetRoleName")[0]
        return self.reader.roles[self]

    @property
    def states(self) -> set[str]:
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        return {state for place, state in STATES.items() if (low | high << 32) >> place & 1}

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        return self._call(COMPONENT, "GetExtents", "u", (0,))[0]

    @property
    def centre(self) -> tuple[int, int]:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2

    def children(self) -> list["Thing"]:
        return [Thing(self.reader, owner, path) for owner, path in self._call(ACCESSIBLE, "GetChildren")[0]]

    def all(self) -> Iterator["Thing"]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children():
            yield from child.all()

    def having(self, *roles: str) -> list["Thing"]:
        """All elements of these roles below it, in reading order; faster than `all`, which asks leaves for children."""
        here = [self] if self.role in roles else []
        held = [] if self.role in LEAVES else self.children()
        return [*here, *(thing for child in held for thing in child.having(*roles))]

    def names(self, role: str) -> list[str]:
        return [thing.name for thing in self.having(role)]

    def find(self, role: str, name: str) -> "Thing":
        """The element of this role and name; of several, the one that shows, or the only one that can be used."""
        found = [thing for thing in self.having(role) if thing.name == name]
        for state in ("enabled", "showing"):
            if len(found) > 1:
                found = [thing for thing in found if state in thing.states]
        if len(found) != 1:
            raise NotThereError(f"{len(found)} of role '{role}' and name '{name}'")
        return found[0]

    def offered(self) -> list[tuple[str, str]]:
        """Role and name of all controls below it, in reading order."""
        return [(thing.role, thing.name) for thing in self.having(*OPERATED) if "enabled" in thing.states]

    def act(self, action: str = "Press") -> None:
        """Do one of the actions that this element offers."""
        actions = [name for name, *_ in self._call(ACTION, "GetActions")[0]]
        assert action in actions, f"'{self.name}' offers {actions}"
        assert self._call(ACTION, "DoAction", "i", (actions.index(action),))[0] is True

    def grab_focus(self) -> None:
        assert self._call(COMPONENT, "GrabFocus")[0] is True

    def _property(self, name: str) -> str:
        return self._ask(Properties(DBusAddress(self.path, self.owner, ACCESSIBLE)).get(name))[0][1]

    def _call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        return self._ask(new_method_call(DBusAddress(self.path, self.owner, interface), method, signature, body))

    def _ask(self, message: Any) -> Any:
        reply = self.reader.bus.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type is not MessageType.method_return:
            raise NotThereError(*reply.body)
        return reply.body
