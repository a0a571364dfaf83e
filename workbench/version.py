"""The version of the workbench; it stands here and nowhere else."""

__version__ = "0.2.0"
