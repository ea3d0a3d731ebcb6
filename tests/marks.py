"""A text with § where a fault is expected: no test counts lines and columns by hand."""


def unmark(marked: str) -> tuple[str, str]:
    """The text without its §, and where that stood as 'line:column'."""
    assert marked.count("§") == 1
    before = marked[: marked.index("§")]
    return marked.replace("§", ""), f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
