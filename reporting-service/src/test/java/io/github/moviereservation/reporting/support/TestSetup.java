package io.github.moviereservation.reporting.support;

import io.github.moviereservation.testing.Infrastructure;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives every test of this module its database, broker and keys. */
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
public class TestSetup {}
