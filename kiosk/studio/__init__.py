"""What editors and operators run: check, render, install-desktop."""
