"""The image, made once: it takes some minutes."""

import pytest
from image import Image, build


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    folder = tmp_path_factory.mktemp("image")
    # The folders of pytest are closed to others, and the user of the image is one.
    for parent in (folder, folder.parent, folder.parent.parent):
        parent.chmod(0o711)
    return build(folder / "root")
