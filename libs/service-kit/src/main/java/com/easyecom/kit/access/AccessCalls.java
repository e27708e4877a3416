package com.easyecom.kit.access;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessInquiry;
import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's answers about access. */
@Path("/internal/access")
@RegisterRestClient(configKey = "access")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface AccessCalls {

  @POST
  AccessAnswer changes(AccessInquiry inquiry);
}
