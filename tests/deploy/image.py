"""The image of the Dockerfile without a container engine: its steps in a fresh Debian, its command as a container has it.

It is no image builder: it knows what this Dockerfile uses, and refuses what it does not know. It wants root, debootstrap,
and the machine's own way to Debian's and Python's packages.
"""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
IS_POSSIBLE = os.geteuid() == 0 and all(map(shutil.which, ("debootstrap", "unshare", "chroot")))
# What python:3.12-slim is made of.
RELEASE = "trixie"
PACKAGES = "ca-certificates,python3,python3-pip"
# As container engines make it: what is mounted below a root that is the image's alone.
MOUNTS = """
mount --bind "$root" "$root" && cd "$root"
mount -t proc proc proc && mount -t tmpfs tmpfs tmp && mount -t tmpfs tmpfs dev && mkdir dev/shm
mount -t tmpfs -o size=64m tmpfs dev/shm && chmod 1777 tmp dev/shm
for name in null zero random urandom; do touch dev/$name && mount --bind /dev/$name dev/$name; done
[ -z "$data" ] || mount --bind "$data" data
[ -z "$is_read_only" ] || mount -o remount,bind,ro "$root"
exec chroot --userspec="$user" --groups= "$root" "$@"
"""


@dataclass
class Image:
    """A folder with the files of an image, and what the Dockerfile says of its processes."""

    root: Path
    user: str = "root"
    folder: str = "/"
    environment: dict[str, str] = field(
        default_factory=lambda: {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    )
    entrypoint: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)

    def describe_process(
        self, arguments: list[str], data: Path | None = None, *, is_read_only: bool = False, **more: str
    ) -> list[str]:
        """A command that runs this in the image, alone in its process namespace: as its first process, as in a container.

        data: what is mounted at /data. more: environment.
        """
        home = "/root" if self.user == "root" else f"/home/{self.user}"
        environment = {"HOME": home, **self.environment, **more}
        enter = ["env", "-i", *(f"{name}={value}" for name, value in environment.items())]
        inside = [*enter, "sh", "-c", 'cd "$0" && exec "$@"', self.folder, *arguments]
        places = {"root": self.root, "data": data or "", "user": self.user, "is_read_only": "yes" * is_read_only}
        outside = ["env", *(f"{name}={value}" for name, value in places.items())]
        alone = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*outside, *alone, "sh", "-ec", MOUNTS, "sh", *inside]

    def describe_run(self, *arguments: str, data: Path) -> list[str]:
        """`docker run --read-only --tmpfs /tmp -v DATA:/data IMAGE ARGUMENTS`."""
        return self.describe_process([*self.entrypoint, *(arguments or self.command)], data, is_read_only=True)


def read_steps(dockerfile: Path) -> list[tuple[str, str]]:
    """(instruction, what follows it) of a Dockerfile, without comments, with lines that go on joined."""
    text = re.sub(r"^\s*#.*\n", "", dockerfile.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return [(word, rest) for word, rest in re.findall(r"^([A-Z]+)\s+(.*)$", text, flags=re.MULTILINE)]


def build(root: Path, context: Path = ROOT) -> Image:
    """Carry out the Dockerfile of a folder in a root of its own."""
    image = Image(root)
    for step, rest in read_steps(context / "Dockerfile"):
        match step:
            case "FROM":
                _make_root(root, rest)
            case "RUN":
                _carry_out(image, rest)
            case "WORKDIR":
                image.folder = str(Path(image.folder, rest))
                (root / image.folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            case "COPY":
                *names, target = rest.split()
                for name in names:
                    _copy(context, name, root / Path(image.folder, target).relative_to("/"))
            case "USER":
                image.user = rest
            case "ENV":
                name, value = rest.split("=", 1)
                image.environment[name] = value
            case "ENTRYPOINT":
                image.entrypoint = json.loads(rest)
            case "CMD":
                image.command = json.loads(rest)
            case _:
                raise ValueError(f"{step}: tests/deploy/image.py does not know this instruction.")
    return image


def _make_root(root: Path, base: str) -> None:
    """A minimal Debian in which `python` and `pip` are as in python:X.Y-slim; of that version where pyenv has built it."""
    make = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", RELEASE, str(root)]
    # What it mounts goes with it, however it ends.
    call = ["unshare", "--mount", *make]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    version = base.removeprefix("python:").removesuffix("-slim")
    local = root / "usr/local"
    for built in sorted(Path.home().glob(f".pyenv/versions/{version}.*"))[-1:]:
        shutil.copytree(built, local, symlinks=True, dirs_exist_ok=True, ignore=shutil.ignore_patterns("test", "tests"))
        # pip's first line names the place where it was installed.
        (local / "bin/pip").write_text('#!/bin/sh\nexec /usr/local/bin/python3 -m pip "$@"\n')
        subprocess.run(["chroot", str(root), "ldconfig"], check=True)
    if not (local / "bin/python3").exists():
        (local / "bin/python").symlink_to("/usr/bin/python3")
        for mark in root.glob("usr/lib/python3*/EXTERNALLY-MANAGED"):
            mark.unlink()
    # This machine's way into the network.
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    shutil.copy("/etc/ssl/certs/ca-certificates.crt", root / "etc/ssl/certs/ca-certificates.crt")


def _carry_out(image: Image, line: str) -> None:
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    call = image.describe_process(["sh", "-c", line], **pip)
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"RUN {line}:\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}"


def _copy(context: Path, name: str, target: Path) -> None:
    """COPY of one name: of a folder what is in it, and nothing that .dockerignore leaves out."""
    first, *others = (context / ".dockerignore").read_text().split()
    allowed = [line[1:] for line in others if line.startswith("!")]
    ignored = [line.removeprefix("**/") for line in others if line.startswith("**/")]
    assert (first, len(allowed) + len(ignored)) == ("*", len(others)), (
        ".dockerignore: tests/deploy/image.py does not know it"
    )
    assert name in allowed, f"COPY {name}: .dockerignore leaves it out"
    source = context / name
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*ignored))
    else:
        shutil.copy(source, target / source.name)
