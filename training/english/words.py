"""Words of a text as UD English EWT cuts them, with what stands before each."""
import re
from dataclasses import dataclass

# What stands before a word: the text's layout, which the model reads as an embedding of its own.
GLUED, SPACE, LINE, PARAGRAPH = range(4)
GAP_NAMES = ["glued", "space", "line", "paragraph"]

# EWT (from 2.12 on) cuts hyphenated compounds, "search - engine", except behind these prefixes, "anti-war".
PREFIXES = frozenset(
    "a anti arch bi co contra counter cross de di e ex extra fore hyper inter intra macro mega meta micro mid mini mono "
    "multi neo non over para poly post pre pro proto pseudo quasi re semi socio sub super trans tri ultra un under uni "
    "vice".split()
)
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Adm Brig Cmdr Rep Reps Sen Sens Gov Rev Hon St Ft Mt Jr Sr vs etc Inc Ltd Co "
    "Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m e.g i.e cf U.S U.N U.K E.U D.C Ph.D approx est"
).split()
# Words before a number only: "No. 5", "Art. 8"; and those that a name or a day may be glued to: "Mr.Smith", "Oct.7".
NUMBERING = "No Nos no nos Art Arts art arts Para Paras para paras Sec sec Res Fig fig Vol vol p pp".split()
TITLES = "Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Adm Sen Rep Gov Rev".split()
MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
DOMAINS = "me com org net int gov edu info eu ua ru by uk tv".split()


def _any(words):
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# Letters and digits, with marks that combine with them and characters that join them unseen.
LETTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200c\u200d\u2060])"
CLITIC = rf"(?:[nN]['’][tT]|['’](?:[sS]|[rR][eE]|[vV][eE]|[lL][lL]|[dD]|[mM]))(?!{LETTER})"
# What joins the parts of one word; a full stop does not where a sentence ends without a space behind it: "shut.Then".
JOINT = r"(?:[&'’]|\.(?![A-Z][a-z])(?!(?<=[a-z]{3}\.)[A-Z]))"
NUMBER = r"(?>\d+(?:[.,:/]\d+)*)"
# Units that are words of their own behind a number, "30km": EWT cuts them off, and a quantity is read without.
UNIT = r"(?i:am|pm|k|m|bn|mn|km|cm|mm|kg|ft|lbs?|mph)"
# A web address without its scheme, known by a server's name and a path.
BARE_ADDRESS = rf"(?:[A-Za-z0-9_-]+\.)+(?:{_any(DOMAINS)})/(?=\w)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']"
TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']"  # web address
    rf"|{BARE_ADDRESS}"
    r"|[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)*"  # mail address
    r"|@\w+|#(?!\d)\w+"
    rf"|(?:{_any(NUMBERING)})\.(?=\s?[0-9])|(?:{_any(ABBREVIATIONS)})\.(?!\w)"
    rf"|(?:{_any(TITLES)})\.(?=[A-Z])|(?:{_any(MONTHS)})\.(?=[0-9])"
    r"|(?:[A-Z]\.){2,}|(?<![\w.])[A-Z]\.(?=\s[A-Z])"  # U.S., J. Smith
    rf"|(?:\d{{1,3}}-)?\d{{3}}[-/]\d{{3}}-\d{{4}}(?!{LETTER})"  # telephone number
    rf"|{NUMBER}(?=(?:{UNIT})?(?!{LETTER}))|{NUMBER}(?:st|nd|rd|th|s)(?!{LETTER})|{NUMBER}{LETTER}+"
    r"|(?:UAH|USD|EUR|GBP|RUB)(?=[0-9])"
    r"|(?<![^\s])[:;=]-?[()]+(?!\w)"  # emoticon
    r"|\.{2,}|-{2,}|_{2,}|={2,}|\*{2,}|<{2,}|>{2,}|[!?]{2,}|'{2,}|`{2,}|’{2,}|‘{2,}"
    rf"|{LETTER}+?(?:{JOINT}{LETTER}+?)*?(?={CLITIC})|(?<={LETTER}){CLITIC}|(?<=[\"”»]){CLITIC}"
    rf"|{LETTER}+(?:{JOINT}{LETTER}+)*"
    r"|[^\w\s]|_",
)
HYPHEN = re.compile(rf"(?<={LETTER})[-‐‑](?={LETTER})")
# What is not cut at its hyphens: a telephone number, an address.
WHOLE = re.compile(rf"(?:\d{{1,3}}-)?\d{{3}}[-/]\d{{3}}-\d{{4}}|{BARE_ADDRESS}")
# Words that are two, by where the second begins.
MERGED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3} | {
    f"{verb}nt": len(verb) for verb in "are could did do does had has have is should was were would".split()
}


