package com.easyecom.chat.whatsapp;

import java.util.regex.Pattern;

/** How Meta names templates and languages. */
final class TemplateNames {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z0-9]{2,3})?");

  private TemplateNames() {}

  static void check(String name, String language) {
    check(name);
    if (!LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("a template's language is of the form en or en_US");
    }
  }

  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a template's name has 1 to 512 lower-case letters, digits and underscores");
    }
  }
}
