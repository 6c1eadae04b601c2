"""What the command line imports before all else: sqlite-utils, without pandas and numpy.

It loads both where it finds them, to know their types, which takes longer than reading a letter. No
command stores values of theirs; what reads tables loads them by itself.
"""

import sys

_LEFT_OUT = {"numpy", "pandas"} - sys.modules.keys()
sys.modules.update(dict.fromkeys(_LEFT_OUT))
import sqlite_utils  # noqa: E402, F401

for _name in _LEFT_OUT:
    del sys.modules[_name]
