"""The model's reading of texts: every head's answer for every word."""
import numpy
import torch

from .annotated import Reading
from .decoding import best_tree, spans_of, viterbi
from .chain import impossible_transitions
from .labels import NAMES, ROLES
from .losses import restarts
from .windows import Batch, Cutter, batches, window_links
from .words import PARAGRAPH


class Reader:
    """Reads texts with a model; `limit` is the most pieces of a window."""

    def __init__(self, model, word_pieces, limit=160, device="cpu"):
        self.model, self.word_pieces, self.limit, self.device = model, word_pieces, limit, device
        self.cutter = Cutter(word_pieces)
        self.name_steps = impossible_transitions(NAMES).numpy()

    @torch.no_grad()
    def read(self, texts, gold_sentences=True):
        """A Reading for each text. Trees are built in the sentences that a text brings, else in those found."""
        self.model.eval()
        readings = [Reading(*([0] * len(t.words) for _ in range(6)), gold_links={"content_cue": [], "cue_source": []})
                    for t in texts]
        place = {id(text): reading for text, reading in zip(texts, readings)}
        for batch in self.batches(texts):
            words = self.model.words(batch)
            scores = {name: layer(words).float() for name, layer in self.model.linear.items()}
            for name, chain in self.model.chain.items():
                scores[name] = chain.bounded(scores[name], restarts(batch))
            vectors = self.model.tree.vectors(words)
            arcs = self.model.tree.arcs(*vectors[:2]).float().cpu()
            for row, window in enumerate(batch.windows):
                reading = place[id(window.text)]
                self._labels(window, reading, {name: s[row, : len(window.firsts)].cpu().numpy() for name, s in scores.items()})
                self._tree(window, reading, arcs[row], vectors[2][row], vectors[3][row], gold_sentences)
                self._links(window, reading, words[row])
        return readings

    def batches(self, texts):
        """All windows of `texts`, as the model takes them."""
        windows = [window for text in texts for window in self.cutter.windows(text, self.limit)]
        for group in batches(windows, 4096):
            yield Batch(group, self.word_pieces).to(self.device)

    def _labels(self, window, reading, scores):
        a, b = window.start, window.end
        for name in ("upos", "xpos", "sentences", "continues"):
            getattr(reading, name)[a:b] = scores[name].argmax(1).tolist()
        begins = [word.gap == PARAGRAPH for word in window.text.words[a:b]]
        for at in range(a, b):
            if at == a or begins[at - a]:
                reading.sentences[at] = 1
        for name in self.model.chain:
            labels = viterbi(scores[name], self.model.chain[name].steps().detach().cpu().numpy())
            getattr(reading, name).extend((a + s, a + e, kind) for s, e, kind in spans_of(labels, ROLES, begins))
        labels = viterbi(scores["names"], self.name_steps)
        reading.names.extend((a + s, a + e, kind) for s, e, kind in spans_of(labels, NAMES, begins))

    def _tree(self, window, reading, arcs, relation_child, relation_head, gold_sentences):
        a, b = window.start, window.end
        flags = window.text.sentences if gold_sentences and window.text.upos is not None else reading.sentences
        starts = [i for i in range(a, b) if i == a or flags[i] == 1]
        heads = torch.zeros(b - a, dtype=torch.long)
        for start, end in zip(starts, starts[1:] + [b]):
            low, high = start - a, end - a
            block = torch.cat([arcs[low:high, :1], arcs[low:high, low + 1 : high + 1]], 1).numpy()
            for child, head in enumerate(best_tree(block.astype(numpy.float64))):
                reading.heads[start + child] = start + (head - 1 if head else child)
                heads[low + child] = low + head if head else 0
        relations = self.model.tree.relations(relation_child[: b - a], relation_head[heads]).argmax(1)
        reading.relations[a:b] = relations.tolist()

    def _links(self, window, reading, words):
        a = window.start
        for roles in (reading.roles, reading.inner_roles):
            found = [(s - a, e - a, kind) for s, e, kind in roles if a <= s and e <= window.end]
            contents, cues, sources = (
                [(s, e) for s, e, k in found if k == kind] for kind in ("content", "cue", "source")
            )
            shift = lambda span: (span[0] + a, span[1] + a)
            for content, at in zip(contents, self._best(self.model.content_cue, words, contents, cues)):
                if at < len(cues):
                    reading.content_cue[shift(content)] = shift(cues[at])
            for cue, at in zip(cues, self._best(self.model.cue_source, words, cues, sources)):
                if at < len(sources):
                    reading.cue_source[shift(cue)] = shift(sources[at])
        gold = window_links(window)
        if gold is not None:
            best = self._best(self.model.content_cue, words, gold.contents, gold.cues)
            reading.gold_links["content_cue"] += list(zip(gold.content_cue, best))
            best = self._best(self.model.cue_source, words, gold.cues, gold.sources)
            best = [-1 if at == len(gold.sources) else at for at in best]
            reading.gold_links["cue_source"] += list(zip(gold.cue_source, best))

    def _best(self, link, words, spans, others):
        """For each span the index of the best of `others`; their count where none is."""
        if not spans or not others:
            return [len(others)] * len(spans)
        tensor = lambda group: torch.tensor([(0, start, end) for start, end in group], device=words.device)
        return link(words, tensor(spans), tensor(others)).argmax(1).tolist()
