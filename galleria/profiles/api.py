"""The HTTP door of the person who is signed in: profile, portrait, addresses, export and erasure. All of it is theirs alone."""

from dataclasses import replace
from typing import Annotated, Any

from django.http import FileResponse, HttpRequest
from ninja import Path, Router, Status

from galleria.accounts.access import actor_of
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Invalid, Throttled, Unauthenticated, openapi_responses
from galleria.media.errors import UPLOAD_PROBLEMS, StorageUnavailable
from galleria.media.private_files import open_file
from galleria.media.schemas import UPLOAD_BODY
from galleria.media.uploads import read_file
from galleria.profiles import queries
from galleria.profiles.access import access_self
from galleria.profiles.actions.add_address import add_address as add
from galleria.profiles.actions.ask_erasure import ask_erasure as ask
from galleria.profiles.actions.change_address import change_address as change
from galleria.profiles.actions.change_avatar import change_avatar, remove_avatar
from galleria.profiles.actions.change_profile import change_profile
from galleria.profiles.actions.remove_address import remove_address as remove
from galleria.profiles.actions.start_export import start_export as start
from galleria.profiles.actions.take_back_erasure import take_back_erasure as take_back
from galleria.profiles.errors import (
    AddressNotFound,
    ErasureBegun,
    ErasureNotFound,
    ExportNotFound,
    ExportNotReady,
    PasswordWrong,
    ProofNeeded,
    StillResponsible,
    TooManyAddresses,
    UsernameTaken,
)
from galleria.profiles.models import Job
from galleria.profiles.proof import check_proof
from galleria.profiles.schemas import (
    AddressDraft,
    AddressList,
    AddressOut,
    AddressPatch,
    ErasureOut,
    ErasureWish,
    ExportOut,
    MeOut,
    MePatch,
    address_out,
    erasure_out,
    export_out,
)

