"""What the reports of a story say together -> the fact box of the story: `assemble.assemble`.

The tables of a box (`tables`) are used by every command; nothing else is loaded with them.
"""
