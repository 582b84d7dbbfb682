"""The command bounce-inspect and its contract."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bounce_inspector import bundled, cli, cli_files
from bounce_inspector.knowledge import load_registry
from bounce_inspector.registry.registry import Registry
from bounces import TWO

BOUNCE = "This is the mail system at host mx1.example.com.\n\n<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    status, out, _ = run(capsys, *arguments, "--json")
    return status, [json.loads(line) for line in out.splitlines()]


@pytest.fixture(autouse=True)
def _loaded_once(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the registry for the first of the tests only, as long as it is the program's own."""
    own = bundled.registry_path()
    monkeypatch.setattr(
        cli, "load_registry", lambda: registry if bundled.registry_path() == own else load_registry()
    )


@pytest.fixture
def bounce(tmp_path: Path) -> str:
    file = tmp_path / "a.txt"
    file.write_text(BOUNCE, encoding="utf-8")
    return str(file)


def test_a_bounce_gives_one_object_with_every_field_of_the_contract(
    capsys: pytest.CaptureFixture[str], bounce: str
) -> None:
    status, [report] = run_json(capsys, bounce)
    assert status == 0
    assert {
        "schema", "source", "part", "format", "kind", "what", "reporter", "recipients", "codes",
        "times", "queue_id", "original", "hints", "repairs", "problems", "text",
    } <= report.keys()  # fmt: skip
    assert report["schema"] == 2
    assert report["source"] == Path(bounce).as_posix()
    assert report["kind"] == "failure"
    assert report["reporter"] == {"software": "Postfix", "host": "mx1.example.com"}
    [recipient] = report["recipients"]
    assert {
        "address": "anna@example.org", "also": [], "action": "failed", "status": "5.1.1", "status_source": "stated",
        "reply": 550, "permanence": "permanent", "resend": "after-change", "cause": "mailbox-unknown",
        "who_acts": "sender", "remote_host": "mx.example.org",
    }.items() <= recipient.items()  # fmt: skip


def test_offsets_point_into_the_text_of_the_object(capsys: pytest.CaptureFixture[str], bounce: str) -> None:
    _, [report] = run_json(capsys, bounce)
    assert [(code["text"], code["kind"]) for code in report["codes"]] == [
        ("550", "reply"),
        ("5.1.1", "enhanced"),
    ]
    for code in report["codes"]:
        assert report["text"][code["start"] : code["end"]] == code["text"] == code["code"]
    for evidence in report["recipients"][0]["evidence"]:
        assert report["text"][evidence["start"] : evidence["end"]].strip()
        assert evidence["zone"] in ("reply", "report", "words", "original")


