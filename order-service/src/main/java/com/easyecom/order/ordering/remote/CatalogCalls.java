package com.easyecom.order.ordering.remote;

import com.easyecom.internalapi.catalog.AllocationAnswer;
import com.easyecom.internalapi.catalog.AllocationRequest;
import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.IssueRequest;
import com.easyecom.internalapi.catalog.ProductAnswer;
import com.easyecom.internalapi.catalog.ProductInquiry;
import com.easyecom.internalapi.catalog.ReallocationRequest;
import com.easyecom.internalapi.catalog.ReleaseRequest;
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
  @Path("/allocations")
  AllocationAnswer allocate(AllocationRequest request);

  @POST
  @Path("/issues")
  IssueAnswer issue(IssueRequest request);

  @POST
  @Path("/reallocations")
  void reallocate(ReallocationRequest request);

  @POST
  @Path("/products")
  ProductAnswer products(ProductInquiry inquiry);

  @POST
  @Path("/releases")
  void release(ReleaseRequest request);
}
