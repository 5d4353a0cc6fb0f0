"""Marked texts: plain text with marks around what a reader should find in it.

`[source1:The mayor] [cue1:said] [content1:that three roads were shut].` is the text "The mayor said that three roads
were shut." with one attribution. The form is that of the MarkedText of claimd's tests: a mark is `[`, a label, `:`,
the marked words, `]`; marks nest and do not cross; `\\[`, `\\]` and `\\\\` stand for the characters themselves.

Labels: `sourceN`, `cueN`, `contentN` are the parts of attribution N of the document; a content that is interrupted is
several marks of one label, and a source that serves several cues has several numbers, `source1-2`. `person`, `org`,
`place` and `other` are names. A file holds several documents, each begun by a line `=== NAME`.
"""
import re
from dataclasses import dataclass, field

LABEL = re.compile(r"(?:(?P<role>source|cue|content)(?P<numbers>\d+(?:-\d+)*)|(?P<name>person|org|place|other)):")
BEGIN = re.compile(r"^=== (.+)$", re.MULTILINE)


class MarkError(ValueError):
    """A marked text that cannot be read: which document, where, and what is wrong."""


@dataclass
class Attribution:
    """One attribution; each part a list of (start, end) in characters."""

    sources: list = field(default_factory=list)
    cues: list = field(default_factory=list)
    contents: list = field(default_factory=list)

    def spans(self):
        return self.sources + self.cues + self.contents


@dataclass
class MarkedDocument:
    """A text, its attributions by number, and its names as (start, end, kind); offsets are in characters."""

    name: str
    text: str
    attributions: dict
    names: list


def read_document(name, marked):
    """The document that `marked` says; raises MarkError where a mark is not closed, unknown or does not fit."""

    def fail(at, what):
        raise MarkError(f"{name}: {what}: …{marked[max(0, at - 30) : at + 50]!r}")

    plain, length, opened, attributions, names, at = [], 0, [], {}, [], 0
    while at < len(marked):
        char = marked[at]
        if char == "\\":
            plain.append(marked[at + 1 : at + 2])
            length += 1
            at += 2
        elif char == "[":
            label = LABEL.match(marked, at + 1)
            if not label:
                fail(at, "a bracket opens no known mark and is not escaped")
            opened.append((label, length, at))
            at = label.end()
        elif char == "]":
            if not opened:
                fail(at, "a bracket closes no mark")
            label, start, begun = opened.pop()
            words = "".join(plain)[start:length]
            if not words or words != words.strip():
                fail(begun, "a mark is empty, or begins or ends with white space")
            if label["name"]:
                names.append((start, length, label["name"]))
            else:
                for number in map(int, label["numbers"].split("-")):
                    part = attributions.setdefault(number, Attribution())
                    {"source": part.sources, "cue": part.cues, "content": part.contents}[label["role"]].append(
                        (start, length)
                    )
            at += 1
        else:
            plain.append(char)
            length += 1
            at += 1
    if opened:
        fail(opened[-1][2], "a mark is not closed")
    for number, part in attributions.items():
        if len(part.cues) != 1 or not part.contents or len(part.sources) > 1:
            fail(0, f"attribution {number} needs one cue, a content, and at most one source")
        part.contents.sort()
    for start, end, _ in names:
        if any(a < start < b < end or start < a < end < b for p in attributions.values() for a, b in p.spans()):
            fail(0, "a name crosses a part of an attribution")
    return MarkedDocument(name, "".join(plain), dict(sorted(attributions.items())), sorted(names))


def read_file(path):
    """The documents of a file of marked texts."""
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    parts = BEGIN.split(whole)
    if parts[0].strip():
        raise MarkError(f"{path}: words stand before the first line `=== NAME`")
    return [read_document(name.strip(), body.strip("\n")) for name, body in zip(parts[1::2], parts[2::2])]
