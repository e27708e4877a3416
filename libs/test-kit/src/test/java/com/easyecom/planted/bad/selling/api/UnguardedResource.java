package com.easyecom.planted.bad.selling.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Says of one method only who may call it, and runs where it must not block. */
@Path("/api/v1/sales")
@PermitAll
public class UnguardedResource {

  @GET
  @PermitAll
  public String list() {
    return "[]";
  }

  @POST
  public String sell() {
    return "{}";
  }
}
