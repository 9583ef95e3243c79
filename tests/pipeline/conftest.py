"""One Prefect server and worker for all tests of deployments."""

from collections.abc import Iterator

import pytest
from prefect_server import Server, serve


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serve(tmp_path_factory.mktemp("prefect")) as found:
        yield found
