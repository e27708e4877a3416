package com.easyecom.chat.webhook.api;

import com.easyecom.chat.webhook.application.CheckCaller;
import com.easyecom.chat.webhook.application.ReceiveWebhook;
import com.easyecom.chat.whatsapp.Signature;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The webhook of WhatsApp's Cloud API. */
@Path("/api/v1/chat/webhook")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Chat")
public class WebhookResource {

  private static final byte[] NOTHING = {};

  private final CheckCaller checkCaller;
  private final ReceiveWebhook receiveWebhook;

  WebhookResource(CheckCaller checkCaller, ReceiveWebhook receiveWebhook) {
    this.checkCaller = checkCaller;
    this.receiveWebhook = receiveWebhook;
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "Answer Meta's question when the webhook is subscribed",
      description = "The challenge; 403 bad_verify_token for whoever does not know the token.")
  public String verify(
      @QueryParam("hub.mode") @Nullable String mode,
      @QueryParam("hub.verify_token") @Nullable String token,
      @QueryParam("hub.challenge") @Nullable String challenge) {
    checkCaller.requireSubscriber(mode, token);
    return challenge == null ? "" : challenge;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Receive messages and statuses from Meta",
      description =
          "Each message is stored once, before the answer, and answered afterwards. 401"
              + " bad_signature stores nothing. received_messages counts those of this call,"
              + " duplicates those of them that had come before.")
  public AcceptedView receive(
      @HeaderParam(Signature.HEADER) @Nullable String signature, byte @Nullable [] body) {
    byte[] given = body == null ? NOTHING : body;
    checkCaller.requireSigned(signature, given);
    return AcceptedView.of(receiveWebhook.receive(given));
  }
}
