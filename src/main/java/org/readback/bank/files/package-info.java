/**
 * The banks, kits and lexicon as files: read strictly, every fault with its file and
 * line. {@link org.readback.bank.files.BankFiles} is the door. A package of its own
 * because reading YAML is half of the module's types and knows nothing of the store.
 */
@NullMarked
package org.readback.bank.files;

import org.jspecify.annotations.NullMarked;
