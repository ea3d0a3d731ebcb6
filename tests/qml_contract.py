"""Whether QML reads what Python makes: `python tests/qml_contract.py`, also part of `make lint`.

Qt has no types for the dicts that Python hands to QML. So a QML property or parameter of type `var` that
holds such a dict names its Python class in a comment, and this check follows every access in the file:

    required property var share // ShareData
    function amountOf(level: var /* AmountData */): string {

It reports a key that is read and not made, a key that is made and not read, an object that is given a dict
of another class than it expects, and the same for the interface's words (`Words.say("next")`).
A comment in lower case says that the value is made in QML. A value of which only the names of a point, a box or a list
are read needs none. The check relies on the form that qmlformat
gives to a file.
"""

import ast
import dataclasses
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.exhibit.strings import InterfaceWords

ROOT = Path(__file__).parent.parent
QML = ROOT / "kiosk" / "ui" / "qml"
TYPES = (
    ROOT / "kiosk" / "exhibit" / "screen_data.py",
    ROOT / "kiosk" / "ui" / "models.py",
    ROOT / "kiosk" / "speech" / "narrator.py",
    ROOT / "kiosk" / "studio" / "operator" / "calibrate" / "calibrator.py",
)
READERS = ("kiosk/ui", "kiosk/speech", "kiosk/studio")
"""Folders whose Python files may read a key, too."""

ELEMENT_METHODS = ("map", "filter", "some", "every", "find", "findIndex", "forEach")
QOBJECT = {"objectName", "parent", "destroyed"}

_OF_QT = "x|y|width|height|length"
_ANY = frozenset[str]()
"""What is known of a value: the classes that it may be of; none for a value that is not followed."""


@dataclass(frozen=True)
class Type:
    """A value: of one of `classes`, or (`depth` > 0) that many lists deep of such values; perhaps None."""

    classes: frozenset[str] = _ANY
    depth: int = 0
    optional: bool = False


UNKNOWN = Type()


@dataclass
class PythonClass:
    """A class as QML sees it: its keys or properties, and the classes it derives from."""

    bases: tuple[str, ...]
    keys: dict[str, Type]
    is_dict: bool


class Contract:
    """The classes whose values QML reads, and which of their keys are read."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.classes: dict[str, PythonClass] = {}
        self.unions: dict[str, Type] = {}
        self.read: set[tuple[str, str]] = set()
        self.components: dict[str, dict[str, Type]] = {}
        """The properties of QML's own components, by the name of their file."""
        trees = [ast.parse(source) for source in sources.values()]
        for tree in trees:
            self._add_classes(tree)
        for tree in trees:
            for node in tree.body:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp):
                    self.unions[ast.unparse(node.targets[0])] = self.type_of(node.value)

    def _add_classes(self, tree: ast.Module) -> None:
        for node in tree.body:
            if not isinstance(node, ast.ClassDef):
                continue
            bases = tuple(ast.unparse(base) for base in node.bases)
            is_dict = "TypedDict" in bases or any(base in self.classes and self.classes[base].is_dict for base in bases)
            keys = self._fields(node) if is_dict else self._members(node)
            self.classes[node.name] = PythonClass(bases, keys, is_dict)

    def _fields(self, node: ast.ClassDef) -> dict[str, Type]:
        return {
            ast.unparse(each.target): self.type_of(each.annotation)
            for each in node.body
            if isinstance(each, ast.AnnAssign)
        }

    def _members(self, node: ast.ClassDef) -> dict[str, Type]:
        """Properties (of the type that their getter returns), slots and signals."""
        getters = {each.name: each.returns for each in node.body if isinstance(each, ast.FunctionDef)}
        found = dict.fromkeys(getters, UNKNOWN)
        for each in node.body:
            if isinstance(each, ast.Assign) and isinstance(each.value, ast.Call):
                arguments = [ast.unparse(argument) for argument in each.value.args]
                returned = getters.get(arguments[1]) if len(arguments) > 1 else None
                found[ast.unparse(each.targets[0])] = self.type_of(returned)
        return found

    def type_of(self, annotation: ast.expr | None) -> Type:
        """The type that an annotation names, as far as it is followed."""
        match annotation:
            case ast.Name(id=name):
                return self.unions.get(name) or Type(frozenset([name]))
            case ast.BinOp(left=left, right=right):
                both = [self.type_of(left), self.type_of(right)]
                classes, depth = both[0].classes | both[1].classes, max(each.depth for each in both)
                return Type(classes, depth, any(each.optional for each in both))
            case ast.Constant(value=None):
                return Type(optional=True)
            case ast.Subscript(value=ast.Name(id="list" | "tuple"), slice=inner):
                element = self.type_of(inner.elts[0] if isinstance(inner, ast.Tuple) else inner)
                return Type(element.classes, element.depth + 1)
            case _:
                return UNKNOWN

    def known(self, value: Type) -> Type:
        """The same type without the classes that QML does not look into: numbers and texts."""
        classes = frozenset(name for name in value.classes if name in self.classes)
        return Type(classes, value.depth, value.optional) if classes or value.depth else UNKNOWN

    def named(self, name: str) -> Type | None:
        """The type of a comment; None if it names no class."""
        try:
            value = self.known(self.type_of(ast.parse(name, mode="eval").body))
        except SyntaxError:
            return None
        return value if value.classes else None

    def ancestry(self, name: str) -> list[str]:
        """A class and all that it derives from."""
        found = self.classes.get(name)
        return [name, *(above for base in found.bases for above in self.ancestry(base))] if found else []

    def key(self, value: Type, key: str) -> Type | None:
        """The type of a key or property, noted as read; None if no class of the value has it."""
        found = [
            (owner, self.classes[owner].keys[key])
            for name in value.classes
            for owner in self.ancestry(name)
            if key in self.classes[owner].keys
        ]
        self.read |= {(owner, key) for owner, _ in found}
        if not found:
            return (
                None if all(self.classes[name].is_dict for name in value.classes) or not self._is_qt(key) else UNKNOWN
            )
        return self.known(found[0][1])

    @staticmethod
    def _is_qt(key: str) -> bool:
        return key in QOBJECT or key.startswith("on")

    def unread(self, roles: set[str], python_keys: set[str]) -> Iterator[str]:
        """The keys of dicts that nobody reads. `roles`: what delegates require by name."""
        for name, python_class in self.classes.items():
            for key in python_class.keys if python_class.is_dict else ():
                if (
                    (name, key) not in self.read
                    and key not in python_keys
                    and not (name.endswith("Row") and key in roles)
                ):
                    yield f"{name}[{key!r}] is made, and nothing reads it"


