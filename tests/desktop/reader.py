"""The accessibility tree as a screen reader gets it: over D-Bus, from outside the kiosk."""

from collections.abc import Iterator
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

# Places in AtspiStateType.
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
    """A screen reader's connection to the accessibility bus."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(bus=session_bus) as session:
            ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = session.send_and_get_reply(ask, timeout=10).body[0]
        self.bus: DBusConnection = open_dbus_connection(bus=address)

    def close(self) -> None:
        self.bus.close()

    def application(self) -> "Thing":
        """The one application that shows itself to screen readers."""
        desktop = Thing(self, REGISTRY, ROOT)
        return wait_for(desktop.children, "an application on the accessibility bus")[0]

    def listen(self, event: str) -> None:
        """Hear of an event from now on, such as 'object:state-changed:focused'."""
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        self.bus.send_and_get_reply(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")), timeout=10)
        self.bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", interface=EVENT)), timeout=10)
        # The registry has told the application by now; its answer shows that it has taken note.
        assert self.application().name

    def hear(self, detail: str) -> "Thing":
        """The next thing that says of itself that this detail of its state has become true."""
        while True:
            message = self.bus.receive(timeout=10)
            fields = message.header.fields
            is_event = message.header.message_type is MessageType.signal and fields[HeaderFields.interface] == EVENT
            if is_event and message.body[:2] == (detail, 1):
                return Thing(self, fields[HeaderFields.sender], fields[HeaderFields.path])


@dataclass(frozen=True)
class Thing:
    """An object of the accessibility tree."""

    reader: Reader
    owner: str
    path: str

    @property
    def name(self) -> str:
        return self._ask(Properties(DBusAddress(self.path, self.owner, ACCESSIBLE)).get("Name"))[0][1]

    @property
    def role(self) -> str:
        return self._call(ACCESSIBLE, "GetRoleName")[0]

    @property
    def states(self) -> set[str]:
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        return {state for place, state in STATES.items() if (low | high << 32) >> place & 1}

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        return self._call(COMPONENT, "GetExtents", "u", (0,))[0]

    @property
    def centre(self) -> tuple[int, int]:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2

    def children(self) -> list["Thing"]:
        return [Thing(self.reader, owner, path) for owner, path in self._call(ACCESSIBLE, "GetChildren")[0]]

    def all(self) -> Iterator["Thing"]:
        """This thing and all within, in reading order."""
        yield self
        for child in self.children():
            yield from child.all()

    def find(self, role: str, name: str) -> "Thing":
        found = [thing for thing in self.all() if (thing.role, thing.name) == (role, name)]
        assert len(found) == 1, f"{len(found)} of role '{role}' and name '{name}'"
        return found[0]

    def names(self, role: str) -> list[str]:
        return [thing.name for thing in self.all() if thing.role == role]

    def act(self, action: str) -> None:
        """Do one of the actions that this thing offers."""
        actions = [name for name, *_ in self._call(ACTION, "GetActions")[0]]
        assert action in actions, f"'{self.name}' offers {actions}"
        assert self._call(ACTION, "DoAction", "i", (actions.index(action),))[0] is True

    def _call(self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        return self._ask(new_method_call(DBusAddress(self.path, self.owner, interface), method, signature, body))

    def _ask(self, message: Any) -> Any:
        reply = self.reader.bus.send_and_get_reply(message, timeout=10)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body
