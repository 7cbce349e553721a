/**
 * What platforms tell between launches (Platform Notification Service 1.0). Of it only copies of courses are asked for: at a
 * launch of somebody who teaches, and once for each deployment.
 */
@NullMarked
package org.attune.lti.notices;

import org.jspecify.annotations.NullMarked;
