package com.easyecom.kit.sample;

import com.easyecom.kit.security.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** For other services. */
@Path("/internal/widgets")
@RunOnVirtualThread
public class InternalWidgetResource {

  public record Question(String text) {}

  public record Answer(String username, String service, String text) {}

  @Inject Caller caller;

  @POST
  public Answer ask(Question question) {
    return new Answer(
        caller.username(), String.valueOf(caller.identity().service()), question.text());
  }
}
