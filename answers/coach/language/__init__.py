"""Reading English, as far as the rules need it."""
