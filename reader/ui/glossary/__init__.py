"""The glossary in the reader's hands: entries written, merged, split, taken back, in the window.

`changing` does what the commands ask for, `editor` is the sheet on which an entry is written, and
`renewing` brings the window to what the glossary says afterwards. Nothing of it is imported before
it is asked for, but for `changing` and `renewing`, which wait for that.
"""
