package com.easyecom.kernel.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason the caller can act on. It carries no stack trace: a
 * refusal is an answer, not a fault. One mapper in the service-kit turns it into a problem
 * document.
 */
public final class Refusal extends RuntimeException {

  private final transient ErrorCode code;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param detail what happened this time, for people
   */
  public Refusal(ErrorCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  /** A request whose fields are wrong, all of them named. */
  public static Refusal invalid(List<FieldError> errors) {
    String first = errors.getFirst().field() + " " + errors.getFirst().message();
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
    return new Refusal(CommonError.INVALID_REQUEST, first + more).with("errors", errors);
  }

  /** A request with one wrong field. */
  public static Refusal invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  /**
   * Adds a member to the problem document (RFC 9457, section 3.2).
   *
   * @param value anything that JSON can carry: strings, numbers, lists, maps, records
   */
  public Refusal with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public ErrorCode code() {
    return code;
  }

  /** What a caller may read besides the code: the extension members of the problem document. */
  public Map<String, Object> members() {
    return members;
  }
}
