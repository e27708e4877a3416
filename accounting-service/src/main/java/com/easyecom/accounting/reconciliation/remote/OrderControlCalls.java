package com.easyecom.accounting.reconciliation.remote;

import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** order-service's control totals. */
@Path("/internal")
@RegisterRestClient(configKey = "order")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface OrderControlCalls extends ControlCalls {}
