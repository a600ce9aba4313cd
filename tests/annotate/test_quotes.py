"""Who is quoted with which words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parsed, Parser, Token
from factbox.annotate.quotes import find_quotes
from factbox.annotate.quotes.marks import marked
from factbox.annotate.references import find_references
from factbox.annotate.who import Who
from factbox.ids import row_id
from factbox.types import Mention, Quote, Reference, Sentence
from reports import make_report

NOBODY = Who((), ())


def quotes(parser: Parser, text: str, who: Who = NOBODY) -> tuple[Quote, ...]:
    return find_quotes(parser.parse(make_report(text)), who)


def unparsed(text: str) -> Parsed:
    """A report as one sentence a paragraph, without tokens."""
    report = make_report(text)
    rows, at = [], 0
    for number, words in enumerate(text.split("\n\n")):
        if words:
            rows.append(
                Sentence(
                    id=f"s-{number}",
                    report=report.id,
                    part="text",
                    start=at,
                    end=at + len(words),
                    text=words,
                    paragraph=number,
                    role="body",
                )
            )
        at += len(words) + 2
    return Parsed(report, tuple(rows), tuple((0, 0) for _ in rows), (), ())


def inside_marks(text: str) -> list[str]:
    return [text[one.start : one.end] for one in marked(unparsed(text))]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We sail,” he said.", ["We sail,"]),
        ('"We sail," he said. "Now."', ["We sail,", "Now."]),
        ("«Nous partons», dit-il.", ["Nous partons"]),
        ("„Wir fahren“, sagte er.", ["Wir fahren"]),
        ("``We sail,'' he said.", ["We sail,"]),
        ("“We sail.\n\n“We do not stop,” he said.", ["We sail.", "We do not stop,"]),
        ("“He told me “sail” and left,” she said.", ["He told me “sail” and left,"]),
        ("Harbour chief calls storm 'a warning'", ["a warning"]),
        ("They will add‘Plan C’in May", ["Plan C"]),
        ("They will add’Plan C’in May", ["Plan C"]),
        ("The sailors’ boat and the ’90s", []),
        ("We stay,” he said.", ["We stay,"]),
        ("He said “we stay", ["we stay"]),
    ],
)
def test_marks(text: str, inside: list[str]) -> None:
    assert inside_marks(text) == inside


def test_a_quotation_over_paragraphs_is_marked_as_going_on() -> None:
    first, second = marked(unparsed("“We sail.\n\n“We do not stop,” he said."))
    assert first.goes_on
    assert second.continues


@settings(max_examples=200)
@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`", max_size=60))
def test_marks_stay_within_their_paragraph_and_do_not_overlap(text: str) -> None:
    end = -1
    for one in marked(unparsed(text)):
        assert end <= one.outer_start <= one.start <= one.end <= one.outer_end <= len(text)
        assert "\n\n" not in text[one.start : one.end]
        end = one.outer_end


@pytest.mark.parametrize("unit", ['"', "“", "”", "'", "‘a", "’s ", ' "a', " ", "A"])
def test_marks_without_end_stay_apart_and_in_order(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    found = marked(unparsed(text))
    assert all(0 <= one.outer_start <= one.start <= one.end <= one.outer_end for one in found)
    assert all(a.outer_end <= b.outer_start for a, b in itertools.pairwise(found))
    assert all(one.outer_end <= len(text) for one in found)


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("“We sail at dawn,” Mara Lind said.", "Mara Lind", None),
        ("“We sail at dawn,” said Mara Lind, a pilot from Oslo.", "Mara Lind", None),
        ("Mara Lind said the storm was “a very bad one”.", "Mara Lind", None),
        (
            "Mara Lind told reporters that they would set off for a “long journey.”",
            "Mara Lind",
            None,
        ),
        ("Lind called the plan “a touch strange” and left.", "Lind", None),
        ("According to Lind, the plan was “dead in the water”.", "Lind", None),
        ("“Is it over?” Lind asked.", "Lind", None),
        ("Lind was quoted as saying “we are done”.", "Lind", None),
        (
            "A pilot close to the talks told Reuters it was “over”.",
            "A pilot close to the talks",
            "Reuters",
        ),
        (
            "“We are grateful,” read a statement from the harbour office.",
            "a statement from the harbour office",
            None,
        ),
        (
            "Spokesman Per Dahl said that Lind believed the plan was “sound”.",
            "Spokesman Per Dahl",
            None,
        ),
        ("Lind: ‘We sail at dawn’", "Lind", None),
        ("Lind hit back at the critics: “We sail at dawn.”", "Lind", None),
        (
            "“We sail,” Lind, a retired pilot, told Channel Four’s “Late Tide”.",
            "Lind",
            "Channel Four",
        ),
        (
            "“It fell on us!” shouted the woman, who like many did not give a name.",
            "the woman",
            None,
        ),
        ("Lind openly admires the mayor as a “strong captain”, and says it often.", "Lind", None),
        ("The harbour is losing “dozens” of boats, according to Lind.", "Lind", None),
        ("The storm led Mara Lind to fear a “second winter”.", "Mara Lind", None),
        ("As Lind put it, “We sail at dawn.”", "Lind", None),
        ("Lind shot back, “We sail at dawn.”", "Lind", None),
        ("“LIND: We sail at dawn.”", "LIND", None),
        ("The letter, Lind said, suggests that the pier is “unsafe”.", "Lind", None),
        ("“The best day of my life.” — Mara Lind", "Mara Lind", None),
        (
            "Asked by one of the guards, “Is this the last boat you have,” Lind replied with a nod.",
            "one of the guards",
            None,
        ),
        (
            "Nobody slept, according to one guard, the Washington Post reported: “It was a wild night.”",
            "one guard",
            "Washington Post",
        ),
        ("The club was proud. “We sail at dawn,” it said.", "it", None),
    ],
)
def test_speakers(parser: Parser, text: str, speaker: str, via: str | None) -> None:
    (quote,) = quotes(parser, text)
    assert quote.speaker_text == speaker
    assert quote.via == via


def test_a_split_quotation_is_two_of_one_speaker(parser: Parser) -> None:
    found = quotes(parser, "“We sail,” Lind said, adding that “nobody stays.” “It is late.”")
    assert [quote.text for quote in found] == ["We sail,", "nobody stays.", "It is late."]
    assert {quote.speaker_text for quote in found} == {"Lind"}


def test_the_source_is_the_source_named_before(parser: Parser) -> None:
    text = "A source close to the crew told Reuters it was “over”.\n\n“They wept,” the source said."
    first, second = quotes(parser, text)
    assert second.speaker_text == first.speaker_text == "A source close to the crew"
    assert second.via == "Reuters"


@pytest.mark.parametrize(
    "text",
    [
        "Her book, “The Long Way Home Again”, sold well.",
        "Lind said on the Harbour News show “Late Tide” that the crew was safe.",
        "Lind, the host of “Late Tide”, said the crew was safe.",
        "Per “Pelle” Dahl said the crew was safe.",
        "The crew was safe.\n\n‘The Long Way Home.’\n\nDahl said it was late.",
        "The ministry ended its “open door” policy in May.",
        '<picture name="harbour"> The crew was safe, Dahl said.',
        "“(Laughter.)” Dahl said the crew was safe.",
    ],
)
def test_titles_nicknames_headings_labels_and_markup_are_no_quotation(
    parser: Parser, text: str
) -> None:
    assert quotes(parser, text) == ()


def test_a_few_words_set_apart_that_nobody_says_are_a_scare_quote(parser: Parser) -> None:
    (scare,) = quotes(parser, "The town was full of “experts” that week.")
    assert scare.scare
    assert scare.speaker_text is None
    (spoken,) = quotes(parser, "Lind said the plan was “strange”.")
    assert not spoken.scare


def test_a_pronoun_without_antecedent_is_left_open(parser: Parser) -> None:
    (quote,) = quotes(parser, "“We won the race,” they said.")
    assert quote.speaker is None
    assert quote.speaker_text == "they"


def test_a_pronoun_follows_who_spoke_just_before(parser: Parser) -> None:
    text = "“We sail,” Lind said. “It is late,” she added."
    report = make_report(text)
    at = text.index("Lind")
    mention = Mention(
        id=row_id("m", report.id, "text", at, at + 4),
        report=report.id,
        part="text",
        start=at,
        end=at + 4,
        text="Lind",
        kind="person",
        name="Lind",
    )
    first, second = quotes(parser, text, Who((mention,)))
    assert first.speaker == second.speaker == mention.id


def test_a_pronoun_with_an_antecedent_speaks_as_its_reference(parser: Parser) -> None:
    text = "Lind sat down. The boat was late. The crew was tired. “It is late,” she said."
    report = make_report(text)
    at = text.index("she")
    mention = Mention(
        id="m-1",
        report=report.id,
        part="text",
        start=0,
        end=4,
        text="Lind",
        kind="person",
        name="Lind",
    )
    reference = Reference(
        id="n-1",
        report=report.id,
        part="text",
        start=at,
        end=at + 3,
        text="she",
        form="pronoun",
        kind="person",
        antecedent="m-1",
    )
    (quote,) = quotes(parser, text, Who((mention,), (reference,)))
    assert quote.speaker == "n-1"


def test_two_who_speak_together_are_nobody_alone(parser: Parser) -> None:
    (quote,) = quotes(parser, "Lind and Dahl said the talks were “very good”.")
    assert quote.speaker_text == "Lind and Dahl"
    assert quote.speaker is None


def test_spans_equal_their_words(parser: Parser) -> None:
    text = "“We sail,” Mara Lind said.\n\n'No,' said Dahl. “They told me “go” once,” he added."
    report = make_report(text)
    for quote in find_quotes(parser.parse(report), NOBODY):
        assert quote.text == text[quote.start : quote.end]
        if quote.speaker_text is not None:
            assert quote.speaker_text == text[quote.speaker_start : quote.speaker_end]


def test_a_title_given_beside_the_text_is_read_too(parser: Parser) -> None:
    report = make_report("The harbour was calm.", title="‘We sail at dawn,’ says Lind")
    (quote,) = find_quotes(parser.parse(report), NOBODY)
    assert quote.part == "title"
    assert quote.speaker_text == "Lind"


def test_other_languages_keep_their_quotations_without_speakers(parser: Parser) -> None:
    report = make_report("Il a dit « nous partons demain avec le bateau » hier.", lang="fr")
    (quote,) = find_quotes(parser.parse(report), NOBODY)
    assert quote.speaker_text is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Pia Lind denied that the clerk had ordered "any such thing".', "Pia Lind"),
        ('Pia Lind says she hopes that it will be "a short winter".', "Pia Lind"),
        ('"We sail at noon," the harbour master, Olli Ranta, recalled.', "Olli Ranta"),
        ('Pia Lind said the ice was thin. "Nobody should skate," she said.', "Pia Lind"),
    ],
)
def test_whose_words_they_are(parser: Parser, text: str, speaker: str) -> None:
    parsed = parser.parse(make_report(text))
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    (quote,) = find_quotes(parsed, who)
    named = who.mention(who.get(quote.speaker or ""))
    assert named is not None
    assert named.name == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Pia Lind mended a pier. That took all week. "It holds," she said.', "Pia Lind"),
        ('Pia Lind shook her head. "It is over."', "Pia Lind"),
    ],
)
def test_who_speaks_is_told_by_the_sentences_before(
    parser: Parser, text: str, speaker: str
) -> None:
    parsed = parser.parse(make_report(text))
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    (quote,) = find_quotes(parsed, who)
    named = who.mention(who.get(quote.speaker or ""))
    assert named is not None
    assert named.name == speaker


def test_nobody_who_was_she_is_he(parser: Parser) -> None:
    text = 'Pia Lind said she was late. Her boat lay there. It was old. "It holds," he said.'
    parsed = parser.parse(make_report(text))
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    (quote,) = find_quotes(parsed, who)
    assert quote.speaker is None
    assert quote.speaker_text == "he"


def test_a_quotation_over_paragraphs_has_the_speaker_named_after_its_end(parser: Parser) -> None:
    first, second = quotes(parser, "“We sail.\n\n“We do not stop,” Mara Lind said.")
    assert first.speaker_text == second.speaker_text
    assert "Lind" in (first.speaker_text or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The bridge was never safe and we all knew it.”― Pamela Orr\n“So it was.”", "Pamela Orr"),
        ('Orr continued:\n\n"I read you this: “Is it safe?” Forty of us said yes."', "Orr"),
        ("Orr is hearing a new message in every port: “It is about us.”", "Orr"),
        ("Nobody believed Orr's claim that there had been “dozens of wrecks” there.", "Orr's"),
        ("Port chief slams “reckless” cuts to ferries.", "Port chief"),
    ],
)
def test_who_is_named_around_a_quotation(parser: Parser, text: str, speaker: str) -> None:
    assert quotes(parser, text)[0].speaker_text in (speaker, speaker.removesuffix("'s"))


def test_curly_marks_inside_straight_ones_belong_to_the_words() -> None:
    text = '"He told me “no” and left," Orr said.'
    assert inside_marks(text) == ["He told me “no” and left,"]
    assert inside_marks('"He left, Orr said. “No,” she said.') == ["He left, Orr said.", "No,"]


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Pamela Orr: ferries must 'stop at once'", "Pamela Orr"),
        ("Pamela Orr on ferries: the piers are 'rotten'", "Pamela Orr"),
        ("Storm season: ferries must 'stop at once'", None),
    ],
)
def test_a_headline_may_open_with_who_speaks(
    parser: Parser, title: str, speaker: str | None
) -> None:
    parsed = parser.parse(make_report("The piers were closed.", title=title))
    mentions = find_mentions(parsed)
    (row,) = find_quotes(parsed, Who(mentions))
    assert row.speaker_text == speaker


def test_a_quotation_that_never_closes_ends_before_who_says_it(parser: Parser) -> None:
    (quote,) = quotes(parser, "“The pier broke twice, Mara Lind said.\n\nThe harbour was closed.")
    assert quote.text == "The pier broke twice,"
    assert quote.speaker_text == "Mara Lind"


def test_somebody_unnamed_keeps_what_is_said_of_them(parser: Parser) -> None:
    (quote,) = quotes(parser, "An official briefed on the plan said it was “late”.")
    assert quote.speaker_text == "An official briefed on the plan"


@pytest.mark.parametrize("unit", ["“a ", "'a' ", '"a," he said ', 'as a "b" '])
def test_many_marks_in_one_sentence_are_each_read_from_what_stands_near(unit: str) -> None:
    words = (unit * 700).split()
    report = make_report(" ".join(words))
    tokens, at = [], 0
    for i, word in enumerate(words):
        kind = ("VERB", "VBD") if word == "said" else ("NOUN", "NN")
        tokens.append(Token(i, at, at + len(word), word, word, *kind, "dep", max(0, i - 1), 0, ""))
        at += len(word) + 1
    row = Sentence(
        id="s-1", report=report.id, part="text", start=0, end=at - 1, text=report.text,
        paragraph=0, role="body",
    )  # fmt: skip
    below = tuple((i + 1,) if i + 1 < len(tokens) else () for i in range(len(tokens)))
    parsed = Parsed(report, (row,), ((0, len(tokens)),), tuple(tokens), below)
    for quote in find_quotes(parsed, NOBODY):
        assert quote.text == report.text[quote.start : quote.end]


def spoken(parser: Parser, text: str) -> list[tuple[str, str | None]]:
    """Quoted words and the name of who says them, by the report's own names and references."""
    parsed = parser.parse(make_report(text))
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    found = []
    for quote in find_quotes(parsed, who):
        row = who.mention(who.get(quote.speaker)) if quote.speaker else None
        found.append((quote.text, row.name if row is not None else None))
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Maria Keller opposed the plan on Monday. “We told Paul Weber that it would fail,” she said.",
            "Maria Keller",
        ),
        (
            "Ms. Keller would not say whether she trusted Mr. Weber. “I have no view,” she told reporters.",
            "Keller",
        ),
        (
            "Paul Weber spoke in Oslo on Monday. Of Peter Dahl, he said: “I wish him well in Oslo.”",
            "Paul Weber",
        ),
        (
            "Senator Paul Weber, a farmer from Ohio, asked if Mr. Dahl should demand a vote, said, “I leave that to him.”",
            "Paul Weber",
        ),
        (
            "Maria Keller told the staff that “the first boats will sail in spring,” according to the Tribune’s report.",
            "Maria Keller",
        ),
        (
            "Paul Weber called it normal. Asked if anyone in the Dahl administration knew, he replied: “No, nobody knew.”",
            "Paul Weber",
        ),
        ("Maria Keller says it shows that Paul Weber is “unfit for the sea.”", "Maria Keller"),
    ],
)
def test_who_speaks(parser: Parser, text: str, name: str) -> None:
    assert [one for _, one in spoken(parser, text)][-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "A guard said he was sent to find the family of Peter Dahl. “They want money first,” he said.",
        "While Peter Dahl has not replied, “to my surprise a clerk rang me up the next day.”",
        "Peter Dahl reports owners sent a letter that praised a “very bold” plan.",
        "Peter Dahl may announce the date in May (that is a big “no doubt”).",
        "“The charm of it” is why Peter Dahl announced on Monday that the hall would close.",
    ],
)
def test_who_is_only_named_nearby_does_not_speak(parser: Parser, text: str) -> None:
    assert "Peter Dahl" not in [name for _, name in spoken(parser, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dahl said on TNT’s “Morning Tide” that the road was safe.",
        "Dahl spoke on the “Anna Berg” show about the road.",
        "Dahl paid the men called “Abu Salim” in May.",
        "Dahl said the road was old.\n\n“They are like wheels”\n\nThe road was built in 1950.",
    ],
)
def test_titles_names_and_headings_are_no_quotations(parser: Parser, text: str) -> None:
    assert [quote.text for quote in quotes(parser, text) if not quote.scare] == []


