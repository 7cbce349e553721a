package org.attune.course.store;

import org.attune.course.LatePolicy;

/** A policy for what is late by its name, as rows, links and forms have it; its numbers stand beside it. */
public enum LateColumn {
    ACCEPT,
    MARK,
    REFUSE,
    TAKE_OFF;

    public static LateColumn of(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.Accept _ -> ACCEPT;
            case LatePolicy.Mark _ -> MARK;
            case LatePolicy.Refuse _ -> REFUSE;
            case LatePolicy.TakeOff _ -> TAKE_OFF;
        };
    }

    public LatePolicy policy(int percent, int floor) {
        return switch (this) {
            case ACCEPT -> new LatePolicy.Accept();
            case MARK -> new LatePolicy.Mark();
            case REFUSE -> new LatePolicy.Refuse();
            case TAKE_OFF -> new LatePolicy.TakeOff(percent, floor);
        };
    }
}
