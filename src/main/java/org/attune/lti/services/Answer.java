package org.attune.lti.services;

/** What a platform's service answered: the value that was asked for, or why there is none. */
public sealed interface Answer<T> {

    record Value<T>(T value) implements Answer<T> {}

    record Failed<T>(Failure failure) implements Answer<T> {}
}
