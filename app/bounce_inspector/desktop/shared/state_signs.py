"""The icon of each state that a message can have at a party or a server."""

from __future__ import annotations

from ...advice.parties import State

STATE_SIGNS = {
    State.PASSED: "passed",
    State.STOPPED: "permanent",
    State.WAITING: "temporary",
    State.DELIVERED: "success",
    State.NOT_REACHED: "not-reached",
    State.UNKNOWN: "not-reached",
}
