"""One strength, one file: whatever Praise a module here holds is asked."""
