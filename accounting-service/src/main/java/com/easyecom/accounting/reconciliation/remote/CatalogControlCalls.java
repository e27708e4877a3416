package com.easyecom.accounting.reconciliation.remote;

import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** catalog-service's control totals. */
@Path("/internal")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface CatalogControlCalls extends ControlCalls {}
