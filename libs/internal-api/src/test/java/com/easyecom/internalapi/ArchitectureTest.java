package com.easyecom.internalapi;

import com.easyecom.testkit.architecture.LibraryArchitecture;

class ArchitectureTest extends LibraryArchitecture {}
