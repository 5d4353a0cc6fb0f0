"""Training: all corpora mixed in each batch, AdamW with a warm-up and linear decay, a checkpoint an epoch."""
import os
import random
import time
from collections import Counter
from dataclasses import asdict, dataclass

import torch
from safetensors.torch import load_file

from .losses import WEIGHTS, losses
from .measures import dev_figures, figure_rows
from .model import Model
from .pieces import WordPieces
from .reading import Reader
from .windows import Batch, Cutter, batches, varied


@dataclass(frozen=True)
class Plan:
    """What a training run does; a run with the same plan, data and library versions gives the same model on one machine."""

    epochs: int = 5
    batch: int = 3072  # pieces, with padding
    limit: int = 160  # pieces of a window
    rate: float = 2e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm_up: float = 0.06
    clip: float = 1.0
    dropout: float = 0.1
    seed: int = 1
    silver: bool = True
    start: str = ""  # the SHA-256 of the model file that training goes on from; none where it begins at MiniLM
    # The own texts join when the corpora have taught the rest, and are then seen this often in an epoch.
    marked_copies: int = 2
    marked_from: int = 2
    last_rate: float = 0.02  # of the highest rate


class Trainer:
    """One training run, whose checkpoints lie in a folder."""

    def __init__(self, plan, training, development, start, work, model=None):
        self.plan, self.training, self.development, self.work = plan, training, development, work
        self.word_pieces = WordPieces.read(os.path.join(start, "vocab.txt"))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        # A processor without instructions for bfloat16 is 25 times slower with it than without.
        self.halves = self.device == "cuda" or torch.cpu.get_capabilities().get("avx512_bf16", False)
        torch.manual_seed(plan.seed)
        self.model = Model(dropout=plan.dropout)
        if model:
            # The heads that are in no file begin anew.
            self.model.load_state_dict(model.state_dict())
        else:
            self.model.encoder.load_minilm(load_file(os.path.join(start, "model.fp16.safetensors")))
        self.model.to(self.device)
        self.cutter = Cutter(self.word_pieces)
        self.optimizer = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), fused=True)
        self.total = sum(len(self._epoch_batches(epoch)) for epoch in range(plan.epochs))
        warm = max(1, int(self.total * plan.warm_up))
        falling = lambda step: max(plan.last_rate, (self.total - step) / max(1, self.total - warm))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda step: min((step + 1) / warm, falling(step))
        )
        if not plan.silver:
            for article in training.polnear:
                for text in article:
                    text.silver_xpos = text.silver_heads = text.silver_relations = None

    def _groups(self):
        plain, decayed, heads = [], [], []
        for name, parameter in self.model.named_parameters():
            if not name.startswith("encoder."):
                heads.append(parameter)
            elif parameter.ndim == 1 or "casing" in name or "layout" in name:
                plain.append(parameter)
            else:
                decayed.append(parameter)
        return [
            {"params": plain, "lr": self.plan.rate, "weight_decay": 0.0},
            {"params": decayed, "lr": self.plan.rate, "weight_decay": self.plan.decay},
            {"params": heads, "lr": self.plan.head_rate, "weight_decay": 0.0},
        ]

    def _epoch_batches(self, epoch):
        """The batches of an epoch: each text once, an article in one annotator's reading; the own texts several times."""
        dice = random.Random(f"{self.plan.seed} {epoch}")
        texts = [dice.choice(readings) for readings in self.training.polnear]
        texts += self.training.ewt
        if epoch >= self.plan.marked_from:
            texts += self.training.marked * self.plan.marked_copies
        windows = [window for text in texts for window in self.cutter.windows(text, self.plan.limit, dice)]
        dice.shuffle(windows)
        return batches(list(varied(windows, dice, self.word_pieces)), self.plan.batch, dice)

    def run(self):
        """Trains from the last checkpoint on, and prints figures after each epoch."""
        for epoch in range(self._resume(), self.plan.epochs):
            self._train(epoch)
            self._save(epoch)
            reader = Reader(self.model, self.word_pieces, self.plan.limit, self.device)
            for name, (_, shown) in figure_rows(dev_figures(reader, self.development)):
                print(f"  {name}: {shown}", flush=True)

    def _train(self, epoch):
        self.model.train()
        torch.manual_seed(self.plan.seed * 1000 + epoch)
        groups = self._epoch_batches(epoch)
        begun, pieces, sums, counts = time.monotonic(), 0, Counter(), Counter()
        for number, group in enumerate(groups):
            batch = Batch(group, self.word_pieces).to(self.device)
            with torch.autocast(self.device, torch.bfloat16, enabled=self.halves):
                found = losses(self.model, batch, self.model.words(batch))
                total = sum(WEIGHTS[name] * loss for name, loss in found.items())
            self.optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.plan.clip)
            self.optimizer.step()
            self.schedule.step()
            pieces += int(batch.is_piece.sum())
            for name, loss in found.items():
                sums[name] += loss.item()
                counts[name] += 1
            if (number + 1) % 100 == 0 or number + 1 == len(groups):
                shown = " ".join(f"{name} {sums[name] / counts[name]:.3f}" for name in sums)
                rate = pieces / (time.monotonic() - begun)
                print(f"epoch {epoch + 1} {number + 1}/{len(groups)} {rate:.0f} pieces/s {shown}", flush=True)
                sums.clear()
                counts.clear()

    def _checkpoint(self):
        return os.path.join(self.work, "checkpoint.pt")

    def _save(self, epoch):
        state = {
            "plan": asdict(self.plan), "epoch": epoch + 1, "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(), "schedule": self.schedule.state_dict(),
        }
        torch.save(state, self._checkpoint() + ".new")
        os.replace(self._checkpoint() + ".new", self._checkpoint())

    def _resume(self):
        if not os.path.exists(self._checkpoint()):
            return 0
        state = torch.load(self._checkpoint(), map_location=self.device)
        if state["plan"] != asdict(self.plan):
            raise SystemExit(f"{self._checkpoint()} is of another plan; give another --work or remove it.")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        return state["epoch"]


def load_checkpoint(path):
    """The model of a checkpoint, in full precision."""
    model = Model(dropout=0)
    model.load_state_dict(torch.load(path, map_location="cpu")["model"])
    return model.eval()
