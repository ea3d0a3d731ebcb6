"""`kiosk calibrate`: measure the screen and write the station file."""
