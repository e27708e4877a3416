package com.easyecom.chat.whatsapp;

/** Templates could not be listed, created or deleted. */
public final class TemplatesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorMeaning meaning;
  private final int code;
  private final boolean isUnclear;

  /** For those who implement {@link MessageTemplates}. */
  public TemplatesException(ErrorMeaning meaning, int code, boolean isUnclear) {
    super("Meta's templates: " + meaning + ", code " + code);
    this.meaning = meaning;
    this.code = code;
    this.isUnclear = isUnclear;
  }

  public ErrorMeaning meaning() {
    return meaning;
  }

  /** Meta's, 0 if it gave none. */
  public int code() {
    return code;
  }

  /** Whether it may have taken effect nevertheless: the answer was lost. */
  public boolean isUnclear() {
    return isUnclear;
  }
}
