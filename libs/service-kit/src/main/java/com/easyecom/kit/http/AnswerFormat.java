package com.easyecom.kit.http;

import com.easyecom.kernel.error.Refusal;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * In which form a report is answered: as JSON, or as a CSV file where {@code format=csv} or else
 * the header {@code Accept} asks for it. A bean parameter of a method that produces {@link #JSON}
 * and {@link #CSV}.
 */
public class AnswerFormat {

  public static final String JSON = MediaType.APPLICATION_JSON;
  public static final String CSV = CsvDownload.TYPE;

  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

  @QueryParam("format")
  @Parameter(
      description = "`json` or `csv`; what Accept asks for if not given",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "csv"}))
  @Nullable String format;

  @Context HttpHeaders headers;

  private enum Form {
    JSON,
    CSV
  }

  /**
   * The report in the form that was asked for.
   *
   * @param report is its own JSON, and writes its own rows
   * @param fileName of the CSV file
   * @throws Refusal {@code invalid_request} for a format that there is not
   */
  public Response answer(CsvDownload.Content report, String fileName) {
    return answer(() -> Response.ok(report), fileName, report);
  }

  /**
   * The report in the form that was asked for, where the two are made in different ways.
   *
   * @param json makes the answer in JSON; not called for a file
   * @throws Refusal {@code invalid_request} for a format that there is not
   */
  public Response answer(
      Supplier<Response.ResponseBuilder> json, String fileName, CsvDownload.Content csv) {
    return asksForCsv()
        ? CsvDownload.of(fileName, csv)
        : json.get().type(JSON + ";charset=UTF-8").build();
  }

  private boolean asksForCsv() {
    Form form = Filters.oneOf("format", format, Form.class);
    if (form != null) {
      return form == Form.CSV;
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (accepted.isCompatible(CSV_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
