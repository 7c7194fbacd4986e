"""How updates come in and are kept until they are done."""
