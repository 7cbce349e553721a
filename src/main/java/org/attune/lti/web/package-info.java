/** What every answer of the application has in common: who may reach what, the headers, the page of errors. */
@NullMarked
package org.attune.lti.web;

import org.jspecify.annotations.NullMarked;
