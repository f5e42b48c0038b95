"""The sites in real Chromium: what visitors see, hear and reach."""
