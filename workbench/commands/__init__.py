"""The commands of the command line, one subject a module: each parses, calls the house, and prints."""
