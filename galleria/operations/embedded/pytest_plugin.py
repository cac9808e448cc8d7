"""`pytest -p galleria.operations.embedded.pytest_plugin`: real PostgreSQL and Valkey, there before anything reads Django's settings."""

import os

from galleria.operations.embedded.for_tests import provide_services

os.environ["SECRET_KEY"] = "only-for-tests-" + 40 * "x"
provide_services()
