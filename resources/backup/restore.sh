#!/bin/sh
# Restores a backup of Bezdotyk without Bezdotyk, with age (age-encryption.org) and gunzip:
#   age -d -i KEYFILE BACKUPS/snapshots/SNAPSHOT.age | tar xzf - && sh restore.sh BACKUPS KEYFILE TARGET
# files.tsv, which comes out of the snapshot with this script, says of each file: the name of its object,
# its SHA-256, its size, how it was compressed, and its path. A file that cannot be restored is named; the
# others are restored all the same.
set -u
backups=$1 key=$2 target=$3 failed=0
while IFS='	' read -r object sha256 size coding path; do
    file=$target/$path
    mkdir -p "$(dirname "$file")"
    sealed=$backups/objects/$(printf %.2s "$object")/$object
    case $coding in
        gzip) age -d -i "$key" "$sealed" | gunzip > "$file" ;;
        *) age -d -i "$key" -o "$file" "$sealed" ;;
    esac
    if ! printf '%s  %s\n' "$sha256" "$file" | sha256sum -c --status; then
        echo "not restored: $path ($size bytes, object $object)" >&2
        failed=1
    fi
done < files.tsv
exit $failed
