# Proves things about a running shop. Sourced by ./easyecom.

# command_verify audit|books
command_verify() {
  local what=${1:-}
  [[ $what == audit || $what == books ]] || die "verify knows audit and books"
  shift
  "verify_$what" "$@"
}

# Has the shop compute its audit trail anew (docs/operations.md).
verify_audit() {
  [[ $# -eq 0 ]] || die "verify audit knows no $1"
  local answer
  verify_sign_in
  answer=$(verify_get /api/v1/sessions/logs/verification -m 600) || die "$verify_silent"
  case $(json_text "$answer" status) in
    intact)
      echo "The audit trail is whole: $(json_number "$answer" length) records, the last hash is $(json_text "$answer" head)."
      echo "Others were told of $(json_number "$answer" published_length) of them."
      ;;
    broken) die "The audit trail is BROKEN at record $(json_number "$answer" id): $(json_text "$answer" reason)" ;;
    *) die "It could not be verified: $(json_text "$answer" detail)" ;;
  esac
}

# Has the shop compute the journal's chain and its balances anew, and shows how far it is.
verify_books() {
  if [[ $* == --rebuild ]]; then
    verify_books_by_rebuild
  fi
  [[ $# -eq 0 ]] || die "verify books knows --rebuild, not $*"
  local answer
  verify_sign_in
  # Each line is a document; one comes every half second, so a minute of silence is the end.
  answer=$(verify_get /api/v1/accounting/journal/verification -N -H 'Accept: application/x-ndjson' \
    --speed-limit 1 --speed-time 60 | verify_progress) || die "$verify_silent"
  case $(json_text "$answer" status) in
    intact)
      echo "The journal is whole: $(json_number "$answer" length) entries, the last hash is $(json_text "$answer" head)."
      echo "Others were told of $(json_number "$answer" published_length) of them. Entries balance, and so do the running balances with their lines."
      ;;
    broken) die "The journal is BROKEN$(verify_place "$answer"): $(json_text "$answer" reason)" ;;
    *) die "It could not be verified: $(json_text "$answer" detail)" ;;
  esac
}

# Has the books of the shop that runs on this machine rebuilt from its topics, and compares them
# (docs/operations.md). Ends with 0 if they are what the events say, 1 if not, 2 if it cannot tell.
verify_books_by_rebuild() {
  find_jdk
  [[ -f $root/$stack_jar ]] || die "Easy Ecom is not running (and not built yet)."
  run_stack rebuild
}

# Where in the journal, as far as that can be said.
verify_place() {
  local position entry
  position=$(json_number "$1" position)
  entry=$(json_number "$1" entry_id)
  printf '%s' "${position:+ at position $position}${entry:+, entry $entry}"
}

# Passes the last line on; the others say how far it is, to people who watch.
verify_progress() {
  local line last=
  while IFS= read -r line; do
    last=$line
    if [[ -t 2 && $(json_text "$line" status) == running ]]; then
      printf '\r%s of %s entries checked' "$(json_number "$line" checked)" "$(json_number "$line" length)" >&2
    fi
  done
  [[ -z $line ]] || last=$line
  [[ ! -t 2 ]] || printf '\r%60s\r' '' >&2
  printf '%s' "$last"
  [[ -n $last ]]
}

# Signs in as EASYECOM_USER with EASYECOM_PASSWORD, and EASYECOM_TOTP where that user has a second
# factor: sets what verify_get needs.
verify_sign_in() {
  local login
  verify_address=${EASYECOM_ADDRESS:-http://localhost:${EASYECOM_PORT:-8000}}
  verify_silent="The shop at $verify_address does not answer."
  command -v curl >/dev/null || die "This needs curl."
  # From standard input, so that no list of processes shows the password.
  login=$(login_body | curl -sS -m 30 -H 'Content-Type: application/json' --data-binary @- \
    "$verify_address/api/v1/auth/login") || die "$verify_silent"
  verify_token=$(json_text "$login" access_token)
  [[ -n $verify_token ]] || die "Signing in failed: $(json_text "$login" detail) (EASYECOM_USER, EASYECOM_PASSWORD)"
}

# verify_get PATH [CURL OPTION...]
verify_get() {
  local path=$1
  shift
  printf 'header = "Authorization: Bearer %s"\n' "$verify_token" |
    curl -sS -K - "$@" "$verify_address$path"
}

login_body() {
  local code=null
  [[ -z ${EASYECOM_TOTP:-} ]] || code="\"$(json_escaped "$EASYECOM_TOTP")\""
  printf '{"username": "%s", "password": "%s", "totp_code": %s}' \
    "$(json_escaped "${EASYECOM_USER:-admin}")" "$(json_escaped "${EASYECOM_PASSWORD:-admin123}")" "$code"
}

json_escaped() {
  printf '%s' "$1" | sed 's/[\\"]/\\&/g'
}

# The first member of that name, in JSON of ours.
json_text() {
  printf '%s' "$1" | sed -n "s/.*\"$2\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1
}

json_number() {
  printf '%s' "$1" | sed -n "s/.*\"$2\" *: *\(-\{0,1\}[0-9]*\).*/\1/p" | head -n 1
}
