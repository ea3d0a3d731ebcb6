"""Reads YAML strictly: into frozen objects, or into a full list of problems. No Qt, and nothing about exhibits.

`problems`: what is wrong, and where. `files`: opens only files that may be opened. `names`: files that are stored under
nearly the same name. `source`, `characters`, `syntax`: what editors write that YAML reads otherwise, and how it is
explained. `nodes`: turns YAML into nodes with line and column. `limits`: what a declaration allows. `shapes`: turns
nodes into dataclasses. `jsonschema`: describes the dataclasses.
"""
