//! Journeys through the whole service, told as a story.

mod offer_travels;
