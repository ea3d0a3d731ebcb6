"""What an operator runs: doctor, calibrate, install-desktop."""
