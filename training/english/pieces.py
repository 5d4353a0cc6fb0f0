"""Word pieces: BERT's uncased WordPiece over given words, with the shape that lowering took away and the layout between.

WordPiece: Wu et al. 2016, as BERT uses it (Devlin et al. 2019): a word is lowered, stripped of accents and cut at
punctuation; each part is cut greedily into the longest pieces of the vocabulary.
"""
import unicodedata

from .words import GLUED, LINE, PARAGRAPH, SPACE

UNKNOWN, FIRST, LAST, PAD = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST_PART = 100
# The most pieces that a word may have; the rest of a longer one, an address mostly, is not read.
MOST_OF_WORD = 48
# Shapes of a word: how it is cased and what it is made of.
SHAPES = ["none", "lower", "title", "letter", "upper", "mixed", "number", "alphanumeric", "mark"]
# Layout of a piece: what stands before it.
GAPS = ["none", "inside", "glued", "space", "line", "paragraph"]
GAP_OF = {GLUED: 2, SPACE: 3, LINE: 4, PARAGRAPH: 5}


def shape_of(form):
    """The index in SHAPES of a word's shape."""
    letters = [char for char in form if char.isalpha()]
    digits = any(char.isdigit() for char in form)
    if not letters:
        return SHAPES.index("number" if digits else "mark")
    if digits:
        return SHAPES.index("alphanumeric")
    if all(not char.isupper() for char in letters):
        return SHAPES.index("lower")
    if len(letters) == 1:
        return SHAPES.index("letter")
    if all(not char.islower() for char in letters):
        return SHAPES.index("upper")
    if letters[0].isupper() and all(not char.isupper() for char in letters[1:]):
        return SHAPES.index("title")
    return SHAPES.index("mixed")


class WordPieces:
    """A vocabulary of word pieces."""

    def __init__(self, vocabulary):
        self.pieces = vocabulary
        self.index = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.first, self.last, self.pad = (self.index[p] for p in (UNKNOWN, FIRST, LAST, PAD))
        self.known = {}

    @classmethod
    def read(cls, path):
        """The vocabulary in a file with a piece a line."""
        with open(path, encoding="utf-8") as file:
            return cls(file.read().rstrip("\n").split("\n"))

    def of(self, form):
        """The numbers of the pieces of a word; never empty."""
        numbers = self.known.get(form)
        if numbers is None:
            numbers = [number for part in parts_of(form) for number in self._cut(part)] or [self.unknown]
            numbers = self.known[form] = numbers[:MOST_OF_WORD]
        return numbers

    def _cut(self, part):
        if len(part) > LONGEST_PART:
            return [self.unknown]
        numbers, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            end = next((e for e in range(len(part), start, -1) if prefix + part[start:e] in self.index), None)
            if end is None:
                return [self.unknown]
            numbers.append(self.index[prefix + part[start:end]])
            start = end
        return numbers


def parts_of(form):
    """A word lowered, without accents and control characters, cut at each mark of punctuation and ideograph."""
    parts, part = [], []
    for char in unicodedata.normalize("NFD", form.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or category in ("Cc", "Cf", "Co", "Cs") or char == "\ufffd":
            continue
        if _is_mark(char, category) or _is_ideograph(char):
            parts += ["".join(part), char]
            part = []
        elif category == "Zs":
            parts.append("".join(part))
            part = []
        else:
            part.append(char)
    return [p for p in parts + ["".join(part)] if p]


def _is_mark(char, category):
    # All of ASCII that is neither letter, digit nor space counts, as in BERT ("$", "+", "^" are no punctuation in Unicode).
    return category.startswith("P") or (char < "\x7f" and char > " " and not char.isalnum())


def _is_ideograph(char):
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
