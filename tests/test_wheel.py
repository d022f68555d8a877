"""The wheel, installed into an environment of its own, works from any folder and brings its data along."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`summarize` of a fresh environment; its dependencies are lent by this one, so that no network is needed."""
    folder = tmp_path_factory.mktemp("fresh") / "env"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)}, scheme="venv")
    python = Path(paths["scripts"]) / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    lent = sysconfig.get_paths()["purelib"]
    (Path(paths["purelib"]) / "lent.pth").write_text(lent + "\n", encoding="utf-8")
    where = [str(python), "-c", "import summarize; print(summarize.__file__)"]
    home = subprocess.run(where, check=True, capture_output=True, text=True, cwd=folder).stdout.strip()
    assert Path(home).is_relative_to(folder), "the fresh environment must run the wheel, not the checkout"
    return Path(paths["scripts"]) / "summarize"


def call(program: Path, folder: Path, *args: str) -> str:
    done = subprocess.run(
        [str(program), *args], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "summarize").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= names
    prompts = {f"summarize/prompts/{path.name}" for path in (ROOT / "prompts").glob("*.md")}
    assert prompts
    assert prompts <= names
    assert {"summarize/language/measures.toml", "summarize/py.typed"} <= names
    assert any(name.startswith("summarize/render/templates/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith("tests")]


def test_it_tells_its_version(program: Path, tmp_path: Path) -> None:
    assert call(program, tmp_path, "--version").split()[0] == "summarize"


@pytest.mark.parametrize("form", ["json", "md", "html"])
def test_it_writes_a_memo_from_another_folder(program: Path, tmp_path: Path, kursk: Path, form: str) -> None:
    printed = call(program, tmp_path, "memo", str(kursk.resolve()), "--format", form)
    assert "Kursk" in printed
    if form == "json":
        memo = json.loads(printed)
        assert memo["schema"] == "summarize.memo/1"
        assert memo["run"]["complete"]


def test_it_prints_the_schema(program: Path, tmp_path: Path) -> None:
    assert "tensions" in json.loads(call(program, tmp_path, "schema"))["properties"]
