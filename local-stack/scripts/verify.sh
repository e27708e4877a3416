# Proves things about a running shop. Sourced by ./easyecom.

# command_verify audit
command_verify() {
  [[ ${1:-} == audit && $# -eq 1 ]] || die "verify knows audit"
  verify_audit
}

# Has the shop compute its audit trail anew (docs/operations.md). Signs in as EASYECOM_USER with
# EASYECOM_PASSWORD, and EASYECOM_TOTP where that user has a second factor.
verify_audit() {
  local address=${EASYECOM_ADDRESS:-http://localhost:${EASYECOM_PORT:-8000}} login token answer
  command -v curl >/dev/null || die "This needs curl."
  # From standard input, so that no list of processes shows the password.
  login=$(login_body | curl -sS -m 30 -H 'Content-Type: application/json' --data-binary @- \
    "$address/api/v1/auth/login") || die "The shop at $address does not answer."
  token=$(json_text "$login" access_token)
  [[ -n $token ]] || die "Signing in failed: $(json_text "$login" detail) (EASYECOM_USER, EASYECOM_PASSWORD)"
  answer=$(printf 'header = "Authorization: Bearer %s"\n' "$token" |
    curl -sS -m 600 -K - "$address/api/v1/sessions/logs/verification") ||
    die "The shop at $address does not answer."
  case $(json_text "$answer" status) in
    intact)
      echo "The audit trail is whole: $(json_number "$answer" length) records, the last hash is $(json_text "$answer" head)."
      echo "Others were told of $(json_number "$answer" published_length) of them."
      ;;
    broken) die "The audit trail is BROKEN at record $(json_number "$answer" id): $(json_text "$answer" reason)" ;;
    *) die "It could not be verified: $(json_text "$answer" detail)" ;;
  esac
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
  printf '%s' "$1" | sed -n "s/.*\"$2\" *: *\([0-9]*\).*/\1/p" | head -n 1
}
