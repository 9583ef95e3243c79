"""Carries out runs of the command line: shown in Prefect where it can be had, and in any case carried out."""

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from flows.config.quiet import QUIET_DEFAULTS
from flows.errors import NewsmillError
from flows.explore.report import keep_report
from flows.orchestration.api import TemporaryApi, find_problem
from flows.orchestration.home import OrchestrationError, find_api_url, take_home
from flows.orchestration.late import LateConductor
from flows.run.conductor import DirectConductor, Show
from flows.run.report import Progress, Report, Request
from flows.run.sequence import run
from flows.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    from flows.pipeline import FlowBeside

# Seconds that a flow may take to begin and to end, as long as its API lives: one or two, on a busy machine many more.
_FLOW_SECONDS = 120.0
# Looks in a row at which a server of the user's did not answer, after which it is taken for dead.
_SILENT_LOOKS = 3
# Seconds for which it did not answer, after which it is taken for dead as well: a look at one that hangs takes five.
_SILENT_SECONDS = 10.0
# What Prefect writes to the terminal: of the run, of others, of its own threads.
_LEVELS = ("PREFECT_LOGGING_LEVEL", "PREFECT_LOGGING_ROOT_LEVEL", "PREFECT_LOGGING_INTERNAL_LEVEL")
# Seconds between two looks at the API meanwhile.
_LOOK_SECONDS = 1.0
# Seconds that the flow of an interrupted run has to end.
_INTERRUPTED_SECONDS = 2.0


class Orchestration:
    """What this process shows of its runs in Prefect, which is started once there is something to show.

    It is for the process of the command line, whose environment it changes. tell: is told once why nothing is shown.
    """

    def __init__(self, tell: Callable[[str], None], *, debug: bool) -> None:
        self._tell, self._debug = tell, debug
        self._held = ExitStack()
        self._api: TemporaryApi | None = None
        self._url = ""
        self._has_failed = self._ends_at_once = False

    def run(self, settings: Settings, request: Request, progress: Progress) -> Report:
        """A run with its report, and Prefect beside it where there is something to do; see Settings.orchestration."""
        if settings.orchestration == "direct" or self._has_failed:
            report = run(settings, request, DirectConductor(), progress)
            keep_report(settings, report)
            return report
        flows: list[FlowBeside] = []

        def begin() -> Show | None:
            progress("prefect", 0, 0)
            try:
                if not self._url:
                    self._start(settings)
                flows.append(self._begin_flow(settings, request))
                return flows[0].conductor.result().show
            except OrchestrationError as error:
                self._give_up(settings, str(error))
                return None

        conductor = LateConductor(begin, lambda: [self._api.pid] if self._api else [])
        try:
            report = run(settings, request, conductor, progress)
        except BaseException as error:
            self._ends_at_once = not isinstance(error, Exception)
            for flow in flows:
                flow.tell(error)
                patience = _FLOW_SECONDS if isinstance(error, Exception) else _INTERRUPTED_SECONDS
                self._await(flow.end, patience)
            raise
        keep_report(settings, report)
        for flow in flows:
            flow.tell(report)
            if problem := self._await(flow.end, _FLOW_SECONDS):
                self._has_failed = True
                self._tell(
                    f"Prefect was not told that the run is done, and may show it as running: {problem}. "
                    "The run itself is done, and its report stands below."
                )
        return report

    def close(self) -> None:
        """End what was started."""
        if self._api:
            self._api.end(at_once=self._has_failed or self._ends_at_once)
            self._api = None
        self._held.close()

    def _give_up(self, settings: Settings, cause: str) -> None:
        self._has_failed = True
        if settings.orchestration == "prefect":
            raise NewsmillError(
                f"Prefect cannot be had: {cause}. Nothing was published. Mend it, or run without it: "
                "newsmill run --direct"
            )
        self._tell(
            f"Prefect cannot be had: {cause}. The run goes on without it; with --direct it does not look for it."
        )

    def _start(self, settings: Settings) -> None:
        """Find or start an API; OrchestrationError where none can be had."""
        # What fails is said once, by the command line, and not by Prefect before it.
        quiet = {} if self._debug else dict.fromkeys(_LEVELS, "CRITICAL")
        environment = {**QUIET_DEFAULTS, **quiet, **os.environ}
        url = find_api_url(environment)
        if url:
            if problem := find_problem(url):
                raise OrchestrationError(problem)
        else:
            home = self._held.enter_context(take_home(settings.prefect_home, environment))
            # Profiles are those of the user's home.
            for name in ("PREFECT_PROFILE", "PREFECT_PROFILES_PATH"):
                environment.pop(name, None)
                os.environ.pop(name, None)
            self._api = TemporaryApi(home, environment)
            url = self._api.url
            environment |= {"PREFECT_HOME": str(home), "PREFECT_API_URL": url}
        # Before Prefect is imported, which takes as long as the API takes to start.
        os.environ.update(environment)
        try:
            import flows.pipeline  # noqa: F401
        except Exception as error:
            raise OrchestrationError(f"it cannot be loaded ({type(error).__name__}: {error})") from error
        if self._api:
            self._api.wait()
        self._url = url

    def _begin_flow(self, settings: Settings, request: Request) -> "FlowBeside":
        from flows.pipeline import FlowBeside

        flow = FlowBeside(settings, request)
        if problem := self._await(flow.conductor, _FLOW_SECONDS):
            raise OrchestrationError(problem)
        return flow

    def _await(self, awaited: "Future[Any]", seconds: float) -> str:
        """Wait for something of the flow as long as the API lives; why it does not come, as the end of a sentence."""
        deadline, silent, answered_at = time.monotonic() + seconds, 0, time.monotonic()
        while True:
            try:
                error = awaited.exception(timeout=_LOOK_SECONDS)
                return f"{type(error).__name__}: {str(error) or 'no message'}" if error else ""
            except TimeoutError:
                pass
            problem = self._api.find_problem() if self._api else find_problem(self._url)
            now = time.monotonic()
            silent, answered_at = (silent + 1, answered_at) if problem else (0, now)
            if problem and (self._api or silent == _SILENT_LOOKS or now - answered_at > _SILENT_SECONDS):
                return problem
            if now > deadline:
                return f"{self._url} took longer than {seconds:g} seconds"
