"""Two reports side by side: which words of one stand in the other, as the record says."""
