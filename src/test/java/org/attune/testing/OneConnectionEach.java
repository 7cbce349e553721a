package org.attune.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * No thread may ask for a second connection while it has one: as many who do as the pool has connections wait for each other
 * until all of them fail. A question that is asked within the reading of another's rows is such a thing, and a transaction
 * within a transaction.
 */
@TestConfiguration(proxyBeanMethods = false)
class OneConnectionEach {

    @Bean
    static BeanPostProcessor guard() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof Guarded) ? new Guarded(pool) : bean;
            }
        };
    }

    private static final class Guarded extends DelegatingDataSource {

        private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

        Guarded(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            AtomicInteger mine = held.get();
            if (mine.get() > 0) {
                throw new IllegalStateException("This thread has a connection already, and asks for a second one");
            }
            Connection connection = super.getConnection();
            mine.incrementAndGet();
            return counted(connection, mine);
        }

        private static Connection counted(Connection connection, AtomicInteger held) {
            AtomicBoolean open = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close") && open.compareAndSet(true, false)) {
                            held.decrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }
    }
}
