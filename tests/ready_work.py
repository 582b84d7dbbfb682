"""Loaded once, by a process from which tests fork what works beside a window: a process of its own takes two seconds to get ready."""

from __future__ import annotations

import multiprocessing
from unittest.mock import patch

from bounce_inspector.background import inspection_worker, list_export
from bounce_inspector.knowledge import load_registry

_REGISTRY = load_registry()
_FORKING = multiprocessing.get_context("forkserver")

inspection_worker.rehearse(_REGISTRY)
for _module in (inspection_worker, list_export):
    patch.object(_module, "load_registry", lambda: _REGISTRY).start()
# What works beside the window has processes of its own.
patch.object(multiprocessing, "get_context", lambda _: _FORKING).start()
