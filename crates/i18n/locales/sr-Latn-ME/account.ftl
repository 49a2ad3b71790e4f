# Što ovdje ne stoji, kaže se kao u bosanskom.
account-password-lead-none = Ne treba vam: prijaviti se možete linkom iz poruke. Sa lozinkom ulazite bez čekanja na poruku.
account-password-new-hint = Najmanje deset znakova. Najbolje je nekoliko riječi koje nemaju veze jedna sa drugom: lako se pamte, teško se pogađaju.
account-session-last = Zadnji put korišćeno
account-tokens-lead = Sa pristupnim ključem program u vaše ime može ono što ovdje možete vi, za organizaciju u čije ime sada djelujete. Sam vaš nalog ostaje izvan njegovog dosega.
account-data-done = Šta ste ovdje radili: kada i sa čim. Tako drugi mogu vjerovati zapisu.
verification-empty = Čim se registruje neka škola ili firma, ili neko zatraži profil, pojaviće se ovdje.
verification-yes-claim-text = Od tada je ta osoba zastupa, a sa njom je potvrđena i organizacija. Ko čeka, dobija poruku.
audit-subject = Sa čim
