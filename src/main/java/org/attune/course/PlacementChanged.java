package org.attune.course;

/** An instructor changed what a link opens or how its grade is made; published within the transaction that stored it. */
public record PlacementChanged(PlacementId placement) {}
