package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.MediaDownloads;
import com.easyecom.chat.whatsapp.MessageTemplates;
import com.easyecom.chat.whatsapp.WhatsApp;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The Graph API with one set of connections.
 *
 * <p>{@link #close} ends what is under way; a send that it interrupts is unknown.
 */
public final class GraphApi implements AutoCloseable {

  private final GraphHttp http;
  private final WhatsApp whatsApp;
  private final MediaDownloads media;
  private final MessageTemplates templates;

  public GraphApi(GraphSettings settings, MeterRegistry metrics) {
    http = new GraphHttp(settings.patience().connectTimeout());
    GraphCalls calls = new GraphCalls(settings, http, new CallRecord(metrics));
    whatsApp = new GraphWhatsApp(calls);
    media = new GraphMedia(calls, new FileDownload(settings, http));
    templates = new GraphTemplates(calls);
  }

  public WhatsApp whatsApp() {
    return whatsApp;
  }

  public MediaDownloads media() {
    return media;
  }

  public MessageTemplates templates() {
    return templates;
  }

  @Override
  public void close() {
    http.close();
  }
}
