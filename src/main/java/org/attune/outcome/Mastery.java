package org.attune.outcome;

import org.attune.competency.KnowledgeAreaId;
import org.attune.item.Score;

/**
 * What someone has shown in a knowledge area at one placement.
 *
 * @param evidence the points of the items that speak for the area, in the attempts that count; more than 0 were possible
 */
public record Mastery(KnowledgeAreaId area, Score evidence, Level level) {}
