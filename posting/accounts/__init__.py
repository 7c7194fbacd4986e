"""Connected accounts: their tokens, their troubles, their clients."""
