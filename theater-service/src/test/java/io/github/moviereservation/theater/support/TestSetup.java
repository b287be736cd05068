package io.github.moviereservation.theater.support;

import io.github.moviereservation.testing.Infrastructure;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives every test of this module its database and broker. */
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
public class TestSetup {}
