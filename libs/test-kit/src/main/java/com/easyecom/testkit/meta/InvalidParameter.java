package com.easyecom.testkit.meta;

/** Meta would refuse a request for its form. */
final class InvalidParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MISSING = 131008;
  private static final int INVALID = 131009;

  private final int code;

  private InvalidParameter(int code, String details) {
    super(details);
    this.code = code;
  }

  static InvalidParameter missing(String parameter) {
    return new InvalidParameter(MISSING, "Parameter '" + parameter + "' is mandatory");
  }

  static InvalidParameter invalid(String details) {
    return new InvalidParameter(INVALID, details);
  }

  GraphReply reply() {
    String title =
        code == MISSING ? "Required parameter is missing" : "Parameter value is not valid";
    return GraphReply.error(400, code, title, String.valueOf(getMessage()));
  }
}
