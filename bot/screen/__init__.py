"""Buttons, replies and questions: what every screen is made of."""
