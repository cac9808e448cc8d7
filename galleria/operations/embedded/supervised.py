"""The supervisor's own process: `python -m galleria.operations.embedded.supervised tied|free CONFIGURATION`.

Tied, it ends in order when its parent ends.
"""

import signal
import sys

from supervisor.supervisord import main

from galleria.operations.embedded.parent import die_with_parent

if __name__ == "__main__":
    if sys.argv[1] == "tied":
        die_with_parent(signal.SIGTERM)
    main(["--configuration", sys.argv[2]])