@dataclass
class QmlObject:
    """An object of a QML file."""

    kind: str
    indent: int
    above: "QmlObject | None"
    id: str = ""
    properties: dict[str, Type] = field(default_factory=dict[str, Type])


_OBJECT = re.compile(r"^ *(?:component (?P<component>\w+): |[\w. ]+: )?(?P<kind>[A-Z][\w.]*)(?: on \w+)? \{$")
_PROPERTY = re.compile(
    r"^ *(?P<required>required )?(?:readonly |default )?property (?P<type>\S+) (?P<name>\w+)(?P<rest>.*)$"
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_NAME = re.compile(r"(?<![\w.])([A-Za-z_]\w*)")
_PARAMETER = re.compile(r"(\w+): var(?: /\* (.*?) \*/)?")


class QmlFile:
    """One QML file, read line by line."""

    def __init__(self, name: str, text: str, contract: Contract) -> None:
        self.name, self._contract = name, contract
        self.problems: list[str] = []
        self.roles: set[str] = set()
        self.bindings: list[tuple[int, str, str, Type]] = []
        """Line, component, property and type of what is given to an object."""
        self._lines = text.splitlines()
        self._objects: dict[int, QmlObject] = {}
        self._inner: QmlObject | None = None
        self._locals: dict[str, Type] = {}
        self._parse()
        self.root = next(iter(self._objects.values()), None)
        if self.root:
            contract.components[Path(name).stem] = self.root.properties

    def _parse(self) -> None:
        inner: QmlObject | None = None
        for at, line in enumerate(self._lines):
            indent = len(line) - len(line.lstrip())
            while line.strip() and inner and indent <= inner.indent and not line.strip().startswith("}"):
                inner = inner.above
            if match := _OBJECT.match(line):
                inner = QmlObject(match["component"] or match["kind"], indent, inner)
            if inner is None:
                continue
            self._objects[at] = inner
            if match := re.match(rf"^ {{{inner.indent + 4}}}id: (\w+)$", line):
                inner.id = match[1]
            elif match := _PROPERTY.match(line):
                self._add_property(at, inner, match)

    def _add_property(self, at: int, owner: QmlObject, match: re.Match[str]) -> None:
        _, _, comment = match["rest"].partition(" // ")
        if match["required"]:
            self.roles.add(match["name"])
        if match["type"] != "var":
            owner.properties[match["name"]] = self._contract.named(match["type"]) or UNKNOWN
        elif comment and (found := self._contract.named(comment)):
            owner.properties[match["name"]] = found
        elif match["required"] and not comment[:1].islower():
            self._report(at, f"{match['name']} needs a comment that names its Python class")
        else:
            owner.properties[match["name"]] = UNKNOWN

    def _report(self, at: int, message: str) -> None:
        self.problems.append(f"{self.name}:{at + 1}: {message}")

    def check(self) -> None:
        """Follow every access."""
        for at, inner in self._objects.items():
            line = self._lines[at]
            indent = len(line) - len(line.lstrip())
            if indent <= inner.indent + 4:
                self._locals = {}
            self._inner = inner
            code = _STRING.sub('""', line)
            for name, comment in _PARAMETER.findall(code):
                found = self._contract.named(comment)
                self._locals[name] = found or UNKNOWN
                if found is None and not comment[:1].islower() and self._is_looked_into(at, name):
                    self._report(at, f"{name} needs a comment that names its Python class")
            self._check_code(at, code.partition(" // ")[0] if not line.strip().startswith("//") else "")
            if match := re.match(rf"^ {{{inner.indent + 4}}}(\w+): (.+)$", line):
                given, end = self._follow(None, match[2], 0)
                if given.classes and end == len(match[2]):
                    self.bindings.append((at, inner.kind, match[1], given))

    def _is_looked_into(self, at: int, name: str) -> bool:
        """Whether the function that begins in a line reads a key of its parameter."""
        end = _end_of_function(self._lines, at)
        read = re.compile(rf"\b{name}\??\.(?!(?:{_OF_QT})\b)\w+\b(?!\()")
        return any(read.search(line) for line in self._lines[at + 1 : end])

    def _check_code(self, at: int, code: str) -> None:
        if match := re.search(r"for \(const (\w+) of ", code):
            value, _ = self._follow(None, code, match.end())
            self._locals[match[1]] = Type(value.classes, value.depth - 1) if value.depth else UNKNOWN
        elif match := re.search(r"\b(?:const|let) (\w+) = ", code):
            value, end = self._follow(None, code, match.end())
            self._locals[match[1]] = value if code[end:] == ";" else UNKNOWN
        place = 0
        while match := _NAME.search(code, place):
            _, end = self._follow(at, code, match.start())
            place = max(end, match.end())

    def _follow(self, at: int | None, code: str, start: int) -> tuple[Type, int]:
        """The type of the accesses that begin at `start`, and where they end; reports if `at` is a line."""
        match = _NAME.match(code, start)
        if match is None:
            return UNKNOWN, start
        value, place = self._look_up(match[1]), match.end()
        is_object = match[1] not in self._locals and self._by_id(match[1]) is not None
        while step := re.compile(r"(?:\?\.|\.)(\w+)|\[").match(code, place):
            key = step[1]
            if key is None:
                inner_end = _closing(code, step.end())
                if at is not None:
                    self._check_code(at, code[step.end() : inner_end])
                value, place = Type(value.classes, value.depth - 1) if value.depth else UNKNOWN, inner_end + 1
            elif is_object:
                owner = self._by_id(match[1])
                value, place, is_object = self._property(owner, key) or UNKNOWN, step.end(), False
            elif value.depth:
                self._name_elements(code, step, value)
                return UNKNOWN, step.end()
            elif value.classes:
                if value.optional and not step[0].startswith("?") and at is not None:
                    self._report(at, f"before {key!r} may be None: read it with ?.")
                found = self._contract.key(value, key)
                if found is None and at is not None:
                    self._report(at, f"{' or '.join(sorted(value.classes))} has no {key!r}")
                value, place = found or UNKNOWN, step.end()
            else:
                return UNKNOWN, step.end()
        return value, place

    def _name_elements(self, code: str, step: re.Match[str], value: Type) -> None:
        """In `list.map(element => ...)` an element is of the list's class."""
        arrow = re.compile(r"\(\(?(\w+)").match(code, step.end())
        if step[1] in ELEMENT_METHODS and arrow:
            self._locals[arrow[1]] = Type(value.classes, value.depth - 1)

    def _look_up(self, name: str) -> Type:
        if name in self._locals:
            return self._locals[name]
        inner = self._inner
        while inner:
            if (found := self._property(inner, name)) is not None:
                return found
            inner = inner.above
        return UNKNOWN

    def _property(self, owner: QmlObject | None, name: str) -> Type | None:
        """The type of a property that an object has of its own or from its component."""
        if owner is None:
            return None
        return owner.properties.get(name) or self._contract.components.get(owner.kind, {}).get(name)

    def _by_id(self, name: str) -> QmlObject | None:
        return next((each for each in self._objects.values() if each.id == name), None)


def _end_of_function(lines: list[str], at: int) -> int:
    indent = len(lines[at]) - len(lines[at].lstrip())
    return next(end for end in range(at, len(lines)) if lines[end] == " " * indent + "}")


def _closing(code: str, place: int) -> int:
    """Where the bracket closes that was opened before `place`."""
    depth = 1
    while place < len(code):
        depth += {"[": 1, "]": -1}.get(code[place], 0)
        if depth == 0:
            return place
        place += 1
    return len(code)


def _wrong_bindings(files: list[QmlFile], contract: Contract) -> Iterator[str]:
    """Objects that are given a dict of another class than they expect."""
    for file in files:
        for at, kind, name, given in file.bindings:
            wanted = contract.known(contract.components.get(kind, {}).get(name, UNKNOWN))
            if not wanted.classes:
                continue
            narrowed = given.classes & wanted.classes
            derived = any(wanted.classes & set(contract.ancestry(each)) for each in given.classes)
            if given.depth != wanted.depth or not (narrowed or derived):
                yield f"{file.name}:{at + 1}: {kind}.{name} is {_said(wanted)}, and is given {_said(given)}"


def _said(value: Type) -> str:
    return "list of " * value.depth + " or ".join(sorted(value.classes))


_SAID = re.compile(r"Words\.(?:say|fill)\(")
_LITERAL = re.compile(r'"([a-z]\w*)"( \+)?')
_ASKED = re.compile(r'(?:\b_?word|\bsay|\btell)\(\s*f?"(\w+)"|\bwords(?:\(\))?\["(\w+)"\]|"((?:role|state)_\w+)"')


def _word_problems(qml: Mapping[str, str], python: Mapping[str, str], names: set[str]) -> Iterator[str]:
    """Words that are said and do not exist, and words that nobody says."""
    used: set[str] = set()
    for file, text in qml.items():
        for at, line in enumerate(text.splitlines(), 1):
            for match in _SAID.finditer(line):
                said = _LITERAL.findall(line[match.end() :].partition(")")[0])
                for key, is_prefix in said:
                    if not (key in names or (is_prefix and any(name.startswith(key) for name in names))):
                        yield f"{file}:{at}: there is no word {key!r}"
        dynamic = re.search(r"Words\.say\([a-zA-Z.]+\)", text)
        for key, is_prefix in _LITERAL.findall(text):
            used |= {name for name in names if name == key or (is_prefix and name.startswith(key))}
            if dynamic and "_" in key and key not in names and not is_prefix:
                yield f"{file}: there is no word {key!r}"
    for file, text in python.items():
        for found in _ASKED.findall(text):
            if (key := "".join(found)) not in names:
                yield f"{file}: there is no word {key!r}"
        used |= set(re.findall(r'"(\w+)"', text)) & names
        used |= {name for prefix in re.findall(r'f"([a-z]\w*_)\{', text) for name in names if name.startswith(prefix)}
    yield from (f"Words.{name} is translated, and nobody says it" for name in sorted(names - used))


def problems(
    qml: Mapping[str, str], types: Mapping[str, str], readers: Mapping[str, str], words: set[str]
) -> list[str]:
    """Everything that does not fit together. The mappings are from the names of files to their text."""
    contract = Contract(types)
    files = [QmlFile(name, text, contract) for name, text in qml.items()]
    for file in files:
        file.check()
    found = [problem for file in files for problem in file.problems]
    found += _wrong_bindings(files, contract)
    roles = {role for file in files for role in file.roles}
    python_keys = {key for text in readers.values() for key in re.findall(r'\["(\w+)"\](?! =[^=])', text)}
    found += contract.unread(roles, python_keys)
    found += _word_problems(qml, readers, words)
    return found


def sources() -> tuple[dict[str, str], dict[str, str], dict[str, str], set[str]]:
    """The arguments of `problems` for this project."""

    def read(files: Iterator[Path]) -> dict[str, str]:
        return {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in sorted(files)}

    python = (file for folder in READERS for file in (ROOT / folder).rglob("*.py"))
    more = (ROOT / "kiosk" / "exhibit" / "content.py", ROOT / "kiosk" / "choices.py")
    return (
        read(QML.rglob("*.qml")),
        read(iter(TYPES)),
        read(iter([*python, *more])),
        {word.name for word in dataclasses.fields(InterfaceWords)},
    )


def main() -> int:
    """Print every problem; 1 if there is one."""
    found = problems(*sources())
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
