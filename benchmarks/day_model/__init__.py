"""The weights by which days of publication are ranked: fitted, and measured on sites that were not learned from."""
