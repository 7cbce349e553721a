/** What the tool may ask for: Assignment and Grade Services 2.0, Names and Role Provisioning Services 2.0. */
@NullMarked
package org.attune.sandbox.lms.services;

import org.jspecify.annotations.NullMarked;
