"""Tests of exported pages. A package, so that they share the pages made by hand."""
