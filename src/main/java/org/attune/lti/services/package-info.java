/**
 * What platforms offer behind their token endpoint: line items, scores, results and rosters. Every answer is a value with
 * its cause in plain words; nothing here decides what is sent, or when to try again.
 */
@NamedInterface("services")
@NullMarked
package org.attune.lti.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
