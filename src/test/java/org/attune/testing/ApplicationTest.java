package org.attune.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application, on a port of its own and an empty database. Name such a test {@code …IT}. It runs on H2, MySQL and
 * MariaDB in turn; contexts with the same properties are shared between test classes, so leave no assumption about an
 * otherwise empty database. A {@link TestPlatform} is registered with it, and can be autowired.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OneConnectionEach.class)
@ContextConfiguration(initializers = {FreshDatabase.class, WithTestPlatform.class})
public @interface ApplicationTest {}
