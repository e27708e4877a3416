package com.easyecom.accounting.chain.api;

import com.easyecom.accounting.chain.application.ShowChain;
import com.easyecom.accounting.chain.application.VerifyJournal;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The journal as a chain of hashes. */
@Path("/api/v1/accounting/journal")
@RunOnVirtualThread
@Allowed(Permission.USE_BOOKS)
@Tag(name = "Accounting")
public class ChainResource {

  private static final String JSON_LINES = "application/x-ndjson";

  private final ShowChain chain;
  private final VerifyJournal verifyJournal;
  private final ObjectMapper mapper;

  ChainResource(ShowChain chain, VerifyJournal verifyJournal, ObjectMapper mapper) {
    this.chain = chain;
    this.verifyJournal = verifyJournal;
    this.mapper = mapper;
  }

  @GET
  @Path("/head")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Show where the journal ends",
      description = "Its length and last hash: whoever keeps a copy can prove later what was.")
  public HeadView head() {
    return HeadView.of(chain.ends());
  }

  @GET
  @Path("/verification")
  @Produces({MediaType.APPLICATION_JSON, JSON_LINES})
  @Operation(
      summary = "Prove that the journal is whole",
      description =
          "Computes every hash anew, compares the running balances with the lines, and the chain"
              + " with what was published. By Accept: application/x-ndjson tells meanwhile how far"
              + " it is; the last line is the result. 503 while another verification runs, or when"
              + " what was published cannot be read.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerificationView.class)))
  public Response verify(
      @HeaderParam(HttpHeaders.ACCEPT) @Schema(hidden = true) @Nullable String accept) {
    boolean withProgress = accept != null && accept.contains(JSON_LINES);
    return Response.ok(
            new ToldVerification(verifyJournal.begin(), mapper, withProgress),
            withProgress ? JSON_LINES : MediaType.APPLICATION_JSON)
        .build();
  }
}
