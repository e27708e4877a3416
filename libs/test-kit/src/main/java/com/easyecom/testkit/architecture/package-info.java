/**
 * The architecture as unit tests: {@link com.easyecom.testkit.architecture.ServiceArchitecture} in
 * a service, {@link com.easyecom.testkit.architecture.LibraryArchitecture} in a library.
 */
@NullMarked
package com.easyecom.testkit.architecture;

import org.jspecify.annotations.NullMarked;
