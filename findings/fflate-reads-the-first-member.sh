#!/usr/bin/env bash
# fflate unpacks one, two or all members of the same gzip file, as its input is cut, and reports no error.
#
# Guess:    gunzipSync gives the whole text, as gzip, Node.js and browsers do. Gunzip, which unpacks members since 0.8,
#           gives the same text however the input is cut into chunks.
# Happens:  gunzipSync gives the first member. Of three members Gunzip gives one if the input comes in one chunk that is
#           marked as the last, two if it comes in two halves, and all with an empty last chunk behind the whole.
# Versions: fflate 0.8.2 (npm), beside pako 2.1.0 and Node.js' zlib and DecompressionStream
# Why:      gunzipSync takes one header and one stream. Gunzip looks for further members only when it is called again, and
#           after the last chunk nobody calls it.
# Meets it: browsers and scripts that read logs and exports to which a writer has added members, such as a rotated log or
#           an export that was resumed: the records after the first member are missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund fflate@0.8.2 pako@2.1.0 >"$work/npm" 2>&1 || { cat "$work/npm"; exit 1; }

cat >members.mjs <<'EOF'
import zlib from 'node:zlib';
import { Gunzip, gunzipSync, strFromU8 } from 'fflate';
import pako from 'pako';

const members = ['monday\n', 'tuesday\n', 'wednesday\n'].map(text => zlib.gzipSync(text));
const file = new Uint8Array(Buffer.concat(members));
const print = (reader, text) => console.log(`${reader}: ${text.trim().split('\n').join(' ')}`);

function streamed(chunks) {
  let text = '';
  const gunzip = new Gunzip(chunk => { text += strFromU8(chunk); });
  chunks.forEach((chunk, i) => gunzip.push(chunk, i === chunks.length - 1));
  return text;
}

print('zlib', zlib.gunzipSync(file).toString());
print('DecompressionStream', await new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
print('pako', pako.ungzip(file, { to: 'string' }));
print('fflate gunzipSync', strFromU8(gunzipSync(file)));
print('fflate Gunzip, one chunk', streamed([file]));
print('fflate Gunzip, one chunk and an empty one', streamed([file, new Uint8Array(0)]));
print('fflate Gunzip, two halves', streamed([file.slice(0, 40), file.slice(40)]));
EOF
cat >expected <<'EOF'
zlib: monday tuesday wednesday
DecompressionStream: monday tuesday wednesday
pako: monday tuesday wednesday
fflate gunzipSync: monday
fflate Gunzip, one chunk: monday
fflate Gunzip, one chunk and an empty one: monday tuesday wednesday
fflate Gunzip, two halves: monday tuesday
EOF
timeout 60 node members.mjs >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
