"""Precision, recall and their harmonic mean."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 as percent, from counts."""

    right: int
    found: int
    gold: int

    @property
    def precision(self):
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self):
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self):
        return 200 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0
