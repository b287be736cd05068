package io.github.moviereservation.notification.support;

import io.github.moviereservation.testing.Infrastructure;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ServiceSettings.class, scope = TestResourceScope.GLOBAL)
public class TestSetup {}
