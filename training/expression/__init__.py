"""The expression network: seven classes from a 48x48 grey face."""

EXPRESSIONS = ('neutral', 'happy', 'sad', 'angry', 'fearful', 'disgusted', 'surprised')
"""The order of `EXPRESSIONS` in src/core/types.ts; the net's outputs follow it."""
