"""Backups in a bucket of an S3-compatible storage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.domain.backup import S3Place
from desktop.domain.errors import UserError
from desktop.services.backup.places.place import Listed, NotThereError

if TYPE_CHECKING:
    from botocore.exceptions import ClientError

_CONNECT_SECONDS = 15
_READ_SECONDS = 60
_ATTEMPTS = 4
_NOT_THERE = frozenset({"NoSuchKey", "404", "NotFound"})
_DENIED = frozenset(
    {"403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"}
)
_NO_BUCKET = frozenset({"NoSuchBucket", "InvalidBucketName"})
_FULL = frozenset({"QuotaExceeded", "XMinioStorageFull", "EntityTooLarge", "507"})
_USUAL_REGION = "us-east-1"
"""What other storages than Amazon's take the signature for, if they have no regions."""


class Bucket:
    """A place in a bucket; ``secret`` is the secret key.  Asked anew a few times before it is given up."""

    def __init__(self, place: S3Place, secret: str) -> None:
        # The library takes half a second to load: only an office that uses it waits for it.
        import boto3
        from botocore.config import Config

        self._place = place
        self._prefix = f"{place.prefix.strip('/')}/" if place.prefix.strip("/") else ""
        with self._asking():
            self._client: Any = boto3.client(
                "s3",
                endpoint_url=place.endpoint or None,
                aws_access_key_id=place.access_key,
                aws_secret_access_key=secret,
                region_name=place.region or _USUAL_REGION,
                config=Config(
                    connect_timeout=_CONNECT_SECONDS,
                    read_timeout=_READ_SECONDS,
                    retries={"mode": "standard", "total_max_attempts": _ATTEMPTS},
                    # Storages other than Amazon's know neither newer checksums nor every bucket as a host.
                    request_checksum_calculation="when_required",
                    response_checksum_validation="when_required",
                    s3={"addressing_style": "path" if place.endpoint else "auto"},
                ),
            )

    def prepare(self) -> None:
        """See :class:`Place`; the bucket is the office's to make."""

    def listed(self, prefix: str) -> Iterator[Listed]:
        """See :class:`Place`."""
        with self._asking():
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self._place.bucket, Prefix=self._prefix + prefix
            )
            for page in pages:
                for one in page.get("Contents", ()):
                    yield Listed(one["Key"][len(self._prefix) :], one["Size"], one["LastModified"])

    @contextmanager
    def read(self, name: str) -> Iterator[BinaryIO]:
        """See :class:`Place`."""
        with self._asking(name):
            body = self._client.get_object(Bucket=self._place.bucket, Key=self._prefix + name)["Body"]
        try:
            yield _Reader(body, self)  # type: ignore[misc]
        finally:
            body.close()

    def write(self, name: str, source: Path) -> None:
        """See :class:`Place`."""
        with self._asking(name):
            self._client.upload_file(str(source), self._place.bucket, self._prefix + name)

    def remove(self, name: str) -> None:
        """See :class:`Place`."""
        with self._asking():
            self._client.delete_object(Bucket=self._place.bucket, Key=self._prefix + name)

    def free(self) -> int | None:
        """See :class:`Place`."""
        return None

    @contextmanager
    def _asking(self, name: str = "") -> Iterator[None]:
        from boto3.exceptions import Boto3Error
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            yield
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            if name and code in _NOT_THERE:
                raise NotThereError(name) from error
            raise self._refused(code, error) from error
        except Boto3Error as error:
            # Uploading says only in words which answer it got.
            cause = error.__cause__ or error.__context__
            if isinstance(cause, ClientError):
                code = str(cause.response.get("Error", {}).get("Code", ""))
                raise self._refused(code, cause) from error
            raise self._unreachable(error) from error
        except (BotoCoreError, OSError, ValueError) as error:
            # ValueError: an address that is none.
            raise self._unreachable(error) from error

    def _refused(self, code: str, error: ClientError) -> UserError:
        place = self._place.bucket
        if code in _DENIED:
            return UserError("backup.bucket_denied", bucket=place)
        if code in _NO_BUCKET or code in _NOT_THERE:
            return UserError("backup.no_bucket", bucket=place)
        if code in _FULL:
            return UserError("backup.place_full", place=place)
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", "?")
        return UserError("backup.bucket_refused", bucket=place, reason=f"{code} {status}".strip())

    def _unreachable(self, error: Exception) -> UserError:
        return UserError(
            "backup.bucket_unreachable",
            address=self._place.endpoint or "Amazon S3",
            reason=type(error).__name__,
        )

    def broken_off(self, error: Exception) -> UserError:
        """What to tell if what is being read ends before its end."""
        return self._unreachable(error)


class _Reader:
    """Reads an answer's body and says of the place what the library says of the connection."""

    def __init__(self, body: Any, bucket: Bucket) -> None:
        self._body = body
        self._bucket = bucket

    def read(self, size: int = -1) -> bytes:
        from botocore.exceptions import BotoCoreError
        from urllib3.exceptions import HTTPError

        try:
            data: bytes = self._body.read(None if size < 0 else size)
        except (BotoCoreError, HTTPError, OSError) as error:
            raise self._bucket.broken_off(error) from error
        return data
