"""Rules on tags that are looked up say what spaCy's own matching of them says."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from factbox.annotate.word_rules import look_up, rules_of

RULES: list[dict[str, Any]] = [
    {"patterns": [[{"TAG": "VB"}]], "attrs": {"POS": "VERB"}},
    {"patterns": [[{"TAG": {"NOT_IN": ["TO", ""]}, "DEP": {"IN": ["aux"]}}]], "attrs": {"POS": "AUX"}},
    {"patterns": [[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]], "attrs": {"LEMMA": "nothing"}},
    {"patterns": [[{"LOWER": "got"}, {"LOWER": "ta"}]], "attrs": {"LEMMA": "to"}, "index": 1},
    {"patterns": [[{"LOWER": "got"}, {"LOWER": "ta"}]], "attrs": {"LEMMA": "get", "POS": "X"}},
    {"patterns": [[{"TAG": "VB", "LOWER": "got"}], [{"TAG": "TO", "LOWER": "ta"}]],
     "attrs": {"POS": "PART"}},
    {"patterns": [[{"DEP": "expl"}, {"LOWER": {"IN": ["is"]}}]], "attrs": {"POS": "NOUN"}, "index": -1},
    {"patterns": [[{"IS_SPACE": True}]], "attrs": {"TAG": "_SP", "POS": "SPACE"}},
]  # fmt: skip
WORDS = ["got", "ta", "Got", "nothin'", "there", "is", " \n", "pier"]


def model(quick: bool) -> Language:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add_patterns(RULES)
    if quick:
        look_up(nlp)
    return nlp


PLAIN, QUICK = model(quick=False), model(quick=True)


def read(nlp: Language, rows: list[tuple[str, str, str]]) -> list[tuple[str, str, str, str]]:
    words, tags, deps = zip(*rows, strict=True)
    doc = Doc(nlp.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
    for _, part in nlp.pipeline:
        doc = part(doc)
    return [(word.tag_, word.pos_, word.lemma_, word.dep_) for word in doc]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS),
            st.sampled_from(["VB", "TO", "NN"]),
            st.sampled_from(["aux", "expl", "dep"]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_looking_up_says_what_matching_says(rows: list[tuple[str, str, str]]) -> None:
    assert read(QUICK, rows) == read(PLAIN, rows)


@pytest.mark.parametrize(
    "pattern",
    [
        [{"ORTH": "x"}],
        [{"LOWER": {"NOT_IN": ["x"]}}],
        [{"TAG": "VB"}, {"TAG": "VB"}, {"TAG": "VB"}],
        [{"TAG": "VB", "OP": "+"}],
    ],
)
def test_rules_of_another_form_stay_with_spacy(pattern: list[dict[str, Any]]) -> None:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"TAG": "VB"}]], {"POS": "VERB"})
    assert rules_of(ruler) is not None
    ruler.add([pattern], {"POS": "VERB"})
    assert rules_of(ruler) is None
    look_up(nlp)
    assert "match" not in vars(ruler)


def test_a_model_without_rules_is_left_as_it_is() -> None:
    look_up(spacy.blank("en"))
