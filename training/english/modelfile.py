"""The model file: safetensors, its matrices as bytes with a scale a row, made to be mapped into memory.

A matrix `NAME` of eight-bit integers has its scales in `NAME.scale`, one a row of its last axis: a value is the integer
times the scale. All else is 32-bit floats. `vocabulary` holds the word pieces as UTF-8, one a line. The metadata say
what a reader must know: the format and its version, sizes, labels, and `sha256`, the SHA-256 of the whole file with the
64 characters of that value as zeros.
"""
import hashlib
import json

import torch
from safetensors import safe_open

from .encoder import EncoderShape
from .model import Model
from .pieces import GAPS, SHAPES, WordPieces

FORMAT, VERSION = "claimd language model", 1
# Matrices with fewer values stay floats: nothing is won by rounding them.
SMALLEST = 4096
# Always bytes: a reader leaves them in the file, and makes floats of what it needs when it needs it.
ALWAYS_BYTES = ("encoder.piece.", "encoder.layers.")
DTYPES = {torch.float32: "F32", torch.int8: "I8", torch.uint8: "U8"}
TRAINING_ALONE = ("silver_tree.", "linear.silver_xpos.")


class ModelFileError(ValueError):
    """A model file that is damaged, or none."""


def quantised(matrix):
    """A matrix as integers from -127 to 127 and a scale a row of its last axis."""
    scale = matrix.abs().amax(-1).clamp(min=1e-12) / 127
    return torch.round(matrix / scale[..., None]).to(torch.int8), scale


def write(path, model, word_pieces, name):
    """Writes `model` with its vocabulary; what serves training alone is left out. Returns the file's size in bytes."""
    tensors = {"vocabulary": torch.frombuffer(bytearray("\n".join(word_pieces.pieces).encode()), dtype=torch.uint8)}
    for key, value in model.state_dict().items():
        if key.startswith(TRAINING_ALONE):
            continue
        value = value.detach().float().cpu().contiguous()
        if value.ndim >= 2 and (value.numel() >= SMALLEST or key.startswith(ALWAYS_BYTES)):
            tensors[key], tensors[f"{key}.scale"] = quantised(value)
        else:
            tensors[key] = value
    metadata = {
        "format": FORMAT, "version": str(VERSION), "name": name, "sha256": "0" * 64,
        "encoder": json.dumps(model.encoder.shape.as_dict()),
        "widths": json.dumps(dict(zip(("arc", "relation", "link"), model.widths))),
        "labels": json.dumps(
            {head: labels for head, labels in Model.LINEAR.items() if not head.startswith("silver")}
            | {"relations": model.relation_labels}
        ),
        "shapes": json.dumps(SHAPES), "gaps": json.dumps(GAPS),
    }
    content = _serialised(tensors, metadata)
    digest = hashlib.sha256(content).hexdigest()
    with open(path, "wb") as file:
        file.write(content.replace(b"0" * 64, digest.encode(), 1))
    return len(content)


def blend(model, other):
    """Makes the weights of `model` the mean of its own and those of `other`, which has the same form (Wortsman et al., ICML 2022)."""
    weights = model.state_dict()
    for name, theirs in other.state_dict().items():
        if theirs.is_floating_point():
            weights[name].copy_((weights[name] + theirs) / 2)


def _serialised(tensors, metadata):
    """A safetensors file whose bytes depend on its content alone, which the library's own writer does not promise.

    Floats stand before bytes, and all begins at a multiple of 64, so that no value is split in memory.
    """
    order = sorted(tensors, key=lambda key: (-tensors[key].element_size(), key))
    header, offset = {"__metadata__": metadata}, 0
    for key in order:
        end = offset + tensors[key].numel() * tensors[key].element_size()
        header[key] = {"dtype": DTYPES[tensors[key].dtype], "shape": list(tensors[key].shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % 64)
    data = b"".join(tensors[key].numpy().tobytes() for key in order)
    return len(text).to_bytes(8, "little") + text + data


def read(path):
    """The model and vocabulary of a file. Raises ModelFileError where the file is damaged or of another version."""
    with open(path, "rb") as file:
        content = file.read()
    try:
        length = int.from_bytes(content[:8], "little")
        metadata = json.loads(content[8 : 8 + length]).get("__metadata__", {})
    except ValueError as error:
        raise ModelFileError(f"{path} is no model file: {error}") from error
    if metadata.get("format") != FORMAT or metadata.get("version") != str(VERSION):
        raise ModelFileError(f"{path} is no model of version {VERSION}")
    if hashlib.sha256(content.replace(metadata["sha256"].encode(), b"0" * 64, 1)).hexdigest() != metadata["sha256"]:
        raise ModelFileError(f"{path} is damaged: its checksum is another")
    with safe_open(path, "pt") as file:
        tensors = {key: file.get_tensor(key) for key in file.keys()}
    model = Model(EncoderShape(**json.loads(metadata["encoder"])), 0, tuple(json.loads(metadata["widths"]).values()))
    state = model.state_dict()
    for key in state:
        if key in tensors:
            value = tensors[key].float()
            state[key] = value * tensors[f"{key}.scale"][..., None] if f"{key}.scale" in tensors else value
        elif not key.startswith(TRAINING_ALONE):
            raise ModelFileError(f"{path} lacks {key}")
    model.load_state_dict(state)
    model.eval()
    return model, WordPieces(bytes(tensors["vocabulary"].tolist()).decode().split("\n"))
