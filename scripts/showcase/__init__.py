"""The library behind the showcase: docs/architecture.md says which module may import which."""
