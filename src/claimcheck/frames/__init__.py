"""What a claim says, in a form that can be compared; one module per kind of frame.

Each module reads a parsed block and yields mentions: a frame and the tokens that it was read
from.
"""
