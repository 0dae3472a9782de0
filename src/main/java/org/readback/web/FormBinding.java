package org.readback.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms take the fields that they declare and no others, and every text in a form the
 * stores can hold.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				setValue(StorableText.of(text));
			}
		});
	}

}
