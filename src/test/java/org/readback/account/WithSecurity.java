package org.readback.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Puts the rules of who may what around the controllers of a {@code @WebMvcTest}, with
 * accounts that are mocked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({ SecurityConfiguration.class, FirstZone.class })
@MockitoBean(types = Accounts.class)
public @interface WithSecurity {

}
