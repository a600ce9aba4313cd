"""How the sentence encoder was put into one small file."""
