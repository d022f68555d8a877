"""Plain text and Markdown: bytes to text, front matter, headline."""

from __future__ import annotations

import re

from summarize.articles.draft import FIELDS, Raw
from summarize.errors import ArticleError

LARGEST = 20_000_000
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xfd7zXZ": "an xz archive",
    b"BZh": "a bzip2 archive",
    b"Rar!": "a rar archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x7fELF": "a program",
    b"{\\rtf": "a rich text file",
}
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# What Windows-1252 adds to plain English: typographic quotes and dashes, signs, lower-case letters with accents.
_WESTERN = frozenset(
    b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd\xc9"
) | frozenset(range(0xDF, 0x100))
_CONTROLS = bytes(sorted(frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1b")))
_LINE_ENDS = re.compile(r"\r\n?")
_SURROGATES = re.compile("[\ud800-\udfff]")
_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w -]{0,30}?)\s*:\s*(.*)")
_ALIASES = {
    "published": "date", "pubdate": "date", "publish_date": "date", "published_at": "date", "day": "date",
    "link": "url", "permalink": "url", "canonical": "url", "headline": "title", "outlet": "source",
    "publisher": "source", "publication": "source", "site": "source", "byline": "author", "authors": "author",
}  # fmt: skip
_NOTHING = frozenset({"", "unknown", "none", "null", "n/a", "na", "nan", "-", "--", "?", "undated", "tbd", "~"})


def decode(data: bytes, path: str) -> str:
    """Text of a file in any encoding, line ends as newlines, without byte-order mark and NULs.

    Raises:
        ArticleError: empty, binary, or of no encoding that can be told.
    """
    if not data.strip():
        raise ArticleError(path, "the file is empty: give one with an article in it")
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise ArticleError(path, f"{kind}, not text: save the article as .txt or .md")
    return clean(_decoded(data, path))


def clean(text: str) -> str:
    """The one normal form of a text: newlines as line ends, no byte-order mark, no NULs, no half characters."""
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    text = text.removeprefix("\ufeff").replace("\x00", "")
    return _SURROGATES.sub("\ufffd", text)


def _decoded(data: bytes, path: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sample = data[:20_000]
    nuls = sample.count(0)
    if nuls * 4 > len(sample):
        # UTF-16 without a mark has its NULs on one side of each pair.
        low, high = sample[1::2].count(0), sample[0::2].count(0)
        if low * 20 > nuls * 19:
            return data.decode("utf-16-le", "replace")
        if high * 20 > nuls * 19:
            return data.decode("utf-16-be", "replace")
    if (len(sample) - len(sample.translate(None, _CONTROLS))) * 50 > len(sample):
        raise ArticleError(path, "a binary file, not text: save the article as .txt or .md")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    high_bytes = [byte for byte in data if byte > 127]
    if len(high_bytes) * 20 < len(data) and _WESTERN.issuperset(high_bytes):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data).best()
    if best is None:
        raise ArticleError(path, "the encoding cannot be told: save the file as UTF-8")
    return str(best)


def read(data: bytes, path: str) -> Raw:
    """A plain text or Markdown file, its front matter (if any) taken off.

    Raises:
        ArticleError: not an article, with the reason.
    """
    if len(data) > LARGEST:
        raise ArticleError(path, "larger than 20 MB: give one article a file, or .jsonl with one a line")
    text = decode(data, path)
    fields, body = front_matter(text)
    if text.lstrip()[:1] in "{[" and _is_json(text):
        raise ArticleError(path, "is JSON, not an article: give .jsonl with one object with `text` a line")
    return Raw(path, body, fields)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between ``---`` lines at the top, and the rest; no fields where there is no such block.

    Values stay strings (a YAML date would lose how it was printed). Where YAML fails, as it does on a title with a
    colon, the block is read line by line.
    """
    block = _FRONT.match(text)
    if block is None:
        return {}, text
    lines = _by_line(block[1])
    if not lines:
        return {}, text  # a rule, not front matter
    return fields_of(_by_yaml(block[1]) or lines), text[block.end() :]


def fields_of(row: dict[str, object]) -> dict[str, str]:
    """The known fields of a row of metadata, by any of their usual names; what says "unknown" is left out."""
    fields: dict[str, str] = {}
    for key, value in row.items():
        name = str(key).strip().lower().replace(" ", "_").replace("-", "_")
        name = _ALIASES.get(name, name)
        if isinstance(value, list | tuple):
            value = ", ".join(str(part) for part in value)
        if name not in FIELDS or value is None or isinstance(value, dict) or name in fields:
            continue
        plain = " ".join(clean(str(value)).split())
        if plain.lower() not in _NOTHING:
            fields[name] = plain
    return fields


def _by_yaml(block: str) -> dict[str, object]:
    # Imported here: only files with front matter need YAML. The base loader leaves every value a string.
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    try:
        fields = YAMLHandler().load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, ValueError, TypeError, AttributeError):
        return {}
    return dict(fields) if isinstance(fields, dict) else {}


def _by_line(block: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    for line in block.split("\n"):
        found = _KEY.match(line)
        if found:
            fields.setdefault(found[1], found[2].strip().strip("'\""))
    return fields


def _is_json(text: str) -> bool:
    import json

    try:
        return isinstance(json.loads(text), dict | list)
    except ValueError:
        return False
