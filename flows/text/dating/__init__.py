"""Dates in many languages, and dates in running text."""
