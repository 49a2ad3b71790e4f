//! The fields of every kind, in the order in which an export writes them; behind them those that it never writes.

use super::Field;

const fn required(name: &'static str) -> Field {
    Field { name, required: true, exported: true }
}

const fn optional(name: &'static str) -> Field {
    Field { name, required: false, exported: true }
}

/// A field of other people's files: an export says the same in another one.
const fn foreign(name: &'static str) -> Field {
    Field { name, required: false, exported: false }
}

pub(super) const ORGANISATIONS: &[Field] = &[
    optional("source"),
    optional("key"),
    required("kind"),
    required("name"),
    required("country"),
    optional("registration_number"),
    optional("region"),
    optional("place"),
    optional("address"),
    optional("website"),
    required("language"),
    optional("state"),
    optional("other_keys"),
    optional("size_band"),
    optional("contact_budget"),
    optional("quality"),
];

pub(super) const SCHOOLS: &[Field] = &[
    optional("source"),
    optional("key"),
    required("name"),
    required("country"),
    optional("registration_number"),
    optional("region"),
    optional("place"),
    optional("address"),
    optional("website"),
    required("language"),
    optional("state"),
    optional("other_keys"),
    optional("programme_source"),
    optional("programme_code"),
    optional("programme"),
    optional("title_language"),
    optional("trade"),
    optional("trade_decided_by"),
    optional("trade_confidence"),
    optional("eqf_level"),
    optional("learners_a_year"),
    optional("programme_state"),
];

pub(super) const PROGRAMMES: &[Field] = &[
    optional("school_source"),
    required("school_key"),
    optional("source"),
    optional("key"),
    required("title"),
    required("title_language"),
    optional("trade"),
    optional("trade_decided_by"),
    optional("trade_confidence"),
    optional("eqf_level"),
    optional("learners_a_year"),
    optional("state"),
];

pub(super) const NEEDS: &[Field] = &[
    optional("sending_source"),
    required("sending_key"),
    optional("source"),
    optional("key"),
    optional("programme_source"),
    optional("programme_key"),
    required("participants"),
    required("activity"),
    optional("quantity"),
    optional("with_support"),
    optional("starts_on"),
    optional("ends_on"),
    optional("weekdays"),
    optional("region"),
    optional("place"),
    optional("max_distance_km"),
    optional("cross_border"),
    optional("languages"),
    optional("state"),
];

pub(super) const OFFERS: &[Field] = &[
    optional("host_source"),
    required("host_key"),
    optional("source"),
    optional("key"),
    required("activity"),
    optional("visibility"),
    required("title"),
    optional("description"),
    optional("trades"),
    optional("region"),
    optional("place"),
    optional("radius_km"),
    optional("cross_border"),
    optional("languages"),
    optional("min_age"),
    optional("max_age"),
    optional("eqf_from"),
    optional("eqf_to"),
    optional("quantity"),
    optional("paid"),
    optional("equipment"),
    optional("shifts"),
    optional("travel"),
    optional("meals"),
    optional("lodging"),
    optional("step_free"),
    optional("adapted_tasks"),
    optional("bus_at_shift_times"),
    optional("periods"),
    optional("state"),
    optional("confirmed_on"),
    foreign("host_name"),
    foreign("starts_on"),
    foreign("ends_on"),
    foreign("weekdays"),
    foreign("places"),
];

pub(super) const ACCREDITATIONS: &[Field] = &[
    optional("organisation_source"),
    required("organisation_key"),
    required("trade"),
    required("issuer"),
    optional("number"),
    required("valid_from"),
    optional("valid_to"),
    optional("state"),
];

pub(super) const TRADES: &[Field] = &[
    optional("code"),
    required("isco08"),
    optional("isced_f"),
    optional("esco_uri"),
    optional("trade_source"),
    required("language"),
    optional("kind"),
    optional("label"),
    optional("label_source"),
    optional("reviewed_on"),
    foreign("preferred"),
    foreign("alternatives"),
];

pub(super) const REGIONS: &[Field] = &[
    required("country"),
    required("scheme"),
    required("level"),
    required("code"),
    optional("parent"),
    required("latitude"),
    required("longitude"),
    required("valid_from"),
    optional("names"),
    foreign("name"),
    foreign("name_alternatives"),
];

pub(super) const PLACES: &[Field] = &[
    required("country"),
    optional("source"),
    required("code"),
    required("region"),
    required("latitude"),
    required("longitude"),
    optional("population"),
    optional("names"),
    foreign("name"),
    foreign("name_alternatives"),
    foreign("alternates"),
];
