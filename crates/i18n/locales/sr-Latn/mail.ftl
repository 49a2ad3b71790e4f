# Što ovde ne stoji, kaže se kao u bosanskom.
mail-foot-why = Praktika vam piše jer { $organisation } ovde traži firme.
mail-foot-settings = Promenite šta vam šaljemo
mail-school-suggestion-best = Najbolji predlog
mail-school-suggestion-where = Gde
mail-school-suggestion-count = { $n ->
    [one] Za ovu potrebu sada ima { $n } predlog.
    [few] Za ovu potrebu sada ima { $n } predloga.
   *[other] Za ovu potrebu sada ima { $n } predloga.
}
