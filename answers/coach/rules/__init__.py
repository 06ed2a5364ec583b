"""One rule, one file: whatever Rule a module here holds is asked."""
