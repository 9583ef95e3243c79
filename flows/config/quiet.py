"""What Prefect is told before it is imported, in this process and in deployed runs."""

# Quiet, no reports to anybody, time to start its own API on a busy machine (seconds). Defaults only: what a user has
# set wins.
QUIET_DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    # The console only: what a flow says stands in the log of its run.
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
}
