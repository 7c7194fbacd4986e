"""Reads times and days as people type them."""
