"""Counts of people: numbers, what they count, what happened to them."""
