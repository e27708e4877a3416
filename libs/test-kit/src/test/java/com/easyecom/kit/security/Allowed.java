package com.easyecom.kit.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the kit's annotation of this name, which this library cannot import. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {}
