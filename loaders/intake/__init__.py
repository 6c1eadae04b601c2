"""One source, one transaction: everything is checked, then all of it is written or nothing.

Whatever comes of a source, one row in `loads` tells it; a refused source leaves nothing else.
"""
