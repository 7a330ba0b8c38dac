# Dates: $day and $month have two digits, $bare and $number none before them
date-day = { $year }-{ $month }-{ $day }
date-month = { $year }-{ $month }
date-year = { $year }
