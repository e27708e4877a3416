package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.MediaDownloads;
import com.easyecom.chat.whatsapp.MessageTemplates;
import com.easyecom.chat.whatsapp.WhatsApp;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the rest of the service what it sends and fetches by. */
@Singleton
class GraphProducer {

  private final GraphApi api;

  GraphProducer(GraphConfig config, MeterRegistry metrics) {
    api = new GraphApi(config.settings(), metrics);
  }

  @Produces
  @Singleton
  WhatsApp whatsApp() {
    return api.whatsApp();
  }

  @Produces
  @Singleton
  MediaDownloads media() {
    return api.media();
  }

  @Produces
  @Singleton
  MessageTemplates templates() {
    return api.templates();
  }

  @PreDestroy
  void stop() {
    api.close();
  }
}
