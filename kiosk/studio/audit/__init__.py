"""`kiosk audit`: measures an exhibit against the accessibility bar, on the screen that visitors get.

`bar` has the requirements as data; `cases` says which scenes are measured by which inspections; `inspections`
measure; `results` and `report` keep and write what was measured.
"""
