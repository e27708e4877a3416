/**
 * Owns the allow-list: which public path belongs to which service, and what a path must look like
 * before it is compared with anything.
 */
@NullMarked
package com.easyecom.gateway.routing;

import org.jspecify.annotations.NullMarked;
