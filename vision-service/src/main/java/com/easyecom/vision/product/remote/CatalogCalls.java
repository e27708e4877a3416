package com.easyecom.vision.product.remote;

import com.easyecom.internalapi.catalog.ProductAnswer;
import com.easyecom.internalapi.catalog.ProductInquiry;
import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** catalog-service's internal calls. */
@Path("/internal")
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface CatalogCalls {

  @POST
  @Path("/products")
  ProductAnswer products(ProductInquiry inquiry);
}
