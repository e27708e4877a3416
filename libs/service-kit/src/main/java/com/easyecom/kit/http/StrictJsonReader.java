package com.easyecom.kit.http;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads every JSON body: strictly on public paths, tolerantly on internal ones. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, StrictJsonReader.JSON_LINES})
@ConstrainedTo(RuntimeType.SERVER)
public class StrictJsonReader implements MessageBodyReader<Object> {

  /** Quarkus would read it by itself, past all checks. */
  static final String JSON_LINES = "application/x-ndjson";

  /** What the gateway lets through, and what a small heap bears when many come at once. */
  private static final int MAX_BYTES = 1 << 20;

  /** Our own services may tell of a whole file at once: 20,000 past sales take 4 MB. */
  private static final int MAX_INTERNAL_BYTES = 1 << 23;

  @Inject RequestBinder binder;
  @Inject ObjectMapper tolerant;
  @Context UriInfo uri;

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    if (media.isCompatible(MediaType.valueOf(JSON_LINES))) {
      throw new NotSupportedException();
    }
    boolean isInternal = uri.getPath().startsWith("/internal/");
    int most = isInternal ? MAX_INTERNAL_BYTES : MAX_BYTES;
    byte[] json = body.readNBytes(most + 1);
    if (json.length > most) {
      throw new Refusal(CommonError.PAYLOAD_TOO_LARGE, "A JSON body may have " + most + " bytes.");
    }
    return isInternal ? readTolerantly(json, type) : binder.bind(json, type);
  }

  private Object readTolerantly(byte[] json, Class<Object> type) throws IOException {
    try {
      Object request = tolerant.readValue(json, type);
      if (request != null) {
        return request;
      }
    } catch (JsonProcessingException unreadable) {
      // Falls through: our own services send no such thing, and need no details.
    }
    throw new Refusal(CommonError.MALFORMED_JSON, "A JSON object is expected.");
  }
}
