"""Speed and size, each against a named floor in the same run: `python -m tests.benchmarks`.

A benchmark is a module with `measure(rounds)`, which yields `harness.Result`s; it is listed in
`__main__`. No test asserts a time: ratios are read by people.
"""
