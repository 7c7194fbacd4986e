"""Orders and questions by the words they are made of, whatever their order."""
