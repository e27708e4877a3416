package com.easyecom.planted.good.selling.api;

import com.easyecom.kit.security.Allowed;
import com.easyecom.planted.good.selling.application.Sell;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;

/** Says of each method who may call it. */
@Path("/api/v1/sales")
@RunOnVirtualThread
public class SaleResource {

  @Inject Sell sell;

  @POST
  @Allowed
  public String create(String amount) {
    return sell.sell(new BigDecimal(amount)).toString();
  }

  @GET
  @PermitAll
  public String list() {
    return "[]";
  }
}
