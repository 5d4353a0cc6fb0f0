"""The model: one encoder and, over the first piece of each word, a head for each thing that claims need."""
import torch
from torch import nn
from torch.nn import functional as F

from .chain import IMPOSSIBLE, Chain
from .encoder import Dropout, Encoder, EncoderShape
from .labels import NAMES, RELATIONS, ROLES, SILVER_RELATIONS, SILVER_XPOS, UPOS, XPOS

ARC_WIDTH, RELATION_WIDTH, LINK_WIDTH = 256, 96, 96
# Buckets of the signed distance between two spans: 0, then powers of two to 64 words, on either side.
DISTANCES = 15


class Tree(nn.Module):
    """Biaffine arcs and relations (Dozat and Manning 2017)."""

    def __init__(self, width, arc_width, relation_width, relations):
        super().__init__()
        self.arc_child = nn.Linear(width, arc_width)
        self.arc_head = nn.Linear(width, arc_width)
        self.root = nn.Parameter(torch.zeros(width))
        self.arc = nn.Parameter(torch.empty(arc_width, arc_width))
        self.arc_bias = nn.Parameter(torch.zeros(arc_width))
        self.relation_child = nn.Linear(width, relation_width)
        self.relation_head = nn.Linear(width, relation_width)
        # The last row and column serve a constant 1: the biases of the head, the child and the relation.
        self.relation = nn.Parameter(torch.zeros(len(relations), relation_width + 1, relation_width + 1))
        self.dropout = Dropout(0.2)
        nn.init.orthogonal_(self.arc)
        nn.init.normal_(self.root, std=0.02)

    def vectors(self, words):
        """Children (rows × words) and heads (rows × words + 1, the root first) for arcs and for relations."""
        heads = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        bend = lambda layer, x: self.dropout(F.gelu(layer(x)))
        return (
            bend(self.arc_child, words), bend(self.arc_head, heads),
            bend(self.relation_child, words), bend(self.relation_head, heads),
        )

    def arcs(self, child, head):
        """The scores of each head (columns, the root first) for each child (rows)."""
        return torch.einsum("bci,ij,bhj->bch", child, self.arc, head) + (head @ self.arc_bias)[:, None, :]

    def relations(self, child, head):
        """The scores of each relation between paired children and heads (… × width)."""
        one = torch.ones_like(child[..., :1])
        child, head = torch.cat([child, one], -1), torch.cat([head, one], -1)
        return torch.einsum("ni,rij,nj->nr", child, self.relation, head)


class Link(nn.Module):
    """Scores which of some spans another span belongs to, by the words at their ends and the distance between them."""

    def __init__(self, width, link_width, may_be_none):
        super().__init__()
        self.from_span = nn.Linear(2 * width, link_width)
        self.to_span = nn.Linear(2 * width, link_width)
        self.pair = nn.Parameter(torch.empty(link_width, link_width))
        self.to_bias = nn.Parameter(torch.zeros(link_width))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.none = nn.Linear(link_width, 1) if may_be_none else None
        nn.init.orthogonal_(self.pair)

    def forward(self, words, spans, others):
        """Scores (spans × others, and a last column for none where that may be).

        `words` are word vectors (words × width), `spans` and `others` tensors (count × 3): the row of `words` where a
        span's window begins, and the span's first word and last word's successor in that window. Spans of different
        windows are no pair.
        """
        ends = lambda s: torch.cat([words[s[:, 0] + s[:, 1]], words[s[:, 0] + s[:, 2] - 1]], -1)
        a, b = F.gelu(self.from_span(ends(spans))), F.gelu(self.to_span(ends(others)))
        scores = a @ self.pair @ b.T + (b @ self.to_bias)[None] + self.distance[distance_buckets(spans, others)]
        scores = scores.masked_fill(spans[:, None, 0] != others[None, :, 0], IMPOSSIBLE)
        return scores if self.none is None else torch.cat([scores, self.none(a)], -1)


def distance_buckets(spans, others):
    """The bucket of the words between two half-open spans: 7 where they touch or overlap, less where the other is before."""
    after = (others[None, :, 1] - spans[:, None, 2]).clamp(min=0)
    before = (spans[:, None, 1] - others[None, :, 2]).clamp(min=0)
    bits = lambda count: torch.where(count > 0, torch.log2(count.clamp(min=1).float()).floor().long() + 1, 0).clamp(max=7)
    return 7 + bits(after) - bits(before)


class Model(nn.Module):
    """The encoder with its heads."""

    # Linear heads by name, with their labels. The silver ones serve training alone and are in no model file.
    LINEAR = {
        "upos": UPOS, "xpos": XPOS, "names": NAMES, "roles": ROLES, "inner_roles": ROLES, "sentences": ["inside", "start"],
        "continues": ["new", "continued"], "silver_xpos": SILVER_XPOS,
    }
    CHAINS = ("roles", "inner_roles")
    relation_labels = RELATIONS

    def __init__(self, shape=EncoderShape(), dropout=0.1, widths=(ARC_WIDTH, RELATION_WIDTH, LINK_WIDTH)):
        super().__init__()
        arc, relation, link = widths
        self.widths = widths
        self.encoder = Encoder(shape, dropout)
        self.linear = nn.ModuleDict({name: nn.Linear(shape.width, len(labels)) for name, labels in self.LINEAR.items()})
        self.chain = nn.ModuleDict({name: Chain(self.LINEAR[name]) for name in self.CHAINS})
        self.tree = Tree(shape.width, arc, relation, RELATIONS)
        self.silver_tree = Tree(shape.width, arc, relation, SILVER_RELATIONS)
        self.content_cue = Link(shape.width, link, may_be_none=False)
        self.cue_source = Link(shape.width, link, may_be_none=True)
        self.dropout = Dropout(dropout)

    def words(self, batch):
        """The vectors (rows × words × width) of a batch's words: those of their first pieces."""
        hidden = self.encoder(batch.numbers, batch.shapes, batch.gaps, batch.is_piece)
        index = batch.firsts[..., None].expand(-1, -1, hidden.shape[-1])
        return self.dropout(hidden.gather(1, index))
