"""Who looks: one visitor's choices."""
