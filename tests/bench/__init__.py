"""The benchmarks: each figure is a ratio against something else, measured in the same run."""
