package com.easyecom.auth.user.api;

import com.easyecom.auth.user.application.ChangeUser;
import com.easyecom.auth.user.application.CreateUser;
import com.easyecom.auth.user.application.DeleteUser;
import com.easyecom.auth.user.application.FindUsers;
import com.easyecom.auth.user.application.NewUser;
import com.easyecom.auth.user.application.UserFilter;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of the back office. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.ADMINISTER)
@Tag(name = "Users")
public class UserResource {

  @Inject CreateUser createUser;
  @Inject ChangeUser changeUser;
  @Inject DeleteUser deleteUser;
  @Inject FindUsers users;
  @Inject Idempotency idempotency;

  @POST
  @Operation(summary = "Add a user", description = "409 user_exists.")
  @APIResponseSchema(value = UserView.class, responseCode = "201")
  public Response create(CreateUserBody body) {
    // Of the body without the password: what is kept for a repetition is no place for one.
    CreateUserBody kept = body.withoutPassword();
    return idempotency
        .completed(kept, UserView.class)
        .orElseGet(
            () -> {
              NewUser newcomer =
                  createUser.prepare(
                      body.username(), body.email(), body.password(), body.roleSet());
              return idempotency.create(
                  kept,
                  UserView.class,
                  () -> {
                    UserView made = UserView.of(createUser.add(newcomer));
                    return new Created<>("/api/v1/users/" + made.id(), made);
                  });
            });
  }

  @GET
  @Operation(summary = "List users, newest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = UserView.class)))
  public Response list(
      @QueryParam("q") @Parameter(description = "Found in username or e-mail address.")
          @Nullable String text,
      @QueryParam("role") @Nullable String role,
      @QueryParam("is_active") @Nullable String isActive,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    UserFilter filter =
        new UserFilter(
            text, Filters.oneOf("role", role, Role.class), Filters.flag("is_active", isActive));
    return Listing.of(users.list(filter, PageRequest.of(limit, cursor)).map(UserView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read one user")
  public UserView get(@PathParam("id") long id) {
    return UserView.of(users.get(id));
  }

  @PATCH
  @Path("/{id}")
  @Operation(
      summary = "Change a user",
      description =
          "What is left out stays. A new password ends all of the user's sessions, and so does"
              + " is_active: false. 409 user_exists, last_admin.")
  public UserView change(@PathParam("id") long id, ChangeUserBody body) {
    return UserView.of(changeUser.change(id, body.toChange()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Delete a user",
      description = "Histories go on naming them; the name can be taken anew. 409 last_admin.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("id") long id) {
    deleteUser.delete(id);
  }
}
