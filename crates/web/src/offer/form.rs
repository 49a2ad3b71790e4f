//! The form as it was typed.

use serde::Deserialize;

/// Fields as they were typed: text, all with a default, so that a refused form shows them again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OfferForm {
    pub(super) trade: String,
    /// The words for which trades were offered to choose from.
    pub(super) trade_for: String,
    /// The code of the trade that was chosen for these words, or `none`.
    pub(super) trade_choice: String,
    pub(super) town: String,
    /// The name for which towns were offered to choose from.
    pub(super) town_for: String,
    /// The code of the town that was chosen for this name.
    pub(super) town_choice: String,
    pub(super) activity: String,
    pub(super) quantity: String,
    pub(super) starts_on: String,
    pub(super) ends_on: String,
    pub(super) weekday: Vec<String>,
    pub(super) language: Vec<String>,
    /// `yes` where learners from abroad are welcome.
    pub(super) cross_border: String,
    pub(super) step_free: String,
    pub(super) meals: String,
    pub(super) travel: String,
    pub(super) lodging: String,
    pub(super) title: String,
}

impl OfferForm {
    /// What was typed into a field of text.
    pub(super) fn value(&self, name: &str) -> &str {
        match name {
            "trade" => &self.trade,
            "town" => &self.town,
            "quantity" => &self.quantity,
            "starts_on" => &self.starts_on,
            "ends_on" => &self.ends_on,
            "title" => &self.title,
            _ => "",
        }
    }

    /// What was chosen among words: `yes`, `no`, empty.
    pub(super) fn chosen(&self, name: &str) -> &str {
        match name {
            "step_free" => &self.step_free,
            "meals" => &self.meals,
            "travel" => &self.travel,
            "lodging" => &self.lodging,
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, extract::FromRequest, http::Request};
    use axum_extra::extract::{Form, FormRejection};

    use super::*;

    async fn read(body: &'static str) -> Result<OfferForm, FormRejection> {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post("/offers").header("content-type", kind).body(Body::from(body));
        Form::from_request(request.expect("a request"), &()).await.map(|Form(form)| form)
    }

    #[tokio::test]
    async fn boxes_come_once_for_each_that_is_ticked() {
        let form =
            read("trade=welder&weekday=2&weekday=4&language=sq&town=Kuk%C3%ABs").await.expect("a form");
        assert_eq!((form.trade.as_str(), form.town.as_str()), ("welder", "Kukës"));
        assert_eq!(form.weekday, ["2", "4"]);
        assert_eq!((form.language, form.activity.as_str()), (vec!["sq".to_owned()], ""));
    }

    #[tokio::test]
    async fn a_field_that_the_form_does_not_have_is_refused() {
        assert!(read("host=0190").await.is_err());
        assert_eq!(read("").await.expect("an empty form"), OfferForm::default());
    }
}
