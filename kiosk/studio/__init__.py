"""What editors and operators run: check, schema, render, calibrate, install-desktop."""
