"""How the weights of same-claim features were chosen."""
