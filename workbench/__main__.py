"""The `workbench` command, and `python -m workbench`, which is the same."""

from workbench.loading import loading


def main() -> None:
    """Run the command line; see `workbench.cli.main`."""
    with loading():
        from workbench.cli import main as run
    run()


if __name__ == "__main__":
    main()
