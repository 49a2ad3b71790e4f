//! Companies with offers and schools with needs, straight into the tables: use cases would take hours.

use domain::OrganisationId;
use sea_orm::ConnectionTrait;
use store::Executor;
use testing::{Outcome, TestApp};
use uuid::Uuid;

use crate::{Options, chance::Chance};

/// Rows in one statement.
const TOGETHER: usize = 500;
const OFFERS_A_COMPANY: u32 = 4;
const NEEDS_A_SCHOOL: u32 = 5;
const ACTIVITIES: [&str; 5] =
    ["practical_training", "practical_training", "dual_apprenticeship", "summer_practice", "company_visit"];
const CREATED: &str = "'2026-10-01T08:00:00+00:00'";
const NO_QUALITY: &str = r#"'{"v":1,"value":{"learning_outcomes":null,"pay":null,"pedagogical_support":null,"safe_conditions":null,"social_protection":null,"workplace_component":null,"written_agreement":null}}'"#;
const NO_FACTS: &str = r#"'{"v":1,"value":{"adapted_tasks":null,"bus_at_shift_times":null,"equipment":null,"lodging":null,"meals":null,"paid":null,"quantity":null,"shifts":null,"step_free":null,"travel":null}}'"#;

/// Who is there.
pub(crate) struct Sides {
    pub(crate) companies: Vec<OrganisationId>,
    pub(crate) trades: Vec<String>,
}

/// Rows of one table that wait to be written.
struct Table {
    head: &'static str,
    rows: Vec<String>,
}

impl Table {
    const fn new(head: &'static str) -> Self {
        Self { head, rows: Vec::new() }
    }

    async fn write(&mut self, db: &Executor<'_>) -> Outcome {
        for rows in self.rows.chunks(TOGETHER) {
            db.execute_unprepared(&format!("INSERT INTO {} VALUES {}", self.head, rows.join(","))).await?;
        }
        self.rows.clear();
        Ok(())
    }
}

struct Filling<'a> {
    chance: Chance,
    postgres: bool,
    /// Trades and places by their numbers, those that come often several times.
    trades: Vec<i32>,
    places: Vec<(i32, i32, String)>,
    most_places: u32,
    sides: Sides,
    options: &'a Options,
}

/// Fills the database.
pub(crate) async fn fill(test: &TestApp, options: &Options) -> Outcome<Sides> {
    let known = test.app().live_index.known(test.app()).await?;
    let mut trades: Vec<(i32, String)> =
        known.catalogue().trades().map(|trade| (trade.id.0, trade.code.clone())).collect();
    trades.sort_unstable();
    let mut places: Vec<_> = known.catalogue().places().collect();
    places.sort_unstable_by_key(|place| place.id);
    let places: Vec<(i32, i32, String)> = places
        .iter()
        .flat_map(|place| {
            let often = 1 + place.population.unwrap_or(0) / 10_000;
            let row = (place.id.0, place.region.0, place.country.as_str().to_owned());
            std::iter::repeat_n(row, often as usize)
        })
        .collect();
    let mut filling = Filling {
        chance: Chance::new(options.seed),
        postgres: options.postgres,
        // The n-th trade comes 1/n as often as the first.
        trades: (1..=trades.len()).flat_map(|n| std::iter::repeat_n(trades[n - 1].0, 1 + 200 / n)).collect(),
        most_places: u32::try_from(places.len()).unwrap_or(u32::MAX),
        places,
        sides: Sides { companies: Vec::new(), trades: trades.into_iter().map(|(_, code)| code).collect() },
        options,
    };
    let tx = test.app().databases.begin().await?;
    filling.companies(tx.db()).await?;
    filling.schools(tx.db()).await?;
    tx.commit().await?;
    if options.postgres {
        let tx = test.app().databases.begin().await?;
        tx.db().execute_unprepared("ANALYZE").await?;
        tx.commit().await?;
    }
    Ok(filling.sides)
}