router = Router(tags=["me"])
Ref = Annotated[str, Path(max_length=32, examples=["adr_0123456789abcdef"])]
ZIP: dict[int, Any] = {200: {"description": "The file.", "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}}


@router.get("/me", response=MeOut, openapi_extra=openapi_responses(Unauthenticated), operation_id="get_me")
def read_me(request: HttpRequest) -> dict[str, Any]:
    """Who is signed in."""
    return queries.describe_me(actor_of(request))


@router.patch("/me", response=MeOut, openapi_extra=openapi_responses(Unauthenticated, UsernameTaken, Invalid, Throttled), operation_id="update_me")
def update_me(request: HttpRequest, patch: MePatch) -> dict[str, Any]:
    """Change the fields that are sent, and no other."""
    actor = actor_of(request)
    return queries.describe_me(replace(actor, user=change_profile(patch, actor=actor)))


@router.post(
    "/me/avatar",
    response=MeOut,
    openapi_extra={**UPLOAD_BODY, **openapi_responses(Unauthenticated, Throttled, *UPLOAD_PROBLEMS)},
    operation_id="upload_avatar",
)
def upload_avatar(request: HttpRequest) -> dict[str, Any]:
    """Give oneself a portrait: one picture, as pictures of shops are uploaded. It is stripped of metadata."""
    actor = actor_of(request)
    access_self(actor)  # before anything of the file is read
    change_avatar(read_file(request), actor=actor)
    return queries.describe_me(actor)


@router.delete("/me/avatar", response={204: None}, openapi_extra=openapi_responses(Unauthenticated), operation_id="delete_avatar")
def delete_avatar(request: HttpRequest) -> Status[None]:
    """Show no portrait. Its files go within a day."""
    remove_avatar(actor=actor_of(request))
    return Status(204, None)


@router.get("/me/addresses", response=AddressList, openapi_extra=openapi_responses(Unauthenticated), operation_id="list_addresses")
def list_addresses(request: HttpRequest) -> dict[str, Any]:
    """The person's addresses, the default first."""
    return {"items": [address_out(address) for address in queries.list_addresses(actor_of(request))]}


@router.post(
    "/me/addresses",
    response={201: AddressOut},
    openapi_extra=openapi_responses(Unauthenticated, TooManyAddresses, RequestInProgress, KeyReused, Invalid),
    operation_id="add_address",
)
def add_address(request: HttpRequest, draft: AddressDraft) -> Any:
    """Keep an address. What it needs depends on its country. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    user = access_self(actor)

    def run() -> tuple[int, bytes]:
        return 201, AddressOut.model_validate(address_out(add(draft, actor=actor))).model_dump_json().encode()

    return answer_once(request, scope=f"person {user.pk} add_address", run=run)


@router.patch(
    "/me/addresses/{ref}",
    response=AddressOut,
    openapi_extra=openapi_responses(Unauthenticated, AddressNotFound, Invalid),
    operation_id="update_address",
)
def update_address(request: HttpRequest, ref: Ref, patch: AddressPatch) -> dict[str, Any]:
    """Change the fields that are sent, and no other."""
    return address_out(change(ref, patch, actor=actor_of(request)))


@router.delete(
    "/me/addresses/{ref}", response={204: None}, openapi_extra=openapi_responses(Unauthenticated, AddressNotFound), operation_id="delete_address"
)
def delete_address(request: HttpRequest, ref: Ref) -> Status[None]:
    """Remove an address. Orders keep theirs."""
    remove(ref, actor=actor_of(request))
    return Status(204, None)


@router.post("/me/export", response={202: ExportOut}, openapi_extra=openapi_responses(Unauthenticated, Throttled), operation_id="start_my_export")
def start_export(request: HttpRequest) -> Status[dict[str, Any]]:
    """Write everything that is held on the person into one file, in the background. While one is under way, that one is the answer."""
    return Status(202, export_out(start(actor=actor_of(request))))


@router.get("/me/export", response=ExportOut, openapi_extra=openapi_responses(Unauthenticated, ExportNotFound), operation_id="get_my_export")
def read_export(request: HttpRequest) -> dict[str, Any]:
    """How far the newest export is."""
    return export_out(queries.get_export(actor_of(request)))


@router.get(
    "/me/export/file",
    openapi_extra={"responses": ZIP | openapi_responses(Unauthenticated, ExportNotFound, ExportNotReady, StorageUnavailable)["responses"]},
    operation_id="get_my_export_file",
)
def read_export_file(request: HttpRequest) -> FileResponse:
    """The newest export as a ZIP, for seven days."""
    export = queries.get_export(actor_of(request))
    if export.status != Job.Status.DONE:
        raise ExportNotReady(status=export.status)
    answer = FileResponse(open_file(export.file), as_attachment=True, filename=f"galleria-{export.created_at:%Y-%m-%d}.zip")
    answer["Content-Type"] = "application/zip"
    answer["Cache-Control"] = "private, no-store"
    return answer


@router.post(
    "/me/erasure",
    response={202: ErasureOut},
    openapi_extra=openapi_responses(Unauthenticated, ProofNeeded, PasswordWrong, StillResponsible, Throttled, Invalid),
    operation_id="ask_erasure",
)
def ask_erasure(request: HttpRequest, wish: ErasureWish) -> Status[dict[str, Any]]:
    """Have everything erased that is held on the person, a day from now. What the books need stays under a pseudonym."""
    actor = actor_of(request)
    check_proof(request, access_self(actor), wish.password.get_secret_value())
    return Status(202, erasure_out(ask(actor=actor)))


@router.get("/me/erasure", response=ErasureOut, openapi_extra=openapi_responses(Unauthenticated, ErasureNotFound), operation_id="get_erasure")
def read_erasure(request: HttpRequest) -> dict[str, Any]:
    """When the person will be erased, and until when that can be taken back."""
    return erasure_out(queries.get_erasure(actor_of(request)))


@router.delete(
    "/me/erasure",
    response=ErasureOut,
    openapi_extra=openapi_responses(Unauthenticated, ErasureNotFound, ErasureBegun),
    operation_id="take_back_erasure",
)
def take_back_erasure(request: HttpRequest) -> dict[str, Any]:
    """Stay. Taking it back twice changes nothing."""
    return erasure_out(take_back(actor=actor_of(request)))
