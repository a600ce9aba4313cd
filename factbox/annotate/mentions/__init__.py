"""Names in a report: who and what is named, where, and of what kind.

Names are proposed by the model and by rules (lists, titles, words that give a body away), cut and
trimmed, settled by a vote over the whole report, looked for again where the model missed them, and
given the office that the words around them tell.
"""

from factbox.annotate.mentions.find import find_mentions

__all__ = ["find_mentions"]
