"""Where the files of a run's batches lie, and how workers on other machines come by them."""
