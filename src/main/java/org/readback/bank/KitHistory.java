package org.readback.bank;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Accounts;
import org.readback.account.Member;
import org.readback.web.NotFound;

/** Tells what a kit was, and what changed when by whom. */
@Service
@Transactional(readOnly = true)
class KitHistory {

	private final KitVersions versions;

	private final Questions questions;

	private final Accounts accounts;

	KitHistory(KitVersions versions, Questions questions, Accounts accounts) {
		this.versions = versions;
		this.questions = questions;
		this.accounts = accounts;
	}

	/**
	 * A version as people read it.
	 *
	 * @param number from 1
	 * @param content what the kit said
	 * @param questions the titles of its questions as they are called now, in order
	 * @param author who made it; null where it came with the program
	 * @param at when, in the reader's zone
	 * @param changes how it differs from the version before; none in the first
	 */
	record Version(int number, KitContent content, List<String> questions, @Nullable String author, ZonedDateTime at,
			List<KitChange> changes) {
	}

	/**
	 * All versions, the newest first.
	 * @throws NotFound if there never was such a kit
	 */
	List<Version> of(String slug, Member reader) {
		List<KitVersion> found = QuestionFilter.isSlug(slug) ? this.versions.findByIdKitOrderByIdVersionDesc(slug)
				: List.of();
		if (found.isEmpty()) {
			throw new NotFound("there never was a kit " + slug);
		}
		Map<String, String> titles = titles(found);
		List<Version> versions = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			KitVersion version = found.get(i);
			List<KitChange> changes = (i + 1 < found.size())
					? KitChange.between(found.get(i + 1).content(), version.content(), titles) : List.of();
			versions.add(view(version, titles, changes, reader));
		}
		return versions;
	}

	private Version view(KitVersion version, Map<String, String> titles, List<KitChange> changes, Member reader) {
		KitContent content = version.content();
		Instant at = version.madeAt();
		String author = (version.authorId() != null)
				? this.accounts.byId(version.authorId()).map(Member::name).orElse(null) : null;
		return new Version(version.version(), content,
				content.questions().stream().map((slug) -> titles.getOrDefault(slug, slug)).toList(), author,
				at.atZone(reader.zone()), changes);
	}

	private Map<String, String> titles(List<KitVersion> versions) {
		List<String> slugs = versions.stream()
			.flatMap((version) -> version.content().questions().stream())
			.distinct()
			.toList();
		return this.questions.findBySlugIn(slugs)
			.stream()
			.map(Question::summary)
			.collect(Collectors.toMap(QuestionSummary::slug, QuestionSummary::title));
	}

}
