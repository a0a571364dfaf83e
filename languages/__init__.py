"""Tools that make the data of `workbench/extract/languages`; the workbench itself never imports them."""
