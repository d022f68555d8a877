"""The only reader of prompts/: Markdown files with strict ``$names``, and the fences that article text stands between.

A prompt file is a title and notes for people, then a section for each message: ``## system``, ``## user``,
``## assistant``. A ``$name`` in a section is filled in; ``$$`` is a dollar sign. Text that is filled in is never read
for names again, so that an article may hold ``$text`` or ``{{ 7*7 }}`` and stays what it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from summarize.errors import InputError

#: What each prompt must hold, neither more nor less; the steps that send them fill these in.
NAMES: Mapping[str, frozenset[str]] = {
    "article": frozenset({"fence", "source", "published", "article", "figures"}),
    "slots": frozenset({"fence", "report", "figure", "sentence"}),
    "topics": frozenset({"fence", "names"}),
    "bottom-line": frozenset({"fence", "findings"}),
    "verdict": frozenset({"fence", "question", "sides"}),
}
Message = dict[str, str]

_SECTION = re.compile(r"^## (system|user|assistant)[ \t]*$", re.MULTILINE)
_FINGERPRINT = 12


class Strict(Template):
    """A template whose names are lower-case words only."""

    idpattern = r"(?a:[a-z][a-z_]*)"
    flags = re.NOFLAG


@dataclass(frozen=True, slots=True)
class Prompt:
    """One file: its messages with names still open, and a short SHA-256 of what it says."""

    name: str
    fingerprint: str
    sections: tuple[tuple[str, Strict], ...]

    def messages(self, **values: str) -> list[Message]:
        """The messages to send.

        Args:
            values: a text for each name of the prompt.

        Raises:
            InputError: a name of the prompt is given no text, or a text no name.
        """
        if values.keys() != NAMES[self.name]:
            odd = ", ".join(sorted(values.keys() ^ NAMES[self.name]))
            raise InputError(f"prompt {self.name}: names do not match: {odd}", hint="Please report this.")
        return [{"role": role, "content": section.substitute(values)} for role, section in self.sections]


@dataclass(frozen=True, slots=True)
class Prompts:
    """The prompts of a run, by name."""

    by_name: Mapping[str, Prompt]

    def __getitem__(self, name: str) -> Prompt:
        return self.by_name[name]

    def fingerprints(self, *names: str) -> dict[str, str]:
        """The fingerprints of the prompts named, for the ledger."""
        return {name: self.by_name[name].fingerprint for name in names}


def load(folder: str | Path | None = None) -> Prompts:
    """Read the prompts.

    Args:
        folder: files that stand in for the shipped ones of the same name; the others are the shipped ones.

    Raises:
        InputError: the folder is none or holds a file of no known name, or a prompt's names are not those that it
            must have.
    """
    shipped = _shipped()
    own: dict[str, Path] = {}
    if folder is not None:
        if not Path(folder).is_dir():
            raise InputError(f"{folder}: no such folder", hint="Give --prompts a folder of Markdown files.")
        own = {path.stem: path for path in sorted(Path(folder).glob("*.md"))}
        if unknown := sorted(own.keys() - NAMES.keys()):
            raise InputError(
                f"{folder}: {', '.join(unknown)}: no prompt of that name", hint=f"Prompts: {', '.join(NAMES)}."
            )
        if not own:
            raise InputError(f"{folder}: no prompts in it", hint=f"Give files named {', '.join(NAMES)}, with .md.")
    return Prompts({name: _read(name, own.get(name, shipped / f"{name}.md")) for name in NAMES})


def fence(text: str) -> str:
    """A line to put before and after a text: made from its hash, the same for the same text, and not found in it."""
    mark = text
    while True:
        mark = hashlib.sha256(mark.encode("utf-8", "surrogatepass")).hexdigest()
        line = f"=== DATA {mark[:16]} ==="
        if line not in text:
            return line


def _shipped() -> Path:
    """prompts/ inside the package as installed from a wheel, or beside it in a checkout."""
    here = Path(__file__).parent
    inside = here / "prompts"
    return inside if inside.is_dir() else here.parent / "prompts"


def _read(name: str, path: Path) -> Prompt:
    try:
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as text", hint="Prompts are UTF-8 Markdown files.") from error
    parts = _SECTION.split(text)[1:]
    if not parts or parts[-2] != "user":
        raise InputError(f"{path}: the last section is not ## user", hint="Start from the shipped prompt.")
    sections = tuple((role, Strict(body.strip())) for role, body in zip(parts[::2], parts[1::2], strict=True))
    found: set[str] = set()
    for _, section in sections:
        if not section.is_valid():
            raise InputError(f"{path}: a $ stands alone", hint="Write $$ for a dollar sign.")
        found.update(section.get_identifiers())
    if found != NAMES[name]:
        missing, unknown = sorted(NAMES[name] - found), sorted(found - NAMES[name])
        wrong = [f"unknown ${n}" for n in unknown] + [f"missing ${n}" for n in missing]
        names = ", ".join(f"${n}" for n in sorted(NAMES[name]))
        raise InputError(f"{path}: {', '.join(wrong)}", hint=f"The prompt {name} must hold {names}.")
    mark = hashlib.sha256("\n".join(f"{role}\n{section.template}" for role, section in sections).encode())
    return Prompt(name, mark.hexdigest()[:_FINGERPRINT], sections)
