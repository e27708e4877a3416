package com.easyecom.auth.user.api;

import com.easyecom.auth.password.PasswordPolicy;
import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.EmailAddress;
import com.easyecom.auth.user.application.UserChange;
import com.easyecom.auth.user.application.Username;
import com.easyecom.kit.security.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a user; null, or left out, for what stays. */
public record ChangeUserBody(
    @Nullable @Username String username,
    @Nullable @EmailAddress String email,
    @Nullable
        @StrongPassword
        @Schema(minLength = PasswordPolicy.MIN_LENGTH, maxLength = PasswordPolicy.MAX_LENGTH)
        String password,
    @Nullable @Size(min = 1, max = 7) List<@NotNull Role> roles,
    @JsonProperty("is_active") @Nullable Boolean isActive) {

  UserChange toChange() {
    return new UserChange(
        username, email, roles == null ? null : Set.copyOf(roles), isActive, password);
  }

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return "ChangeUserBody[not shown]";
  }
}
