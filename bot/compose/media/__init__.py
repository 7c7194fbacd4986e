"""The photos and videos of a post, by buttons: listed, ordered, made to fit, cut, marked."""