@dataclass(frozen=True)
class Word:
    """A word: its form, its place in characters of the text, and what stands before it."""

    form: str
    start: int
    end: int
    gap: int


def gap_between(text, end, start):
    """What the white space of `text` from `end` to `start` is."""
    between = text[end:start]
    if not between:
        return GLUED
    lines = between.count("\n")
    return PARAGRAPH if lines > 1 else LINE if lines else SPACE


def cut_hyphens(form):
    """The pieces of a word at its hyphens, as (start, end) in it; a known prefix stays with what it is before."""
    if "://" in form or "@" in form or "www." in form or WHOLE.fullmatch(form):
        return [(0, len(form))]
    if cut := MERGED.get(form.lower()):
        return [(0, cut), (cut, len(form))]
    pieces, start = [], 0
    for mark in HYPHEN.finditer(form):
        if form[start : mark.start()].lower() in PREFIXES:
            continue
        pieces += [(start, mark.start()), (mark.start(), mark.end())]
        start = mark.end()
    return pieces + [(start, len(form))]


def words_at(text, spans):
    """The words that stand at `spans` of `text`."""
    words, end = [], 0
    for start, stop in spans:
        gap = gap_between(text, end, start) if words else PARAGRAPH
        words.append(Word(text[start:stop], start, stop, gap))
        end = stop
    return words


def byte_ranges(text, words):
    """The words' places in UTF-8 bytes."""
    places, at = {}, 0
    for index, char in enumerate(text):
        places[index] = at
        at += len(char.encode())
    places[len(text)] = at
    return [[places[word.start], places[word.end]] for word in words]


def words_of(text):
    """The words of a raw text."""
    spans = []
    for token in TOKEN.finditer(text):
        spans.append(token.span())
    joined = []
    # Hyphenated words come as word, mark, word: join what touches, then cut as EWT does.
    for start, stop in spans:
        inside = text[start:stop]
        if joined and joined[-1][1] == start and (
            (inside in "-‐‑" and text[start - 1].isalnum() and text[stop : stop + 1].isalnum())
            or (text[start - 1] in "-‐‑" and text[joined[-1][0]] not in "-‐‑" and inside[0].isalnum())
        ):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return words_at(text, [(start + a, start + b) for start, stop in joined for a, b in cut_hyphens(text[start:stop])])


CLOSERS = frozenset("\"'”’»)]}")
ENDERS = frozenset(".!?…")


def rule_sentence_starts(words):
    """Where sentences begin by rule: after a paragraph, or a full stop and closing marks before a word that can begin one."""
    starts = []
    for index, word in enumerate(words):
        if index == 0 or word.gap == PARAGRAPH:
            starts.append(True)
            continue
        back = index - 1
        while back > 0 and words[back].form in CLOSERS:
            back -= 1
        ended = words[back].form[-1] in ENDERS and (len(words[back].form) == 1 or words[back].form.startswith(".."))
        opens = word.form[0].isupper() or word.form[0].isdigit() or (word.form in "\"“‘«„'" and word.gap != GLUED)
        starts.append(ended and opens and not (word.form in CLOSERS and word.gap == GLUED))
    return starts
