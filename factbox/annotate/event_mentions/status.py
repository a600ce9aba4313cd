"""Did it happen? The status of an event, from the words that govern its trigger.

- Own words first: "not" and "never" negate; will, "is to" and "going to" plan; may, might and could leave
  it open; should and must demand; "allegedly" alleges; an "if" clause is conditional.
- Then the words above: expected to, plans to, promised to (planned); tried to, allows to (possible);
  urged to (demanded); refused to (negated); denied that (denied); accused of (alleged). The nearest that
  says something decides, and a negation above it turns it round.
- A past or perfect tense is asserted; a past perfect with nothing else is historical; a present tense is
  ongoing, but asserted in a headline, and planned with "tomorrow" or "next week".
- A noun takes its status from its own words ("planned visit", "no talks") and from a verb that is about
  its happening ("held", "cancelled", "demanded"); elsewhere it is taken as given ("condemned the raid").

Speech does not change the status: who says it is the attribution's business, except for denial.
"""

from __future__ import annotations

from factbox.annotate.event_mentions.noun_status import of_noun
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.verb_status import of_verb
from factbox.types import Reason, Status


def status_of(tree: Tree, i: int, verb: bool) -> tuple[Status, tuple[Reason, ...]]:
    """The status of the event that token `i` tells, and the words that decided it."""
    found = of_verb(tree, i) if verb else of_noun(tree, i)
    return found[0], (found[1],)
