"""Round numbers along an axis that begins at nothing."""

from math import ceil, floor, log10

STEPS = (1, 2, 2.5, 5, 10)


def ticks(high: float, most: int = 6) -> list[float]:
    """From 0 to the first round number at or above `high`, in at most `most` equal steps."""
    if high <= 0:
        return [0.0, 1.0]
    least = high / most
    power = 10.0 ** floor(log10(least))
    step = next(step * power for step in STEPS if step * power >= least * (1 - 1e-9))
    return [round(step * number, 9) for number in range(ceil(high / step - 1e-9) + 1)]
