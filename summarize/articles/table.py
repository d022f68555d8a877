"""The --meta table: what is known about articles from outside."""

from __future__ import annotations

import csv
import io
from pathlib import Path, PurePath

from summarize.articles.text import decode, fields_of
from summarize.errors import ArticleError, MetadataError


class Table:
    """Rows of metadata, found by a path as written, by the end of a path, by file name, or by name without ending."""

    def __init__(self, rows: dict[str, dict[str, str]]) -> None:
        self._rows = rows
        self._by_key: dict[str, list[str]] = {}
        for path in rows:
            for key in {PurePath(path).name, PurePath(path).stem}:
                self._by_key.setdefault(key, []).append(path)

    def fields(self, path: str) -> dict[str, str]:
        """The given fields of an article; none if no row, or more than one, fits equally well."""
        plain = PurePath(path).as_posix()
        if plain in self._rows:
            return self._rows[plain]
        ends = [known for known in self._rows if plain.endswith("/" + known)]
        if ends:
            return self._rows[max(ends, key=len)]
        for key in (PurePath(plain).name, PurePath(plain).stem):
            fitting = self._by_key.get(key, [])
            # A row that names another folder is about another file.
            fitting = [known for known in fitting if len(PurePath(known).parts) == 1 or plain == PurePath(plain).name]
            if len(fitting) == 1:
                return self._rows[fitting[0]]
        return {}


def read(path: Path) -> Table:
    """A CSV table (comma, semicolon or tab) with the column ``path`` and any of source, date, url, title, author.

    Raises:
        MetadataError: the file cannot be opened or has no such columns.
    """
    try:
        text = decode(path.read_bytes(), str(path))
    except OSError as error:
        raise MetadataError(f"{path}: the table cannot be opened ({error.strerror})") from error
    except ArticleError as error:
        raise MetadataError(str(error)) from error
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    try:
        rows = list(csv.DictReader(io.StringIO(text.lstrip()), delimiter=delimiter))
    except csv.Error as error:
        raise MetadataError(f"{path}: not a CSV table ({error})") from error
    columns = {name.strip().lower(): name for name in (rows[0] if rows else {}) if name}
    column = next((columns[name] for name in ("path", "file", "filename", "name", "id") if name in columns), None)
    if column is None:
        raise MetadataError(f"{path}: no column `path`" if rows else f"{path}: a table without rows")
    known: dict[str, dict[str, str]] = {}
    for row in rows:
        key = (row[column] or "").strip()
        if key:
            known[PurePath(key).as_posix()] = fields_of({name: value for name, value in row.items() if name})
    return Table(known)
