#!/bin/sh
# Backs the data set DATA_SET up into the folder BACKUPS, also while people use it, checks that the
# backup is sound, and only then removes backups older than 30 days.
set -eu
python=$(dirname "$0")/../.venv/bin/python
file=$BACKUPS/progress-$(date -u +%Y%m%dT%H%M%SZ).db
"$python" -m loaders backup "$file.part" --database "$DATA_SET"
"$python" -m loaders check --database "$file.part" >/dev/null
# What SQLite keeps beside a file while it is read is empty now, or the file is not all there is.
test ! -s "$file.part-wal"
rm -f "$file.part-wal" "$file.part-shm"
mv "$file.part" "$file"
find "$BACKUPS" -name 'progress-*.db*' -mtime +30 -delete
echo "backed up to $file"
