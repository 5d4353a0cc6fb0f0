"""Windows: stretches of a text that the encoder sees at once, and batches of them as tensors."""
from dataclasses import dataclass

import torch

from .annotated import Links
from .labels import IGNORED
from .pieces import GAP_OF, GAPS, SHAPES, shape_of

INSIDE = GAPS.index("inside")
LOWER, UPPER = SHAPES.index("lower"), SHAPES.index("upper")
CASED = {SHAPES.index(shape) for shape in ("lower", "title", "letter", "upper", "mixed")}


@dataclass
class Window:
    """The words `start..<end` of a text with their pieces."""

    text: object
    start: int
    end: int
    numbers: list  # piece numbers, without the first and last special pieces
    shapes: list
    gaps: list
    firsts: list  # for each word the index of its first piece

    def heads(self, of_text):
        """The columns of the heads of its words in an arc matrix: 0 for a root, IGNORED for what lies elsewhere."""
        columns = []
        for index in range(self.start, self.end):
            head = of_text[index]
            inside = self.start <= head < self.end
            columns.append(0 if head == index else head - self.start + 1 if inside else IGNORED)
        return columns


class Cutter:
    """Cuts texts into windows of at most `limit` pieces, at paragraphs where it can, at sentences or words where it must."""

    def __init__(self, word_pieces):
        self.word_pieces = word_pieces

    def windows(self, text, limit, dice=None):
        """The windows of `text`; with `dice` (a random.Random) their ends vary from call to call."""
        sizes = [len(self.word_pieces.of(word.form)) for word in text.words]
        units = self._units(text, sizes, limit)
        windows, at = [], 0
        while at < len(units):
            room = limit if dice is None else int(limit * dice.choice((0.35, 0.6, 0.8, 1.0, 1.0)))
            start = units[at][0]
            used = sum(sizes[units[at][0] : units[at][1]])
            at += 1
            while at < len(units):
                size = sum(sizes[units[at][0] : units[at][1]])
                if used + size > room:
                    break
                used += size
                at += 1
            windows.append(self.window(text, start, units[at - 1][1]))
        return windows

    def _units(self, text, sizes, limit):
        """Paragraphs; the sentences of those that are too long, and stretches of words of sentences that still are."""
        units = []
        begins = text.known_sentences
        for start, end in text.paragraphs():
            if sum(sizes[start:end]) <= limit:
                units.append((start, end))
                continue
            starts = [i for i in range(start, end) if i == start or begins[i] == 1]
            for a, b in zip(starts, starts[1:] + [end]):
                while sum(sizes[a:b]) > limit:
                    cut, used = a, 0
                    while cut < b and (used + sizes[cut] <= limit or cut == a):
                        used += sizes[cut]
                        cut += 1
                    units.append((a, cut))
                    a = cut
                if a < b:
                    units.append((a, b))
        return units

    def window(self, text, start, end):
        """The window of the words `start..<end`."""
        window = Window(text, start, end, [], [], [], [])
        for word in text.words[start:end]:
            numbers = self.word_pieces.of(word.form)
            window.firsts.append(len(window.numbers))
            window.numbers += numbers
            window.shapes += [shape_of(word.form)] * len(numbers)
            window.gaps += [GAP_OF[word.gap]] + [INSIDE] * (len(numbers) - 1)
        return window


def batches(windows, size, dice=None):
    """Groups of windows of like length, with at most `size` pieces with their padding; in random order with `dice`."""
    keyed = sorted(windows, key=lambda w: (len(w.numbers) + (dice.random() * 8 if dice else 0)))
    groups, group = [], []
    for window in keyed:
        if group and (len(group) + 1) * (len(window.numbers) + 2) > size:
            groups.append(group)
            group = []
        group.append(window)
    if group:
        groups.append(group)
    if dice:
        dice.shuffle(groups)
    return groups


