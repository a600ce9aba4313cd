"""What sentences mean, as far as vectors tell: for words that say the same in quite other words.

A sentence encoder (MiniLM; `encoder.py`) gives each word of a sentence a vector that depends on the
words beside it. A line's words are looked for in another report's sentences by these vectors
(`likeness.py`), and the sentences are compared as wholes. Vectors say how near two things are and not
whether they are the same: who, how many and when are looked at elsewhere.
"""

from __future__ import annotations

from factbox.relate.meaning.likeness import Likeness, Meaning

__all__ = ["Likeness", "Meaning"]
