"""`kiosk audit`: the real scene, measured against the accessibility bar, and a report of it."""