class Batch:
    """A group of windows as tensors: pieces (windows × pieces) and labels (windows × words)."""

    def __init__(self, windows, word_pieces):
        self.windows = windows
        # A multiple of 16: the processor's matrix and softmax kernels are slower by a third on ragged ends.
        pieces = -(-(max(len(w.numbers) for w in windows) + 2) // 16) * 16
        words = max(len(w.firsts) for w in windows)
        shape = (len(windows), pieces)
        self.numbers = torch.full(shape, word_pieces.pad)
        self.shapes = torch.zeros(shape, dtype=torch.long)
        self.gaps = torch.zeros(shape, dtype=torch.long)
        self.is_piece = torch.zeros(shape, dtype=torch.bool)
        self.firsts = torch.zeros((len(windows), words), dtype=torch.long)
        self.is_word = torch.zeros((len(windows), words), dtype=torch.bool)
        for row, window in enumerate(windows):
            count = len(window.numbers)
            self.numbers[row, : count + 2] = torch.tensor([word_pieces.first, *window.numbers, word_pieces.last])
            self.shapes[row, 1 : count + 1] = torch.tensor(window.shapes)
            self.gaps[row, 1 : count + 1] = torch.tensor(window.gaps)
            self.is_piece[row, : count + 2] = True
            self.firsts[row, : len(window.firsts)] = torch.tensor(window.firsts) + 1
            self.is_word[row, : len(window.firsts)] = True

    def labels(self, name):
        """The labels `name` as a tensor (windows × words), IGNORED where there are none; None where no window has any."""
        if all(getattr(window.text, name) is None for window in self.windows):
            return None
        labels = torch.full(self.is_word.shape, IGNORED)
        for row, window in enumerate(self.windows):
            of_text = getattr(window.text, name)
            if of_text is not None:
                labels[row, : window.end - window.start] = torch.tensor(of_text[window.start : window.end])
        if name in ("names", "roles", "inner_roles"):
            # A window may begin inside of a span, and no sequence begins with I: B and I of a kind are odd and even.
            inside = (labels[:, 0] > 0) & (labels[:, 0] % 2 == 0)
            labels[:, 0] -= inside.long()
        return labels

    def heads(self, name, sentences):
        """Heads as columns of an arc matrix (0 is the root, 1 the first word of the window) and, for each word, its sentence."""
        if all(getattr(window.text, name) is None for window in self.windows):
            return None
        heads = torch.full(self.is_word.shape, IGNORED)
        for row, window in enumerate(self.windows):
            of_text = getattr(window.text, name)
            if of_text is not None:
                heads[row, : window.end - window.start] = torch.tensor(window.heads(of_text))
        return heads, self.sentence_numbers(sentences)

    def sentence_numbers(self, name):
        """For each word the number of its sentence in the window; -1 where there is no word or no sentences are known."""
        numbers = torch.full(self.is_word.shape, -1)
        for row, window in enumerate(self.windows):
            flags = getattr(window.text, name)
            if flags is not None:
                count = (torch.tensor(flags[window.start : window.end]) == 1).long()
                count[0] = 1
                numbers[row, : window.end - window.start] = torch.cumsum(count, 0) - 1
        return numbers

    def to(self, device):
        """The same batch with its piece tensors on `device`."""
        for name in ("numbers", "shapes", "gaps", "is_piece", "firsts", "is_word"):
            setattr(self, name, getattr(self, name).to(device))
        return self


def window_links(window):
    """The links among the spans that lie wholly in a window, by its words; None where the text's are unknown.

    A link to a span that lies elsewhere is IGNORED.
    """
    links = window.text.links
    if links is None:
        return None
    inside = lambda span: window.start <= span[0] and span[1] <= window.end
    move = lambda span: (span[0] - window.start, span[1] - window.start)
    kept = {}
    for role, spans in (("content", links.contents), ("cue", links.cues), ("source", links.sources)):
        kept[role] = [number for number, span in enumerate(spans) if inside(span)]
    cue_at = {number: at for at, number in enumerate(kept["cue"])}
    source_at = {number: at for at, number in enumerate(kept["source"])}
    content_cue = [cue_at.get(links.content_cue[n], IGNORED) for n in kept["content"]]
    cue_source = []
    for number in kept["cue"]:
        source = links.cue_source[number]
        cue_source.append(-1 if source < 0 else source_at.get(source, IGNORED))
    spans = [[move(group[n]) for n in kept[role]] for role, group in
             (("content", links.contents), ("cue", links.cues), ("source", links.sources))]
    return Links(*spans, content_cue, cue_source)


def varied(windows, dice, word_pieces):
    """Copies of windows as they may come in: some with straight quotation marks, in one case, or with pieces blanked."""
    index = word_pieces.index
    straight = {index[curly]: index[plain] for curly, plain in zip("“”‘’", "\"\"''") if curly in index}
    for window in windows:
        numbers, shapes = list(window.numbers), list(window.shapes)
        if dice.random() < 0.2:
            numbers = [straight.get(number, number) for number in numbers]
        roll = dice.random()
        if roll < 0.02:
            shapes = [UPPER if shape in CASED else shape for shape in shapes]
        elif roll < 0.04:
            shapes = [LOWER if shape in CASED else shape for shape in shapes]
        numbers = [index["[MASK]"] if dice.random() < 0.03 else number for number in numbers]
        yield Window(window.text, window.start, window.end, numbers, shapes, window.gaps, window.firsts)
