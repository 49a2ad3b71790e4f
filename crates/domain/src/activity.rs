//! What a school and a company can do together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text_enum::text_enum;

text_enum! {
    /// A kind of cooperation. Its family decides the profile of the matching rules, its unit what a quantity means.
    Activity {
        /// Learners on some days of the week over a school year, under a contract with the company.
        DualApprenticeship = "dual_apprenticeship",
        /// Learners for weeks of practice in the school year.
        PracticalTraining = "practical_training",
        /// Learners in the summer holidays.
        SummerPractice = "summer_practice",
        /// A group visits the company.
        CompanyVisit = "company_visit",
        /// Somebody of the company teaches at the school.
        GuestLecture = "guest_lecture",
        /// A teacher learns in the company.
        TeacherShadowing = "teacher_shadowing",
        /// Equipment or material for the school's workshop.
        Equipment = "equipment",
        /// Advice on what the programme teaches.
        CurriculumAdvice = "curriculum_advice",
        /// A member for the commission of a final exam.
        ExamCommission = "exam_commission",
        /// A project of both.
        JointProject = "joint_project",
        /// Training of in-company trainers.
        MentorTraining = "mentor_training",
        /// The company opens its doors.
        OpenDay = "open_day",
        /// Erasmus+: learners abroad for a short time.
        ShortTermMobility = "short_term_mobility",
        /// Erasmus+: learners abroad for a long time (ErasmusPro).
        ErasmusPro = "erasmus_pro",
        /// Erasmus+: staff watch and learn abroad.
        JobShadowing = "job_shadowing",
        /// Erasmus+: staff teach or train abroad.
        TeachingOrTrainingAbroad = "teaching_or_training_abroad",
        /// Erasmus+: an expert from abroad comes.
        InvitedExpert = "invited_expert",
        /// Erasmus+: a visit that prepares a mobility.
        PreparatoryVisit = "preparatory_visit",
    }
}

text_enum! {
    /// Activities that are matched by one profile of the rules.
    ActivityFamily {
        /// Learners work and learn in a company of the region.
        Placement = "placement",
        /// Everything else that a company gives a school.
        Engagement = "engagement",
        /// Across borders inside Erasmus+.
        Mobility = "mobility",
    }
}

text_enum! {
    /// What a quantity of an activity counts. Different units are never added.
    Unit {
        /// Places for people.
        Places = "places",
        /// Hours of work.
        Hours = "hours",
        /// Seats of an event.
        Seats = "seats",
        /// Things.
        Items = "items",
    }
}

text_enum! {
    /// Who takes part on the sending side.
    Participants {
        /// Learners of a programme.
        Learners = "learners",
        /// Teachers of a school.
        Teachers = "teachers",
        /// Trainers of a company.
        InCompanyTrainers = "in_company_trainers",
        /// Managers of a school or a company.
        Managers = "managers",
    }
}

text_enum! {
    /// What an organisation is in an activity.
    Role {
        /// Its people go or take part.
        Sending = "sending",
        /// Receives them, or gives what is asked for.
        Hosting = "hosting",
        /// Applies for the money and coordinates.
        Applicant = "applicant",
        /// Brings both sides together and helps, without sending or hosting.
        Intermediary = "intermediary",
    }
}

impl Activity {
    /// The family, and with it the profile of the matching rules.
    pub const fn family(self) -> ActivityFamily {
        match self {
            Self::DualApprenticeship | Self::PracticalTraining | Self::SummerPractice => {
                ActivityFamily::Placement
            }
            Self::CompanyVisit
            | Self::GuestLecture
            | Self::TeacherShadowing
            | Self::Equipment
            | Self::CurriculumAdvice
            | Self::ExamCommission
            | Self::JointProject
            | Self::MentorTraining
            | Self::OpenDay => ActivityFamily::Engagement,
            Self::ShortTermMobility
            | Self::ErasmusPro
            | Self::JobShadowing
            | Self::TeachingOrTrainingAbroad
            | Self::InvitedExpert
            | Self::PreparatoryVisit => ActivityFamily::Mobility,
        }
    }

    /// What its quantity counts.
    pub const fn unit(self) -> Unit {
        match self {
            Self::GuestLecture | Self::CurriculumAdvice | Self::ExamCommission | Self::JointProject => {
                Unit::Hours
            }
            Self::CompanyVisit | Self::MentorTraining | Self::OpenDay => Unit::Seats,
            Self::Equipment => Unit::Items,
            _ => Unit::Places,
        }
    }

    /// Whether learners of a programme can take part, so that a published offer must name a trade.
    pub const fn has_learners(self) -> bool {
        matches!(
            self,
            Self::DualApprenticeship
                | Self::PracticalTraining
                | Self::SummerPractice
                | Self::ShortTermMobility
                | Self::ErasmusPro
        )
    }
}

/// What is known of an activity beside its name: who may take part, and how long, with the source.
///
/// A dated row of `config/reference/activities.csv`; another programme period adds rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRule {
    /// The activity.
    pub activity: Activity,
    /// Who may take part on the sending side.
    pub participants: Vec<Participants>,
    /// What an organisation can be in it.
    pub roles: Vec<Role>,
    /// The first day on which the row holds.
    pub valid_from: NaiveDate,
    /// The last day; `None` while nothing else is known.
    pub valid_to: Option<NaiveDate>,
    /// Days at least; `None` where no source sets a limit.
    pub min_days: Option<u32>,
    /// Days at most; `None` where no source sets a limit.
    pub max_days: Option<u32>,
    /// Who says so.
    pub source: String,
    /// Where it can be read, empty where nobody has noted it.
    pub source_url: String,
}

/// The rows for every activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActivityRules(Vec<ActivityRule>);

impl ActivityRules {
    /// Takes the rows as they are.
    pub fn new(rows: Vec<ActivityRule>) -> Self {
        Self(rows)
    }

    /// The row for an activity on a day.
    pub fn on(&self, activity: Activity, day: NaiveDate) -> Option<&ActivityRule> {
        self.0.iter().find(|row| {
            row.activity == activity && row.valid_from <= day && row.valid_to.is_none_or(|last| day <= last)
        })
    }

    /// All rows.
    pub fn rows(&self) -> &[ActivityRule] {
        &self.0
    }
}