def test_a_quoted_source_speaks_and_not_the_paper(parser: Parser) -> None:
    text = "“The dam broke at dawn,” the daily Chosun Ilbo quoted a guard as saying."
    (quote,) = quotes(parser, text)
    assert quote.speaker_text == "a guard"
    assert quote.via is not None


@pytest.mark.parametrize(
    "text",
    [
        "“We sail at dawn,” Lind said.",
        "Lind said that “the long pier has been closed for years.”",
        "Lind said, “Shut the old harbour.”",
        "“What on earth were they thinking of?” Lind asked.",
        "“No boats today,” Lind said.",
    ],
)
def test_words_that_can_be_understood_alone(parser: Parser, text: str) -> None:
    (quote,) = quotes(parser, text)
    assert [one.score for one in quote.why if one.feature == "extent"] == [1.0]


@pytest.mark.parametrize(
    "text",
    [
        "Lind called the plan “a touch strange” and left.",
        "Lind said the odds “could not be worse.”",
        "Lind will wait “until the whole pier is open again.”",
        "Lind said “there is a risk” that the pier would fall.",
        "Lind said the new pier was “a gift to the many friends of the mayor”.",
    ],
)
def test_pieces_of_the_reporters_sentence(parser: Parser, text: str) -> None:
    (quote,) = quotes(parser, text)
    assert [one.score for one in quote.why if one.feature == "extent"] == [0.0]


def test_a_sign_beside_the_marks_is_surer_than_what_stands_before(parser: Parser) -> None:
    text = "“We sail at dawn,” Lind said. “It will be cold.” He said: “Bring bread.”"
    found = [
        one.score for quote in quotes(parser, text) for one in quote.why if one.feature == "speaker"
    ]
    assert found[0] == 1.0
    assert all(sign is not None and sign < 1.0 for sign in found[1:])
