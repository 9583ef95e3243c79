"""What newsmill makes of Prefect: steps and batches as tasks, and what its pages show. The flow is in pipeline.py."""
