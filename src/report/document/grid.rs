//! Where the cells of a merged head stand.

use super::HeadCell;

/// A cell of the head in its place; without a cell: a hole that the head leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Placed<'t> {
    pub(in crate::report) cell: Option<&'t HeadCell>,
    /// First column.
    pub(in crate::report) column: usize,
    /// Columns covered.
    pub(in crate::report) columns: usize,
    /// Rows covered, from this one on.
    pub(in crate::report) rows: usize,
}

/// The cells of each row of a head of `width` columns. Each place is covered exactly once: what reaches out of the head
/// or over another cell is cut, what stays open is filled.
pub(in crate::report) fn place(head: &[Vec<HeadCell>], width: usize) -> Vec<Vec<Placed<'_>>> {
    let mut taken = vec![vec![false; width]; head.len()];
    let mut placed: Vec<Vec<Placed<'_>>> = vec![Vec::new(); head.len()];
    for (at, row) in head.iter().enumerate() {
        let mut cells = row.iter();
        let mut column = 0;
        while column < width {
            if is_taken(&taken, at, column) {
                column += 1;
                continue;
            }
            let cell = cells.next();
            let wanted = cell.map_or(1, |c| c.columns.max(1));
            let free = (column..width).take_while(|c| !is_taken(&taken, at, *c)).count();
            let columns = wanted.min(free);
            let rows = (at..head.len())
                .take(cell.map_or(1, |c| c.rows.max(1)))
                .take_while(|r| (column..column + columns).all(|c| !is_taken(&taken, *r, c)))
                .count()
                .max(1);
            for line in taken.iter_mut().skip(at).take(rows) {
                line.iter_mut().skip(column).take(columns).for_each(|t| *t = true);
            }
            if let Some(line) = placed.get_mut(at) {
                line.push(Placed { cell, column, columns, rows });
            }
            column += columns;
        }
    }
    placed
}

fn is_taken(taken: &[Vec<bool>], row: usize, column: usize) -> bool {
    taken.get(row).and_then(|r| r.get(column)).copied().unwrap_or(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_merged_head_is_laid_out_as_people_write_it() {
        let head = vec![
            vec![HeadCell::over("object", 1, 2), HeadCell::over("A", 2, 1), HeadCell::over("B", 2, 1)],
            vec![HeadCell::one("clause"), HeadCell::one("limit"), HeadCell::one("clause"), HeadCell::one("limit")],
        ];
        let places: Vec<Vec<_>> =
            place(&head, 5).iter().map(|row| row.iter().map(|p| (p.column, p.columns, p.rows)).collect()).collect();
        assert_eq!(places[0], [(0, 1, 2), (1, 2, 1), (3, 2, 1)]);
        assert_eq!(places[1], [(1, 1, 1), (2, 1, 1), (3, 1, 1), (4, 1, 1)]);
    }

    proptest! {
        #[test]
        fn each_place_of_a_head_is_covered_once(
            spans in prop::collection::vec(prop::collection::vec((0usize..5, 0usize..4), 0..6), 0..4),
            width in 0usize..7,
        ) {
            let cell = |(columns, rows)| HeadCell::over("x", columns, rows);
            let head: Vec<Vec<HeadCell>> = spans.into_iter().map(|r| r.into_iter().map(cell).collect()).collect();
            let mut covered = vec![vec![0; width]; head.len()];
            for (at, row) in place(&head, width).iter().enumerate() {
                for p in row {
                    for line in &mut covered[at..at + p.rows] {
                        line[p.column..p.column + p.columns].iter_mut().for_each(|c| *c += 1);
                    }
                }
            }
            prop_assert!(covered.iter().flatten().all(|c| *c == 1));
        }
    }
}
