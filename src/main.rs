//! `biaoqiao`: the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    biaoqiao::cli::run()
}
