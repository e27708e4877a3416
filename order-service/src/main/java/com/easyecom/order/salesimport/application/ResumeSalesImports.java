package com.easyecom.order.salesimport.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Goes on with the imports, and their undoing, that a crash or an outage interrupted. */
@ApplicationScoped
class ResumeSalesImports {

  private static final Logger LOG = Logger.getLogger(ResumeSalesImports.class);

  private final SalesImports imports;
  private final CompleteSalesImport complete;
  private final Duration abandonedAfter;

  ResumeSalesImports(
      SalesImports imports,
      CompleteSalesImport complete,
      @ConfigProperty(name = "easyecom.sales-import.abandoned-after") Duration abandonedAfter) {
    this.imports = imports;
    this.complete = complete;
    this.abandonedAfter = abandonedAfter;
  }

  @Scheduled(
      every = "{easyecom.ordering.finish-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void resume() {
    // One that is not ended says that catalog-service is away, and goes to the end of the queue.
    while (imports.takeOver(abandonedAfter).map(complete::complete).orElse(false)) {
      LOG.debug("A sales import is ended");
    }
  }
}
