"""The steps of the pipeline: each looks, asks Meta what it must, and returns a decision."""
