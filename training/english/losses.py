"""What the model is trained to make small: the sum over its heads, each averaged over what its corpora know."""
import torch
from torch.nn import functional as F

from .annotated import Links
from .chain import IMPOSSIBLE
from .labels import IGNORED
from .pieces import GAPS
from .windows import window_links

# Roles are what the model is for. Silver trees help gold ones on little data, and hold roles back where they weigh more.
WEIGHTS = {
    "upos": 0.5, "xpos": 0.7, "arcs": 1.0, "relations": 1.0, "names": 1.0, "roles": 3.0, "inner_roles": 1.0,
    "sentences": 0.3, "continues": 0.3, "content_cue": 0.4, "cue_source": 0.4,
    "silver_xpos": 0.1, "silver_arcs": 0.15, "silver_relations": 0.1,
}


def losses(model, batch, words):
    """The losses of a batch by head; heads without labels in it are missing."""
    found = {}
    for name, layer in model.linear.items():
        labels = batch.labels(name)
        if labels is None or not (labels != IGNORED).any():
            continue
        labels = labels.to(words.device)
        if name in model.chain:
            rows = (labels != IGNORED).any(1)
            emissions = model.chain[name].bounded(layer(words[rows]).float(), restarts(batch)[rows])
            mask = batch.is_word[rows]
            found[name] = model.chain[name].loss(emissions, labels[rows], mask) / mask.sum()
        else:
            known = labels != IGNORED
            found[name] = F.cross_entropy(layer(words[known]).float(), labels[known])
    _tree_losses(found, model.tree, batch, words, "heads", "relations", "sentences", "arcs", "relations")
    _tree_losses(
        found, model.silver_tree, batch, words,
        "silver_heads", "silver_relations", "silver_sentences", "silver_arcs", "silver_relations",
    )
    _link_losses(found, model, batch, words)
    return found


def restarts(batch):
    """Where a paragraph begins (rows × words)."""
    return (batch.gaps.gather(1, batch.firsts) == GAPS.index("paragraph")).float()


def arc_mask(sentences):
    """0 where a word and a head are of one sentence, and for the root; IMPOSSIBLE elsewhere (rows × words × words + 1)."""
    same = (sentences[:, :, None] == sentences[:, None, :]) & (sentences >= 0)[:, None, :]
    same = torch.cat([torch.ones_like(same[:, :, :1]), same], 2)
    return torch.zeros(same.shape).masked_fill(~same, IMPOSSIBLE)


def _tree_losses(found, tree, batch, words, heads_name, relations_name, sentences_name, arc_loss, relation_loss):
    gold = batch.heads(heads_name, sentences_name)
    if gold is None:
        return
    heads, sentences = gold
    rows = (heads != IGNORED).any(1)
    if not rows.any():
        return
    heads, relations = heads[rows].to(words.device), batch.labels(relations_name)[rows].to(words.device)
    arc_child, arc_head, relation_child, relation_head = tree.vectors(words[rows])
    mask = arc_mask(sentences[rows]).to(words.device)
    scores = tree.arcs(arc_child, arc_head).float() + mask
    # A window or a paragraph may part a word from its head.
    apart = mask.gather(2, heads.clamp(min=0)[..., None])[..., 0] == IMPOSSIBLE
    heads = heads.masked_fill(apart, IGNORED)
    known = heads != IGNORED
    found[arc_loss] = F.cross_entropy(scores[known], heads[known])
    named = known & (relations != IGNORED)
    chosen = relation_head.gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, relation_head.shape[-1]))
    found[relation_loss] = F.cross_entropy(
        tree.relations(relation_child[named], chosen[named]).float(), relations[named]
    )


def _link_losses(found, model, batch, words):
    links = batch_links(batch, words)
    flat = words.reshape(-1, words.shape[-1])
    if len(links.contents) and len(links.cues):
        known = links.content_cue >= 0
        scores = model.content_cue(flat, links.contents, links.cues).float()
        found["content_cue"] = F.cross_entropy(scores[known], links.content_cue[known])
    if len(links.cues) and len(links.sources):
        known = links.cue_source != IGNORED
        gold = links.cue_source.masked_fill(links.cue_source == -1, len(links.sources))
        scores = model.cue_source(flat, links.cues, links.sources).float()
        found["cue_source"] = F.cross_entropy(scores[known], gold[known])


def batch_links(batch, words):
    """The links of all windows of a batch, their spans as Link takes them and their indexes over the batch."""
    spans, content_cue, cue_source = ([], [], []), [], []
    for row, window in enumerate(batch.windows):
        links = window_links(window)
        if links is None:
            continue
        moved = lambda links, base: [link + base if link >= 0 else link for link in links]
        content_cue += moved(links.content_cue, len(spans[1]))
        cue_source += moved(links.cue_source, len(spans[2]))
        for of_batch, of_window in zip(spans, (links.contents, links.cues, links.sources)):
            of_batch.extend((row * words.shape[1], start, end) for start, end in of_window)
    tensor = lambda values: torch.tensor(values, dtype=torch.long, device=words.device)
    return Links(*(tensor(group).reshape(-1, 3) for group in spans), tensor(content_cue), tensor(cue_source))
