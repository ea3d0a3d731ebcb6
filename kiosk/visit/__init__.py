"""One visitor: their choices, their input, and the end of their visit."""
