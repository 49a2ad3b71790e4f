# Što ovdje ne stoji, kaže se kao u bosanskom.
kosovo-footnote = * Ovaj naziv ne dovodi u pitanje stavove o statusu i u skladu je sa Rezolucijom Savjeta bezbjednosti UN 1244/1999 i mišljenjem Međunarodnog suda pravde o kosovskoj deklaraciji o nezavisnosti.
month-8 = avgusta
distance-road = { $km } km putem
distance-road-about = oko { $km } km putem
