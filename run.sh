#!/usr/bin/env bash
# The development workflow, executable. `./run.sh` alone lists the commands.
set -euo pipefail
cd "$(dirname "$0")"
venv=.venv
bin=$venv/bin

# setup: make .venv from requirements.lock (pins and hashes), again only when the lock has changed.
setup() {
    local wanted
    wanted=$(cat requirements.lock pyproject.toml | sha256sum | cut -d' ' -f1)
    [ "$(cat $venv/.made-from 2>/dev/null || true)" = "$wanted" ] && return
    local python=${PYTHON:-python3.11}
    command -v "$python" >/dev/null || python=python3
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "factbox needs Python 3.11 or later; $python is $("$python" --version)" >&2
        exit 1
    }
    echo "Setting up $venv (once) ..." >&2
    rm -f $venv/.made-from
    "$python" -m venv $venv
    $bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
    $bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
    echo "$wanted" >$venv/.made-from
}

# demo: build the sample story and print its record.
demo() {
    setup
    local box
    box=$(mktemp -d)
    trap "rm -rf '$box'" EXIT
    $bin/factbox build examples/prespa --box "$box/sample.box"
    $bin/factbox show --box "$box/sample.box"
}

# check: lint, format and types.
check() {
    setup
    $bin/ruff check .
    $bin/ruff format --check .
    $bin/mypy
}

# test: check, then every test. Arguments go to pytest.
test_() {
    check
    $bin/python -m pytest -n 2 "$@"
}

# bench NAME [DATA]: print one table of measurements; without NAME list them.
bench() {
    setup
    $bin/python -m bench "$@"
}

# docs: write the pages of docs/ that are made from the code.
docs() {
    setup
    $bin/python docs/make.py
}

# lock: write requirements.lock anew from pyproject.toml (pins and hashes, no addresses).
lock() {
    setup
    $bin/pip-compile --quiet --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links \
        --no-emit-trusted-host --strip-extras --allow-unsafe --no-header \
        -o requirements.lock pyproject.toml
}

case "${1:-}" in
    setup | demo | check | bench | docs | lock) command=$1 && shift && $command "$@" ;;
    test) shift && test_ "$@" ;;
    factbox) shift && setup && exec $bin/factbox "$@" ;;
    *) grep -E '^# [a-z]+( NAME \[DATA\])?:' "$0" | sed 's/^# /  .\/run.sh /' && exit 2 ;;
esac
