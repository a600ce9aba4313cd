"""Measurements, one command each: `./run.sh bench NAME [DATA]` prints one table."""
