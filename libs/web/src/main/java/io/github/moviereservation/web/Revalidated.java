package io.github.moviereservation.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public read that callers may keep, and ask before each use whether it changed: its 200 carries an ETag, and a
 * request with that tag in {@code If-None-Match} is answered 304 without a body.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Revalidated {}
