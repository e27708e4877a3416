package com.easyecom.order.ordering.remote;

import com.easyecom.internalapi.auth.TwoFactorCheck;
import com.easyecom.kit.internalcall.InternalCallFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's internal calls. */
@Path("/internal")
@RegisterRestClient(configKey = "auth")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(TwoFactorProblems.class)
interface AuthCalls {

  @POST
  @Path("/two-factor-checks")
  void check(TwoFactorCheck check);
}
