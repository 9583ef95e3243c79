"""Where batches run: in this process, in processes beside it, or on a cluster."""
