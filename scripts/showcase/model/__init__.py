"""The fields of every file, one module for each kind of author's work."""
