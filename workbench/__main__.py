"""The `workbench` command, and `python -m workbench`, which is the same."""

import gc


def main() -> None:
    """Run the command line; see `workbench.cli.main`."""
    gc.disable()  # Nothing that is loaded here is garbage: to look for some takes a hundredth of the screen's start.
    from workbench.cli import main as run

    gc.enable()
    run()


if __name__ == "__main__":
    main()
