# Što ovdje ne stoji, kaže se kao u bosanskom.
activity-offer-teacher-shadowing = Nastavnik koji nekoliko dana radi sa nama
activity-offer-joint-project = Projekat sa jednim razredom
term-travel = prevoz
