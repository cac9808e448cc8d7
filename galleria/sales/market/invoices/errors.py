"""What can go wrong with documents."""

from galleria.kernel.problems import NotFound


class DocumentNotFound(NotFound):
    """It is not there, or not theirs."""

    code = "document_not_found"
    title = "There is no such document"
    detail = "There is no document {number} here."
