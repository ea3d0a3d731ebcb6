"""One module per family of requirements. Each inspection measures one scene and notes what it finds."""
