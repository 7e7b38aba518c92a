"""A run made from an earlier one: what sources that came or went do not touch stays.

Of every two claims that were compared it is kept by which keys, and what was decided. A
judgement rests on two claims, what they share, and what is known of their two sources, so that
it stands as long as these are the same. The result is that of a run from scratch.
"""

# The kinds of entries that hold what came of a run, and what it was made of.
RUNS, MADE_OF = "runs", "runs-made-of"

# Claims below which a run from scratch takes a second or two, and above which what is kept is
# some 200 MB.
LEAST, MOST = 2_000, 200_000
