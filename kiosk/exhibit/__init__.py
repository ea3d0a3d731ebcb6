"""What is shown: a folder of YAML in, a frozen `Exhibit` or a full list of problems out. No Qt.

`model` declares the format, `load` reads a folder, `localise` turns an exhibit into the words and
figures of one language, `strings` holds the interface's own words.
"""
