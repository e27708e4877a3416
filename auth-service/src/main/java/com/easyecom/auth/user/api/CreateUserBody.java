package com.easyecom.auth.user.api;

import com.easyecom.auth.password.PasswordPolicy;
import com.easyecom.auth.password.StrongPassword;
import com.easyecom.auth.user.application.EmailAddress;
import com.easyecom.auth.user.application.Username;
import com.easyecom.kit.security.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user to be added. */
public record CreateUserBody(
    @NotNull @Username String username,
    @NotNull @EmailAddress String email,
    @NotNull
        @StrongPassword
        @Schema(minLength = PasswordPolicy.MIN_LENGTH, maxLength = PasswordPolicy.MAX_LENGTH)
        String password,
    @NotEmpty @Size(max = 7) List<@NotNull Role> roles) {

  CreateUserBody withoutPassword() {
    return new CreateUserBody(username, email, "", roles);
  }

  Set<Role> roleSet() {
    return EnumSet.copyOf(roles);
  }

  /** Passwords stay out of logs. */
  @Override
  public String toString() {
    return "CreateUserBody[" + username + "]";
  }
}
