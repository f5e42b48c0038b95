"""Tests of the logos."""
