"""An offline exhibition kiosk: a folder of YAML and pictures becomes a full-screen exhibit."""
