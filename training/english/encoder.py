"""The encoder: BERT's (Devlin et al. 2019), from the weights of MiniLM-L6 (Wang et al. 2020), with two embeddings more."""
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from .pieces import GAPS, SHAPES


@dataclass(frozen=True)
class EncoderShape:
    """The sizes of an encoder."""

    pieces: int = 30522
    positions: int = 512
    layers: int = 6
    width: int = 384
    attention_heads: int = 12
    inner: int = 1536
    epsilon: float = 1e-12

    def as_dict(self):
        return asdict(self)


class Dropout(nn.Module):
    """Dropout whose chances are bytes, eight a random number: PyTorch's own takes a tenth of a step on a processor."""

    def __init__(self, chance):
        super().__init__()
        self.dropped = round(chance * 256)

    def forward(self, values):
        if not self.training or not self.dropped:
            return values
        count = values.numel()
        dice = torch.randint(-(2**63), 2**63 - 1, ((count + 7) // 8,), device=values.device)
        kept = dice.view(torch.uint8)[:count].view(values.shape) >= self.dropped
        return values * kept * (256 / (256 - self.dropped))


class Layer(nn.Module):
    """A transformer layer, normalised after each residual sum, as in BERT."""

    def __init__(self, shape, dropout):
        super().__init__()
        self.attention_heads = shape.attention_heads
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.expand = nn.Linear(shape.width, shape.inner)
        self.contract = nn.Linear(shape.inner, shape.width)
        self.output_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = Dropout(dropout)

    def forward(self, hidden, mask):
        rows, length, width = hidden.shape
        query, key, value = (
            part.view(rows, length, self.attention_heads, -1).transpose(1, 2)
            for part in self.query_key_value(hidden).split(width, dim=-1)
        )
        # Written out: PyTorch's fused attention is three times slower on a processor once it must give gradients, and
        # autocast would have the softmax in 32 bits, which costs as much again.
        with torch.autocast(hidden.device.type, enabled=False):
            scores = query.contiguous() @ key.transpose(2, 3).contiguous() * query.shape[-1] ** -0.5
            mixed = torch.softmax(scores + mask.to(scores.dtype), -1) @ value.contiguous()
        mixed = self.attended(mixed.transpose(1, 2).reshape(rows, length, width))
        hidden = self.attention_norm(hidden + self.dropout(mixed))
        return self.output_norm(hidden + self.dropout(self.contract(F.gelu(self.expand(hidden)))))


class Encoder(nn.Module):
    """Pieces with their shapes and layout to a vector a piece."""

    def __init__(self, shape, dropout=0.1):
        super().__init__()
        self.shape = shape
        self.piece = nn.Embedding(shape.pieces, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.casing = nn.Embedding(len(SHAPES), shape.width)
        self.layout = nn.Embedding(len(GAPS), shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        # The new embeddings begin at nothing, so that training begins at what MiniLM knows.
        nn.init.zeros_(self.casing.weight)
        nn.init.zeros_(self.layout.weight)

    def forward(self, numbers, shapes, gaps, is_piece):
        hidden = self.piece(numbers) + self.position.weight[: numbers.shape[1]] + self.casing(shapes) + self.layout(gaps)
        hidden = self.dropout(self.norm(hidden))
        mask = torch.zeros(is_piece.shape, dtype=hidden.dtype, device=hidden.device).masked_fill(~is_piece, -1e4)
        mask = mask[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, mask.to(hidden.dtype))
        return hidden

    def load_minilm(self, weights):
        """Takes the weights of a BERT model by their usual names; the embedding of its one segment joins the positions'."""
        get = lambda name: weights[name].float()
        with torch.no_grad():
            self.piece.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.position.weight.copy_(
                get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0]
            )
            _copy(self.norm, get, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                base = f"encoder.layer.{number}"
                parts = [f"{base}.attention.self.{part}" for part in ("query", "key", "value")]
                layer.query_key_value.weight.copy_(torch.cat([get(f"{part}.weight") for part in parts]))
                layer.query_key_value.bias.copy_(torch.cat([get(f"{part}.bias") for part in parts]))
                _copy(layer.attended, get, f"{base}.attention.output.dense")
                _copy(layer.attention_norm, get, f"{base}.attention.output.LayerNorm")
                _copy(layer.expand, get, f"{base}.intermediate.dense")
                _copy(layer.contract, get, f"{base}.output.dense")
                _copy(layer.output_norm, get, f"{base}.output.LayerNorm")


def _copy(module, get, name):
    module.weight.copy_(get(f"{name}.weight"))
    module.bias.copy_(get(f"{name}.bias"))
