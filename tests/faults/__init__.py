"""What happens to the kiosk when something that it depends on fails: commands that break it, and measure."""
