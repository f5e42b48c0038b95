"""Every component with its named examples on one page."""
