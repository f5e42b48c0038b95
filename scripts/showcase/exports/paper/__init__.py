"""What is printed: the views' own values as JSON for typst, never as source text."""
