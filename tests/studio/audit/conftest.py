"""These tests still look at the built-in exhibit."""

import pytest

from kiosk.exhibit.model import Exhibit


@pytest.fixture(scope="session")
def exhibit(built_in: Exhibit) -> Exhibit:
    return built_in
