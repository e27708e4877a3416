package com.easyecom.kit.security;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a service's published document which permission each operation needs, as {@value
 * #MEMBER}; what needs none has no such member. Read from the annotations that are enforced, at
 * build time.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentPermissions implements OASFilter {

  static final String MEMBER = "x-permission";

  private static final List<String> METHODS =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** By method and path. */
  private final Map<String, String> permissions = new HashMap<>();

  public DocumentPermissions(IndexView index) {
    for (AnnotationInstance path : index.getAnnotations(Path.class)) {
      if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
        collect(path.target().asClass());
      }
    }
  }

  private void collect(ClassInfo resource) {
    for (MethodInfo method : resource.methods()) {
      String permission = permission(method);
      if (permission == null) {
        continue;
      }
      METHODS.stream()
          .filter(verb -> method.hasDeclaredAnnotation("jakarta.ws.rs." + verb))
          .forEach(verb -> permissions.put(verb + " " + path(resource, method), permission));
    }
  }

  private static @Nullable String permission(MethodInfo method) {
    AnnotationInstance onMethod = method.declaredAnnotation(Allowed.class.getName());
    AnnotationInstance allowed =
        onMethod != null
            ? onMethod
            : method.declaringClass().declaredAnnotation(Allowed.class.getName());
    return allowed == null ? null : allowed.value().asEnum().toLowerCase(Locale.ROOT);
  }

  private static String path(ClassInfo resource, MethodInfo method) {
    AnnotationInstance onMethod = method.declaredAnnotation(Path.class.getName());
    String whole =
        "/"
            + resource.declaredAnnotation(Path.class.getName()).value().asString()
            + "/"
            + (onMethod == null ? "" : onMethod.value().asString());
    return whole.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document.getPaths().getPathItems().forEach(this::mark);
  }

  private void mark(String path, PathItem item) {
    for (Map.Entry<PathItem.HttpMethod, Operation> operation : item.getOperations().entrySet()) {
      String permission = permissions.get(operation.getKey() + " " + path);
      if (permission != null) {
        operation.getValue().addExtension(MEMBER, permission);
      }
    }
  }
}
