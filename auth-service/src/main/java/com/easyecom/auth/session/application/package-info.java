/** Sessions: registering, signing in, staying signed in, signing out. */
@NullMarked
package com.easyecom.auth.session.application;

import org.jspecify.annotations.NullMarked;
