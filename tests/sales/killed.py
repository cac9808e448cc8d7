"""A process that is killed (kill -9) between two steps of what it does. A step is a statement, a commit, or a question to Stripe."""

import os
import signal
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from itertools import count
from typing import Any
from unittest.mock import patch

from django.db import connection

from galleria.kernel.database.base import DatabaseWrapper
from galleria.sales.payments import stripe

_INHERITED: list[Any] = []


def die_before(step: int, act: Callable[[], Any]) -> bool:
    """Do it in a child that kills itself before this step, the first being 0. Returns whether it was killed: False when there are fewer steps."""
    child = os.fork()
    if child == 0:
        failed = True
        try:
            _leave_parents_connections()
            with ExitStack() as stack:
                _count_steps(stack, step)
                act()
            failed = False
        except BaseException:  # noqa: BLE001 - nothing of the child may go on in the tests
            traceback.print_exc()
        finally:
            os._exit(failed)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.waitstatus_to_exitcode(status) == 0, "what the child did failed: see above"
    return False


def _leave_parents_connections() -> None:
    """The parent goes on with its own: they are neither used here nor closed."""
    wrapper: Any = DatabaseWrapper
    _INHERITED.extend([connection.connection, wrapper._connection_pools])
    wrapper._connection_pools = {}
    connection.connection = None


def _count_steps(stack: ExitStack, last: int) -> None:
    steps = count()

    def begin_step() -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def run_statement(execute: Callable[..., Any], *arguments: Any) -> Any:
        begin_step()
        return execute(*arguments)

    def commit(wrapper: DatabaseWrapper) -> None:
        begin_step()
        committed(wrapper)
        begin_step()

    def ask(question: Callable[..., Any]) -> Any:
        begin_step()
        answer = asked(question)
        begin_step()
        return answer

    own: Any = DatabaseWrapper
    committed, asked = own._commit, stripe.call
    stack.enter_context(connection.execute_wrapper(run_statement))
    stack.enter_context(patch.object(DatabaseWrapper, "_commit", commit))
    stack.enter_context(patch.object(stripe, "call", ask))
