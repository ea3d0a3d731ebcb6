import os

from kiosk.pipes import take_bytes


def test_bytes_are_added_as_they_come_and_the_end_is_told():
    source, sink = os.pipe()
    os.set_blocking(source, False)
    received = bytearray(b"0")
    assert not take_bytes(source, received)
    os.write(sink, b"1" * 40_000)
    assert not take_bytes(source, received)
    os.write(sink, b"2" * 40_000)
    os.close(sink)
    assert take_bytes(source, received)
    assert received == b"0" + b"1" * 40_000 + b"2" * 40_000
    os.close(source)
