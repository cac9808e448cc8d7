"""What can go wrong with drafts and listings."""

from typing import Any

from pydantic import Field

from galleria.catalog.listings.schemas import DraftOut
from galleria.kernel.problems import Conflict, NotFound, ProblemDocument


class ListingDraftNotFound(NotFound):
    """No such draft, or it is somebody else's."""

    code = "listing_draft_not_found"
    title = "There is no such draft"
    detail = "You have no draft {ref!r} in this shop."


class ListingPictureNotFound(NotFound):
    """The draft has no such picture."""

    code = "listing_picture_not_found"
    title = "There is no such picture"
    detail = "The draft has no picture {ref!r}."


class DraftMovedDocument(ProblemDocument):
    """The problem, with the draft as it is now."""

    draft: DraftOut = Field(description="As it stands, so that the person can choose between the two.")


class ListingDraftMoved(Conflict):
    """Another device, or another tab, has saved the draft since. Nothing was written; the answer carries the newer state as `draft`."""

    code = "listing_draft_moved"
    title = "The draft has changed meanwhile"
    detail = "Another device has saved this draft since it was read. It is at version {version}."

    def __init__(self, draft: DraftOut) -> None:
        super().__init__(version=draft.version)
        self.draft = draft

    def to_document(self, **where: Any) -> DraftMovedDocument:
        """With the newer state."""
        return DraftMovedDocument(**super().to_document(**where).model_dump(), draft=self.draft)


class TooManyDrafts(Conflict):
    """As many as one person may keep in a shop."""

    code = "too_many_drafts"
    title = "There are too many drafts"
    detail = "A person may keep {most} drafts in a shop. Publish or discard one first."


class TooManyListingPictures(Conflict):
    """As many as a gallery shows."""

    code = "too_many_listing_pictures"
    title = "There are too many pictures"
    detail = "A listing shows up to {most} pictures. Remove one first."


class ListingSold(Conflict):
    """It is sold: what the buyer has seen stays as it was."""

    code = "listing_sold"
    title = "It is sold"
    detail = "{title} is sold and stays as it was. List another one like it instead."
