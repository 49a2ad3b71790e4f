# What schools and companies do together, in which unit, and who takes part.

activity-dual-apprenticeship = dual apprenticeship
activity-practical-training = practical training
activity-summer-practice = summer practice
activity-company-visit = company visit
activity-guest-lecture = guest lecture
activity-teacher-shadowing = teacher shadowing
activity-equipment = equipment for the school
activity-curriculum-advice = advice on the curriculum
activity-exam-commission = seat on an exam commission
activity-joint-project = joint project
activity-mentor-training = training for mentors
activity-open-day = open day
activity-short-term-mobility = short-term mobility of learners
activity-erasmus-pro = long-term mobility of learners (ErasmusPro)
activity-job-shadowing = job shadowing abroad
activity-teaching-or-training-abroad = teaching or training abroad
activity-invited-expert = invited expert
activity-preparatory-visit = preparatory visit

# The same as a company says it, for check boxes.
activity-offer-dual-apprenticeship = Learners on some days of the week, for a school year
activity-offer-practical-training = Learners for a few weeks of practice
activity-offer-summer-practice = Learners in summer
activity-offer-company-visit = A visit to our company
activity-offer-guest-lecture = A lecture for a class
activity-offer-teacher-shadowing = A teacher who works with us for some days
activity-offer-equipment = Equipment or material for the school
activity-offer-curriculum-advice = Advice on what should be taught
activity-offer-exam-commission = A seat on an exam commission
activity-offer-joint-project = A project with a class
activity-offer-mentor-training = Training for mentors
activity-offer-open-day = An open day
activity-offer-short-term-mobility = Learners from another country, for a short stay
activity-offer-erasmus-pro = Learners from another country, for a long stay (ErasmusPro)
activity-offer-job-shadowing = Teachers or staff from another country who look over our shoulder
activity-offer-teaching-or-training-abroad = Teachers or trainers from another country
activity-offer-invited-expert = One of our experts, at a school abroad
activity-offer-preparatory-visit = A visit that prepares a stay abroad

family-placement = Learners at work
family-engagement = Visits, lectures, advice
family-mobility = Across borders

unit-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-seats = { $n ->
    [one] { $n } seat
   *[other] { $n } seats
}
unit-items = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
unit-name-places = Places
unit-name-hours = Hours
unit-name-seats = Seats
unit-name-items = Items
quantity-open = to be discussed

participants-learners = learners
participants-teachers = teachers
participants-in-company-trainers = in-company trainers
participants-managers = managers
count-learners = { $n ->
    [one] { $n } learner
   *[other] { $n } learners
}
count-teachers = { $n ->
    [one] { $n } teacher
   *[other] { $n } teachers
}
count-in-company-trainers = { $n ->
    [one] { $n } in-company trainer
   *[other] { $n } in-company trainers
}
count-managers = { $n ->
    [one] { $n } manager
   *[other] { $n } managers
}
count-schools = { $n ->
    [one] { $n } school
   *[other] { $n } schools
}
count-companies = { $n ->
    [one] { $n } company
   *[other] { $n } companies
}
count-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
count-suggestions = { $n ->
    [one] { $n } suggestion
   *[other] { $n } suggestions
}

# What an organisation states about what comes with an offer.
term-pay = allowance
term-equipment = protective equipment
term-shifts = shift times
term-travel = travel
term-meals = meals
term-lodging = lodging
term-step-free = step-free access
term-adapted-tasks = adapted tasks
term-bus = reachable by bus at shift times
