package com.easyecom.planted.good.selling.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For services only, which the kit sees to. */
@Path("/internal/sales")
@RunOnVirtualThread
public class InternalSaleResource {

  @GET
  public String list() {
    return "[]";
  }
}
