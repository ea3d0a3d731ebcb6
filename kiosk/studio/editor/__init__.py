"""What an editor runs: check, schema, strings, render."""
