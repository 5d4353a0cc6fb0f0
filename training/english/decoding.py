"""From scores to answers: the best label sequence (Viterbi) and the best tree (Chu and Liu 1965, Edmonds 1967)."""
import numpy


def viterbi(emissions, steps):
    """The best labels for emissions (words × labels) under `steps` (labels + 1 × labels, the start last)."""
    count = len(emissions)
    score, back = emissions[0] + steps[-1], numpy.zeros((count, emissions.shape[1]), dtype=int)
    for at in range(1, count):
        candidates = score[:, None] + steps[:-1]
        back[at] = candidates.argmax(0)
        score = candidates.max(0) + emissions[at]
    labels = [int(score.argmax())]
    for at in range(count - 1, 0, -1):
        labels.append(int(back[at, labels[-1]]))
    return labels[::-1]


def spans_of(labels, table, restarts):
    """The (start, end, kind) that BIO labels say; a span ends where `restarts` is true."""
    spans, begun, kind = [], 0, None
    for at, number in enumerate([*labels, 0]):
        label = table[number]
        ends = label[0] != "I" or label[2:] != kind or (at < len(labels) and restarts[at])
        if kind and ends:
            spans.append((begun, at, kind))
            kind = None
        if label[0] == "B" or (label[0] == "I" and kind is None):
            begun, kind = at, label[2:]
    return spans


def best_tree(scores):
    """The heads (0 the root, else word + 1) of the best tree with a single root, for scores (words × words + 1)."""
    count = len(scores)
    if count == 1:
        return [0]
    greedy = scores.copy()
    greedy[numpy.arange(count), numpy.arange(count) + 1] = -numpy.inf
    heads = greedy.argmax(1)
    if (heads == 0).sum() == 1 and not _cycle([-1, *heads]):
        return heads.tolist()
    # The best tree of each possible root, tried from the likeliest: the root's own score is all that sets them apart.
    best, best_score = None, -numpy.inf
    for root in numpy.argsort(-greedy[:, 0])[:5]:
        square = numpy.full((count + 1, count + 1), -numpy.inf)
        square[1:, 1:] = greedy[:, 1:]
        square[root + 1, :] = -numpy.inf
        square[root + 1, 0] = greedy[root, 0]
        found = _edmonds(square)
        score = square[numpy.arange(1, count + 1), found[1:]].sum()
        if score > best_score:
            best, best_score = found[1:], score
    return [int(head) for head in best]


def _cycle(heads):
    """A cycle among `heads` (node 0 is the root, its head -1), or None."""
    seen = numpy.zeros(len(heads), dtype=int)
    for start in range(1, len(heads)):
        node = start
        while node > 0 and seen[node] == 0:
            seen[node] = start
            node = heads[node]
        if node > 0 and seen[node] == start:
            cycle, at = [node], heads[node]
            while at != node:
                cycle.append(at)
                at = heads[at]
            return cycle
    return None


def _edmonds(scores):
    """The heads of the best tree rooted in node 0 for a matrix (child × head)."""
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return list(heads)
    inside = set(cycle)
    outside = [node for node in range(len(scores)) if node not in inside]
    place = {node: index for index, node in enumerate(outside)}
    merged = len(outside)
    smaller = numpy.full((merged + 1, merged + 1), -numpy.inf)
    smaller[:merged, :merged] = scores[numpy.ix_(outside, outside)]
    cycle_scores = scores[cycle, [heads[node] for node in cycle]]
    gain = scores[numpy.ix_(cycle, outside)] - cycle_scores[:, None]
    enters, leaves = gain.argmax(0), scores[numpy.ix_(outside, cycle)].argmax(1)
    smaller[merged, :merged] = gain.max(0) + cycle_scores.sum()
    smaller[:merged, merged] = scores[numpy.ix_(outside, cycle)].max(1)
    smaller[0, :] = -numpy.inf
    solved = _edmonds(smaller)
    for node in outside:
        if node:
            head = solved[place[node]]
            heads[node] = cycle[leaves[place[node]]] if head == merged else outside[head]
    entry = solved[merged]
    heads[cycle[enters[entry]]] = outside[entry]
    return list(heads)
