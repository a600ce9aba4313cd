"""stub"""
from factbox.annotate.parse import Parsed
from factbox.annotate.mentions.candidates import Candidate
def names_outside(parsed: Parsed) -> tuple[Candidate, ...]:
    return ()
