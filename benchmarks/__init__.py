"""Speed and size as ratios against named baselines; start with `python -m benchmarks`."""
