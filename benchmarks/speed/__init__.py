"""How fast newsmill is, how much memory and disk it takes. See also benchmarks.scale and benchmarks.peers.

    .venv/bin/python -m benchmarks.speed [--documents N] [--bytes MEAN] [--turns N] [--workers 1,2,4] [--raw FOLDER]

Runs without Prefect, each in processes of its own, over an invented corpus (benchmarks.corpus): with so many workers
each, then with nothing new, then with one percent new. Each figure is the median of the turns. CPU seconds are of all
processes together, starting them included; memory is of all of them at one time.

Where NEWSMILL_EXECUTOR=dask and NEWSMILL_SCHEDULER are set, batches go to that cluster: seconds of the clock are
comparable then, CPU seconds are without those of its workers.
"""
