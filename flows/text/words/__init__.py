"""A text cut into words once, and what is understood of it so far: every field about what a text says reads this."""
