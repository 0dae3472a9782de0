package org.readback.web;

import java.util.List;

/**
 * One page of a list, as the API writes it.
 *
 * @param items those of this page
 * @param page its number, from 0
 * @param size how many items a full page holds
 * @param total how many items there are on all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

	public Listing {
		items = List.copyOf(items);
	}

}
