"""What is done with several products at once: how many at most, and how a refusal is said."""

from galleria.kernel.problems import Problem

MOST_AT_ONCE = 100


def say_problem(problem: Problem) -> str:
    """In one line."""
    return " ".join(f"{one.field.removeprefix('attributes.').capitalize()} {one.message}." for one in problem.errors) or problem.detail
