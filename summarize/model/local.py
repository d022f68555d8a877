"""A model file served from disk for the length of a run, so that a user who has the file needs no server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from summarize.errors import EndpointError
from summarize.model.endpoint import Endpoint

CONTEXT = 8192
_LOADING_SECONDS = 300.0


@asynccontextmanager
async def served(endpoint: Endpoint) -> AsyncIterator[Endpoint]:
    """Serve the model file of an endpoint with llama.cpp, on this machine only, one call at a time.

    Args:
        endpoint: with ``gguf:FILE`` as its name.

    Yields:
        The same model at its address.

    Raises:
        EndpointError: the file or the wheel ``xllamacpp`` is missing, or the file is no model.
    """
    file = Path(endpoint.local_file or "")
    if not file.is_file():
        raise EndpointError(f"no model file {file}", hint="Give --model gguf:FILE with a file in GGUF format.")
    try:
        import xllamacpp
    except ImportError:
        hint = 'Install it: pip install "summarize[local]"'
        raise EndpointError("a model file needs the wheel xllamacpp to be served", hint=hint) from None
    try:
        server = await asyncio.to_thread(xllamacpp.Server, _settings(xllamacpp.CommonParams(), file))
        await _ready(server.listening_address)
    except (RuntimeError, ValueError, OSError) as error:
        raise EndpointError(f"{file} cannot be served ({error})", hint="Is it a model in GGUF format?") from error
    try:
        yield Endpoint(endpoint.name, f"{server.listening_address}/v1")
    finally:
        del server  # its threads end with it


def _settings(given: Any, file: Path) -> Any:
    given.model.path = str(file)
    given.n_ctx, given.n_parallel, given.use_jinja = CONTEXT, 1, True
    given.hostnames, given.port = ["127.0.0.1"], _free_port()
    given.verbosity = -1
    return given


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _ready(address: str) -> None:
    """Wait until the model is loaded: /health answers 503 before."""
    import httpx2

    async with httpx2.AsyncClient() as client, asyncio.timeout(_LOADING_SECONDS):
        while (await client.get(f"{address}/health")).status_code != 200:
            await asyncio.sleep(0.2)
