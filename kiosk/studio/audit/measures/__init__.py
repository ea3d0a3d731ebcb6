"""One module a family of requirements: each function looks at one view and notes what it measures."""
