"""What can be wrong with an upload or a picture, each with a stable code."""

from galleria.kernel.problems import Invalid, Problem


class PictureTooLarge(Problem):
    """The file has too many bytes."""

    code = "picture_too_large"
    status = 413
    title = "The file is too large"
    detail = "A picture may have up to {limit_mb} MB. Save it smaller and try again."


class TooManyFiles(Problem):
    """More files than one request may carry."""

    code = "too_many_files"
    status = 413
    title = "Too many files at once"
    detail = "One request takes up to {limit} pictures. Send the rest in another one."


class NoFiles(Problem):
    """The request carries no picture."""

    code = "no_files"
    status = 422
    title = "No picture was sent"
    detail = "Send 1 to {limit} pictures as `files`."


class UnknownUploadForm(Problem):
    """The request's own content type is neither of the two."""

    code = "unknown_upload_form"
    status = 415
    title = "Pictures come as a form or as JSON"
    detail = "Send `multipart/form-data` with `files`, or `application/json` with base64 `data`."


class NotAPicture(Problem):
    """The content is of no kind that we take."""

    code = "not_a_picture"
    status = 415
    title = "This is not a picture that we can read"
    detail = "We take JPEG, PNG, GIF, WebP, TIFF, BMP and AVIF."


class PictureTruncated(Problem):
    """The file ends too early, or its pixels are damaged."""

    code = "picture_truncated"
    status = 422
    title = "The picture is incomplete"
    detail = "The file is damaged or was cut off on its way. Save it anew and try again."


class TooManyPixels(Problem):
    """Small as a file, too big once decoded."""

    code = "too_many_pixels"
    status = 422
    title = "The picture has too many pixels"
    detail = "It is {width} by {height} pixels; we take up to {limit_mp} megapixels and {limit_side} pixels a side."


class PictureTooSlow(Problem):
    """Decoding was given up: only a file that was made to be slow takes that long."""

    code = "picture_too_slow"
    status = 422
    title = "The picture takes too long to read"
    detail = "Save it in a plain form, a JPEG for instance, and try again."


class PictureNotFound(Problem):
    """No picture has this key, or it has no such size or format."""

    code = "picture_not_found"
    status = 404
    title = "There is no such picture"
    detail = "The address is wrong, or the picture was removed."


class DrawingFailed(Problem):
    """The illustrator could not draw it; the row keeps the reason."""

    code = "drawing_failed"
    status = 404
    title = "This picture could not be drawn"
    detail = "The shop's owner can see why."


class UnknownDrawing(Problem):
    """The family, the view or a parameter does not exist."""

    code = "unknown_drawing"
    status = 422
    title = "The illustrator does not know this drawing"


class PicturesBusy(Problem):
    """Too many pictures are being worked on at this moment."""

    code = "pictures_busy"
    status = 503
    title = "Too many pictures at once"
    detail = "Other pictures are being worked on. Try again in a few seconds."


class StorageUnavailable(Problem):
    """The storage is full or does not answer; nothing was kept."""

    code = "storage_unavailable"
    status = 503
    title = "The file could not be stored"
    detail = "The storage does not take files just now. Nothing was changed; try again later."


UPLOAD_PROBLEMS = (
    TooManyFiles, PictureTooLarge, UnknownUploadForm, NotAPicture, NoFiles, PictureTruncated, TooManyPixels, PictureTooSlow, Invalid,
    PicturesBusy, StorageUnavailable,
)  # fmt: skip
"""What every upload of pictures can answer with."""
