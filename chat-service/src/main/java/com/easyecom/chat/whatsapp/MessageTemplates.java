package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account's message templates. Creating one asks Meta to approve it, which takes minutes to a
 * day and is told by {@link Known#status}.
 */
public interface MessageTemplates {

  /**
   * A template at Meta.
   *
   * @param category {@code MARKETING}, {@code UTILITY} or {@code AUTHENTICATION}
   * @param status such as {@code APPROVED}, {@code PENDING}, {@code REJECTED}, {@code PAUSED}
   * @param components as Meta writes them: type, text, buttons, examples
   */
  record Known(
      String id,
      String name,
      String language,
      @Nullable String category,
      @Nullable String status,
      JsonNode components) {}

  /** A template to be created. */
  record Draft(String name, String language, String category, JsonNode components) {
    public Draft {
      TemplateNames.check(name, language);
      Limits.text("category", category, 50);
      if (!components.isArray() || components.isEmpty()) {
        throw new IllegalArgumentException("components must be a list that is not empty");
      }
    }
  }

  /**
   * What became of a draft: Meta may put it into another category.
   *
   * @param id Meta's
   */
  record Created(String id, @Nullable String status, @Nullable String category) {}

  /**
   * All of them, in each language.
   *
   * @throws TemplatesException saying why not
   */
  List<Known> list();

  /**
   * Never tried again by itself, since a lost answer may belong to a template that exists.
   *
   * @throws TemplatesException saying why not
   */
  Created create(Draft draft);

  /**
   * Deletes a template in all languages. Its name cannot be used for 30 days if it was approved.
   *
   * @throws TemplatesException saying why not
   */
  void delete(String name);
}
