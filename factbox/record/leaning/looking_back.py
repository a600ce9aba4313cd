"""Words that look back at a sentence before: "that price", "the latter", "two hours later", a bare reply.

What follows on something in time or order ("The next day", "She then left", "He replied:") tells its
reader what it follows, or leans on it.
"""

from __future__ import annotations

import re

from factbox.record.leaning.furniture import has_verb

_POINTING = re.compile(
    r"\b(?:this|these|those|such)\s+(?!(?:week|month|year|morning|afternoon|evening|time|summer|winter|"
    r"spring|fall|autumn|season|weekend|who|of|as|in|on|with|from|century|session|term)\b)\w+",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:this|these|those)(?=\s*(?:[.,;:!?]|$)|\s+(?:is|was|are|were|has|have|had|would|will|could|and|or|but"
    r"|by|as|to|in|with|for|on|at)\b)|\b(?:that|the) (?:price|figure|number|amount|point|question|answer|idea) "
    r"(?:is|was|at|to|between|from|as)\b|\b(?:by|of|about|at|with|for|to|like|from|on|in|after|before) that"
    r"(?=\s*[.,;:!?]|\s*$)",
    re.IGNORECASE,
)
_OPENS_BACK = re.compile(
    r"(?:^|,\s)that\s|^(?:since|by|until) then\b|\b(?:of|in|on|for|about|against|from|with|to|back|by|at)"
    r" that \w|^(?:\S+\s){0,4}(?:the (?:same|former|latter)|as noted|at the time|at that)\b|"
    r"\b(?:the former|the latter)\b(?!\s[A-Z\w]+\s(?:of|president|minister))|^also\b|\babove\b,|"
    r"\b(?:said|says|added|adds|thinks?|believes?|thought|know|knew|told \w+) that (?:was|is|were|would|"
    r"will|had|has|does|did)\b|\b(?:tells?|told|asked) me\b|"
    r"^(?:one|two|three|some|many|several|both|all|most|none|neither|either) "
    r"(?:is|was|are|were|said|says|has|had|have|of (?:them|these|those))\b",
    re.IGNORECASE,
)
_DAY = r"(?:day|night|morning|afternoon|evening|week|weekend|month|year)"
_LATER = re.compile(
    r"^(?:[\w-]+\s){0,3}(?:later|earlier|afterwards?|thereafter)\s?,", re.IGNORECASE
)
_NEXT = re.compile(
    rf"^(?:\w+\s)?(?:the (?:very )?(?:next|following|same|previous)|that(?: same)?) {_DAY}\b"
    r"(?!,? (?:[A-Z][a-z]+\.? \d|\w+day\b|of\b|in\b|after\b|that\b|when\b|before\b|as\b))",
    re.IGNORECASE,
)
_AFTER_THAT = re.compile(
    r"^(?:after|before|since|during|following|despite|until|besides|because of) (?:that|those|this|these|it)\b",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"^(?:for (?:example|instance)|in (?:response|turn|return|other words|the process|the meantime|any case)|"
    r"as a result|(?:by|in) (?:contrast|comparison)|to (?:that|this) end|on the other hand|among them|after all|"
    r"either way|accordingly|consequently|similarly|likewise|then|in fact|indeed|instead|even so|still|yet|however|"
    r"nevertheless|nonetheless|moreover|furthermore)\b(?! (?:of|the|in|as|to)\b)|^[^,]{1,30}, (?:however|though|too|in turn),",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"\b(?:afterwards?|thereafter)\b", re.IGNORECASE)
_THEN = re.compile(
    r"(?<!since)(?<!by)(?<!until)(?<!even)\sthen\s(?=\w+(?:ed|s)\b|(?:told|took|made|gave|said|went|came|put|began)\b)"
)
_WHAT_BEFORE = re.compile(r",|\b(?:and|when|after|before|while|as|said|in \d{4}|on \w+day)\b")
_REPLIES = re.compile(
    r"\b(?:replied|responded|answered|retorted|countered|agreed|disagreed|followed up|"
    r"(?:fired|shot|hit|pushed|struck) back)\b(?=\s*(?:[.:;,“\"]|$|on (?:the|that|this|it)\b))"
)
_ASKED = re.compile(
    r"\b(?:ask(?:ed|ing|s)?|question\w*|whether|told|said|accus\w+)\b|\?", re.IGNORECASE
)


def looks_back(text: str) -> bool:
    """Whether words outside quotations point at what a sentence before tells of: "that price", "by that."."""
    return any(one.search(text) for one in (_ALONE, _POINTING, _OPENS_BACK))


def follows_on(text: str) -> bool:
    """Whether words outside quotations follow in time or order on what is not in them, or answer it."""
    if any(one.match(text) for one in (_LATER, _NEXT, _AFTER_THAT, _LINKS)):
        return True
    after = _AFTERWARDS.search(text)
    if after is not None and not _WHAT_BEFORE.search(text[: after.start()]):
        return True
    then = _THEN.search(text)
    if then is not None and not has_verb(text[: then.start()]) and "," not in text[: then.start()]:
        return True
    reply = _REPLIES.search(text)
    return reply is not None and not _ASKED.search(text[: reply.start()])
