"""A recorded run played back: replies from a cassette (cassettes/README.md) instead of an endpoint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarize.errors import EndpointError, InputError
from summarize.model import faults
from summarize.model.faults import Reply


class Takes:
    """Answers a request with what was answered to the same messages when the cassette was recorded.

    Args:
        path: the cassette.

    Raises:
        InputError: it cannot be read as one.
    """

    def __init__(self, path: str | Path) -> None:
        import yaml

        try:
            takes = yaml.safe_load(Path(path).read_text(encoding="utf-8"))["interactions"]
            self._takes = [(take["request"]["body"]["json"], take["response"]) for take in takes]
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}", hint="Give --replay a file of cassettes/.") from error
        except (yaml.YAMLError, UnicodeError, KeyError, TypeError) as error:
            raise InputError(f"{path}: is not a cassette", hint="Give --replay a file of cassettes/.") from error
        self.path = path
        self.model = str(self._takes[0][0]["model"]) if self._takes else "none"

    async def send(self, request: dict[str, Any]) -> Reply:
        """The next take for these messages.

        Raises:
            EndpointError: there is none.
            ModelError: what was taken is a fault.
        """
        import json

        found = next((n for n, (sent, _) in enumerate(self._takes) if sent["messages"] == request["messages"]), None)
        if found is None:
            hint = "Play it with the articles, options and version that it was recorded with."
            raise EndpointError(f"{self.path} has no take for a request of this run", hint=hint)
        response = self._takes.pop(found)[1]
        status, body = response["status"]["code"], response["body"]
        if status != 200:
            raise faults.of_status(status, body.get("json", body.get("text")), {})
        return faults.reply_of(json.dumps(body["json"]) if "json" in body else body["text"], "")

    async def close(self) -> None:
        """Nothing is held open."""
