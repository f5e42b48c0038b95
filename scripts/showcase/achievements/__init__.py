"""What the data say of a year: values as known, progress, status, reports, counts and sums; pure, no clock inside.

Every formula is stated in docs/data.md, "What is computed".
"""
