package org.attune.panel;

public record PanelVersionId(long value) {}
