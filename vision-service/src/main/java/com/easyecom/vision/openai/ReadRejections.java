package com.easyecom.vision.openai;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Lets the client of OpenAI's API tell how long a limit asks to wait, which it otherwise drops with
 * the answer's headers. Found by {@code META-INF/services}; other clients are left as they are.
 */
public final class ReadRejections implements RestClientListener {

  @Override
  public void onNewClient(Class<?> client, RestClientBuilder builder) {
    if (client == OpenAiRestApi.class) {
      builder.register(new RejectedCallMapper());
    }
  }
}
