"""Labels that people give: on disk, asked for, compared, agreed on, exchanged.

``labels`` has the records, ``store`` a file of them, ``tasks`` what is asked, ``queue`` in
which order, ``session`` one annotator's work; ``terminal`` and ``web`` show it; ``agreement``
measures, ``adjudication`` decides, ``exchange`` speaks to other tools.
"""