impl Filling<'_> {
    /// In the order of numbers, as ids of version 7 come in the order of time.
    fn id(&mut self, kind: u64, number: u32) -> (Uuid, String) {
        let id = Uuid::from_u64_pair(u64::from(number) << 16 | kind, self.chance.next());
        (id, self.literal(id))
    }

    fn literal(&self, id: Uuid) -> String {
        if self.postgres { format!("'{id}'") } else { format!("X'{}'", id.simple()) }
    }

    fn organisation(&mut self, kind: &str, number: u32) -> (Uuid, String, String, usize) {
        let (id, literal) = self.id(1, number);
        let at = self.chance.number(0..self.most_places) as usize;
        let (place, region, country) = &self.places[at];
        let row = format!(
            "({literal},'{kind}','{kind} {number}','{kind} {number}','{country}',{region},{place},'sq','verified',\
             {CREATED},{CREATED},1)"
        );
        (id, literal, row, at)
    }

    async fn companies(&mut self, db: &Executor<'_>) -> Outcome {
        let mut organisations = Table::new(ORGANISATIONS);
        let mut companies = Table::new(
            "company (organisation_id,quality_facts,accessibility_facts,contacts_used,quiet_weeks,asked,answered,\
             accepted,kept)",
        );
        let mut offers = Table::new(
            "offer (id,host_id,activity,visibility,title,region_id,place_id,radius_km,accepts_cross_border,\
             languages,facts,state,published_at,confirmed_on,created_at,revision)",
        );
        let mut trades = Table::new("offer_trade (offer_id,trade_id,position)");
        let mut periods = Table::new("offer_period (id,offer_id,starts_on,ends_on,weekdays,quantity,booked)");
        for number in 0..self.options.offers {
            if number % OFFERS_A_COMPANY == 0 {
                let (id, literal, row, _) = self.organisation("company", number);
                organisations.rows.push(row);
                let asked = self.chance.number(0..20);
                companies.rows.push(format!(
                    "({literal},{NO_QUALITY},'{{\"v\":1,\"value\":{{}}}}',0,'{{\"v\":1,\"value\":[]}}',{asked},\
                     {asked},{},0)",
                    asked / 2
                ));
                self.sides.companies.push(OrganisationId::from_uuid(id));
            }
            let host = self.sides.companies.last().map(|id| self.literal(id.as_uuid())).unwrap_or_default();
            self.offer(number, &host, &mut offers, &mut trades, &mut periods);
            if offers.rows.len() >= 10 * TOGETHER || number + 1 == self.options.offers {
                // In this order: rows refer to those of the tables before.
                for table in [&mut organisations, &mut companies, &mut offers, &mut trades, &mut periods] {
                    table.write(db).await?;
                }
            }
        }
        Ok(())
    }

    fn offer(
        &mut self,
        number: u32,
        host: &str,
        offers: &mut Table,
        trades: &mut Table,
        periods: &mut Table,
    ) {
        let (_, id) = self.id(2, number);
        let activity = self.chance.one_of(&ACTIVITIES);
        let at = self.chance.number(0..self.most_places) as usize;
        let (place, region, _) = &self.places[at];
        let radius = self.chance.unless(40, |chance| *chance.one_of(&["30", "60", "120"])).unwrap_or("NULL");
        let month = 1 + self.chance.number(0..9);
        offers.rows.push(format!(
            "({id},{host},'{activity}','public','Offer {number}',{region},{place},{radius},TRUE,\
             '{{\"v\":1,\"value\":[\"sq\"]}}',{NO_FACTS},'published',{CREATED},'2026-0{month}-15',{CREATED},1)"
        ));
        let trade = *self.chance.one_of(&self.trades);
        trades.rows.push(format!("({id},{trade},0)"));
        if self.chance.percent(30) {
            let other = *self.chance.one_of(&self.trades);
            if other != trade {
                trades.rows.push(format!("({id},{other},1)"));
            }
        }
        let (_, period) = self.id(3, number);
        let (starts, places) = (1 + self.chance.number(0..6), 1 + self.chance.number(0..8));
        periods
            .rows
            .push(format!("({period},{id},'2027-0{starts}-01','2027-0{}-20',NULL,{places},0)", starts + 3));
        if self.chance.percent(20) {
            let (_, period) = self.id(4, number);
            periods.rows.push(format!("({period},{id},'2027-10-01','2027-12-20',31,{places},0)"));
        }
    }

    async fn schools(&mut self, db: &Executor<'_>) -> Outcome {
        let mut tables = [
            Table::new(ORGANISATIONS),
            Table::new("school (organisation_id)"),
            Table::new(
                "account (id,name,email,email_key,language,time_zone,notification_choices,state,created_at,revision)",
            ),
            Table::new("membership (id,account_id,organisation_id,role,created_at)"),
            Table::new(
                "programme (id,school_id,title,title_language,trade_id,trade_decided_by,eqf_level,state,revision)",
            ),
            Table::new(
                "need (id,sending_id,programme_id,participants,activity,quantity,met,starts_on,ends_on,region_id,\
                 place_id,max_distance_km,accepts_cross_border,languages,state,list_floor,created_at,revision)",
            ),
        ];
        let mut school = (String::new(), 0);
        for number in 0..self.options.needs {
            if number % NEEDS_A_SCHOOL == 0 {
                let (_, literal, row, at) = self.organisation("school", 10_000_000 + number);
                tables[0].rows.push(row);
                tables[1].rows.push(format!("({literal})"));
                let (_, account) = self.id(5, number);
                let (_, membership) = self.id(6, number);
                tables[2].rows.push(format!(
                    "({account},'Coordinator','s{number}@school.invalid','s{number}@school.invalid','sq',\
                     'Europe/Sarajevo','{{\"v\":1,\"value\":{{\"suggestion_created\":\"at_once\"}}}}','active',\
                     {CREATED},1)"
                ));
                tables[3]
                    .rows
                    .push(format!("({membership},{account},{literal},'placement_coordinator',{CREATED})"));
                school = (literal, at);
            }
            self.need(number, &school, &mut tables);
        }
        for table in &mut tables {
            table.write(db).await?;
        }
        Ok(())
    }

    fn need(&mut self, number: u32, (school, at): &(String, usize), tables: &mut [Table; 6]) {
        let (_, programme) = self.id(7, number);
        let (_, need) = self.id(8, number);
        let trade = *self.chance.one_of(&self.trades);
        let (place, region, _) = &self.places[*at];
        let activity = self.chance.one_of(&ACTIVITIES);
        let (starts, wanted) = (1 + self.chance.number(0..6), 2 + self.chance.number(0..10));
        tables[4].rows.push(format!("({programme},{school},'Programme','sq',{trade},'person',4,'active',1)"));
        tables[5].rows.push(format!(
            "({need},{school},{programme},'learners','{activity}',{wanted},0,'2027-0{starts}-05','2027-0{}-25',\
             {region},{place},NULL,TRUE,'{{\"v\":1,\"value\":[\"sq\"]}}','open',0,{CREATED},1)",
            starts + 1
        ));
    }
}

const ORGANISATIONS: &str = "organisation (id,kind,name,name_folded,country,region_id,place_id,language,state,\
                             verified_at,created_at,revision)";
