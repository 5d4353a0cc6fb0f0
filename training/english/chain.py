"""A linear-chain conditional random field over BIO labels (Lafferty et al. 2001)."""
import torch
from torch import nn

from .labels import IGNORED

# What an impossible label or transition scores: far below all others, and still a number.
IMPOSSIBLE = -1e4


def impossible_transitions(labels):
    """A matrix (from × to) that is IMPOSSIBLE where BIO forbids the step, else 0; the row behind the last label is the start."""
    matrix = torch.zeros(len(labels) + 1, len(labels))
    for to, label in enumerate(labels):
        if label.startswith("I-"):
            kind = label[2:]
            for source, before in enumerate([*labels, ""]):
                if before not in (f"B-{kind}", f"I-{kind}"):
                    matrix[source, to] = IMPOSSIBLE
    return matrix


class Chain(nn.Module):
    """Scores of label sequences: emissions, plus a learned score for each step from label to label, the first from the start."""

    def __init__(self, labels):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(labels) + 1, len(labels)))
        self.register_buffer("impossible", impossible_transitions(labels), persistent=False)
        self.inside = [number for number, label in enumerate(labels) if label.startswith("I-")]

    def steps(self):
        """The scores of all steps (from × to)."""
        return self.transitions + self.impossible

    def bounded(self, emissions, restarts):
        """Emissions that forbid to go on inside a span where `restarts` is true: at a paragraph's first word."""
        forbidden = torch.zeros_like(emissions)
        forbidden[..., self.inside] = IMPOSSIBLE
        return emissions + forbidden * restarts[..., None]

    def loss(self, emissions, labels, mask):
        """The negative log-likelihood of `labels` (rows × words), summed over all rows.

        `mask` is false behind each row's end; labels IGNORED there.
        """
        steps = self.steps()
        gold = labels.masked_fill(labels == IGNORED, 0)
        score = emissions.gather(2, gold[..., None])[..., 0] * mask
        before = torch.cat([torch.full_like(gold[:, :1], steps.shape[1]), gold[:, :-1]], 1)
        score = (score + steps[before, gold] * mask).sum()
        # Unbound once: a slice a word would cost a matrix of zeros each on the way back. The rows' padding is summed
        # over, too, and left aside at the end.
        columns, between = emissions.unbind(1), steps[:-1]
        alphas = [columns[0] + steps[-1]]
        for column in columns[1:]:
            alphas.append(torch.logsumexp(alphas[-1][:, :, None] + between, 1) + column)
        rows = torch.arange(len(mask), device=mask.device)
        last = torch.stack(alphas, 1)[rows, mask.sum(1) - 1]
        return torch.logsumexp(last, 1).sum() - score
