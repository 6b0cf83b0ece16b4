"""Tests and benchmarks. A package, since another package of the environment brings its `tests`."""
