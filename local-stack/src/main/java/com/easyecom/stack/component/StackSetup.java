package com.easyecom.stack.component;

import com.easyecom.infra.kafka.EmbeddedKafka;
import com.easyecom.infra.postgres.DatabaseBootstrap;
import com.easyecom.infra.postgres.EmbeddedPostgres;
import com.easyecom.infra.postgres.ServiceSchema;
import com.easyecom.infra.process.JavaServer;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.s3.EmbeddedS3;
import com.easyecom.infra.s3.S3Credentials;
import com.easyecom.stack.home.Secrets;
import com.easyecom.stack.home.StackHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the components of a stack together from folders, ports, secrets and the environment. */
public final class StackSetup {
  private static final String DATABASE = "easyecom";
  private static final String ACCOUNTING = "accounting-service";
  private static final String BUCKET = "easyecom";
  private static final int KAFKA_HEAP_MEGABYTES = 128;
  private static final int S3_HEAP_MEGABYTES = 48;

  private final StackHome home;
  private final Ports ports;
  private final Secrets secrets;
  private final Map<String, String> environment;
  private final List<ServiceSpec> services;

  /**
   * @param environment of whoever started the stack
   * @param services usually {@link Services#ALL}
   */
  public StackSetup(
      StackHome home,
      Ports ports,
      Secrets secrets,
      Map<String, String> environment,
      List<ServiceSpec> services) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.environment = environment;
    this.services = services;
  }

  /** Everything that runs, in an order in which it may be shown. */
  public List<StackComponent> components() {
    List<StackComponent> components = new ArrayList<>(List.of(postgres(), kafka(), s3()));
    services.stream().map(this::service).forEach(components::add);
    return components;
  }

  /** A rebuild of the books of the shop that runs, ready to be started. */
  public BooksRebuild booksRebuild() {
    ServiceSpec spec =
        services.stream().filter(each -> each.name().equals(ACCOUNTING)).findFirst().orElseThrow();
    return new BooksRebuild(
        postgresServer(),
        schema(Objects.requireNonNull(spec.schema())),
        app(spec),
        variables(spec));
  }

  private EmbeddedPostgres postgresServer() {
    return new EmbeddedPostgres(
        settings("postgres", ports.postgres()), secrets.get("postgres.admin.password"));
  }

  private ServiceSchema schema(String name) {
    return new ServiceSchema(name, ownerPassword(name), appPassword(name));
  }

  private QuarkusApp app(ServiceSpec spec) {
    return new QuarkusApp(home.root().resolve(spec.name()).resolve("target/quarkus-app"));
  }

  private StackComponent postgres() {
    EmbeddedPostgres postgres = postgresServer();
    List<ServiceSchema> schemas =
        services.stream()
            .map(ServiceSpec::schema)
            .filter(Objects::nonNull)
            .map(this::schema)
            .toList();
    DatabaseBootstrap bootstrap = new DatabaseBootstrap(postgres::connectAsAdmin);
    return new StackComponent(
        postgres,
        Tier.DATABASE,
        List.of(),
        List.of(),
        () -> {
          bootstrap.apply(DATABASE, schemas);
          bootstrap.addPgvector(DATABASE, schema("vision"));
        },
        Optional.empty());
  }

  private StackComponent kafka() {
    ClassArchive archive = serverArchive("kafka");
    List<String> options = JvmOptions.server(KAFKA_HEAP_MEGABYTES, archive);
    EmbeddedKafka kafka =
        new EmbeddedKafka(settings("kafka", ports.kafka()), ports.kafkaController(), options);
    return new StackComponent(
        kafka,
        Tier.BROKER_AND_STORAGE,
        List.of(),
        List.of(ports.kafkaController()),
        () -> {},
        Optional.of(archive));
  }

  private StackComponent s3() {
    ClassArchive archive = serverArchive("s3");
    EmbeddedS3 s3 =
        new EmbeddedS3(
            settings("s3", ports.s3()),
            new S3Credentials(secrets.get("s3.access-key"), secrets.get("s3.secret-key")),
            List.of(BUCKET),
            JvmOptions.server(S3_HEAP_MEGABYTES, archive));
    return new StackComponent(
        s3, Tier.BROKER_AND_STORAGE, List.of(), List.of(), () -> {}, Optional.of(archive));
  }

  private StackComponent service(ServiceSpec spec) {
    QuarkusApp app = app(spec);
    ClassArchive archive = archive(spec.name(), spec.name(), app.classPath(), app.runJar());
    ServiceProcess process =
        new ServiceProcess(
            spec,
            settings(spec.name(), ports.service(spec)),
            app,
            JvmOptions.service(spec.heapMegabytes(), archive),
            variables(spec));
    Tier tier = spec.name().equals(Services.GATEWAY) ? Tier.GATEWAY : Tier.SERVICES;
    List<Integer> morePorts = spec.morePorts().values().stream().map(ports::at).toList();
    return new StackComponent(
        process, tier, spec.needs(), morePorts, () -> {}, Optional.of(archive));
  }

  private Map<String, String> variables(ServiceSpec spec) {
    Map<String, String> variables = new HashMap<>();
    variables.put("QUARKUS_HTTP_HOST", ProcessSettings.HOST);
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(spec)));
    variables.put("SECRET_KEY", given("SECRET_KEY", secrets.get("secret-key")));
    variables.put("DEMO_MODE", given("DEMO_MODE", "true"));
    variables.put("KAFKA_BOOTSTRAP_SERVERS", ProcessSettings.HOST + ":" + ports.kafka());
    spec.morePorts()
        .forEach((name, offset) -> variables.put(name, Integer.toString(ports.at(offset))));
    services.forEach(each -> variables.put(each.urlVariable(), url(ports.service(each))));
    String schema = spec.schema();
    if (schema != null) {
      variables.put(
          "DATABASE_URL",
          "jdbc:postgresql://" + ProcessSettings.HOST + ":" + ports.postgres() + "/" + DATABASE);
      variables.put("DATABASE_PASSWORD", appPassword(schema));
      variables.put("DATABASE_OWNER_PASSWORD", ownerPassword(schema));
    }
    if (spec.name().equals(Services.VISION)) {
      variables.put("S3_ENDPOINT", url(ports.s3()));
      variables.put("S3_BUCKET", BUCKET);
      variables.put("S3_ACCESS_KEY", secrets.get("s3.access-key"));
      variables.put("S3_SECRET_KEY", secrets.get("s3.secret-key"));
      variables.put("IMAGE_URL_SECRET", given("IMAGE_URL_SECRET", secrets.get("image-url-secret")));
    }
    return variables;
  }

  private String given(String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value;
  }

  private ProcessSettings settings(String name, int port) {
    return new ProcessSettings(home.data(name), port, home.log(name), true);
  }

  private ClassArchive serverArchive(String name) {
    Path builtFrom = home.root().resolve("local-stack/target/local-stack.jar");
    return archive(name, "local-stack", JavaServer.classPath(), builtFrom);
  }

  private ClassArchive archive(String name, String module, String classPath, Path builtFrom) {
    Path file = home.root().resolve(module).resolve("target").resolve(name + ".jsa");
    return new ClassArchive(file, home.run().resolve(name + ".classes"), classPath, builtFrom);
  }

  private String ownerPassword(String schema) {
    return secrets.get(schema + ".owner.password");
  }

  private String appPassword(String schema) {
    return secrets.get(schema + ".app.password");
  }

  private static String url(int port) {
    return "http://" + ProcessSettings.HOST + ":" + port;
  }
}
