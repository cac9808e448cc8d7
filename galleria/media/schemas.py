"""Wire types of pictures."""

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from galleria.media.models import Picture
from galleria.media.rules import MAX_FILE_BYTES, MAX_FILES, variant_url


class PictureOut(BaseModel):
    """A picture as every answer shows it. Other sizes: `/media/{key}/{width}.{webp|avif}` with a width of 320, 480, 640, 960, 1280 or 2048."""

    key: str = Field(description="Names the content: equal pictures have equal keys, and a key never changes its meaning.")
    src: str = Field(description="The 640 px WebP.")
    width: int = Field(description="Of the original as it is kept, for the ratio.")
    height: int
    color: str = Field(description="The colour that covers most, as #rrggbb.")
    placeholder: str = Field(description="A tiny blurred version as a data URI; may be empty.")
    alt: str = ""


class PictureList(BaseModel):
    """Pictures in the order in which they were sent."""

    items: list[PictureOut]


class PictureData(BaseModel):
    """A picture inside JSON, for clients that cannot send forms."""

    model_config = ConfigDict(extra="forbid")

    data: Base64Bytes = Field(description=f"The file in base64, up to {MAX_FILE_BYTES // (1024 * 1024)} MB decoded.")


class PictureUpload(BaseModel):
    """The JSON form of an upload. The whole body may have up to 24 MB; for more, send a form."""

    model_config = ConfigDict(extra="forbid")

    files: list[PictureData] = Field(min_length=1, description=f"1 to {MAX_FILES} pictures.")


UPLOAD_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "minItems": 1, "maxItems": MAX_FILES, "items": {"type": "string", "format": "binary"}},
                    },
                }
            },
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "additionalProperties": False,
                    "properties": {
                        "files": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": MAX_FILES,
                            "items": {
                                "type": "object",
                                "required": ["data"],
                                "additionalProperties": False,
                                "properties": {"data": {"type": "string", "format": "byte", "description": "The file in base64."}},
                            },
                        }
                    },
                }
            },
        },
    }
}


def picture_out(picture: Picture, *, alt: str = "") -> PictureOut:
    """A row as its wire shape. `alt` comes from whoever shows the picture."""
    return PictureOut(
        key=picture.key,
        src=variant_url(picture.key),
        width=picture.width,
        height=picture.height,
        color=picture.color,
        placeholder=picture.placeholder,
        alt=alt,
    )
