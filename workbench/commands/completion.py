"""`workbench completion`: the script that lets a shell complete commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that makes your shell complete commands.

    \b
    bash  workbench completion bash >> ~/.bashrc
    zsh   workbench completion zsh >> ~/.zshrc
    fish  workbench completion fish > ~/.config/fish/completions/workbench.fish
    """
    script = get_completion_class(shell)
    assert script is not None  # noqa: S101 - Click ships these three
    click.echo(script(ctx.find_root().command, {}, "workbench", "_WORKBENCH_COMPLETE").source())
