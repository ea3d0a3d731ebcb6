"""The bytes of SSIP."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.speech import ssip
from kiosk.speech.ssip import Event, EventKind, Parser, Part, Reply, SsipError, line, message_number, text

CONVERSATION = (
    b"208 OK CLIENT NAME SET\r\n"
    b"249-English (America)\ten-us\tnone\r\n"
    b"701-12\r\n"
    b"249-Lithuanian\tlt\tnone\r\n"
    b"701-3\r\n"
    b"701 BEGIN\r\n"
    b"249 OK VOICE LIST SENT\r\n"
    b"700-12\r\n700-3\r\n700-half way\r\n700 INDEX MARK\r\n"
    b"703-12\r\n703-3\r\n703 CANCELED\r\n"
    b"304 ERR CANT LIST VOICES\r\n"
)
READ = [
    Reply(208, "OK CLIENT NAME SET"),
    Part(249, "English (America)\ten-us\tnone"),
    Part(249, "Lithuanian\tlt\tnone"),
    Event(EventKind.BEGIN, 12),
    Reply(249, "OK VOICE LIST SENT"),
    Event(EventKind.INDEX_MARK, 12, "half way"),
    Event(EventKind.CANCELED, 12),
    Reply(304, "ERR CANT LIST VOICES"),
]


@given(cuts=some.lists(some.integers(0, len(CONVERSATION))))
def test_a_conversation_is_read_however_it_is_cut(cuts: list[int]):
    parser = Parser()
    found: list[Part | Reply | Event] = []
    places = [0, *sorted(cuts), len(CONVERSATION)]
    for start, end in pairwise(places):
        found += parser.feed(CONVERSATION[start:end])
    assert found == READ


def test_only_errors_are_errors():
    assert [reply.is_error for reply in READ if isinstance(reply, Reply)] == [False, False, True]


def test_text_that_is_not_utf_8_is_replaced():
    assert Parser().feed(b"249-L\xfcbeck\tde\tnone\r\n") == [Part(249, "L�beck\tde\tnone")]


def test_an_event_of_a_newer_server_is_passed_over():
    assert Parser().feed(b"706-12\r\n706-3\r\n706 SHOUTED\r\n209 OK\r\n") == [Reply(209, "OK")]


@pytest.mark.parametrize(
    "rubbish",
    [
        b"\r\n",
        b"hello\r\n",
        b"20 OK\r\n",
        b"2090 OK\r\n",
        b"209_OK\r\n",
        b"909 OK\r\n",
        b"009 OK\r\n",
        b"\x00\xff\xfe\r\n",
        b"250-espeak\0ng\r\n",
        b"250-espeak\rng\r\n",
        b"701 BEGIN\r\n",
        b"701-12\r\n701 BEGIN\r\n",
        b"701-one\r\n701-3\r\n701 BEGIN\r\n",
        "701-\u0662\r\n701-3\r\n701 BEGIN\r\n".encode(),
        b"700-1\r\n700-2\r\n700-3\r\n700-4\r\n",
        b"249-" + b"x" * ssip.LONGEST_LINE + b"\r\n",
        b"x" * (ssip.LONGEST_LINE + 1),
    ],
    ids=repr,
)
def test_rubbish_is_refused_and_quoted_in_short(rubbish: bytes):
    with pytest.raises(SsipError) as raised:
        Parser().feed(rubbish)
    assert len(str(raised.value)) < 400


def test_a_line_may_be_as_long_as_the_longest():
    longest = b"249-" + b"x" * (ssip.LONGEST_LINE - 4)
    assert Parser().feed(longest + b"\n") == [Part(249, "x" * (ssip.LONGEST_LINE - 4))]


@given(some.lists(some.binary(max_size=60), max_size=20))
def test_any_bytes_are_read_or_refused(pieces: list[bytes]):
    parser = Parser()
    try:
        for piece in pieces:
            parser.feed(piece)
    except SsipError:
        pass
    assert len(parser._rest) <= ssip.LONGEST_LINE + 60


def undone(sent: bytes) -> str:
    """The text as the server understands it."""
    assert sent.endswith(b"\r\n.\r\n")
    lines = sent.decode().removesuffix("\r\n.\r\n").split("\r\n")
    assert "." not in lines  # it would end the text too soon
    return "\n".join(each.removeprefix(".") for each in lines)


@given(some.text(some.characters(exclude_categories=["Cc", "Cs"]) | some.sampled_from(".\n")))
def test_a_text_arrives_as_it_is(words: str):
    assert undone(text(words)) == words


@given(some.text())
def test_any_text_ends_once(words: str):
    assert text(words).count(b"\r\n.\r\n") == 1
    undone(text(words))


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("One.", b"One.\r\n.\r\n"),
        (".", b"..\r\n.\r\n"),
        ("..", b"...\r\n.\r\n"),
        ("a\n.\nb", b"a\r\n..\r\nb\r\n.\r\n"),
        ("a\r.\rQUIT", b"a\r\n..\r\nQUIT\r\n.\r\n"),
        ("a\0b\x1bc\x7f", b"abc\r\n.\r\n"),
        ("\ud800", b"?\r\n.\r\n"),
    ],
)
def test_dots_are_doubled_and_controls_left_out(words: str, sent: bytes):
    assert text(words) == sent


def test_a_command_is_one_line():
    assert line("SET", "self", "RATE", -28) == b"SET self RATE -28\r\n"
    for word in ("a\nQUIT", "a\rQUIT", "a\0"):
        with pytest.raises(ValueError, match="one line"):
            line("SET", "self", "SYNTHESIS_VOICE", word)


@pytest.mark.parametrize(
    ("parts", "number"), [(("12",), 12), ((), None), (("12", "3"), None), (("-1",), None), (("²",), None)]
)
def test_the_number_of_a_message(parts: tuple[str, ...], number: int | None):
    assert message_number(parts) == number
