"""The commands. Results go to stdout, messages to stderr; each command is one question to `Box`."""

from factbox.cli.commands import main

__all__ = ["main"]
