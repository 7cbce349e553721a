package org.attune.passback;

/** A column of a platform's gradebook that scores of one placement go to. */
record LineItemId(long value) {}
