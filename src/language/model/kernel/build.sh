#!/bin/sh
# Builds kernel.c and writes its bytes into kernel-bytes.ts. Needs clang with the wasm32 target, and lld.
set -e
cd "$(dirname "$0")"
clang --target=wasm32 -O3 -msimd128 -ffp-contract=off -fno-builtin -nostdlib -Wl,--no-entry,--import-memory,-z,stack-size=16384 -o /tmp/kernel.wasm kernel.c
{
  echo "/** kernel.c, built by build.sh. */"
  echo "export const kernelBytes ="
  echo "  \"$(base64 -w0 /tmp/kernel.wasm)\";"
} > kernel-bytes.ts
rm /tmp/kernel.wasm
