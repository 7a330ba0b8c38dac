# Dates: $day and $month have two digits, $bare and $number none before them
date-day = { $day }.{ $month }.{ $year }
date-month = { $month }.{ $year }
date-year = { $year }
