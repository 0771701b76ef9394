"""The benchmarks: each figure is a ratio against something else that is measured in the same run."""
