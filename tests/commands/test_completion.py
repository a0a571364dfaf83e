from __future__ import annotations

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_given_its_script(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.status == 0
    assert "_WORKBENCH_COMPLETE" in ran.out


def test_the_script_is_answered_with_the_commands(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_WORKBENCH_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "workbench ext")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run().out == "plain,extract\n"
