"""How a network is trained: AdamW with a warm-up and a linear decay, and the running average of the weights."""
import copy
import random

import numpy as np
import torch


def seeded(seed):
    """Chance that is the same in every run, for torch, Python and numpy."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    rng.numpy = np.random.default_rng(seed)
    return rng


class Descent:
    def __init__(self, model, rate):
        self.model, self.rate, self.step = model, rate, 0
        self.opt = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
        self.average = copy.deepcopy(model)

    def begin(self, total):
        """Before a step of `total`: the rate, which rises over 200 steps and then falls."""
        self.model.train()
        for g in self.opt.param_groups:
            g["lr"] = self.rate * min(1.0, (self.step + 1) / 200) * max(0.01, 1 - self.step / total)

    def take(self, loss):
        """One step down the loss, and the average after it."""
        self.opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 2.0)
        self.opt.step()
        self.step += 1
        k = min(0.998, self.step / (self.step + 50))
        with torch.no_grad():
            for a, p in zip(self.average.parameters(), self.model.parameters()):
                if p.requires_grad:
                    a.lerp_(p, 1 - k)
