package org.attune.lti.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.attune.lti.launch.VisitAddress;

/** A request for a page at a place beside the launch's own, as the pages know it: they have one address each. */
final class AtPlace extends HttpServletRequestWrapper {

    private final VisitAddress visit;

    AtPlace(HttpServletRequest request, VisitAddress visit) {
        super(request);
        this.visit = visit;
    }

    @Override
    public String getServletPath() {
        return visit.page(super.getServletPath());
    }

    @Override
    public String getRequestURI() {
        String context = getContextPath();
        return context + visit.page(super.getRequestURI().substring(context.length()));
    }
}
