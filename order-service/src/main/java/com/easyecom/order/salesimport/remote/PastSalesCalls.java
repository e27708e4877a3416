package com.easyecom.order.salesimport.remote;

import com.easyecom.internalapi.catalog.IssueAnswer;
import com.easyecom.internalapi.catalog.PastSalesAnswer;
import com.easyecom.internalapi.catalog.PastSalesInquiry;
import com.easyecom.internalapi.catalog.PastSalesRequest;
import com.easyecom.internalapi.catalog.PastSalesUndo;
import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** catalog-service's internal calls about whole files of sales, which take longer than others. */
@Path("/internal/past-sales")
@RegisterRestClient(configKey = "catalog-import")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface PastSalesCalls {

  @POST
  @Path("/check")
  PastSalesAnswer check(PastSalesInquiry inquiry);

  @POST
  List<IssueAnswer.Line> take(PastSalesRequest request);

  @POST
  @Path("/undo")
  void undo(PastSalesUndo request);
}
