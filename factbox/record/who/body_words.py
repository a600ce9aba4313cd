"""The words that `body_signs` looks for: what is no body by itself, and what stands in the names of bodies."""

from __future__ import annotations

from factbox.data.word_lists import word_list

ROOMS = frozenset(
    ["oval office", "cabinet room", "situation room", "state dining room", "war room"]
)
"""Rooms with the name of a body."""
PAPERS = frozenset(
    ["guardian", "herald", "journal", "post", "press", "sun", "telegraph", "times", "tribune"]
)
OUTLETS = PAPERS | word_list("outlet_words") | {"network"}
"""What papers and channels end with."""
MEDIA = word_list("outlet_words") | {"site", "tabloid", "website"}
"""What stands before the name of a paper or channel."""
PEOPLE = ("ers", "ors", "ists", "ians", "ees")
"""What plurals for people end with."""
PLATFORMS = frozenset(
    ["facebook", "instagram", "linkedin", "pinterest", "reddit", "snapchat", "telegram", "tiktok", "tumblr",
     "twitter", "weibo", "whatsapp", "youtube"]
)  # fmt: skip
"""Sites on which anybody may write."""
THINGS = word_list("thing_heads") | {
    "announcement",
    "announcements",
    "lecture",
    "letter",
    "speech",
    "status",
}
KINDS = frozenset(["ngo", "ngos", "pac", "pacs", "psa", "psas", "super pac", "super pacs", "tv"])
"""What bodies of a kind are called, without a name."""
PARTIES = frozenset(["conservative", "democratic", "gop", "labour", "liberal", "republican"])
CHAMBERS = frozenset(["assembly", "congress", "house", "parliament", "senate"])
OFFICE_OPENS = frozenset(
    ["assistant", "chief", "deputy", "executive", "general", "managing", "vice"]
)
"""What an office opens with that stands behind a body."""
PLANS = frozenset(["code", "mission", "operation", "plan", "project"])
SHOWN = frozenset(
    ["clip", "documentary", "episode", "film", "movie", "programme", "series", "show"]
)
OF = frozenset(["against", "for", "of", "on", "to"])
"""What stands behind the head of a body within its name."""
