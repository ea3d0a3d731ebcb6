"""Finds dataclasses that can be changed after they were made."""

import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def changeable_dataclasses(package: ModuleType) -> Iterator[str]:
    """The names of the package's dataclasses that are not frozen."""
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, thing in inspect.getmembers(module, inspect.isclass):
            is_own = thing.__module__ == module.__name__
            if is_own and dataclasses.is_dataclass(thing) and not thing.__dataclass_params__.frozen:  # type: ignore[attr-defined]
                yield f"{module.__name__}.{name}"
