"""Files of strangers: looked at as Instagram would, downloaded safely, probed."""
