import { i18n } from "@lingui/core";

// Source texts are their own translations: tests read English without a catalogue.
i18n.loadAndActivate({ locale: "en", messages: {} });
