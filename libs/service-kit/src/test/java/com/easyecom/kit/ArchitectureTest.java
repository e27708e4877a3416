package com.easyecom.kit;

import com.easyecom.testkit.architecture.LibraryArchitecture;

class ArchitectureTest extends LibraryArchitecture {}
