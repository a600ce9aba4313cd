"""What several statements say alike.

Every statement of a story is compared with every other: by their words (`features.py`), by what
stands around them (`surroundings.py`) and by who says them and where (`circumstances.py`). The best
pairs are joined into claims by `grouping.py`, and `vetoes.py` keeps apart what only sounds alike. A
statement that nobody else makes is a claim of its own. A claim's words are those of the statement
that is most like the others. Words too few to say anything ("Trending now") are no claim.
"""

from __future__ import annotations

from factbox.relate.claims.align import align_claims

__all__ = ["align_claims"]
