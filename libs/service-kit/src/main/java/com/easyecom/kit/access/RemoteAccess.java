package com.easyecom.kit.access;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessInquiry;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks auth-service; only auth-service itself puts its own tables in this place. */
@Singleton
@DefaultBean
class RemoteAccess implements AccessSource {

  private final AccessCalls calls;

  RemoteAccess(@RestClient AccessCalls calls) {
    this.calls = calls;
  }

  @Override
  public AccessAnswer changesAfter(long revision) {
    return calls.changes(new AccessInquiry(revision));
  }
}
