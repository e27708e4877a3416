package com.easyecom.auth;

import com.easyecom.testkit.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {}
