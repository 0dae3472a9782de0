package org.readback.bank;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import org.readback.account.Member;
import org.readback.web.NotFound;

/**
 * The kits that people make here. Those that came with the program do not exist for it:
 * they can only be copied.
 */
@Service
@Transactional
class OurKits {

	/** No kit that comes with the program begins so. */
	private static final String PREFIX = "our-";

	private static final int LONGEST_SLUG = 50;

	private final Kits kits;

	private final KitVersions versions;

	private final Questions questions;

	private final EntityManager entities;

	private final InstantSource time;

	OurKits(Kits kits, KitVersions versions, Questions questions, EntityManager entities, InstantSource time) {
		this.kits = kits;
		this.versions = versions;
		this.questions = questions;
		this.entities = entities;
		this.time = time;
	}

	/** Makes a kit of what was typed, and answers its slug. */
	String make(KitForm form, Member author) {
		Kit kit = new Kit(free(slug(form.title())), author.id(), form, questions(form.question()));
		// Never merged: a kit that somebody else makes of the same title stays theirs.
		this.entities.persist(kit);
		this.entities.persist(kit.asVersion(author.id(), this.time.instant()));
		return kit.slug();
	}

	/** Saves what was typed; where that is no change, there is no new version. */
	void change(String slug, KitForm form, Member author) {
		Kit kit = hold(slug);
		if (kit.change(form, questions(form.question()))) {
			this.entities.persist(kit.asVersion(author.id(), this.time.instant()));
		}
	}

	void remove(String slug) {
		this.kits.delete(hold(slug));
	}

	/** A kit that was made here. */
	@Transactional(readOnly = true)
	KitView view(String slug) {
		return ours(slug, this.kits::findBySlug).view();
	}

	/** These questions in this order, retired ones too; what there is not is left out. */
	@Transactional(readOnly = true)
	List<QuestionSummary> chosen(List<String> slugs) {
		return questions(slugs).stream().map(Question::summary).toList();
	}

	private List<Question> questions(List<String> slugs) {
		Map<String, Question> found = this.questions.findBySlugIn(slugs)
			.stream()
			.collect(Collectors.toMap((question) -> question.ref().slug(), Function.identity()));
		return slugs.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** Two who change one kit do so one after the other. */
	private Kit hold(String slug) {
		return ours(slug, this.kits::lock);
	}

	private static Kit ours(String slug, Function<String, Optional<Kit>> kits) {
		return Optional.of(slug)
			.filter(QuestionFilter::isSlug)
			.flatMap(kits)
			.filter(Kit::ours)
			.orElseThrow(() -> new NotFound("no kit " + slug + " was made here"));
	}

	/** Never the slug of a kit that is gone: interviews still name its versions. */
	private String free(String slug) {
		String free = slug;
		for (int number = 2; this.kits.existsBySlug(free) || this.versions.existsByIdKit(free); number++) {
			free = slug + "-" + number;
		}
		return free;
	}

	private static String slug(String title) {
		String words = Normalizer.normalize(title, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-");
		String cut = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
		return PREFIX + (cut.isEmpty() ? "kit" : cut);
	}

}
