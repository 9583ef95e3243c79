"""newsmill turns piles of scraped news text into a warehouse that people can trust."""

__version__ = "0.1.0"
