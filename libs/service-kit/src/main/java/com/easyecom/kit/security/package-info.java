/** Who calls, and what they may do: access tokens of people, service tokens of services. */
@NullMarked
package com.easyecom.kit.security;

import org.jspecify.annotations.NullMarked;
