"""Where the client of an object store finds keys, and what it says of places that cannot be meant."""

from pathlib import Path

import pytest

from flows.errors import WrongUseError
from flows.storage.bucket import check_url, read_aws_keys

CREDENTIALS = """
[default]
aws_access_key_id = MILL
aws_secret_access_key = grind%stone
[wind]
aws_access_key_id = WIND
aws_secret_access_key = sail
"""
CONFIG = """
[default]
region = eu-north-1
[profile wind]
region = eu-west-1
"""


@pytest.fixture
def home(tmp_path: Path) -> str:
    (tmp_path / ".aws").mkdir()
    (tmp_path / ".aws" / "credentials").write_text(CREDENTIALS)
    (tmp_path / ".aws" / "config").write_text(CONFIG)
    return str(tmp_path)


def test_keys_of_a_profile_are_found_where_amazons_tools_keep_them(home: str) -> None:
    assert read_aws_keys({"HOME": home}) == {
        "aws_access_key_id": "MILL",
        "aws_secret_access_key": "grind%stone",
        "region": "eu-north-1",
    }
    assert read_aws_keys({"HOME": home, "AWS_PROFILE": "wind"})["aws_access_key_id"] == "WIND"
    assert read_aws_keys({"HOME": home, "AWS_PROFILE": "wind"})["region"] == "eu-west-1"


def test_variables_come_before_files(home: str) -> None:
    assert read_aws_keys({"HOME": home, "AWS_ACCESS_KEY_ID": "OTHER"}) == {}
    assert "region" not in read_aws_keys({"HOME": home, "AWS_REGION": "us-west-2"})
    assert read_aws_keys({"HOME": f"{home}/nobody"}) == {}


@pytest.mark.parametrize(
    "url",
    ["ftp://mill/x", "s3://", "s3://key:secret@mill/x", "s3://mill/x?signature=y", "s3://mill//x", "s3://mill/../x"],
)
def test_what_is_no_place_for_a_warehouse_is_refused(url: str) -> None:
    with pytest.raises(WrongUseError) as refused:
        check_url(url)
    assert "secret" not in str(refused.value)