def test_standard_input_is_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(BOUNCE.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    status, [report] = run_json(capsys, "-")
    assert (status, report["source"], report["kind"]) == (0, "-", "failure")


def test_a_file_that_is_missing_is_named_and_the_others_are_still_read(
    capsys: pytest.CaptureFixture[str], bounce: str, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.eml")
    status, out, err = run(capsys, missing, bounce, "--json")
    assert status == 1
    assert missing in err
    assert len(out.splitlines()) == 1


def test_a_picture_counts_as_not_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    status, [report] = run_json(capsys, str(file))
    assert status == 1
    assert report["problems"] == [{"code": "picture"}]


def test_a_mail_with_two_bounces_gives_two_objects_with_their_places(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    sample = bundled.resource("samples", "mailbox-unknown.eml").read_text()
    parts = "".join(f"--x\nContent-Type: message/rfc822\n\n{sample}\n" for _ in range(2))
    file = tmp_path / "forward.eml"
    file.write_text(
        "From: Kim <kim@example.com>\nTo: helpdesk@example.com\nSubject: came back\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nsee below\n{parts}--x--\n'
    )
    status, reports = run_json(capsys, str(file))
    assert status == 0
    assert [report["part"] for report in reports] == ["2", "3"]
    assert {report["recipients"][0]["address"] for report in reports} == {"anna.meier@exmaple.org"}


def test_the_summary_is_for_a_person(capsys: pytest.CaptureFixture[str], bounce: str) -> None:
    status, out, _ = run(capsys, bounce)
    assert status == 0
    assert "anna@example.org doesn't exist" in out
    assert "Not delivered" in out
    assert " 1. " in out


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("5.1.1", [("enhanced", "5.1.1", True)]),
        ("550 5.1.1", [("enhanced", "5.1.1", True), ("reply", "550", True)]),
        ("5", [("class", "5", True)]),
        ("X.2", [("subject", "X.2", True)]),
        ("5.1.99", [("enhanced", "5.1.99", False)]),
        ("511", [("enhanced", "5.1.1", True), ("reply", "511", True)]),
        ("521", [("reply", "521", True), ("enhanced", "5.2.1", True)]),
        ("TSS04", [("provider", "TSS04", True)]),
        (
            "554 5.7.9 [PH01]",
            [("provider", "PH01", True), ("enhanced", "5.7.9", True), ("reply", "554", True)],
        ),
    ],
)
def test_a_code_gives_its_readings_likeliest_first(
    capsys: pytest.CaptureFixture[str], typed: str, readings: list[tuple[str, str, bool]]
) -> None:
    status, [lookup] = run_json(capsys, "--code", typed)
    assert status == 0
    assert lookup["schema"] == 1
    assert lookup["input"] == typed
    assert [(r["kind"], r["code"], r["registered"]) for r in lookup["readings"]] == readings
    assert all(isinstance(r["title"], str) for r in lookup["readings"])
    assert lookup["refused"] is None


@pytest.mark.parametrize("typed", ["6.1.1", "5.1.1000", "5.01.1", "zzzzzz", ""])
def test_what_is_no_code_is_refused_with_status_1(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    status, [lookup] = run_json(capsys, "--code", typed)
    assert status == 1
    assert lookup["readings"] == []
    assert lookup["refused"]["code"]


def test_words_give_the_entries_they_find(capsys: pytest.CaptureFixture[str]) -> None:
    status, [lookup] = run_json(capsys, "--code", "mailbox full")
    assert status == 0
    assert lookup["readings"][0]["code"] == "X.2.2"


def test_the_page_of_a_code_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--code", "5.7.26")
    assert status == 0
    assert "Multiple authentication checks failed" in out
    assert "RFC 7372" in out


def test_the_page_of_a_providers_code_is_printed_with_the_generic_meaning(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, _ = run(capsys, "--code", "TSS04")
    assert status == 0
    assert "Yahoo / AOL" in out
    assert "What it means in general" in out


def test_a_pair_that_a_provider_uses_in_its_own_way_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--code", "550 5.7.606")
    assert status == 0
    assert "How providers use it" in out
    assert "Microsoft 365: Sending server banned" in out


def test_a_code_and_a_providers_code_are_told_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "--language", "de", "--code", "5.1.1")
    assert out.startswith("5.1.1  Postfach existiert nicht (Bad destination mailbox address)\n")
    _, out, _ = run(capsys, "--language", "de", "--code", "TSS04")
    assert "Bitten Sie Ihr eigenes Mail-Team, langsamer" in " ".join(out.split())


def test_the_step_at_a_provider_is_told_in_german(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    reply = "host mta7.am0.yahoodns.net[192.0.2.25] said: 554 5.7.9 [TSS09] refused"
    file.write_text(BOUNCE[: BOUNCE.index("host mx.")] + reply, encoding="utf-8")
    _, out, _ = run(capsys, "--language", "de", str(file))
    assert "1. Bitten Sie das Mail-Team von example.com, die Warteschlange anzuhalten" in " ".join(
        out.split()
    )


@pytest.mark.parametrize("arguments", [[], ["--code", "5.1.1", "a.eml"], ["--nonsense"]])
def test_wrong_usage_has_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2


def test_a_damaged_registry_is_named_and_never_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "registry.json"
    broken.write_text('{"format": 1,\n "version": }')
    monkeypatch.setattr(bundled, "registry_path", lambda: broken)
    status, _, err = run(capsys, "--code", "5.1.1")
    assert status == 1
    assert str(broken) in err
    assert "line 2" in err


CONTROLS = "\x1b]0;title\x07\x1b[2J\x08\x7f\x9b2J\u202e\u2028\x85"


def obeyed(printed: str) -> set[str]:
    """What a terminal would obey in a text, and what would be taken for a line end beside LF."""
    return {
        sign
        for sign in printed
        if sign in CONTROLS.replace("]0;title", "").replace("[2J", "").replace("2J", "")
    }


@pytest.mark.skipif(os.name == "nt", reason="no control characters in names of files there")
def test_no_control_character_of_a_message_or_a_file_name_reaches_the_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / f"a\nForged: line{CONTROLS.replace('/', '')}.txt"
    file.write_text(f"<anna@example.org>: 550 5.1.1 no such user {CONTROLS} here\n", encoding="utf-8")
    status, out, _ = run(capsys, str(file))
    assert status == 0
    assert obeyed(out) == set()
    assert not any(line.startswith("Forged") for line in out.split("\n"))
    _, _, err = run(capsys, f"{file}.missing")
    assert obeyed(err) == set()
    assert err.count("\n") == 1


@pytest.mark.parametrize("typed", [f"5.1.1{CONTROLS}", CONTROLS, f"nonsense {CONTROLS}"])
def test_no_control_character_that_was_typed_reaches_the_terminal(
    capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    _, out, err = run(capsys, "--code", typed)
    assert obeyed(out + err) == set()


def test_a_wrong_option_is_named_without_its_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([f"--wrong{CONTROLS}"])
    assert obeyed(capsys.readouterr().err) == set()


def test_a_json_object_is_on_one_line_for_every_reader_and_keeps_the_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    text = f"{BOUNCE}\u2028\u2029\x85{CONTROLS} end"
    file.write_text(text, encoding="utf-8")
    _, out, _ = run(capsys, str(file), "--json")
    assert len(out.splitlines()) == 1
    assert obeyed(out) == set()
    assert json.loads(out)["text"] == text


def test_a_mistake_of_the_program_is_told_with_a_report_that_quotes_nothing(
    capsys: pytest.CaptureFixture[str], bounce: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("anna@example.org")

    monkeypatch.setattr(cli_files, "inspect_all", fail)
    status, _, err = run(capsys, bounce)
    assert status == 1
    assert "ValueError" in err
    assert "anna@example.org" not in err
    assert "Traceback" not in err


def test_why_prints_the_signs_of_a_file(capsys: pytest.CaptureFixture[str], bounce: str) -> None:
    assert cli.main(["--why", bounce]) == 0
    printed = capsys.readouterr().out
    assert "failure because of" in printed
    assert "plain-in-reply: mailbox-unknown" in printed


def test_why_says_which_file_is_missing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["--why", str(tmp_path / "gone.eml")]) == 1
    assert "gone.eml" in capsys.readouterr().err


def test_wording_prints_what_a_text_hits(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--wording", "mailbox is full"]) == 0
    assert "mailbox-full, plain, en" in capsys.readouterr().out


@pytest.mark.parametrize("options", [["--wording", "x", "a.eml"], ["--wording", "x", "--code", "5.1.1"], []])
def test_one_thing_is_asked_at_a_time(capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(options)
    assert "give either files" in capsys.readouterr().err


def test_a_code_is_looked_up_without_what_reads_bounces() -> None:
    code = (
        "import sys\n"
        "from bounce_inspector import cli\n"
        "cli.main(['--code', '5.1.1'])\n"
        "heavy = ('bounce_inspector.inspection', 'bounce_inspector.message', 'rapidfuzz',\n"
        "    *(f'bounce_inspector.registry.{name}' for name in ('lexicon', 'literals', 'search')))\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_several_recipients_are_told_by_their_fates(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "two.eml"
    file.write_text(TWO)
    assert cli.main([str(file)]) == 0
    printed = capsys.readouterr().out
    assert "anna@example.org doesn't exist" in printed
    assert "bob@example.net" in printed
    assert "full" in printed
    assert printed.count(" 1. ") == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5.9.9", "isn't"),
        ("5.1.99", "5.1"),
        ("2.1.1", "2.1.1"),
        ("550", "550"),
        ("4.1.8", "RFC"),
    ],
)
def test_a_page_is_printed_for_any_code_registered_or_not(
    capsys: pytest.CaptureFixture[str], typed: str, expected: str
) -> None:
    assert cli.main(["--code", typed]) == 0
    assert expected in capsys.readouterr().out
