"""A text with what a corpus knows of it, and what a reader says of one: the forms in which all of them reach training and
measuring."""
from dataclasses import dataclass, field

from .labels import IGNORED, NAMES, ROLE_KINDS, ROLES
from .words import PARAGRAPH


@dataclass
class Links:
    """The gold attributions of a text by words: pieces of contents, cues and sources as half-open ranges of words.

    A content that is interrupted is several pieces. `content_cue[i]` is the index of the cue of content piece i,
    `cue_source[j]` that of the source of cue j, or -1 where it has none.
    """

    contents: list = field(default_factory=list)
    cues: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    content_cue: list = field(default_factory=list)
    cue_source: list = field(default_factory=list)


@dataclass
class AnnotatedText:
    """Words and labels; a label list is None where the corpus does not know it, an element IGNORED where it is unsure.

    `heads` counts words of the text from 0, a root is its own head.
    """

    name: str
    words: list
    text: str = ""
    sentences: list = None  # for each word 1 where a sentence begins
    upos: list = None
    xpos: list = None
    heads: list = None
    relations: list = None
    silver_xpos: list = None
    silver_heads: list = None
    silver_relations: list = None
    silver_sentences: list = None  # the sentences of silver_heads, and of `continues`
    names: list = None
    roles: list = None
    inner_roles: list = None
    continues: list = None  # for the first word of a sentence: 1 where it goes on with the attribution before
    links: Links = None

    @property
    def known_sentences(self):
        """For each word 1 where the corpus has a sentence begin: what long paragraphs are cut by."""
        return self.sentences if self.upos is not None else self.silver_sentences

    def paragraphs(self):
        """Half-open ranges of words, a paragraph each."""
        starts = [i for i, word in enumerate(self.words) if word.gap == PARAGRAPH]
        return list(zip(starts, starts[1:] + [len(self.words)]))


@dataclass
class Reading:
    """What a reader says of one text; ranges are of words, heads are of the text with a root its own head."""

    sentences: list
    upos: list
    xpos: list
    heads: list
    relations: list
    continues: list
    names: list = field(default_factory=list)  # (start, end, kind)
    roles: list = field(default_factory=list)
    inner_roles: list = field(default_factory=list)
    # Links between found spans: a content to its cue, a cue to its source or None.
    content_cue: dict = field(default_factory=dict)
    cue_source: dict = field(default_factory=dict)
    # The same asked of the gold spans: gold and found pairs.
    gold_links: dict = field(default_factory=dict)


def words_in(words, spans):
    """The half-open ranges of words that stand in character `spans`, one a span and paragraph."""
    ranges = []
    for start, end in spans:
        run = None
        for index in _overlapping(words, start, end):
            if run and (index != run[1] or words[index].gap == PARAGRAPH):
                ranges.append(tuple(run))
                run = None
            run = [run[0], index + 1] if run else [index, index + 1]
        if run:
            ranges.append(tuple(run))
    return ranges


def _overlapping(words, start, end):
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    while low < len(words) and words[low].start < end:
        yield low
        low += 1


def paint(labels, ranges, kind, table):
    """Writes the BIO labels of `kind` over `ranges` where nothing stands yet."""
    for start, end in ranges:
        first = table.index(f"B-{kind}")
        for index in range(start, end):
            if labels[index] == 0:
                labels[index] = first if index == start or labels[index - 1] not in (first, first + 1) else first + 1
    return labels


def attribute(text, attributions):
    """Adds roles and links to `text`: `attributions` are (sources, cues, contents), each a list of character spans.

    What stands within another's content goes to `inner_roles`, which stay None where nothing is known of them.
    """
    ranged = [tuple(words_in(text.words, spans) for spans in part) for part in attributions]
    inner = [
        any(_within(one[1], other[2]) for position, other in enumerate(ranged) if position != number)
        for number, one in enumerate(ranged)
    ]
    text.roles = [0] * len(text.words)
    text.inner_roles = [0] * len(text.words)
    links = Links()
    sources = {}
    for number, (source, cue, content) in enumerate(ranged):
        if not cue or not content:
            continue
        labels = text.inner_roles if inner[number] else text.roles
        for kind, ranges in zip(ROLE_KINDS, (source, cue, content)):
            paint(labels, ranges, kind, ROLES)
        links.cues.append(cue[0])
        if source:
            if source[0] not in sources:
                sources[source[0]] = len(links.sources)
                links.sources.append(source[0])
        links.cue_source.append(sources[source[0]] if source else -1)
        for piece in content:
            links.contents.append(piece)
            links.content_cue.append(len(links.cues) - 1)
    text.links = links
    return text


def _within(ranges, outer):
    return bool(ranges) and all(any(a <= start and end <= b for a, b in outer) for start, end in ranges)


def mark_continuation(text, sentences):
    """Adds `continues`: at the first word of each sentence whether its attribution is one of the sentence before."""
    text.continues = [IGNORED] * len(text.words)
    starts = [index for index, flag in enumerate(sentences) if flag == 1]
    owners = [set() for _ in text.words]
    for (start, end), cue in zip(text.links.contents, text.links.content_cue):
        for index in range(start, end):
            owners[index].add(cue)
    before = set()
    for start, end in zip(starts, starts[1:] + [len(text.words)]):
        # An opening quotation mark may stand outside of the content.
        first = owners[start] or (owners[start + 1] if start + 1 < end else set())
        text.continues[start] = int(bool(first & before))
        before = set().union(*owners[start:end])
    return text


def name_labels(words, names):
    """BIO labels of (start, end, kind) in characters; the longest of nested names wins."""
    labels = [0] * len(words)
    for start, end, kind in sorted(names, key=lambda name: name[0] - name[1]):
        paint(labels, words_in(words, [(start, end)]), kind, NAMES)
    return labels
