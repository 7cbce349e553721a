package org.attune.testing;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each browser test its screen, and looks at the end whether anything happened on it that never may. */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(Chromium.EXECUTABLE.isPresent(), Chromium.WHY_NOT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Screen.class);
    }

    @Override
    public Screen resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // In the root's store they are closed when the whole run is over.
        Store run = context.getRoot().getStore(NAMESPACE);
        Product product = run.computeIfAbsent(Product.class, type -> Product.start(), Product.class);
        SharedChromium chromium =
                run.computeIfAbsent(SharedChromium.class, type -> SharedChromium.launch(), SharedChromium.class);
        Screen screen = new Screen(product, chromium.browser());
        context.getStore(NAMESPACE).put(Screen.class, screen);
        return screen;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(Screen.class, Screen.class))
                .ifPresent(screen -> {
                    if (context.getExecutionException().isPresent()) {
                        screen.picture(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
                        screen.close();
                    } else {
                        screen.close();
                        screen.nothingUntoward();
                    }
                });
    }
}
