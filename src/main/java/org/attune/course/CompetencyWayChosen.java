package org.attune.course;

/** An instructor chose how competency outcomes of a course reach its platform; published within that transaction. */
public record CompetencyWayChosen(ContextId context) {}
