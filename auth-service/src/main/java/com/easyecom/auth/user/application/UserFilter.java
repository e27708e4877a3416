package com.easyecom.auth.user.application;

import com.easyecom.kit.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows; null for what does not matter.
 *
 * @param text found in username or e-mail address
 */
public record UserFilter(@Nullable String text, @Nullable Role role, @Nullable Boolean isActive) {}
