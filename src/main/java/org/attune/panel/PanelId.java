package org.attune.panel;

public record PanelId(long value) {}
