"""What finding stories costs, among articles whose terms are made on the spot.

    .venv/bin/python -m benchmarks.story_speed [--articles 100000] [--new 100] [--memory 512MB]

Articles of two years, most of them on events of their own and the others on events that up to thirty report. A first
time all are new, a second time a hundred of the last days, a third time a hundred of any day, and then none: the step
of a run that finds stories, and what publishes them, in this process. Nothing is read or judged.
"""
