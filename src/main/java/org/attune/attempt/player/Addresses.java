package org.attune.attempt.player;

import org.attune.attempt.AttemptId;
import org.attune.course.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where the pages of the player are, and how one is sent to them. */
final class Addresses {

    private Addresses() {}

    static String quiz(Visit visit) {
        return visit.base() + "/quiz";
    }

    static String attempt(Visit visit, AttemptId attempt) {
        return visit.base() + "/attempts/" + attempt.value();
    }

    static String item(Visit visit, AttemptId attempt, int n) {
        return attempt(visit, attempt) + "/items/" + n;
    }

    /** The page of all questions, at one of them. */
    static String together(Visit visit, AttemptId attempt, int n) {
        return attempt(visit, attempt) + "/all#question-" + n;
    }

    static String check(Visit visit, AttemptId attempt) {
        return attempt(visit, attempt) + "/check";
    }

    static String results(Visit visit, AttemptId attempt) {
        return attempt(visit, attempt) + "/results";
    }

    /** 303: whatever was asked before, one now looks at this page. */
    static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
