package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.kit.persistence.ShopJdbi;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the two databases beside those that the service's handlers use. The live one is
 * only ever read, as the runtime role in read-only sessions; the scratch one belongs to its owner.
 */
@Singleton
class RebuildDatabases {

  private static final int CONNECT_SECONDS = 5;

  private final String schema;
  private final Shop shop;
  private final String liveUrl;
  private final Optional<String> scratchUrl;
  private final String reader;
  private final String readerPassword;
  private final String owner;
  private final String ownerPassword;

  RebuildDatabases(
      Shop shop,
      @ConfigProperty(name = "easyecom.schema") String schema,
      @ConfigProperty(name = "easyecom.rebuild.live-url") String liveUrl,
      @ConfigProperty(name = "easyecom.rebuild.scratch-url") Optional<String> scratchUrl,
      @ConfigProperty(name = "quarkus.datasource.username") String reader,
      @ConfigProperty(name = "quarkus.datasource.password") String readerPassword,
      @ConfigProperty(name = "quarkus.flyway.username") String owner,
      @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
    this.shop = shop;
    this.schema = schema;
    this.liveUrl = liveUrl;
    this.scratchUrl = scratchUrl;
    this.reader = reader;
    this.readerPassword = readerPassword;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
  }

  /** The live database, in sessions that cannot write. */
  Jdbi live() {
    return jdbi(liveUrl, reader, readerPassword, true);
  }

  /**
   * The scratch database, as its owner.
   *
   * @throws IllegalStateException when none was given
   */
  Jdbi scratch() {
    return jdbi(
        scratchUrl.orElseThrow(
            () -> new IllegalStateException("REBUILD_DATABASE_URL names no empty database")),
        owner,
        ownerPassword,
        false);
  }

  private Jdbi jdbi(String url, String user, String password, boolean readOnly) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setCurrentSchema(schema);
    source.setReadOnly(readOnly);
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLogServerErrorDetail(false);
    source.setApplicationName("rebuild");
    source.setOptions("-c jit=off -c timezone=UTC -c synchronous_commit=off");
    return ShopJdbi.of(source, shop.currency());
  }
}
