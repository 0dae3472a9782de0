package org.readback.bank;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All versions that kits have had, also of those that are gone. */
interface KitVersions extends Repository<KitVersion, KitVersion.Id> {

	List<KitVersion> findByIdKitOrderByIdVersionDesc(String kit);

	boolean existsByIdKit(String kit);

}
