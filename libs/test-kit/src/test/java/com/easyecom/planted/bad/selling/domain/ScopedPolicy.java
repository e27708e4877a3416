package com.easyecom.planted.bad.selling.domain;

import jakarta.enterprise.context.ApplicationScoped;

/** A domain type that knows Jakarta. */
@ApplicationScoped
class ScopedPolicy {}
