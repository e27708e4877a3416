package com.easyecom.gateway;

import com.easyecom.testkit.architecture.ServiceArchitecture;

/** The gateway keeps the rules that every service keeps. */
class ArchitectureTest extends ServiceArchitecture {}
