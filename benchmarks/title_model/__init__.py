"""The weights by which headlines are ranked: fitted, and measured on sites that were not learned from."""
