/** What auth-service publishes, and the audit records that every service does. */
@NullMarked
package com.easyecom.events.auth;

import org.jspecify.annotations.NullMarked;
