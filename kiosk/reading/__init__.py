"""Strict reading: YAML in, frozen objects or a full list of problems out. No Qt, nothing of exhibits.

`problems` says what is wrong and where, `files` opens what may be opened, `nodes` turns YAML into
nodes that know their line, `shapes` turns nodes into dataclasses, `jsonschema` describes them.
"""
