package com.easyecom.kit.http;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.json.RequestMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a JSON body into a valid request, or names everything that is wrong with it at once: a
 * field that cannot be bound is noted and taken out, and binding tries again, so that the next one
 * is found too.
 */
@Singleton
public class RequestBinder {

  /** Enough to fix a form by; a body with more is not a form. */
  private static final int MOST_ERRORS = 20;

  private final ObjectMapper mapper;
  private final Validator validator;

  RequestBinder(RequestMapper mapper, Validator validator) {
    this.mapper = mapper.get();
    this.validator = validator;
  }

  /**
   * @throws Refusal {@code malformed_json}, or {@code invalid_request} with all field errors
   */
  public <T> T bind(byte[] json, Class<T> type) {
    try {
      return valid(mapper.readValue(json, type));
    } catch (JsonMappingException wrongField) {
      throw Refusal.invalid(allErrors(json, type));
    } catch (IOException malformed) {
      throw malformed(malformed);
    }
  }

  private <T> T valid(@Nullable T request) {
    // A body of just `null` binds to null.
    if (request == null) {
      throw noObject();
    }
    List<FieldError> errors = Violations.fieldErrors(validator.validate(request));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return request;
  }

  private <T> List<FieldError> allErrors(byte[] json, Class<T> type) {
    JsonNode tree = tree(json);
    List<FieldError> errors = new ArrayList<>();
    while (errors.size() < MOST_ERRORS) {
      try {
        T request = mapper.treeToValue(tree, type);
        addUnlessKnown(errors, Violations.fieldErrors(validator.validate(request)));
        return errors;
      } catch (JsonMappingException wrongField) {
        FieldPath path = FieldPath.of(wrongField);
        errors.add(new FieldError(path.toString(), BindingMessage.of(wrongField)));
        if (!path.removeFrom(tree)) {
          return errors;
        }
      } catch (JsonProcessingException malformed) {
        throw malformed(malformed);
      }
    }
    return errors;
  }

  /** A field that could not be bound is also missing for the validator; that is said once. */
  private static void addUnlessKnown(List<FieldError> errors, List<FieldError> more) {
    List<String> known = errors.stream().map(FieldError::field).toList();
    more.stream().filter(error -> !known.contains(error.field())).forEach(errors::add);
  }

  private JsonNode tree(byte[] json) {
    try {
      JsonNode tree = mapper.readTree(json);
      if (!tree.isObject()) {
        throw noObject();
      }
      return tree;
    } catch (IOException malformed) {
      throw malformed(malformed);
    }
  }

  private static Refusal noObject() {
    return new Refusal(CommonError.MALFORMED_JSON, "A JSON object is expected.");
  }

  private static Refusal malformed(IOException exception) {
    String detail =
        exception instanceof JsonProcessingException json
            ? json.getOriginalMessage() + where(json)
            : "The body could not be read.";
    return new Refusal(CommonError.MALFORMED_JSON, detail);
  }

  private static String where(JsonProcessingException json) {
    return json.getLocation() == null
        ? ""
        : " (line %d, column %d)"
            .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
  }
}
